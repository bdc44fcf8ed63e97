import { randomUUID } from 'node:crypto';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { TODAY } from '../support/world-ground.js';
import { openWorld, rowsOf, type Person, type ShownCase, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const [SIDIK, CANARY] = ['a'.repeat(64), 'KENARI'];
const UNDANGAN = '/api/v1/kawasan/undangan';

let world: World;
/** Heads, and heads of TPI, of the two ministries; and the same head of TPI as a guest in the first. */
let here: Record<'menteri' | 'ketuaTpi' | 'kepala', Person>;
let there: Record<'menteri' | 'ketuaTpi', Person>;
let guest: Person;
let kawasan: string;
let unit: Record<'kanim' | 'balai' | 'root', string>;
/** The cases in which the two units were awarded. */
let usulan: string[];

beforeAll(async () => {
  world = await openWorld();
  usulan = [];
  for (const upt of ['kanim', 'balai'] as const) {
    const { route } = await routeOverHttp(world, upt);
    await route.through('usulan.catatPenetapan');
    usulan.push(route.kasus('usulan'));
  }
  here = { menteri: await world.signIn(k.menteri), ketuaTpi: await world.signIn(k.itjen.ketuaTpi), kepala: await world.signIn(k.kanim.kepala) };
  there = { menteri: await world.signIn(c.menteri), ketuaTpi: await world.signIn(c.itjen.ketuaTpi) };
  unit = { kanim: await world.unit(k.kode, k.kanim.kode), balai: await world.unit(c.kode, c.balai.kode), root: await world.unit(k.kode, k.kode) };
  await world.asAdmin(`insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sk) values ($1, $2, $3, 'timKhusus', $4, '/kemenimipas/', '2027-01-01', 'SKB-1')`,
    [here.menteri.actor.tenant, randomUUID(), there.ketuaTpi.actor.person, unit.root]);
  guest = await world.signIn(c.itjen.ketuaTpi, 'timKhusus', k.kode);
  kawasan = await sent(here.menteri, null, 'kawasan.bentuk', { satker: unit.root, kode: 'bandara-kertajati', jenis: 'bandara', nama: 'Kawasan Bandar Udara Kertajati', kabupatenKota: 'Kabupaten Majalengka', nomor: 'NK-1', tanggal: TODAY });
  await sent(here.menteri, kawasan, 'kawasan.undang', { instansi: k.kode, unit: 'Kantor Pelayanan Imigrasi', kodeUnit: k.kanim.kode, nomor: 'M-1', tanggal: TODAY });
  await sent(here.menteri, kawasan, 'kawasan.undang', { instansi: c.kode, unit: 'Balai di Bandara', kodeUnit: c.balai.kode, nomor: 'M-2', tanggal: TODAY });
});
afterAll(() => world.close());

async function sent(who: Person, kasus: string | null, command: string, data: object): Promise<string> {
  const { status, body, text } = await who.send(kasus, command, data);
  if (status >= 300) throw new Error(`${command}: ${status} ${text}`);
  return (body as { kasus: string }).kasus;
}
const area = (who: Person) => who.ask('get', `/api/v1/kawasan/${kawasan}`);
const withoutInstance = (body: object, ...ids: string[]): unknown => JSON.parse(ids.reduce((told, id) => told.replaceAll(id, 'ID'), JSON.stringify({ ...body, instance: null }))) as unknown;

/** Accepts for a unit, names the head of the TPI, and shares the predikat. */
async function join({ menteri, ketuaTpi }: Pick<typeof here, 'menteri' | 'ketuaTpi'>, satker: string, undangan: number): Promise<string> {
  const keanggotaan = await sent(menteri, null, 'anggotaKawasan.terima', { satker, kawasan, undangan, nomor: CANARY, tanggal: TODAY });
  await sent(menteri, keanggotaan, 'anggotaKawasan.tunjukWakil', { orang: [ketuaTpi.actor.person], nomor: 'ITJ-1', tanggal: TODAY });
  await sent(menteri, keanggotaan, 'anggotaKawasan.bagikan', { apa: ['predikat'], tanggal: TODAY });
  return keanggotaan;
}

describe('an airport with units of two ministries', () => {
  it('invites: each ministry looks up what is addressed to it, and its offices below do not', async () => {
    expect(await rowsOf(there.menteri.ask('get', UNDANGAN))).toEqual([
      { kawasan, undangan: 2, nama: 'Kawasan Bandar Udara Kertajati', jenis: 'Kawasan bandar udara', kabupatenKota: 'Kabupaten Majalengka', pengundang: 'Kementerian Imigrasi dan Pemasyarakatan', unit: 'Balai di Bandara', kodeUnit: c.balai.kode, nomor: 'M-2', tanggal: TODAY },
    ]);
    expect((await rowsOf<{ undangan: number }>(here.menteri.ask('get', UNDANGAN))).map(({ undangan }) => undangan)).toEqual([1]);
    for (const who of [here.kepala, await world.signIn(DEMO.tpn, 'tpn', c.kode)]) await who.ask('get', UNDANGAN).expect(403);
    await world.ask('get', UNDANGAN).expect(401);
  });

  it('is to the invited, until it joins, as an area that does not exist', async () => {
    const nobodys = randomUUID();
    const unknown = await there.menteri.ask('get', `/api/v1/kawasan/${nobodys}`).expect(404);
    const met = await area(there.menteri).expect(404);
    expect(withoutInstance(met.body as object, kawasan)).toEqual(withoutInstance(unknown.body as object, nobodys));
    await there.menteri.get(`/kasus/${kawasan}`).expect(404);
    await there.menteri.send(kawasan, 'kawasan.undang', { instansi: 'x-y', unit: 'X', nomor: 'X', tanggal: TODAY }).expect(404);
  });

  it('shows those who joined what was shared, and nothing else of each other', async () => {
    const [satu, dua] = [await join(here, unit.kanim, 1), await join(there, unit.balai, 2)];
    const own = { kode: k.kode, keadaan: 'bergabung', wakil: [{ orang: here.ketuaTpi.actor.person, nama: here.ketuaTpi.actor.nama }], predikat: { tujuan: 'WBK', nomor: '812', tanggal: TODAY } };
    for (const who of [here.menteri, there.menteri]) {
      const { body, text } = await area(who).expect(200);
      expect(body).toMatchObject({ nama: 'Kawasan Bandar Udara Kertajati', keadaan: 'pembentukan', judulKeadaan: 'Pembentukan kawasan', anggota: [{ undangan: 1, ...own }, { undangan: 2, kode: c.kode, predikat: { tujuan: 'WBK' } }] });
      expect((body as { anggota: object[] }).anggota.map((a) => Object.keys(a).sort())).toEqual([1, 2].map(() => ['instansi', 'kode', 'keadaan', 'predikat', 'undangan', 'unit', 'wakil'].sort()));
      expect([CANARY, satu, dua, ...usulan, ...Object.values(unit)].filter((secret) => text.includes(secret))).toEqual([]);
    }
    await here.menteri.get(`/kasus/${dua}`).expect(404);
    await there.menteri.get(`/kasus/${satu}`).expect(404);
  });

  it('is assessed by the joint team, of which a guest sees the area alone', async () => {
    await sent(here.menteri, kawasan, 'kawasan.bentukTimKhusus', { nomorSk: 'SKB-1', tanggal: TODAY, sidik: SIDIK, anggota: [{ instansi: k.kode, orang: here.ketuaTpi.actor.person }, { instansi: c.kode, orang: guest.actor.person }] });
    expect((await rowsOf<ShownCase>(guest.get('/kasus?jumlah=100'))).map(({ id }) => id)).toEqual([kawasan]);
    expect((await rowsOf<ShownCase>(guest.get('/kotak-masuk'))).map(({ id }) => id)).toEqual([kawasan]);
    for (const path of ['/satker', `/satker/${unit.kanim}/jalan?menuju=WBK`, `/satker/${unit.kanim}/pegawai`]) await guest.get(path).expect(403);
    for (const path of ['', '/riwayat']) await guest.get(`/kasus/${usulan[0]}${path}`).expect(404);
    await guest.send(usulan[0] ?? '', 'usulan.lampirkanSptjm', { tanggal: TODAY, meterai: true, sidik: SIDIK }).expect(404);
    await guest.ask('get', UNDANGAN).expect(403);
    await area(guest).expect(200);
    const aspek = { nilai: '1.35', catatan: 'Baik', bukti: [{ judul: 'Peta', sidik: SIDIK }] };
    await sent(guest, kawasan, 'kawasan.catatTinjauan', { cara: 'wawancara', tanggal: TODAY, tempat: 'Terminal', hasil: 'Satu antrean', sidik: SIDIK });
    await sent(guest, kawasan, 'kawasan.nilaiIntegrasi', { tanggal: TODAY, aspek: { petaProses: aspek, sop: aspek, penerapan: aspek, evaluasi: aspek, sistemInformasi: aspek } });
    expect((await area(there.menteri).expect(200)).body).toMatchObject({ keadaan: 'pembangunan', skor: '6.75' });
  });

  it('is proposed, evaluated and awarded; every member reads what TPN recommends', async () => {
    await sent(here.menteri, kawasan, 'kawasan.usulkan', { tujuan: 'WBK', nomor: 'M-9', tanggal: TODAY, sidik: SIDIK });
    await sent(here.ketuaTpi, kawasan, 'kawasan.catatHasilTpn', { hasil: 'unitBelumMemenuhi', nomor: 'B/1', tanggal: TODAY, sidik: SIDIK, unit: [2] });
    expect((await area(there.menteri).expect(200)).body).toMatchObject({ keadaan: 'pembangunan', hasilTpn: { hasil: 'unitBelumMemenuhi', unit: [2], rekomendasi: expect.stringContaining('pembinaan') } });
    await sent(here.menteri, kawasan, 'kawasan.usulkan', { tujuan: 'WBK', nomor: 'M-10', tanggal: TODAY, sidik: SIDIK });
    await sent(here.ketuaTpi, kawasan, 'kawasan.catatHasilTpn', { hasil: 'memenuhi', nomor: 'B/2', tanggal: TODAY, sidik: SIDIK, unit: [] });
    await sent(here.ketuaTpi, kawasan, 'kawasan.catatPenetapan', { nomorSk: '900', tanggal: TODAY, nomorRekomendasi: 'B/2', sidik: SIDIK });
    expect((await area(there.menteri).expect(200)).body).toMatchObject({ keadaan: 'berpredikat', predikat: { tujuan: 'WBK', nomor: '900', tanggal: TODAY, monevBerikut: '2029-05-25' } });
  });

  it('is not proposed for WBBM on WBK, nor with a score below 7,5: both are told, with the table', async () => {
    const { body } = await here.menteri.send(kawasan, 'kawasan.usulkan', { tujuan: 'WBBM', nomor: 'M-11', tanggal: TODAY, sidik: SIDIK }).expect(422);
    const { why } = body as { why: { rule: string; have: string; basis: { pasal: string }[] }[] };
    expect(why.map(({ rule }) => rule)).toEqual(['kawasan.semua-berpredikat', 'kawasan.semua-berpredikat', 'kawasan.skor-integrasi']);
    expect(why.every(({ basis }) => basis.length > 0)).toBe(true);
  });
});
