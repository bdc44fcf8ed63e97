import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isRoot } from '../../config/data-dir.js';
import { embeddedPackageDir, prepareBinaries } from './embedded-binaries.js';
import { serversOn } from './embedded-orphan.js';
import { DataDirectoryInUseError, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { startServer, stopServer } from './embedded-process.js';

const root = mkdtempSync(path.join(os.tmpdir(), 'predikat-embedded-'));
chmodSync(root, 0o755);
const dataDir = path.join(root, 'data', 'postgres');
const fast = { dataDir, durable: false };
let server: EmbeddedPostgres | undefined;

async function start(): Promise<EmbeddedPostgres> {
  return server = await startEmbeddedPostgres(fast);
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

interface Said { pid: number; url: string; refused?: string; message?: string }

/** Starts the server from another process, as another instance of the product does. */
async function otherProcess(): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, ['test/support/run-typescript.cjs', 'test/support/embedded-owner.ts', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: JSON.parse(line.toString()) as Said };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

jest.setTimeout(60_000);
afterEach(async () => { await server?.stop(); });
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

describe('the embedded server', () => {
  it('starts from nothing, with a password that only its owner reads and no half-made folder left', async () => {
    const { url, adminUrl } = await start();
    expect(await ask(url, 'select current_database()')).toBe('predikat');
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(dataDir)).filter((name) => name.includes('init'))).toEqual([]);
    await expect(ask(adminUrl('predikat').replace(/:[^:@]+@/, ':salah@'), 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('orders text the same way on every machine', async () => {
    const { url } = await start();
    expect(await ask(url, `select string_agg(t, '' order by t) || upper('é') from unnest('{b,a,B,é}'::text[]) t`)).toBe('BabéÉ');
  });

  it('keeps its data over a restart, which is quick', async () => {
    const first = await start();
    await ask(first.url, 'create table if not exists kept as select 42 as answer');
    await first.stop();
    const begin = performance.now();
    const second = await start();
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
  });

  it('leaves nothing running after stop, which may be called twice', async () => {
    const running = await start();
    expect(serversOn(dataDir)).toContain(running.pid);
    await Promise.all([running.stop(), running.stop()]);
    expect(serversOn(dataDir)).toEqual([]);
  });

  it('refuses a second instance in the same process, and the first is unharmed', async () => {
    const first = await start();
    await expect(startEmbeddedPostgres(fast)).rejects.toThrow(DataDirectoryInUseError);
    await expect(startEmbeddedPostgres(fast)).rejects.toThrow(`sedang dipakai oleh proses ${process.pid}`);
    expect(await ask(first.url, 'select 1')).toBe(1);
  });

  it('refuses a second instance from another process, which says who holds the folder; the first is unharmed', async () => {
    const first = await start();
    const { said, child } = await otherProcess();
    if (child.exitCode === null) await once(child, 'exit');
    expect(said).toMatchObject({ refused: 'DataDirectoryInUseError', message: expect.stringContaining(`proses ${process.pid}`) as string });
    expect(await ask(first.url, 'select 1')).toBe(1);
    expect(serversOn(dataDir)).toContain(first.pid);
  });

  it('stops the server that a killed process left behind, then starts again with what was committed', async () => {
    const { child, said } = await otherProcess();
    await ask(said.url, 'create table if not exists survived as select 7 as n');
    await killed(child);
    expect(serversOn(dataDir)).toContain(said.pid);
    const next = await start();
    expect(next.pid).not.toBe(said.pid);
    expect(serversOn(dataDir)).not.toContain(said.pid);
    expect(await ask(next.url, 'select n from survived')).toBe(7);
  });

  it('reports a server that ends by itself, and can be started again at once', async () => {
    const reason = new Promise<string>((resolve) => { void startEmbeddedPostgres({ ...fast, onUnexpectedExit: resolve }).then(({ pid }) => process.kill(pid, 'SIGKILL')); });
    expect(await reason).toContain('SIGKILL');
    const next = await start();
    expect(await ask(next.url, 'select 1')).toBe(1);
  });

  it('is not blocked by a pid file whose pid now belongs to another program, which is left alone even when it stands in the folder', async () => {
    await (await start()).stop();
    const { uid, gid } = statSync(dataDir);
    const program = spawn('sleep', ['60'], { cwd: dataDir, stdio: 'ignore', ...(isRoot() ? { uid, gid } : {}) });
    writeFileSync(path.join(dataDir, 'postmaster.pid'), `${program.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n1 1\nready\n`);
    try {
      expect(await ask((await start()).url, 'select 1')).toBe(1);
      expect(program.exitCode ?? program.signalCode).toBeNull();
    } finally {
      await killed(program);
    }
  });

  it('tries another port when the chosen one is taken in between', async () => {
    await (await start()).stop();
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as net.AddressInfo;
    const program = prepareBinaries(embeddedPackageDir(), root).postgres;
    const offered = [port, port, 0];
    const { uid, gid } = statSync(dataDir);
    const account = isRoot() ? { uid, gid } : null;
    try {
      const again = await startServer({ program, dataDir, account, durable: false, log: () => undefined }, () => Promise.resolve(offered.shift() || port + 1));
      await stopServer(again.child);
      expect(offered).toEqual([]);
    } finally {
      taken.close();
    }
  });

  it('says in plain words that the password file is lost', async () => {
    await (await start()).stop();
    const file = `${dataDir}.password`;
    const password = readFileSync(file);
    rmSync(file);
    await expect(start()).rejects.toThrow(/kata sandi .* hilang/);
    writeFileSync(file, password, { mode: 0o600 });
    expect(await ask((await start()).url, 'select 1')).toBe(1);
  });
});

describe('the programs of the embedded server', () => {
  const bare = path.join(root, 'closed', 'package');
  const links = () => (JSON.parse(readFileSync(path.join(bare, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[]).map(({ target }) => target);

  beforeAll(() => {
    mkdirSync(path.dirname(bare));
    cpSync(embeddedPackageDir(), bare, { recursive: true, verbatimSymlinks: true });
    for (const target of links()) rmSync(path.join(bare, target), { force: true });
  });

  it('get the symbolic links that an installation without scripts leaves out', async () => {
    prepareBinaries(bare, root);
    expect(links().filter((target) => !lstatSync(path.join(bare, target), { throwIfNoEntry: false })?.isSymbolicLink())).toEqual([]);
    server = await startEmbeddedPostgres({ ...fast, packageDir: bare });
    expect(await ask(server.url, 'select 1')).toBe(1);
  });

  (isRoot() ? it : it.skip)('are copied once to where another account reaches them when they lie in a closed folder', async () => {
    chmodSync(path.dirname(bare), 0o700);
    const cacheRoot = path.join(root, 'cache');
    server = await startEmbeddedPostgres({ ...fast, packageDir: bare, cacheRoot });
    expect(await ask(server.url, 'select 1')).toBe(1);
    expect(readdirSync(cacheRoot)).toHaveLength(1);
    expect(prepareBinaries(bare, cacheRoot).postgres.startsWith(cacheRoot)).toBe(true);
    expect(existsSync(prepareBinaries(bare, cacheRoot).initdb)).toBe(true);
  });

  (isRoot() ? it : it.skip)('cannot be used with a data folder that their account cannot reach', async () => {
    await expect(startEmbeddedPostgres({ dataDir: path.join(root, 'closed', 'pg') })).rejects.toThrow(/nobody tidak dapat mencapai/);
  });
});
