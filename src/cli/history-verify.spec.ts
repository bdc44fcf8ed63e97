import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadSecrets, type Secrets } from '../platform/config/secrets.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres.js';
import { provision } from '../platform/database/provision.js';
import { historyVerify } from './history-verify.js';

const root = mkdtempSync(path.join(os.tmpdir(), 'predikat-verify-'));
chmodSync(root, 0o755);
const dataDir = path.join(root, 'data');
let secrets: Secrets;

async function run(args: string[], env: NodeJS.ProcessEnv = { DATA_DIR: dataDir }): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await historyVerify(args, { out: (text) => { out += text; }, err: (text) => { err += text; } }, env);
  return { code, out, err };
}

/** The owner's server, as a living instance runs it. */
const start = () => startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), durable: false });

jest.setTimeout(60_000);
beforeAll(async () => {
  secrets = loadSecrets(dataDir, {});
  const server = await start();
  await provision(server.url, secrets.database);
  const admin = new pg.Client(server.url);
  await admin.connect();
  await admin.query(`insert into instansi values (gen_random_uuid(), 'contoh', 'Kementerian Contoh', 'Asia/Jakarta')`);
  await admin.end();
  await server.stop();
});
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

describe('history verify', () => {
  it('starts the embedded server for itself, and leaves none behind', async () => {
    expect(await run([])).toEqual({ code: 0, err: '', out: expect.stringMatching(/^Diperiksa 0 kasus dengan 0 peristiwa dalam 0,\d detik .*\nSeluruh riwayat utuh\.\n$/) });
    await (await start()).stop(); // nobody holds the directory
  });

  it('uses the server of a living instance, and one that DATABASE_URL names', async () => {
    const server = await start();
    try {
      expect(await run(['--json', '--tenant', 'contoh'])).toMatchObject({ code: 0, err: '' });
      expect(await run([], { DATA_DIR: dataDir, DATABASE_URL: server.url })).toMatchObject({ code: 0, err: '' });
      expect(await run(['--tenant', 'lain'])).toEqual({ code: 2, out: '', err: 'Riwayat tidak dapat diperiksa: instansi "lain" tidak ada\n' });
    } finally {
      await server.stop();
    }
  });

  it('exits 1 and names what does not hold', async () => {
    const server = await start();
    const admin = new pg.Client(server.url);
    await admin.connect();
    const kasus = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
    try {
      await admin.query(`set session_replication_role = replica; insert into kasus select tenant_id, '${kasus}', 'satker', 1, '${kasus}', 'WBK', null, '/contoh/', 'x', '', 'x', '', 'membangun', 'active', '{}', 1, '', now() from instansi`);
      expect(await run([])).toMatchObject({ code: 1, out: expect.stringContaining(`Tidak utuh: 1 kasus.\n\n- contoh, kasus ${kasus}, peristiwa 1 [urutan]: `) });
      const { out } = await run(['--json']);
      expect(JSON.parse(out)).toMatchObject({ cases: 1, events: 0, ok: 0, faults: [{ instansi: 'contoh', kasus, seq: 1, what: 'urutan' }] });
    } finally {
      await admin.end();
      await server.stop();
    }
  });

  it.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
    ['an unknown option', ['--semua'], {}, /pilihan tidak dikenal/],
    ['a faulty setting', [], { DATA_DIR: dataDir, PORT: 'x' }, /PORT: diberikan "x"/],
    ['a folder without the history key, where none is made', [], { DATA_DIR: path.join(root, 'kosong') }, /kunci riwayat tidak ada/],
    ['a folder without a database, where none is made', [], { DATA_DIR: path.join(root, 'kosong'), HISTORY_KEY: 'k'.repeat(32) }, /Belum ada basis data/],
    ['a server that does not answer', [], { DATA_DIR: dataDir, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }, /basis data tidak dapat dibaca/],
  ])('exits 2 on %s', async (_what, args, env, why) => {
    expect(await run(args, env)).toEqual({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Kode keluar') });
  });
});
