import { randomUUID } from 'node:crypto';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

const [TANGGAL, SIDIK, CANARY] = ['2026-02-02', 'a'.repeat(64), 'KENARI'];

let db: TestDatabase;
/** Who initiates, two who are invited, and a stranger. */
let awal: SmallWorld;
let satu: SmallWorld;
let dua: SmallWorld;
let asing: SmallWorld;
let semua: SmallWorld[];

beforeAll(async () => {
  db = await cloneDatabase();
  awal = await smallWorld('awal', db);
  satu = await smallWorld('satu', db);
  dua = await smallWorld('dua', db);
  asing = await smallWorld('asing', db);
  semua = [awal, satu, dua, asing];
});
afterEach(async () => { await awal.admin.query('truncate kasus, percobaan, perintah cascade'); });
afterAll(async () => {
  for (const world of semua) await world.close();
  await db.drop();
});

const kodeOf = (world: SmallWorld): string => world.actor('ketuaTpi').scope.replaceAll('/', '');
const root = (world: SmallWorld): string => world.actor('pimpinanInstansi').satker;
const unit = (world: SmallWorld): string => world.actor('kepalaSatker').satker;
const send = async (world: SmallWorld, command: string, kasus: string | null, data: Record<string, unknown>) => (await world.send('pimpinanInstansi', command, kasus, data)).kasus;
const ask = <R>(world: SmallWorld, sql: string, values: unknown[] = [], scope = `/${kodeOf(world)}/`): Promise<R[]> =>
  world.database.inTx({ tenant: world.tenant, scope, person: randomUUID(), post: randomUUID() }, (manager) => manager.query<R[]>(sql, values));

const invitations = (world: SmallWorld) => ask<{ kawasan: string; undangan: number; jawaban: string | null }>(world, 'select kawasan, undangan, jawaban from kawasan.undangan()');
const shared = (world: SmallWorld, kawasan: string) => ask<Record<string, unknown>>(world, 'select * from kawasan.dibagikan($1)', [kawasan]);
const summary = (world: SmallWorld, kawasan: string) => ask<Record<string, unknown>>(world, 'select * from kawasan.ringkasan($1)', [kawasan]);
const nothing = async (world: SmallWorld, kawasan: string) => expect([await shared(world, kawasan), await summary(world, kawasan)]).toEqual([[], []]);

/** An area with an invitation for the one and for the other: 1 and 2. */
async function area(): Promise<string> {
  const kawasan = await send(awal, 'kawasan.bentuk', null, { satker: root(awal), kode: 'bandara', jenis: 'bandara', nama: 'Bandara', kabupatenKota: 'Majalengka', nomor: 'NK-1', tanggal: TANGGAL });
  for (const world of [satu, dua]) await send(awal, 'kawasan.undang', kawasan, { instansi: kodeOf(world), unit: `Unit di ${kodeOf(world)}`, nomor: 'M-1', tanggal: TANGGAL });
  return kawasan;
}
const accept = (world: SmallWorld, kawasan: string, undangan: number) => send(world, 'anggotaKawasan.terima', null, { satker: unit(world), kawasan, undangan, nomor: CANARY, tanggal: TANGGAL });
const refuse = (world: SmallWorld, kawasan: string, undangan: number) => send(world, 'anggotaKawasan.tolak', null, { satker: unit(world), kawasan, undangan, tanggal: TANGGAL, alasan: CANARY });
const refusedBy = async (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => 'accepted', (error: { why?: { rule: string; have: string }[] }) => error.why?.map(({ rule, have }) => [rule, have]) ?? error);

