import { Logger } from '@nestjs/common';
import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { eksporRiwayat } from '../../src/history/titik/ekspor.js';
import { titikFaults } from '../../src/history/titik/verify-titik.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { GENESIS, hashOf, type Link } from '../../src/platform/history/chain.js';
import { BasisDataMundur, TitikPeriksaService } from '../../src/history/titik/titik-periksa.service.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

const PROGRAM = path.join(import.meta.dirname, '../../scripts/verifikasi-riwayat.mjs');

interface Temuan { readonly tempat: string; readonly apa: string }
interface Laporan { readonly temuan: readonly Temuan[]; readonly peristiwa: number; readonly daun: number; readonly titik: number; readonly belumTercakup: number }
type Rows = string[][];
interface Dump { readonly columns: string[]; readonly rows: Rows }

let world: SmallWorld;
let verifier: pg.Client;
let folder: string;
let titik: TitikPeriksaService;
let kasus: string, other: string;

const open = async (role: string): Promise<string> => {
  const { kasus: id } = await world.send(role, 'satker.buka', null, { satker: world.actor(role).satker, tujuan: 'WBK' });
  return id;
};
/** One more event, so that a case has a history to tamper with. */
const sign = async (role: string, id: string, dari: number, sampai: number): Promise<void> => {
  await world.send(role, 'satker.catatPaktaIntegritas', id, { tanggal: '2025-01-06', cara: 'serentak', penandatangan: (await world.employees(role)).slice(dari, sampai) });
};

beforeAll(async () => {
  Logger.overrideLogger(false);
  world = await smallWorld();
  folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-titik-'));
  writeFileSync(path.join(folder, 'kunci'), world.historyKey);
  verifier = new pg.Client(world.db.verifier);
  await verifier.connect();
  titik = new TitikPeriksaService(world.database, world.historyKey, { folder: path.join(folder, 'titik') });
  [kasus, other] = [await open('kepalaSatker'), await open('kepalaKanwil')];
  await sign('kepalaSatker', kasus, 0, 10);
  const who = world.actor('pimpinanInstansi');
  await world.database.inTx({ tenant: who.tenant, scope: who.scope, person: who.person, post: who.post }, (manager) => new Kewenangan(world.historyKey).catatSemua(manager, who, Array.from({ length: ACTS }, (_, n) => ({ type: 'jabatan.ditetapkan', payload: { n } }))));
  await titik.buat();
  await sign('kepalaSatker', kasus, 10, 60);
  await sign('kepalaKanwil', other, 0, 10);
  await titik.buat();
});
afterAll(async () => {
  await verifier.end();
  await world.close();
  rmSync(folder, { recursive: true });
});

const checkpoints = () => path.join(folder, 'titik', 'titik-periksa.jsonl');
async function exported(name = 'dump.sql'): Promise<string> {
  const file = path.join(folder, name);
  const out = createWriteStream(file);
  await eksporRiwayat(verifier, out);
  out.end();
  await finished(out);
  return file;
}
/** What the program says that is given to auditors. */
const checked = async (dump: string, { mac = true, kunci = titik.kunciPublik, file = checkpoints() } = {}): Promise<Laporan> => {
  const args = [PROGRAM, dump, '--titik', file, '--kunci', kunci, '--json', ...(mac ? ['--kunci-riwayat', path.join(folder, 'kunci')] : [])];
  const { code, stdout, stderr } = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { env: {} }, (error, stdout, stderr) => { resolve({ code: error?.code ?? 0, stdout, stderr }); });
  });
  if (code !== 0 && code !== 1) throw new Error(stderr);
  const report = JSON.parse(stdout) as Laporan;
  expect(code).toBe(report.temuan.length === 0 ? 0 : 1);
  return report;
};
const placesOf = ({ temuan }: Laporan) => temuan.map(({ tempat }) => tempat);

/** The dump with the rows of one table changed, as somebody with an editor would. */
async function edited(table: string, change: (rows: Rows, at: (column: string) => number) => Rows): Promise<string> {
  const text = readFileSync(await exported(), 'utf8');
  const head = new RegExp(`COPY ${table.replace('.', '\\.')} \\(([^)]*)\\) FROM stdin;\n`).exec(text);
  if (!head) throw new Error(`no table ${table}`);
  const begin = head.index + head[0].length;
  const end = text.indexOf('\\.\n', begin);
  const dump: Dump = { columns: (head[1] ?? '').split(', '), rows: text.slice(begin, end).split('\n').slice(0, -1).map((line) => line.split('\t')) };
  const rows = change(dump.rows.map((row) => [...row]), (column) => dump.columns.indexOf(column));
  const file = path.join(folder, 'edited.sql');
  writeFileSync(file, text.slice(0, begin) + rows.map((row) => `${row.join('\t')}\n`).join('') + text.slice(end));
  return file;
}

