import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { RecordedCase, RecordedEvent } from '../../src/history/recorded.js';
import { readHistories } from '../../src/history/read.js';
import { verifyHistories, type VerifyReport } from '../../src/history/verify.js';
import { GENESIS, hashOf } from '../../src/platform/history/chain.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

let world: SmallWorld;
let verifier: pg.Client;
/** The case under attack, of four events, and another one. */
let kasus: string;
let other: string;

async function open(role: string, satker: string): Promise<string> {
  const { kasus: id } = await world.send(role, 'satker.buka', null, { satker, tujuan: 'WBK' });
  const employees = await world.employees(role);
  for (const [dari, sampai] of [[0, 10], [10, 60], [60, 90]]) {
    await world.send(role, 'satker.catatPaktaIntegritas', id, { tanggal: '2025-01-06', cara: 'serentak', penandatangan: employees.slice(dari, sampai) });
  }
  return id;
}

beforeAll(async () => {
  world = await smallWorld();
  verifier = new pg.Client(world.db.verifier);
  await verifier.connect();
  kasus = await open('kepalaSatker', world.actor('kepalaSatker').satker);
  other = await open('kepalaKanwil', world.actor('kepalaKanwil').satker);
});
afterAll(async () => {
  await verifier.end();
  await world.close();
});

const verify = (key = world.historyKey, kode?: string): Promise<VerifyReport> =>
  verifyHistories(readHistories(verifier, kode), key, (pinned) => world.laws.forCase(pinned, pinned.packId));

/** What an administrator of the database could do: past policies, triggers and foreign keys. Undone afterwards. */
async function attacked(statements: readonly (string | { text: string; values: unknown[] })[]): Promise<VerifyReport> {
  const { admin } = world;
  const [columns] = (await admin.query<{ names: string }>(`select string_agg(column_name, ', ') as names from information_schema.columns where table_name = 'kasus' and is_generated = 'NEVER'`)).rows;
  await admin.query(`create table kasus_asli as select ${columns?.names ?? ''} from kasus; create table event_asli as table event`);
  await admin.query(`set session_replication_role = replica`);
  try {
    for (const statement of statements) await admin.query(statement);
    return await verify();
  } finally {
    await admin.query(`delete from event; delete from kasus; insert into kasus (${columns?.names ?? ''}) select * from kasus_asli; insert into event select * from event_asli; drop table kasus_asli, event_asli; reset session_replication_role`);
  }
}

const found = ({ faults }: VerifyReport) => faults.map(({ kasus: id, seq, what }) => [id, seq, what]);
const EVENT = (set: string, seq: number) => `update event set ${set} where case_id = '${kasus}' and seq = ${seq}`;
const CASE = (set: string) => `update kasus set ${set} where id = '${kasus}'`;

async function eventsOf(id: string): Promise<RecordedEvent[]> {
  for await (const history of readHistories(verifier)) if (history.id === id) return [...history.events];
  return [];
}

describe('the verification of histories', () => {
  it('finds nothing wrong in what the door wrote, and counts it', async () => {
    const report = await verify();
    expect(report).toMatchObject({ cases: 2, events: 8, ok: 2, faults: [] });
    expect(report.eventsPerSecond).toBeGreaterThan(0);
  });

  it('reads as a role that can neither write nor see persons, sessions or evidence', async () => {
    for (const sql of [`update event set role = 'x'`, 'delete from kasus', 'select from person', 'select from account', 'select from kontak', 'select from percobaan']) {
      await expect(verifier.query(sql)).rejects.toThrow(/permission denied/);
    }
  });

  it('reports every instansi, or the one that is asked for', async () => {
    const second = await smallWorld('kedua', world.db);
    try {
      await second.send('kepalaSatker', 'satker.buka', null, { satker: second.actor('kepalaSatker').satker, tujuan: 'WBK' });
      expect(await verify(world.historyKey, 'contoh')).toMatchObject({ cases: 2, ok: 2 });
      expect((await verify()).faults).toMatchObject([{ instansi: 'kedua', seq: 1, what: 'mac' }]); // it has a key of its own
      await expect(verify(world.historyKey, 'ketiga')).rejects.toThrow('instansi "ketiga" tidak ada');
    } finally {
      await second.admin.query(`set session_replication_role = replica; delete from event where tenant_id = '${second.tenant}'; delete from kasus where tenant_id = '${second.tenant}'; delete from tugas where tenant_id = '${second.tenant}'; reset session_replication_role`);
      await second.close();
    }
  });
});