/** The unit holds a predikat and a report of its TPI; what else its cases say is nobody's business. */
async function award(world: SmallWorld, tujuan = 'WBK'): Promise<void> {
  const insert = `insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
    select s.tenant_id, gen_random_uuid(), $2, 1, s.id, $3, s.path, k.pack_id, k.pack_sidik, k.instrumen_id, k.instrumen_sidik, $4, $5, $6, 1, '', now() from satker s cross join (select * from kasus limit 1) k where s.id = $1`;
  await world.admin.query(insert, [unit(world), 'predikat', `${tujuan}/2025`, 'berlaku', 'active', { tujuan, sk: { nomor: 'SK-9', tanggal: '2025-12-06' }, laporan: [{ catatan: CANARY }] }]);
  await world.admin.query(insert, [unit(world), 'usulan', '2025', 'berpredikat', 'done', { tujuan, periode: '2025', lhe: { nomor: 'ITJ-7', tanggal: '2025-04-20', simpulan: 'memenuhi', catatan: CANARY }, pemeriksaan: { komitmen: CANARY } }]);
}
const PREDIKAT = { tujuan: 'WBK', nomor: 'SK-9', tanggal: '2025-12-06' };
const HASIL = { tujuan: 'WBK', periode: '2025', nomor: 'ITJ-7', tanggal: '2025-04-20', simpulan: 'memenuhi' };

describe('an invitation', () => {
  it('is seen by the instansi that it is addressed to, and by no other, not even by who sent it', async () => {
    const kawasan = await area();
    expect(await Promise.all(semua.map(invitations))).toEqual([[], [{ kawasan, undangan: 1, jawaban: null }], [{ kawasan, undangan: 2, jawaban: null }], []]);
  });

  it('shows nothing of the area until it is accepted', async () => {
    const kawasan = await area();
    for (const world of [satu, dua, asing]) await nothing(world, kawasan);
    expect(await shared(awal, kawasan)).toEqual([]);
    expect(await summary(awal, kawasan)).toMatchObject([{ nama: 'Bandara', keadaan: 'pembentukan' }]);
  });

  it('is accepted by nobody else: a guessed area is answered as one that does not exist', async () => {
    const kawasan = await area();
    for (const [world, undangan] of [[asing, 1], [dua, 1], [satu, 3], [awal, 1]] as const) {
      const unknown = await refusedBy(accept(world, randomUUID(), undangan));
      expect(unknown).toEqual([['anggotaKawasan.ada-undangan', 'tidak ada undangan itu']]);
      expect(await refusedBy(accept(world, kawasan, undangan))).toEqual(unknown);
    }
  });

  it('is gone for whom it was addressed to as soon as it is withdrawn, or the area ended', async () => {
    const kawasan = await area();
    await send(awal, 'kawasan.batalkanUndangan', kawasan, { undangan: 1, tanggal: TANGGAL, alasan: 'Keliru' });
    expect(await Promise.all([satu, dua].map(invitations))).toEqual([[], [{ kawasan, undangan: 2, jawaban: null }]]);
    expect(await refusedBy(accept(satu, kawasan, 1))).toEqual([['anggotaKawasan.ada-undangan', 'tidak ada undangan itu']]);
    await send(awal, 'kawasan.akhiri', kawasan, { tanggal: TANGGAL, alasan: 'Ditutup' });
    expect(await invitations(dua)).toEqual([]);
  });

  it('is answered once', async () => {
    const kawasan = await area();
    await refuse(satu, kawasan, 1);
    expect(await refusedBy(accept(satu, kawasan, 1))).toEqual([['anggotaKawasan.ada-undangan', 'sudah dijawab']]);
    expect(await invitations(satu)).toEqual([{ kawasan, undangan: 1, jawaban: 'ditolak' }]);
  });

  it('names the unit that is meant, where the inviter knows its code: no other joins', async () => {
    const kawasan = await area();
    await send(awal, 'kawasan.undang', kawasan, { instansi: 'satu', unit: 'Kanwil', kodeUnit: 'kanwil', nomor: 'M-2', tanggal: TANGGAL });
    expect(await refusedBy(accept(satu, kawasan, 3))).toEqual([['anggotaKawasan.unit-diundang', 'unit lapas']]);
  });
});

