import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { KasusButir013 } from '../../migrations/013-kasus-butir.js';
import { readHistories } from '../../src/history/read.js';
import { verifyHistories, type VerifyReport } from '../../src/history/verify.js';
import { asOwner } from '../../src/platform/database/as-owner.js';
import { Refused } from '../../src/platform/http/problem.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { routeAtDoor, type RouteAtDoor } from '../support/world-actors.js';
import { faultyWay, type Fault } from '../support/world-faults.js';
import { openGround, type Ground } from '../support/world-ground.js';

interface Row { kunci: string; isi: { nilai: string; oleh: string; lapisan: string; pada?: string }; versi: string }
const [PERTAMA, KEDUA] = ['P.MP.1.a', 'P.TL.1.a'];

let ground: Ground;
let walk: RouteAtDoor;
let verifier: pg.Client;
let [mandiri, kanwil] = ['', ''];

beforeAll(async () => {
  ground = await openGround();
  walk = await routeAtDoor(ground, 'lapas');
  await walk.route.before('lke.ajukan@kanwil');
  [mandiri, kanwil] = [walk.route.kasus('lke/mandiri'), walk.route.kasus('lke/kanwil')];
  verifier = new pg.Client(ground.db.verifier);
  await verifier.connect();
});
afterAll(async () => {
  await verifier.end();
  await ground.close();
});