describe('an edited event is found at its place', () => {
  const UUID = `'00000000-0000-4000-8000-000000000000'`;
  it.each([
    ['path', `path = '/contoh/lain/'`], ['type', `type = 'satker.dibuka'`], ['command', `command = 'satker.buka'`], ['machine', `machine = 'usulan'`],
    ['machine_version', 'machine_version = 2'], ['actor', `actor = ${UUID}`], ['post', `post = ${UUID}`], ['role', `role = 'operator'`], ['on_behalf', `on_behalf = ${UUID}`],
    ['pack_sidik', `pack_sidik = decode(repeat('00', 32), 'hex')`], ['at by a second', `at = at + interval '1 second'`], ['at by a microsecond', `at = at + interval '1 microsecond'`],
    ['command_id', `command_id = ${UUID}`], ['payload', `payload = replace(payload, '"tanggal":"2025-01-06"', '"tanggal":"2025-01-07"')`], ['payload by a space', `payload = payload || ' '`],
    ['hash', `hash = decode(repeat('00', 32), 'hex')`],
  ])('%s', async (_column, set) => {
    expect(found(await attacked([EVENT(set, 2)]))).toEqual([[kasus, 2, 'hash']]);
  });

  it.each([['mac', `mac = decode(repeat('00', 32), 'hex')`, 'mac'], ['prev', `prev = decode(repeat('00', 32), 'hex')`, 'prev'], ['seq', 'seq = 9', 'urutan']])('%s', async (_column, set, what) => {
    expect(found(await attacked([EVENT(set, 2)]))).toEqual([[kasus, 2, what]]);
  });

  it('case_id: the event is missing from one case and too many in the other', async () => {
    const faults = found(await attacked([EVENT(`case_id = '${other}', seq = 5`, 4)]));
    expect(faults).toHaveLength(2);
    expect(faults).toEqual(expect.arrayContaining([[kasus, 4, 'urutan'], [other, 5, 'prev']]));
  });

  it('tenant_id: the event belongs to a case that is not there', async () => {
    const report = await attacked([EVENT(`tenant_id = '00000000-0000-4000-8000-000000000000'`, 4)]);
    expect(found(report)).toEqual(expect.arrayContaining([[kasus, 4, 'urutan'], [kasus, 4, 'urutan']]));
    expect(report.faults).toHaveLength(2);
  });

  it('names the column of every event table: none is left out above', async () => {
    const { rows } = await world.admin.query<{ column_name: string }>(`select column_name from information_schema.columns where table_name = 'event' order by 1`);
    expect(rows.map((r) => r.column_name)).toEqual(['actor', 'at', 'case_id', 'command', 'command_id', 'hash', 'mac', 'machine', 'machine_version', 'on_behalf', 'pack_sidik', 'path', 'payload', 'post', 'prev', 'role', 'seq', 'tenant_id', 'type']);
  });
});

describe('a changed chain is found at its first bad place', () => {
  it('an event deleted from the middle', async () => {
    expect(found(await attacked([`delete from event where case_id = '${kasus}' and seq = 2`]))).toEqual([[kasus, 2, 'urutan']]);
  });

  it('an event deleted, the later ones renumbered', async () => {
    expect(found(await attacked([`delete from event where case_id = '${kasus}' and seq = 2`, EVENT('seq = 2', 3), EVENT('seq = 3', 4), CASE('seq = 3')]))).toEqual([[kasus, 2, 'prev']]);
  });

  it('the first event deleted, and all of them', async () => {
    expect(found(await attacked([`delete from event where case_id = '${kasus}' and seq = 1`]))).toEqual([[kasus, 1, 'urutan']]);
    expect(found(await attacked([`delete from event where case_id = '${kasus}'`]))).toEqual([[kasus, 1, 'urutan']]);
  });

  it('a cut tail', async () => {
    expect(found(await attacked([`delete from event where case_id = '${kasus}' and seq >= 3`]))).toEqual([[kasus, 3, 'urutan']]);
  });

  it('two events swapped', async () => {
    expect(found(await attacked([EVENT('seq = 99', 2), EVENT('seq = 2', 3), EVENT('seq = 3', 99)]))).toEqual([[kasus, 2, 'prev']]);
    expect(found(await attacked([`update event e set payload = o.payload from event o where e.case_id = '${kasus}' and o.case_id = e.case_id and (e.seq, o.seq) in ((2, 3), (3, 2))`]))).toEqual([[kasus, 2, 'hash']]);
  });

  it('an event inserted at the end, its chain right but for the key', async () => {
    const last = (await eventsOf(kasus)).at(-1);
    if (!last) throw new Error('no events');
    const forged = { ...last, seq: 5, prev: last.hash };
    const hash = hashOf(forged);
    const insert = {
      text: `insert into event select tenant_id, case_id, 5, path, type, command, machine, machine_version, actor, post, role, on_behalf, pack_sidik, at, command_id, payload, hash, decode($2, 'hex'), mac from event where case_id = $1 and seq = 4`,
      values: [kasus, hash],
    };
    expect(found(await attacked([insert, { text: CASE(`seq = 5, head = decode($1, 'hex')`), values: [hash] }]))).toEqual([[kasus, 5, 'mac']]);
  });

  it('the whole chain recomputed without the key, from the event that was changed', async () => {
    let prev = GENESIS;
    const statements = [];
    for (const event of await eventsOf(kasus)) {
      const forged = { ...event, payload: event.payload.replace('"tanggal":"2025-01-06"', '"tanggal":"2025-01-07"'), prev };
      const hash = hashOf(forged);
      statements.push({ text: EVENT(`payload = $1, prev = decode($2, 'hex'), hash = decode($3, 'hex')`, event.seq), values: [forged.payload, prev, hash] });
      prev = hash;
    }
    expect(found(await attacked([...statements, { text: CASE(`head = decode($1, 'hex')`), values: [prev] }]))).toEqual([[kasus, 2, 'mac']]);
  });

  it('every event, when the key is another one', async () => {
    const report = await verify(randomBytes(32));
    expect(found(report)).toEqual(expect.arrayContaining([[kasus, 1, 'mac'], [other, 1, 'mac']]));
    expect(report.ok).toBe(0);
  });

  it('a case deleted with its history left', async () => {
    expect(found(await attacked([`delete from kasus where id = '${kasus}'`]))).toEqual([[kasus, null, 'kasus']]);
  });
});