describe('what members share', () => {
  let kawasan: string;
  let keanggotaan: string;
  beforeEach(async () => {
    kawasan = await area();
    await award(satu);
    keanggotaan = await accept(satu, kawasan, 1);
  });

  const IN = { undangan: 1, kode: 'satu', unit: 'Satker lapas', keadaan: 'bergabung', wakil: [], predikat: null, hasil_tpi: null };
  const bagikan = (...apa: string[]) => send(satu, 'anggotaKawasan.bagikan', keanggotaan, { apa, tanggal: TANGGAL });

  it('is nothing before they say so', async () => {
    expect(await shared(awal, kawasan)).toMatchObject([IN]);
  });

  it('is what they named, copied from their own cases, and no more', async () => {
    await bagikan('predikat');
    expect(await shared(awal, kawasan)).toEqual([{ ...IN, instansi: 'Kementerian Contoh', predikat: PREDIKAT }]);
    await bagikan('hasilTpi');
    expect(await shared(awal, kawasan)).toMatchObject([{ ...IN, hasil_tpi: HASIL }]);
    await bagikan();
    expect(await shared(awal, kawasan)).toMatchObject([IN]);
  });

  it('is a predikat only as long as it holds: once it is revoked nobody sees it, though nobody took it back', async () => {
    await bagikan('predikat', 'hasilTpi');
    await satu.admin.query(`update kasus set keadaan = 'dicabut' where tenant_id = $1 and machine = 'predikat'`, [satu.tenant]);
    expect(await shared(awal, kawasan)).toMatchObject([{ ...IN, hasil_tpi: HASIL }]);
  });

  it('cannot be a predikat that the unit does not hold', async () => {
    const lain = await accept(dua, kawasan, 2);
    expect(await refusedBy(send(dua, 'anggotaKawasan.bagikan', lain, { apa: ['predikat'], tanggal: TANGGAL }))).toEqual([['anggotaKawasan.memegang-yang-dibagikan', 'tidak ada']]);
  });

  it('is seen by the initiator and by members, and by nobody invited, refusing or strange', async () => {
    await bagikan('predikat');
    await nothing(dua, kawasan);
    await refuse(dua, kawasan, 2);
    for (const world of [dua, asing]) await nothing(world, kawasan);
    expect(await shared(satu, kawasan)).toMatchObject([{ ...IN, predikat: PREDIKAT }]);
    expect(await shared(awal, kawasan)).toMatchObject([{ undangan: 1, predikat: PREDIKAT }, { undangan: 2, unit: 'Unit di dua', keadaan: 'ditolak', wakil: null, predikat: null, hasil_tpi: null }]);
  });

  it('is seen by a second member once it joined, who is not told who else was invited', async () => {
    await bagikan('predikat');
    await send(awal, 'kawasan.undang', kawasan, { instansi: 'asing', unit: 'Unit asing', nomor: 'M-3', tanggal: TANGGAL });
    await refuse(asing, kawasan, 3);
    await accept(dua, kawasan, 2);
    for (const world of [satu, dua]) expect((await shared(world, kawasan)).map(({ undangan, predikat }) => [undangan, predikat])).toEqual([[1, PREDIKAT], [2, null]]);
    await nothing(asing, kawasan);
  });

  it('stops the moment a member leaves, on both sides', async () => {
    const lain = await accept(dua, kawasan, 2);
    await bagikan('predikat', 'hasilTpi');
    await send(satu, 'anggotaKawasan.tarik', keanggotaan, { tanggal: TANGGAL, alasan: CANARY });
    await nothing(satu, kawasan);
    expect(await shared(awal, kawasan)).toMatchObject([{ undangan: 1, unit: 'Unit di satu', keadaan: 'keluar', wakil: null, predikat: null, hasil_tpi: null }, { undangan: 2 }]);
    expect((await shared(dua, kawasan)).map(({ undangan }) => undangan)).toEqual([2]);
    await send(awal, 'kawasan.batalkanUndangan', kawasan, { undangan: 2, tanggal: TANGGAL, alasan: 'Keliru' });
    await nothing(dua, kawasan);
    expect(lain).toBeDefined();
  });

  it('names those of their TPI whom they sent, and refuses anybody else', async () => {
    const { person, nama } = satu.actor('ketuaTpi');
    await send(satu, 'anggotaKawasan.tunjukWakil', keanggotaan, { orang: [person], nomor: 'ITJ-1', tanggal: TANGGAL });
    expect(await shared(awal, kawasan)).toMatchObject([{ wakil: [{ orang: person, nama }] }]);
    for (const orang of [satu.actor('operator').person, dua.actor('ketuaTpi').person, randomUUID()]) {
      expect(await refusedBy(send(satu, 'anggotaKawasan.tunjukWakil', keanggotaan, { orang: [orang], nomor: 'ITJ-1', tanggal: TANGGAL }))).toEqual([['anggotaKawasan.wakil-dari-tpi', 'satu orang tidak memegangnya']]);
    }
  });

  it('never holds a word of any other column, table or field', async () => {
    await award(dua);
    await send(satu, 'anggotaKawasan.tunjukWakil', keanggotaan, { orang: [satu.actor('ketuaTpi').person], nomor: CANARY, tanggal: TANGGAL });
    await bagikan('predikat', 'hasilTpi');
    await refuse(dua, kawasan, 2);
    await satu.admin.query(`update person set nip = '${CANARY}' || left(id::text, 8); update satker set provinsi = '${CANARY}' where path like '%lapas%'; update post set sk = '${CANARY}'`);
    const told = await Promise.all(semua.map(async (world) => [await ask(world, 'select * from kawasan.undangan()'), await shared(world, kawasan), await summary(world, kawasan)]));
    expect(JSON.stringify(told)).not.toContain(CANARY);
    expect(JSON.stringify(await ask(awal, 'select context from kasus'))).not.toContain(CANARY);
    expect(JSON.stringify(await ask(satu, 'select context from kasus'))).toContain(CANARY);
  });
});

