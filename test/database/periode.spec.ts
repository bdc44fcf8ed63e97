import { randomUUID } from 'node:crypto';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeAtDoor } from '../support/world-actors.js';
import { failing, faultyWay } from '../support/world-faults.js';
import { openGround, type Ground } from '../support/world-ground.js';
import { growth, traceOf } from '../support/world-trace.js';

jest.setTimeout(60_000);

const SIDIK = 'a'.repeat(64);
const KKN = { nomor: 'B/77/RB.04/2027', tanggal: '2027-05-20', uraian: 'Penetapan tersangka pimpinan tertinggi', sidik: SIDIK };
const { kemenimipas: k, contoh: c } = DEMO;

let ground: Ground;
let usulan: string[];
let periode: string;

const states = async (): Promise<string[]> => (await ground.asAdmin<{ keadaan: string }>('select keadaan from kasus where id = any($1) order by id', [usulan])).map(({ keadaan }) => keadaan);
const send = async (who: string, command: string, kasus: string | null, data: object) => ground.execute(await ground.actor(who), { command, kasus, data });

/** Two proposals of the year in one ministry, and one in another. */
beforeEach(async () => {
  ground = await openGround();
  const [lapas, rutan, balai] = [await routeAtDoor(ground, 'lapas'), await routeAtDoor(ground, 'rutan', { declared: true }), await routeAtDoor(ground, 'balai')];
  await lapas.route.through('usulan.ajukan');
  await rutan.route.through('usulan.buka');
  await balai.route.through('usulan.buka');
  usulan = [lapas, rutan, balai].map(({ route }) => route.kasus('usulan'));
  const root = await ground.unit(k.kode, k.kode);
  periode = (await send(k.setjen.sekjen, 'periode.buka', null, { satker: root, periode: '2027' })).kasus;
});
afterEach(() => ground.close());

describe('an offence of KKN (N90 Lampiran II Bab IV)', () => {
  it('drops every running proposal of the instansi in that year, and none of another instansi', async () => {
    const reply = await send(k.itjen.ketuaTpi, 'periode.catatKkn', periode, KKN);
    expect(reply.turunan.map(({ kasus, keadaan }) => [kasus, keadaan]).sort()).toEqual([[usulan[0], 'gugur'], [usulan[1], 'gugur']].sort());
    const [other] = await ground.asAdmin<{ keadaan: string }>('select keadaan from kasus where id = $1', [usulan[2]]);
    expect(other).toEqual({ keadaan: 'penilaianMandiri' });
    expect(await ground.asAdmin('select role from tugas where case_id = any($1)', [usulan.slice(0, 2)])).toEqual([]);
  });

  it('leaves proposals of another year alone', async () => {
    const root = await ground.unit(k.kode, k.kode);
    const lain = (await send(k.setjen.sekjen, 'periode.buka', null, { satker: root, periode: '2026' })).kasus;
    expect((await send(k.itjen.ketuaTpi, 'periode.catatKkn', lain, { ...KKN, tanggal: '2026-11-02' })).turunan).toEqual([]);
    expect((await states()).filter((state) => state === 'gugur')).toEqual([]);
  });

  it('drops all of them or none: failing at any of its statements it changes nothing', async () => {
    const actor = await ground.actor(k.itjen.ketuaTpi);
    const key = randomUUID();
    let failed = 0;
    for (let n = 1, done = false; !done; n++) {
      const before = await traceOf(ground);
      done = await ground.doorOver(faultyWay(ground.database, n, failing)).execute(actor, { command: 'periode.catatKkn', kasus: periode, data: KKN, key }).then(() => true, async () => {
        failed += 1;
        expect([n, await traceOf(ground)]).toEqual([n, before]);
        return false;
      });
      if (done) expect(growth(before, await traceOf(ground))).toMatchObject({ event: 3, perintah: 1 });
    }
    expect(failed).toBeGreaterThan(12);
    expect((await states()).filter((state) => state === 'gugur')).toHaveLength(2);
  });

  it('keeps the year open while a proposal runs, which is told', async () => {
    await ground.clock.to('2028-01-10');
    await expect(send(k.setjen.sekjen, 'periode.tutup', periode, { tanggal: '2028-01-10' })).rejects.toMatchObject({ why: [{ rule: 'periode.usulan-selesai', have: '2 usulan masih berjalan' }] });
  });
});

describe('the year of an instansi', () => {
  it('is opened once, by its own offices, and seen by no other instansi', async () => {
    const root = await ground.unit(k.kode, k.kode);
    await expect(send(k.setjen.sekjen, 'periode.buka', null, { satker: root, periode: '2027' })).rejects.toMatchObject({ status: 409 });
    await expect(send(c.setjen.sekjen, 'periode.buka', null, { satker: root, periode: '2026' })).rejects.toMatchObject({ status: 404 });
    await expect(send(c.itjen.ketuaTpi, 'periode.catatKkn', periode, KKN)).rejects.toMatchObject({ status: 404 });
    await expect(send(k.lapas.kepala, 'periode.catatKkn', periode, KKN)).rejects.toMatchObject({ status: 404 });
  });

  it('knows the Eselon I units that a quota may name', async () => {
    const quota = { nomor: 'B/31', tanggal: '2027-02-15', sumber: 'Surat KemenPANRB', instansi: 5 };
    await expect(send(k.setjen.sekjen, 'periode.tetapkanKuota', periode, { ...quota, eselonSatu: { 'ditjen-entah': 1 } })).rejects.toMatchObject({ why: [{ rule: 'periode.kuota-wajar', have: 'tidak dikenal: ditjen-entah' }] });
    expect(await send(k.setjen.sekjen, 'periode.tetapkanKuota', periode, { ...quota, eselonSatu: { [k.ditjenPemasyarakatan.kode]: 3, [k.ditjenImigrasi.kode]: 2 } })).toMatchObject({ peristiwa: 'periode.kuotaDitetapkan' });
  });
});
