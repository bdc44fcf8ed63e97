import { randomUUID } from 'node:crypto';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openWorld, type Person, type ShownCase, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const TANGGAL = '2027-05-25';
const PIAGAM = { tanggal: TANGGAL, tempat: 'Aula', nomorPiagam: 'P-1', publikasi: [{ media: 'Situs web', tanggal: TANGGAL }] };

interface Why { readonly rule: string; readonly have: string; readonly kasus?: string }
interface Outcome { readonly kasus: string; readonly turunan: readonly { readonly kasus: string }[] }

describe('declarations', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  /** Opens the way of a unit to WBK and gives its case, with so many of its employees signed, the head first. */
  async function opened(who: Person, { tanpa = 0, tujuan = 'WBK' } = {}): Promise<string> {
    const { body } = await who.send(null, 'satker.buka', { satker: who.actor.satker, tujuan }).expect(201);
    const { kasus } = body as Outcome;
    const pegawai = (await world.employees(who.actor.satker)).slice(tanpa);
    for (let i = 0; i < pegawai.length; i += 500) await who.send(kasus, 'satker.catatPaktaIntegritas', { tanggal: TANGGAL, cara: 'serentak', penandatangan: pegawai.slice(i, i + 500) }).expect(200);
    return kasus;
  }
  const whyOf = async (asked: ReturnType<Person['send']>, status = 422) => ((await asked.expect(status)).body as { why: Why[] }).why;
  const stateOf = async (kasus: string) => (await world.asAdmin<{ keadaan: string }>('select keadaan from kasus where id = $1', [kasus]))[0]?.keadaan;
  const person = (account: string) => world.signIn(account);

  it('of a Kanwil with its UPT are one act: nobody is declared until everybody is ready, and then all are (I-02)', async () => {
    const [kepala, lapas, rutan, kanim, balai] = await Promise.all([k.kanwilPemasyarakatan.kepala, k.lapas.kepala, k.rutan.kepala, k.kanim.kepala, c.balai.kepala].map(person)) as [Person, Person, Person, Person, Person];
    const sendiri = await opened(kepala);
    const [siap, belum, lain, asing] = [await opened(lapas), await opened(rutan, { tanpa: 1 }), await opened(kanim), await opened(balai)];
    const bersama = (peserta: readonly string[], key = randomUUID()) => kepala.send(sendiri, 'satker.canangkanBersama', { ...PIAGAM, peserta }, { key });

    expect(await whyOf(bersama([siap, belum]))).toEqual([expect.objectContaining({ rule: 'satker.pakta-kepala', have: 'belum ditandatangani', kasus: belum })]);
    expect(await whyOf(bersama([siap, lain]))).toEqual([expect.objectContaining({ rule: 'satker.peserta-pencanangan', have: 'di luar lingkup penyelenggara', kasus: lain })]);
    expect(await whyOf(bersama([siap, asing, randomUUID(), sendiri]))).toEqual([expect.objectContaining({ rule: 'satker.peserta-dikenal', have: '3 dari 4 peserta tidak dikenal' })]);
    expect(await Promise.all([sendiri, siap, belum].map(stateOf))).toEqual(['persiapan', 'persiapan', 'persiapan']);

    const [head] = await world.employees(rutan.actor.satker);
    await rutan.send(belum, 'satker.catatPaktaIntegritas', { tanggal: TANGGAL, cara: 'perorangan', penandatangan: [head] }).expect(200);
    const key = randomUUID();
    const [first, again] = await Promise.all([bersama([siap, belum], key), bersama([siap, belum], randomUUID())]);
    expect([first.status, again.status].sort()).toEqual([200, 422]);
    const accepted = (first.status === 200 ? first : again).body as Outcome;
    expect(accepted.turunan.map(({ kasus }) => kasus).sort()).toEqual([siap, belum].sort());
    expect(await Promise.all([sendiri, siap, belum].map(stateOf))).toEqual(['dicanangkan', 'dicanangkan', 'dicanangkan']);
    const { body } = await lapas.get(`/kasus/${siap}`).expect(200);
    expect((body as { isi: unknown }).isi).toMatchObject({ pencanangan: { penyelenggara: 'kanwil', nomorPiagam: 'P-1', bersama: kepala.actor.satker } });
  });

  it('of the ministry with its Eselon I units are one act, sent by the Menteri or the Sekretaris Jenderal (I-02)', async () => {
    const [sekjen, ditjen] = [await person(c.setjen.sekjen), await person(c.ditjen.kepala)];
    const root = await world.unit(c.kode, c.kode);
    const { body } = await sekjen.send(null, 'satker.buka', { satker: root, tujuan: 'instansi' }).expect(201);
    const { kasus } = body as Outcome;
    await sekjen.send(kasus, 'satker.catatPaktaIntegritas', { tanggal: TANGGAL, cara: 'pelantikan', penandatangan: await world.employees(root) }).expect(200);
    const peserta = await opened(ditjen);
    await sekjen.send(kasus, 'satker.canangkanBersama', { ...PIAGAM, peserta: [peserta] }).expect(200);
    expect(await Promise.all([kasus, peserta].map(stateOf))).toEqual(['dicanangkan', 'dicanangkan']);
    await (await person(c.kanwil.kepala)).send(peserta, 'satker.canangkanBersama', { ...PIAGAM, peserta: [kasus] }).expect(404);
  });

  it('count the employees of today, by the register, with the exact share; those who sign later are added (T-02, C44)', async () => {
    const [kepala, operator] = [await person(c.balai.kepala), await person(c.balai.operator)];
    const { body } = await kepala.send(null, 'satker.buka', { satker: kepala.actor.satker, tujuan: 'WBBM' }).expect(201);
    const { kasus } = body as Outcome;
    const employees = await world.employees(kepala.actor.satker);
    const shareOf = async () => {
      const { tindakan } = (await (await person(c.kanwil.kepala)).get(`/kasus/${kasus}`).expect(200)).body as ShownCase & { tindakan: { perintah: string; kurang: Why[]; terpenuhi?: Why[] }[] };
      return tindakan.find((t) => t.perintah === 'satker.canangkan')?.kurang.find(({ rule }) => rule === 'satker.pakta-mayoritas');
    };
    // All of them signed on the way to WBK, and a pakta integritas is the employee's own.
    expect(await shareOf()).toBeUndefined();
    await operator.ask('post', `/api/v1/upt/satker/${kepala.actor.satker}/pegawai`).set('idempotency-key', randomUUID())
      .send({ pegawai: Array.from({ length: employees.length }, (_, i) => ({ nama: `Pegawai baru ${i}`, jabatan: 'Pelaksana', kepala: false, dari: TANGGAL })) }).expect(201);
    const n = employees.length;
    expect(await shareOf()).toMatchObject({ have: `${n} dari ${2 * n} pegawai (50,00%)`, need: 'lebih dari 50% pegawai' });
    const baru = (await world.employees(kepala.actor.satker)).filter((id) => !employees.includes(id));
    await operator.send(kasus, 'satker.catatPaktaIntegritas', { tanggal: TANGGAL, cara: 'perorangan', penandatangan: baru.slice(0, 1) }).expect(200);
    expect(await shareOf()).toBeUndefined();
  });

  it('of an instansi whose own unit has nobody but its head count all its employees, with what their units recorded', async () => {
    const menteri = await person(k.menteri);
    const root = await world.unit(k.kode, k.kode);
    await world.asAdmin(`update pegawai set sampai = '2027-05-01' where satker_id = $1 and not kepala`, [root]);
    const { body } = await menteri.send(null, 'satker.buka', { satker: root, tujuan: 'instansi' }).expect(201);
    const [{ semua, tertanda }] = await world.asAdmin<{ semua: number; tertanda: number }>(`
      select (select count(*)::int from pegawai p where p.tenant_id = $1 and p.dari <= '2027-05-25' and (p.sampai is null or p.sampai >= '2027-05-25')) as semua,
        (select count(*)::int from kasus k, jsonb_object_keys(k.context -> 'pakta') where k.tenant_id = $1 and k.machine = 'satker') as tertanda`, [menteri.actor.tenant]) as [{ semua: number; tertanda: number }];
    expect(tertanda).toBeGreaterThan(100);
    const { tindakan } = (await menteri.get(`/kasus/${(body as Outcome).kasus}`).expect(200)).body as ShownCase & { tindakan: { perintah: string; kurang: Why[] }[] };
    const persen = ((tertanda * 100) / semua).toFixed(2).replace('.', ',');
    expect(tindakan.find((t) => t.perintah === 'satker.canangkan')?.kurang).toEqual([
      expect.objectContaining({ rule: 'satker.pakta-kepala', have: 'belum ditandatangani' }), expect.objectContaining({ rule: 'satker.pakta-mayoritas', have: `${tertanda} dari ${semua} pegawai (${persen}%)` }),
    ]);
  });

  it('take no signature of somebody who is no employee of the unit, and say of how many', async () => {
    const kanim = await person(k.kanim.operator);
    const { isi } = (await kanim.get(`/kasus?mesin=satker`).expect(200)).body as { isi: ShownCase[] };
    const [own = '', other = '', elsewhere = ''] = [(await world.employees(kanim.actor.satker))[3], (await world.employees((await person(k.lapas.kepala)).actor.satker))[3], (await world.employees(await world.unit(c.kode, c.balai.kode)))[3]];
    const sign = (penandatangan: readonly string[], tanggal = TANGGAL) => kanim.send(isi[0]?.id ?? '', 'satker.catatPaktaIntegritas', { tanggal, cara: 'perorangan', penandatangan });
    expect(await whyOf(sign([own, other, elsewhere, randomUUID()]))).toEqual([expect.objectContaining({ rule: 'satker.pegawai-sendiri', have: '3 orang tidak terdaftar' })]);
    expect(await whyOf(sign([own], '2023-12-31'))).toEqual([expect.objectContaining({ rule: 'satker.pegawai-sendiri', have: '1 orang tidak terdaftar' })]);
  });

  it('may be told of again and again, and never of tomorrow (B-02, T-04)', async () => {
    const [lapas, kanwil] = [await person(k.lapas.operator), await person(k.kanwilPemasyarakatan.kepala)];
    const kasus = ((await lapas.get('/kasus?mesin=satker').expect(200)).body as { isi: ShownCase[] }).isi[0]?.id ?? '';
    await lapas.send(kasus, 'satker.tambahPublikasi', { publikasi: [{ media: 'Radio', tanggal: TANGGAL }] }).expect(200);
    await kanwil.send(kasus, 'satker.tambahPublikasi', { publikasi: [{ media: 'Surat kabar', tanggal: TANGGAL }] }).expect(200);
    expect(await whyOf(lapas.send(kasus, 'satker.tambahPublikasi', { publikasi: [{ media: 'Televisi', tanggal: '2027-05-26' }] }))).toEqual([expect.objectContaining({ rule: 'satker.publikasi-terjadi' })]);
    const { isi } = (await lapas.get(`/kasus/${kasus}`).expect(200)).body as { isi: { pencanangan: { publikasi: { media: string }[] } } };
    expect(isi.pencanangan.publikasi.map(({ media }) => media)).toEqual(['Situs web', 'Radio', 'Surat kabar']);
  });

  it('of the ministry and of a unit cannot be taken for each other', async () => {
    const [kanim, menteri] = [await person(k.kanim.kepala), await person(k.menteri)];
    expect(await whyOf(kanim.send(null, 'satker.buka', { satker: kanim.actor.satker, tujuan: 'instansi' }))).toEqual([expect.objectContaining({ rule: 'satker.tujuan-sesuai-jenjang' })]);
    expect(await whyOf(menteri.send(null, 'satker.buka', { satker: await world.unit(k.kode, k.kode), tujuan: 'WBK' }))).toEqual([expect.objectContaining({ rule: 'satker.tujuan-sesuai-jenjang' })]);
  });

  it('lead to a plan of action whose form comes from the worksheet, chapter by chapter (C18)', async () => {
    const lapas = await person(k.lapas.operator);
    const kasus = ((await lapas.get('/kasus?mesin=satker').expect(200)).body as { isi: ShownCase[] }).isi[0]?.id ?? '';
    const { instrumen, bab } = (await lapas.get(`/kasus/${kasus}/kerangka-rencana`).expect(200)).body as { instrumen: string; bab: { id: string; butir: { kode: string }[] }[] };
    expect([instrumen, bab.map(({ id, butir }) => [id, butir.length])]).toEqual(['LKE-90-2021', [['pengungkit', 110], ['hasil', 3]]]);
    await (await person(k.kanim.operator)).get(`/kasus/${kasus}/kerangka-rencana`).expect(404);
    await (await person(c.setjen.sekjen)).get(`/kasus/${kasus}/kerangka-rencana`).expect(404);
  });

  it('ask for the register at the address of the own tier, with a key, in a sound form', async () => {
    const lapas = await person(k.lapas.operator);
    const path = `/satker/${lapas.actor.satker}/pegawai`;
    await lapas.ask('get', `/api/v1/kanwil${path}`).expect(403);
    const add = (pegawai: unknown, key: string | null = randomUUID()) => { const sent = lapas.ask('post', `/api/v1/upt${path}`); return (key === null ? sent : sent.set('idempotency-key', key)).send({ pegawai }); };
    const faultsOf = async (asked: ReturnType<typeof add>) => ((await asked.expect(400)).body as { faults: { path: string }[] }).faults.map((f) => f.path);
    const row = { nama: 'Baru', jabatan: 'Pelaksana', kepala: false, dari: TANGGAL };
    expect(await faultsOf(add([row], null))).toEqual(['header/Idempotency-Key']);
    expect(await faultsOf(add([]))).toEqual(['/pegawai']);
    expect(await faultsOf(add(Array.from({ length: 501 }, () => row)))).toEqual(['/pegawai']);
    expect(await faultsOf(add([{ ...row, nip: '12', nama: ' ' }, { ...row, gaji: 1 }]))).toEqual(['/pegawai/0/nip', '/pegawai/0/nama', '/pegawai/1/gaji']);
    expect(((await lapas.get(`${path}?pada=${TANGGAL}&jumlah=1`).expect(200)).body as { isi: object[] }).isi).toHaveLength(1);
    await lapas.get(`${path}?pada=2027-02-30`).expect(400);
    const { isi: [added] } = (await add([row]).expect(201)).body as { isi: [{ id: string }] };
    expect((await lapas.ask('post', `/api/v1/upt/pegawai/${added.id}/akhiri`).send({ sampai: TANGGAL }).expect(200)).body).toMatchObject({ id: added.id, sampai: TANGGAL });
  });
});