describe('whoever gets at the database as the application', () => {
  it('has of cases only those of the own tenant, as before', async () => {
    const kawasan = await area();
    await accept(satu, kawasan, 1);
    const machines = async (world: SmallWorld) => (await ask<{ machine: string }>(world, 'select machine from kasus')).map((r) => r.machine);
    expect(await Promise.all(semua.map(machines))).toEqual([['kawasan'], ['anggotaKawasan'], [], []]);
  });

  it.each([
    ['kawasan.jawaban', 'select * from kawasan.jawaban($1)'], ['kawasan.peran', 'select kawasan.peran($1)'], ['kawasan.berlaku', `select kawasan.berlaku(jsonb_build_object('undangan', $1::text))`], ['kawasan.pemanggil', 'select kawasan.pemanggil(), $1::text'],
  ])('may not call %s itself', async (_, sql) => {
    await expect(ask(awal, sql, [randomUUID()])).rejects.toThrow(/permission denied/);
  });

  it('gets nothing without a context, with a forged one, or for a post that does not look over its instansi', async () => {
    const kawasan = await area();
    await accept(satu, kawasan, 1);
    const calls = ['select from kawasan.undangan()', `select from kawasan.dibagikan('${kawasan}')`, `select from kawasan.ringkasan('${kawasan}')`];
    for (const [n, text] of calls.entries()) {
      expect(await satu.database.outside({ name: `luar-${n}`, text })).toEqual([]);
      expect(await ask(satu, `with palsu as materialized (select set_config('app.ctx', '${awal.tenant}|/awal/|||||${'0'.repeat(64)}', true)) select x.* from palsu, lateral (${text.replace('select from', 'select * from')}) x`)).toEqual([]);
      for (const scope of ['/satu/kanwil/', '/satu/kanwil/lapas/', '/', '']) expect(await ask(satu, text, [], scope)).toEqual([]);
      expect(await ask(satu, text)).toHaveLength(1);
    }
  });

  it('is no member by writing that it is: only who was invited is', async () => {
    const kawasan = await area();
    await accept(satu, kawasan, 1);
    const forge = (world: SmallWorld, kunci: string) => world.admin.query(`
      insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
      select s.tenant_id, gen_random_uuid(), 'anggotaKawasan', 1, s.id, $2, s.path, k.pack_id, k.pack_sidik, k.instrumen_id, k.instrumen_sidik, 'bergabung', 'active', jsonb_build_object('kawasan', k.id, 'undangan', 1), 1, '', now()
      from kasus k cross join satker s where k.machine = 'kawasan' and s.id = $1`, [unit(world), kunci]);
    await forge(asing, `${kawasan}/1`);
    await forge(dua, `${kawasan}/1`);
    for (const world of [asing, dua]) await nothing(world, kawasan);
    expect((await shared(awal, kawasan)).map(({ kode }) => kode)).toEqual(['satu']);
  });
});

