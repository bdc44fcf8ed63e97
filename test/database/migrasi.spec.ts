import pg from 'pg';
import { petaSchema } from '../../machines/migrasi/peta.js';
import { readHistories } from '../../src/history/read.js';
import { verifyHistories, type VerifyReport } from '../../src/history/verify.js';
import type { Actor } from '../../src/identity/actor.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { MigrasiService } from '../../src/workflow/migrasi.js';
import { Outlooks } from '../../src/workflow/outlook.js';
import { factSources } from '../support/sources.js';
import { routeAtDoor } from '../support/world-actors.js';
import { openGround, type Ground } from '../support/world-ground.js';
import type { Route } from '../support/world-route.js';
import { traceOf } from '../support/world-trace.js';

const [LAMA, BARU] = ['kemenimipas-sek-ot-03-02-01-2025', 'nasional-90-2021-jo-5-2024'];
const peta = petaSchema.parse({
  id: 'uji-ke-nasional', judul: 'Penyesuaian kasus berjalan', dari: { paket: LAMA }, ke: { paket: BARU },
  dasar: { sumber: 'N90', pasal: 'Pasal Uji', kutipan: 'kasus yang berjalan disesuaikan', nomor: 'SEK-99', tanggal: '2027-05-20' },
});

let world: Ground;
let route: Route;
let admin: Actor;
let service: MigrasiService;
let verifier: pg.Client;

beforeAll(async () => {
  world = await openGround();
  ({ route } = await routeAtDoor(world, 'lapas'));
  await route.before('usulan.teruskan@kanwil');
  admin = await world.actor(DEMO.kemenimipas.admin);
  const sources = factSources();
  service = new MigrasiService(world.database, new LawCatalog(), sources, new Outlooks(sources), world.historyKey);
  verifier = new pg.Client(world.db.verifier);
  await verifier.connect();
});
afterAll(async () => {
  await verifier.end();
  await world.close();
});

const laws = new LawCatalog();
const verify = (): Promise<VerifyReport> => verifyHistories(readHistories(verifier), world.historyKey, (pinned) => laws.forCase(pinned, pinned.packId));
const pinned = (id: string) => world.asAdmin<{ pack_id: string; seq: number }>('select pack_id, seq from kasus where id = $1', [id]).then(([row]) => row);

describe('running cases under another law', () => {
  it('are moved by nobody but the administrator of the instansi', async () => {
    const kepala = await world.actor(DEMO.kemenimipas.lapas.kepala);
    await expect(service.jalankan(kepala, peta, { terapkan: true })).rejects.toMatchObject({ status: 403 });
  });

  it('are told one by one what would become of them; nothing is written', async () => {
    const before = await traceOf(world);
    const report = await service.jalankan(admin, peta, { terapkan: false });
    expect(report).toMatchObject({ peta: 'uji-ke-nasional', diterapkan: false });
    expect(new Set(report.kasus.map(({ mesin }) => mesin))).toEqual(new Set(['satker', 'usulan', 'lke']));
    expect(report.kasus.flatMap(({ kesalahan }) => kesalahan)).toEqual([]);
    expect(report.kasus.find(({ kasus }) => kasus === route.kasus('usulan'))?.perubahan).toEqual(['isi "rute"']);
    expect(await traceOf(world)).toEqual(before);
  });

  it('are moved all or none: one that cannot pass keeps the others where they are', async () => {
    const before = await traceOf(world);
    const report = await service.jalankan(admin, petaSchema.parse({ ...peta, keadaan: { usulan: { penilaianPendahuluan: 'tidakAda' } } }), { terapkan: true });
    expect(report.diterapkan).toBe(false);
    expect(report.kasus.flatMap(({ kasus, kesalahan }) => kesalahan.map(({ path }) => [kasus, path]))).toEqual([[route.kasus('usulan'), '/keadaan']]);
    expect(await traceOf(world)).toEqual(before);
  });

  it('pass with an event each that names the decision, and their histories hold', async () => {
    const seq = (await pinned(route.kasus('usulan')))?.seq ?? 0;
    expect(await service.jalankan(admin, peta, { terapkan: true })).toMatchObject({ diterapkan: true });
    expect(await pinned(route.kasus('usulan'))).toEqual({ pack_id: BARU, seq: seq + 1 });
    const events = await world.asAdmin<{ type: string; nomor: string }>(`select type, payload::jsonb #>> '{data,peta,dasar,nomor}' as nomor from event where command = 'kasus.migrasikan'`);
    expect(new Set(events.map(({ type, nomor }) => `${type} ${nomor}`))).toEqual(new Set(['kasus.dimigrasikan SEK-99']));
    const { faults, cases } = await verify();
    expect({ faults, cases: cases > 4 }).toEqual({ faults: [], cases: true });
  });

  it('go on under the new law: past the Kanwil the national route knows no further tier', async () => {
    const { keadaan } = await route.through('usulan.teruskan@kanwil');
    expect(keadaan).toBe('menungguDaftarTpi');
    expect((await verify()).faults).toEqual([]);
  });

  it('are not found a second time', async () => {
    expect(await service.jalankan(admin, peta, { terapkan: true })).toMatchObject({ diterapkan: false, kasus: [] });
  });

  it('cannot be moved past the history: an edited mapping, law or row shows', async () => {
    const id = route.kasus('satker');
    await world.asAdmin(`update kasus set pack_id = $2 where id = $1`, [id, LAMA]);
    expect((await verify()).faults.map(({ kasus, what }) => [kasus, what])).toEqual([[id, 'pack_id']]);
    await world.asAdmin(`update kasus set pack_id = $2 where id = $1`, [id, BARU]);
    expect((await verify()).faults).toEqual([]);
  });
});