describe('an edited case is found by its column', () => {
  const ZERO = `decode(repeat('00', 32), 'hex')`;
  const LAIN = `(select id from satker where path = '/contoh/')`;
  it.each<[string, string, string?]>([
    ['keadaan', `keadaan = 'membangun'`], ['status', `status = 'done'`], ['context', `context = jsonb_set(context, '{pakta,orang-lain}', '"2025-01-06"')`],
    ['context', `context = context || '{"penetapan": {"tanggal": "2025-01-01"}}'`], ['seq', 'seq = 3'], ['seq', 'seq = 7'], ['head', `head = ${ZERO}`],
    ['satker_id', `satker_id = ${LAIN}`], ['kunci', `kunci = 'WBBM'`], ['induk_id', `induk_id = '00000000-0000-4000-8000-000000000000'`], ['path', `path = '/contoh/'`],
    ['machine', `machine = 'usulan'`], ['machine_version', 'machine_version = 2'], ['pack_id', `pack_id = 'nasional-90-2021-jo-5-2024'`], ['pack_sidik', `pack_sidik = ${ZERO}`],
    ['instrumen_id', `instrumen_id = 'LKE-10-2019'`], ['instrumen_sidik', `instrumen_sidik = ${ZERO}`], ['sejak', `sejak = sejak - interval '1 year'`], ['sejak', `sejak = sejak + interval '1 microsecond'`],
  ])('%s: %s', async (column, set) => {
    expect(found(await attacked([CASE(set)]))).toEqual([[kasus, null, column]]);
  });

  it('every edited column at once, with what the history says', async () => {
    const { faults } = await attacked([CASE(`keadaan = 'membangun', kunci = 'WBBM'`)]);
    expect(faults.map((f) => f.detail)).toEqual(expect.arrayContaining(['keadaan pada baris kasus "membangun", menurut riwayat "persiapan"', 'kunci pada baris kasus "WBBM", menurut riwayat "WBK"']));
  });

  // what the database computes from the others cannot be edited, not even by its administrator
  it('leaves out no column but the identity', async () => {
    const { rows } = await world.admin.query<{ column_name: string }>(`select column_name from information_schema.columns where table_name = 'kasus' and is_generated = 'NEVER' order by 1`);
    const told: Record<Exclude<keyof RecordedCase, 'butir'>, string> = {
      tenant: 'tenant_id', id: 'id', machine: 'machine', machineVersion: 'machine_version', satker: 'satker_id', kunci: 'kunci', induk: 'induk_id', path: 'path', packId: 'pack_id', packSidik: 'pack_sidik',
      instrumenId: 'instrumen_id', instrumenSidik: 'instrumen_sidik', keadaan: 'keadaan', status: 'status', context: 'context', seq: 'seq', head: 'head', sejak: 'sejak',
    };
    expect(rows.map((r) => r.column_name).sort()).toEqual(Object.values(told).sort());
  });
});
