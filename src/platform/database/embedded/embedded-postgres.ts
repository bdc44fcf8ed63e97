import { existsSync, realpathSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { makeDirectory, reachableByAll, unprivilegedAccount } from '../../config/data-dir.js';
import { defaultCacheRoot, embeddedPackageDir, prepareBinaries } from './embedded-binaries.js';
import { openCluster } from './embedded-cluster.js';
import { lockDirectory } from './embedded-lock.js';
import { stopOrphan } from './embedded-orphan.js';
import { startServer, stopServer, type ServerProcess } from './embedded-process.js';

export { DataDirectoryInUseError } from './embedded-lock.js';

/** What to start. */
export interface EmbeddedOptions {
  /** The server's data directory; made when missing. Its password is kept beside it in `<dataDir>.password`. */
  readonly dataDir: string;
  /** Made when missing. Default: predikat. */
  readonly database?: string;
  /** False: nothing is flushed to disk, for tests. Default: true. */
  readonly durable?: boolean;
  /** Gets each line the server writes. */
  readonly log?: (line: string) => void;
  /** Called when the server ends without having been stopped; nothing restarts it. */
  readonly onUnexpectedExit?: (reason: string) => void;
  /** The npm package with the programs. */
  readonly packageDir?: string;
  /** Where the programs are copied to when they cannot run where they are. */
  readonly cacheRoot?: string;
}

/** A running server of our own. All addresses are those of its administrator, with password. */
export interface EmbeddedPostgres {
  /** Address of the chosen database. */
  readonly url: string;
  readonly adminUrl: (database: string) => string;
  readonly port: number;
  /** Of the server's main process. */
  readonly pid: number;
  /** Ends the server cleanly and gives the directory free. May be called twice. */
  readonly stop: () => Promise<void>;
}

const nothing = (): void => undefined;

/** The path as every process sees it, whatever links lead to it: two names of one directory must meet in the same lock. */
function realPlace(dataDir: string): string {
  if (existsSync(dataDir)) return realpathSync(dataDir);
  const parent = path.dirname(path.resolve(dataDir));
  makeDirectory(parent);
  return path.join(realpathSync(parent), path.basename(dataDir));
}

function checkReachable(dataDir: string, unprivileged: boolean): void {
  if (unprivileged && !reachableByAll(path.dirname(dataDir))) {
    throw new Error(`PostgreSQL tidak dapat berjalan sebagai root, dan akun nobody tidak dapat mencapai ${path.dirname(dataDir)}. Setel DATA_DIR ke folder yang terbuka (misalnya /var/lib/predikat), atau jalankan dengan akun biasa.`);
  }
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(database)}`);
  } finally {
    await admin.end();
  }
}

/** Ends the server with this process, and tells when it ends by itself. Returns how to end it on purpose. */
function watch({ child }: ServerProcess, release: () => Promise<void>, onUnexpectedExit: (reason: string) => void): () => Promise<void> {
  const onProcessExit = () => child.kill('SIGINT');
  process.once('exit', onProcessExit);
  let stopping = false;
  child.once('exit', (code, signal) => {
    process.removeListener('exit', onProcessExit);
    void release();
    if (!stopping) onUnexpectedExit(`server basis data bawaan berhenti (${signal ?? `kode ${code}`})`);
  });
  child.unref(); // a program that has nothing else to do may end
  if (child.stderr instanceof Socket) child.stderr.unref();
  return async () => {
    stopping = true;
    await stopServer(child);
    await release();
  };
}

/**
 * Starts the embedded PostgreSQL server on 127.0.0.1 and a free port: about 1 s the first time, 0.1 s afterwards. Started by
 * root it runs as `nobody`. A server left behind by a killed process is stopped first.
 * @throws DataDirectoryInUseError when another living process uses the directory; that process is unharmed
 * @throws Error in plain Indonesian when the programs, the folder or the account do not fit
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { database = 'predikat', durable = true, log = nothing, onUnexpectedExit = nothing } = options;
  const account = unprivilegedAccount();
  const dataDir = realPlace(options.dataDir);
  checkReachable(dataDir, account !== null);
  const lock = await lockDirectory(dataDir);
  let server: ServerProcess | undefined;
  try {
    const programs = prepareBinaries(options.packageDir ?? embeddedPackageDir(), options.cacheRoot ?? defaultCacheRoot(dataDir));
    const password = await openCluster(programs.initdb, { dataDir, account, durable });
    await stopOrphan(dataDir, log);
    server = await startServer({ program: programs.postgres, dataDir, account, durable, log });
    const { port, pid } = server;
    const adminUrl = (name: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
    await ensureDatabase(adminUrl('postgres'), database);
    return { url: adminUrl(database), adminUrl, port, pid, stop: watch(server, lock.release, onUnexpectedExit) };
  } catch (error) {
    if (server) await stopServer(server.child);
    await lock.release();
    throw error;
  }
}