const OTHER: Readonly<Record<string, string>> = { seq: '9', machine_version: '7', at: '2031-01-01 00:00:00+00', on_behalf: '00000000-0000-4000-8000-000000000001', payload: '{"data":{},"facts":{}}', path: '/lain/', role: 'lain', type: 'lain.lain', command: 'lain.lain', machine: 'lain' };
const otherThan = (column: string, value: string): string => OTHER[column] ?? (value.startsWith('\\\\x') ? `\\\\x${'ab'.repeat(32)}` : '00000000-0000-4000-8000-000000000002');

/** The link of an exported row, to be hashed again by the attacker. */
const linkOf = (row: string[], at: (column: string) => number): Link => {
  const value = (column: string) => row[at(column)] ?? '';
  const hex = (column: string) => value(column).replace(/^\\\\x/, '');
  return {
    tenant: value('tenant_id'), caseId: value('case_id'), seq: Number(value('seq')), path: value('path'), type: value('type'), command: value('command'), machine: value('machine'), machineVersion: Number(value('machine_version')),
    actor: value('actor'), post: value('post'), role: value('role'), onBehalf: value('on_behalf').replace('\\N', ''), packSidik: hex('pack_sidik'),
    at: `${value('at').replace(' ', 'T').replace('+00', '').replace(/(\.\d+)?$/, (_, f: string | undefined) => `.${(f ?? '.').slice(1).padEnd(3, '0')}`)}Z`, commandId: value('command_id'), payload: value('payload').replaceAll('\\\\', '\\'), prev: hex('prev'),
  };
};