const laws = new LawCatalog();
const verify = (): Promise<VerifyReport> => verifyHistories(readHistories(verifier), ground.historyKey, (pinned) => laws.forCase(pinned, pinned.packId));
const rows = (kasus: string) => ground.asAdmin<Row>('select kunci, isi, xmin::text as versi from kasus_butir where case_id = $1 order by kunci', [kasus]);
const rowOf = async (kasus: string, kunci: string): Promise<Row | undefined> => (await rows(kasus)).find((row) => row.kunci === kunci);
const penilai = (i: 0 | 1) => walk.actor(walk.route.cast.kanwil.penilai[i]);
const isi = async (i: 0 | 1, jawaban: Record<string, object>) => ground.execute(await penilai(i), { command: 'lke.isi', kasus: kanwil, data: { jawaban } });
/** The case moved after it was read. */
const moved: Fault = (run, statement) =>
  run({ ...statement, values: (statement.values ?? []).map((value) => (typeof value === 'string' ? value.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${'0'.repeat(64)}"`) : value)) });

describe('the answers of a worksheet', () => {
  it('stand in rows of their own and not in the row of the case; a layer that starts from another one has them all', async () => {
    const [lower, upper] = [await rows(mandiri), await rows(kanwil)];
    expect(lower.length).toBeGreaterThan(100);
    expect(upper.map(({ kunci }) => kunci)).toEqual(lower.map(({ kunci }) => kunci));
    expect(await ground.asAdmin(`select from kasus where context ? 'jawaban'`)).toEqual([]);
    expect(upper.filter(({ isi: { lapisan } }) => lapisan !== 'mandiri').map(({ kunci }) => kunci)).toEqual([PERTAMA]);
  });

  it('are written one by one: a command about one of them leaves the rows of the others alone', async () => {
    const before = await rows(kanwil);
    await isi(0, { [KEDUA]: { nilai: 'A' } });
    const after = await rows(kanwil);
    expect(after.filter(({ versi }, i) => versi !== before[i]?.versi).map(({ kunci }) => kunci)).toEqual([KEDUA]);
  });

  it('given by several persons at once, without a version, are all there, each with its author', async () => {
    const codes = (await rows(kanwil)).map(({ kunci }) => kunci).filter((kunci) => kunci.startsWith('P.')).slice(0, 24);
    const [nol, satu] = [await penilai(0), await penilai(1)];
    await Promise.all(codes.map(async (kode, n) => isi(n % 2 === 0 ? 0 : 1, { [kode]: { nilai: (await rowOf(mandiri, kode))?.isi.nilai } })));
    const after = await Promise.all(codes.map((kode) => rowOf(kanwil, kode)));
    expect(after.map((row) => [row?.isi.lapisan, row?.isi.oleh])).toEqual(codes.map((_, n) => ['kanwil', (n % 2 === 0 ? nol : satu).person]));
  });

  it('are not lost to somebody who had not seen them: who wrote last is told, with what stands there', async () => {
    await isi(0, { [PERTAMA]: { nilai: 'Ya' } });
    const seen = (await rowOf(kanwil, PERTAMA))?.isi.pada;
    await isi(1, { [PERTAMA]: { nilai: 'Tidak', dilihat: seen } });
    const now = await rowOf(kanwil, PERTAMA);
    const error: unknown = await isi(0, { [PERTAMA]: { nilai: 'Ya', dilihat: seen }, [KEDUA]: { nilai: 'B' } }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ why: [{ rule: 'lke.jawaban-mutakhir', have: `sesudah itu ditulis orang lain (${(await penilai(1)).person}) pada ${now?.isi.pada}; kini “Tidak”` }] });
    expect(await rowOf(kanwil, PERTAMA)).toEqual(now);
    await isi(0, { [PERTAMA]: { nilai: 'Ya', dilihat: now?.isi.pada } });
    expect((await rowOf(kanwil, PERTAMA))?.isi.nilai).toBe('Ya');
  });

  it('are all undone where the case moved meanwhile: rows fall under the same check', async () => {
    const before = await rows(kanwil);
    const way = faultyWay(ground.database, 'tulis', moved);
    const door = ground.doorOver(way);
    await expect(walk.send(door, { who: walk.route.cast.kanwil.penilai[0], kasus: kanwil, command: 'lke.isi', data: { jawaban: { [KEDUA]: { nilai: 'C' } } } })).rejects.toThrow('versi kasus sudah berubah');
    expect(way.met()).toBe(3);
    expect(await rows(kanwil)).toEqual(before);
  });
});

describe('the rows of a worksheet are checked against its history', () => {
  it('nothing is wrong in what the door wrote', async () => {
    expect(await verify()).toMatchObject({ faults: [] });
  });

  const HERE = `case_id = 'KASUS' and kunci = '${PERTAMA}'`;
  it.each([
    ['a changed answer', `update kasus_butir set isi = jsonb_set(isi::jsonb, '{nilai}', '"Tidak"')::json where ${HERE}`, `butir jawaban ${PERTAMA} berbeda dari hasil riwayat`],
    ['a changed author', `update kasus_butir set isi = jsonb_set(isi::jsonb, '{oleh}', '"orang-lain"')::json where ${HERE}`, `butir jawaban ${PERTAMA} berbeda dari hasil riwayat`],
    ['evidence put under it', `update kasus_butir set isi = jsonb_set(isi::jsonb, '{bukti}', '[]')::json where ${HERE}`, `butir jawaban ${PERTAMA} berbeda dari hasil riwayat`],
    ['an answer taken away', `delete from kasus_butir where ${HERE}`, `butir jawaban ${PERTAMA} tidak ada, sedangkan riwayat menyebutnya`],
    ['an answer put in', `insert into kasus_butir select tenant_id, case_id, koleksi, 'P.XX.9', path, isi from kasus_butir where ${HERE}`, 'butir jawaban P.XX.9 tidak dikenal riwayat'],
    ['another collection', `insert into kasus_butir select tenant_id, case_id, 'hasil', kunci, path, isi from kasus_butir where ${HERE}`, `butir hasil ${PERTAMA} tidak dikenal riwayat`],
    ['an answer moved out of sight', `update kasus_butir set path = '/kemenimipas/' where ${HERE}`, `butir jawaban ${PERTAMA} berada pada path /kemenimipas/, menurut riwayat `],
    ['answers in the row of the case again', `update kasus set context = context || '{"jawaban": {}}' where id = 'KASUS'`, 'context pada baris kasus berbeda dari hasil riwayat'],
  ])('%s is found', async (_what, sql, detail) => {
    await ground.asAdmin('create table butir_asli as table kasus_butir');
    const [kept] = await ground.asAdmin<{ context: object }>('select context from kasus where id = $1', [kanwil]);
    try {
      await ground.asAdmin(sql.replace('KASUS', kanwil));
      expect((await verify()).faults).toMatchObject([{ kasus: kanwil, seq: null, detail: expect.stringContaining(detail) as string }]);
    } finally {
      await ground.asAdmin('delete from kasus_butir; insert into kasus_butir select * from butir_asli; drop table butir_asli');
      await ground.asAdmin('update kasus set context = $2 where id = $1', [kanwil, kept?.context]);
    }
  });

  it('leaves out no column', async () => {
    const columns = await ground.asAdmin<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'kasus_butir' order by 1`);
    expect(columns.map(({ name }) => name)).toEqual(['case_id', 'isi', 'koleksi', 'kunci', 'path', 'tenant_id']);
  });
});

describe('the worksheets of an installation from before', () => {
  it('pass over to rows with every answer, those of every instansi, and the history still holds', async () => {
    const before = await ground.asAdmin<Row>('select case_id, koleksi, kunci, path, isi::jsonb as isi from kasus_butir order by case_id, kunci');
    const migration = new KasusButir013();
    const run = (step: 'up' | 'down') => asOwner(ground.db.migrator, (owner) => migration[step](owner as unknown as QueryRunner));
    await run('down');
    expect(await ground.asAdmin(`select from kasus where machine = 'lke' and context -> 'jawaban' ? '${PERTAMA}'`)).toHaveLength(2);
    await run('up');
    expect(await ground.asAdmin('select case_id, koleksi, kunci, path, isi::jsonb as isi from kasus_butir order by case_id, kunci')).toEqual(before);
    expect(await verify()).toMatchObject({ faults: [] });
  });
});
