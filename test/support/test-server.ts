import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, reachableByAll } from '../../src/platform/config/data-dir.js';
import { stopOrphan } from '../../src/platform/database/embedded/embedded-orphan.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

/** The server of one test run, in a folder of its own. */
export interface TestServer {
  readonly server: EmbeddedPostgres;
  readonly folder: string;
}

const PREFIX = 'predikat-test-';

function temporaryRoot(): string {
  const found = [os.tmpdir(), '/var/tmp'].find((folder) => !isRoot() || (existsSync(folder) && reachableByAll(folder)));
  if (!found) throw new Error('tests run by root need a temporary folder that other accounts can reach: set TMPDIR');
  return found;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A run that was killed could not stop its server; the next one does. */
async function sweep(root: string): Promise<void> {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!pid || isAlive(pid)) continue;
    const dataDir = path.join(root, name, 'postgres');
    if (existsSync(dataDir)) await stopOrphan(dataDir, () => undefined);
    rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

/** Starts a server that writes nothing durably, with one empty database. */
export async function startTestServer(database: string): Promise<TestServer> {
  const root = temporaryRoot();
  await sweep(root);
  const folder = mkdtempSync(path.join(root, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  return { folder, server: await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), durable: false, database }) };
}

export async function stopTestServer({ server, folder }: TestServer): Promise<void> {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