describe('checkpoints', () => {
  it('cover every link of every chain, and continue each other', async () => {
    const report = await checked(await exported());
    expect(report).toMatchObject({ temuan: [], peristiwa: 5 + ACTS, daun: 5 + ACTS, titik: 2, belumTercakup: 0 });
  });

  it('are made once, though several processes make them at the same time', async () => {
    await sign('kepalaKanwil', other, 10, 20);
    const second = new TitikPeriksaService(world.database, world.historyKey, { folder: path.join(folder, 'lain') });
    const sizes = await Promise.all([titik.buat(), titik.buat(), second.buat(), titik.buat()]);
    expect(new Set(sizes)).toEqual(new Set([6 + ACTS]));
    expect(await checked(await exported())).toMatchObject({ temuan: [], daun: 6 + ACTS, titik: 3 });
    expect(readFileSync(path.join(folder, 'lain', 'titik-periksa.jsonl'), 'utf8')).toBe(readFileSync(checkpoints(), 'utf8'));
  });

  it('are continued behind a line that a crash cut off', async () => {
    const whole = readFileSync(checkpoints(), 'utf8');
    writeFileSync(checkpoints(), whole.slice(0, -20));
    await titik.buat();
    expect(readFileSync(checkpoints(), 'utf8')).toBe(whole);
  });

  it('leave what came after the last of them to its chain alone, and say so', async () => {
    await sign('kepalaSatker', kasus, 60, 70);
    expect(await checked(await exported())).toMatchObject({ temuan: [], belumTercakup: 1 });
    await titik.buat();
    expect(await checked(await exported())).toMatchObject({ temuan: [], belumTercakup: 0 });
  });

  it('cannot be changed by the application', async () => {
    const client = new pg.Client(world.db.app);
    await client.connect();
    for (const sql of [`update riwayat.titik set ukuran = 1`, 'delete from riwayat.titik', `update riwayat.daun set hash = ''`, 'delete from riwayat.daun', 'select * from riwayat.daun', `insert into riwayat.titik values (9, '', '', now(), '')`]) {
      await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });
});

/** So many events there are when the program is tried. */
const EVENTS = 7;
/** And so many administrative acts. */
const ACTS = 2;

describe('the program that stands alone', () => {
  it.each(['seq', 'path', 'type', 'actor', 'post', 'role', 'on_behalf', 'pack_sidik', 'at', 'command_id', 'payload', 'prev', 'hash', 'mac', 'tenant_id'])('finds an administrative act whose %s was changed, in every row', async (column) => {
    for (let row = 0; row < ACTS; row++) {
      const file = await edited('public.peristiwa_kewenangan', (rows, at) => rows.map((one, i) => (i === row ? one.map((value, j) => (j === at(column) ? otherThan(column, value) : value)) : one)));
      expect(placesOf(await checked(file)).join('; ')).toContain(`catatan kewenangan instansi ${world.tenant}`);
    }
  });

  it.each(['seq', 'path', 'type', 'command', 'machine', 'machine_version', 'actor', 'post', 'role', 'on_behalf', 'pack_sidik', 'at', 'command_id', 'payload', 'prev', 'hash', 'mac', 'tenant_id', 'case_id'])('finds an event whose %s was changed, in every row', async (column) => {
    for (let row = 0; row < EVENTS; row++) {
      let id = '';
      const file = await edited('public.event', (rows, at) => {
        const chosen = rows[row] ?? [];
        id = chosen[at('case_id')] ?? '';
        chosen[at(column)] = otherThan(column, chosen[at(column)] ?? '');
        return rows;
      });
      expect(placesOf(await checked(file)).join('; ')).toContain(id);
    }
  });

  it.each<[string, (rows: Rows, at: (column: string) => number) => Rows, string]>([
    ['an event is taken out', (rows, at) => rows.filter((row) => !(row[at('case_id')] === kasus && row[at('seq')] === '2')), 'peristiwa 2'],
    ['the tail of a case is cut off', (rows, at) => rows.filter((row) => !(row[at('case_id')] === kasus && Number(row[at('seq')]) > 2)), 'peristiwa 3'],
    ['two events change places', (rows, at) => rows.map((row) => (row[at('case_id')] !== kasus ? row : row.map((value, i) => (i === at('seq') ? ({ 2: '3', 3: '2' })[value] ?? value : value)))), 'peristiwa 2'],
    ['an event is doubled', (rows, at) => [...rows, ...rows.filter((row) => row[at('case_id')] === kasus && row[at('seq')] === '2')], 'peristiwa 3'],
  ])('finds that %s', async (_, change, place) => {
    expect(placesOf(await checked(await edited('public.event', change)))).toContain(`kasus ${kasus}, ${place}`);
  });

  it('finds a chain that was computed again from the changed event on, also without the key of the MAC', async () => {
    const file = await edited('public.event', (rows, at) => {
      const chain = rows.filter((row) => row[at('case_id')] === kasus).sort((a, b) => Number(a[at('seq')]) - Number(b[at('seq')]));
      let prev = GENESIS;
      for (const row of chain) {
        if (row[at('seq')] === '2') row[at('role')] = 'operator';
        row[at('prev')] = `\\\\x${prev}`;
        prev = hashOf(linkOf(row, at));
        row[at('hash')] = `\\\\x${prev}`;
      }
      return rows;
    });
    const { temuan } = await checked(file, { mac: false });
    expect(temuan.find(({ tempat }) => tempat === `kasus ${kasus}, peristiwa 2`)?.apa).toMatch(/bukan peristiwa yang dicatat daun/);
    expect((await checked(file)).temuan[0]).toMatchObject({ tempat: `kasus ${kasus}, peristiwa 2`, apa: expect.stringMatching(/MAC/) as string });
  });

  it('finds a case that was removed with all its traces, leaves included', async () => {
    const text = readFileSync(await exported(), 'utf8');
    const removed = text.split('\n').filter((line) => !line.includes(other));
    const file = path.join(folder, 'removed.sql');
    writeFileSync(file, removed.join('\n'));
    expect(placesOf(await checked(file)).some((place) => place.startsWith('daun '))).toBe(true);
    let next = 0;
    const renumbered = removed.map((line) => (/^[0-9a-f-]{36}\t(?:kasus|kewenangan)\t/.test(line) ? line.replace(/\t\d+$/, () => `\t${next++}`) : line));
    writeFileSync(file, renumbered.join('\n'));
    expect(placesOf(await checked(file))[0]).toMatch(/^titik periksa, baris \d /);
  });

  it('finds a forged event that was appended, with a leaf of its own or without', async () => {
    const forge = (rows: Rows, at: (column: string) => number): Rows => {
      const last = rows.filter((row) => row[at('case_id')] === other).sort((a, b) => Number(b[at('seq')]) - Number(a[at('seq')]))[0] ?? [];
      const row = [...last];
      row[at('seq')] = String(Number(last[at('seq')]) + 1);
      row[at('prev')] = last[at('hash')] ?? '';
      row[at('hash')] = `\\\\x${hashOf(linkOf(row, at))}`;
      return [...rows, row];
    };
    const { temuan } = await checked(await edited('public.event', forge), { mac: false });
    expect(temuan).toContainEqual({ tempat: `kasus ${other}, peristiwa 4`, apa: 'tidak tercakup daun mana pun' });
  });

  it.each(['seq', 'head'])('finds a case whose %s was changed', async (column) => {
    const file = await edited('public.kasus', (rows, at) => rows.map((row) => (row[at('id')] === kasus ? row.map((value, i) => (i === at(column) ? otherThan(column, value) : value)) : row)));
    expect(placesOf(await checked(file))).toContain(`kasus ${kasus}`);
  });

  it.each(['hash', 'seq', 'posisi', 'case_id'])('finds a leaf whose %s was changed', async (column) => {
    const file = await edited('riwayat.daun', (rows, at) => rows.map((row) => (row[at('posisi')] === '2' ? row.map((value, i) => (i === at(column) ? (column === 'posisi' ? '99' : otherThan(column, value)) : value)) : row)));
    expect((await checked(file)).temuan).not.toEqual([]);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['changed', (lines) => lines.map((line, i) => (i === 1 ? line.replace(/\\n(\d+)\\n/, '\\n9$1\\n') : line))],
    ['put in another order', ([a = '', b = '', ...rest]) => [b, a, ...rest]],
    ['of another installation', (lines) => lines],
  ])('finds a checkpoint that was %s', async (what, change) => {
    const file = path.join(folder, 'checkpoints.jsonl');
    writeFileSync(file, `${change(readFileSync(checkpoints(), 'utf8').trim().split('\n')).join('\n')}\n`);
    const kunci = what.startsWith('of') ? new TitikPeriksaService(world.database, Buffer.alloc(32, 7), { folder }).kunciPublik : titik.kunciPublik;
    expect(placesOf(await checked(await exported(), { file, kunci })).some((place) => place.startsWith('titik periksa, baris'))).toBe(true);
  });
});

describe('history verify', () => {
  const faults = () => titikFaults(verifier, path.join(folder, 'titik'), titik.kunciPublik);
  /** What an administrator of the database could do, undone afterwards. */
  const attacked = async (sql: string) => {
    await world.admin.query('begin; set local session_replication_role = replica');
    try {
      await world.admin.query(sql);
      await world.admin.query('commit');
      return await faults();
    } finally {
      await world.admin.query('delete from event; insert into event select * from event_asli; delete from riwayat.daun; insert into riwayat.daun select * from daun_asli');
    }
  };
  beforeAll(() => world.admin.query('set session_replication_role = replica; create table event_asli as table event; create table daun_asli as table riwayat.daun'));
  afterAll(() => world.admin.query('drop table event_asli, daun_asli; reset session_replication_role'));

  it('finds nothing where nothing was touched', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each<[string, () => string, RegExp]>([
    ['a link that was replaced', () => `update event set hash = sha256('x') where case_id = '${kasus}' and seq = 2`, /bukan peristiwa yang dicatat daun/],
    ['a link that was removed', () => `delete from event where case_id = '${kasus}' and seq = 2`, /tidak ada, sedangkan daun/],
    ['a link without a leaf', () => `delete from riwayat.daun where case_id = '${kasus}' and seq = 2`, /tidak tercatat sebagai daun/],
    ['a leaf that was replaced with its link', () => `update event set hash = sha256('x') where case_id = '${kasus}' and seq = 2; update riwayat.daun set hash = sha256('x') where case_id = '${kasus}' and seq = 2`, /akar pohon lain/],
    ['a tail that was cut off', () => `delete from riwayat.daun where posisi >= 5; delete from event where not exists (select from riwayat.daun d where d.case_id = event.case_id and d.seq = event.seq)`, /ekornya dipotong/],
  ])('finds %s', async (_, sql, told) => {
    expect((await attacked(sql())).map(({ detail }) => detail).join('\n')).toMatch(told);
  });
});

describe('a database that was put back', () => {
  it('is found by the checkpoints that know more, and gets no new ones', async () => {
    const before = await exported('before.sql');
    await world.admin.query('create table titik_asli as table riwayat.titik; create table daun_asli as table riwayat.daun');
    await sign('kepalaKanwil', other, 20, 30);
    await titik.buat();
    expect((await checked(before)).temuan[0]).toMatchObject({ tempat: expect.stringMatching(/^titik periksa, baris/) as string, apa: expect.stringMatching(/dipulihkan ke keadaan lama/) as string });
    await world.admin.query('delete from riwayat.titik; delete from riwayat.daun; insert into riwayat.titik select * from titik_asli; insert into riwayat.daun select * from daun_asli; drop table titik_asli, daun_asli');
    const kept = readFileSync(checkpoints(), 'utf8');
    await expect(titik.buat()).rejects.toThrow(BasisDataMundur);
    expect(readFileSync(checkpoints(), 'utf8')).toBe(kept);
  });
});