describe('an area', () => {
  it('goes from invitation to proposal over three instansi, each seeing its own cases and what was shared', async () => {
    const kawasan = await area();
    const anggota: { instansi: string; orang: string }[] = [];
    for (const [world, undangan, tujuan] of [[satu, 1, 'WBK'], [dua, 2, 'WBBM']] as const) {
      await award(world, tujuan);
      const keanggotaan = await accept(world, kawasan, undangan);
      await send(world, 'anggotaKawasan.tunjukWakil', keanggotaan, { orang: [world.actor('ketuaTpi').person], nomor: 'ITJ-1', tanggal: TANGGAL });
      if (undangan === 2) await send(world, 'anggotaKawasan.bagikan', keanggotaan, { apa: ['predikat'], tanggal: TANGGAL });
      anggota.push({ instansi: kodeOf(world), orang: world.actor('ketuaTpi').person });
      if (undangan === 1) satuAnggota = keanggotaan;
    }
    await send(awal, 'kawasan.bentukTimKhusus', kawasan, { nomorSk: 'SKB-1', tanggal: TANGGAL, sidik: SIDIK, anggota });
    const aspek = { nilai: '1.3', catatan: 'Baik', bukti: [{ judul: 'Peta', sidik: SIDIK }] };
    const nilai = { tanggal: TANGGAL, aspek: { petaProses: aspek, sop: aspek, penerapan: aspek, evaluasi: aspek, sistemInformasi: aspek } };
    expect(await refusedBy(awal.send('ketuaTpi', 'kawasan.nilaiIntegrasi', kawasan, nilai))).toEqual([['kawasan.oleh-tim-khusus', 'tidak tercantum']]);
    const guest = { ...awal.actor('ketuaTpi'), role: 'timKhusus', person: satu.actor('ketuaTpi').person };
    await awal.sendAs(guest, 'kawasan.nilaiIntegrasi', kawasan, nilai);
    const usulkan = () => send(awal, 'kawasan.usulkan', kawasan, { tujuan: 'WBK', nomor: 'M-9', tanggal: TANGGAL, sidik: SIDIK });
    expect(await refusedBy(usulkan())).toEqual([['kawasan.semua-berpredikat', 'tidak membagikan predikat yang berlaku']]);
    await send(satu, 'anggotaKawasan.bagikan', satuAnggota, { apa: ['predikat'], tanggal: TANGGAL });
    await usulkan();
    await awal.send('ketuaTpi', 'kawasan.catatHasilTpn', kawasan, { hasil: 'belumTerintegrasi', nomor: 'B/1', tanggal: TANGGAL, sidik: SIDIK, unit: [] });
    for (const world of [awal, satu, dua]) expect(await summary(world, kawasan)).toMatchObject([{ keadaan: 'pembangunan', skor: null, hasil_tpn: { hasil: 'belumTerintegrasi', nomor: 'B/1' }, predikat: null }]);
    await nothing(asing, kawasan);
  });

  let satuAnggota = '';
});
