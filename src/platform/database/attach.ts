import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabasePasswords } from '../config/secrets.js';
import { DataDirectoryInUseError, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { roleUrls, type RoleUrls } from './provision.js';

/** Where the database of an installation is: as in `Config`. */
export interface DatabasePlace {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** A database that is there; `release` stops the server if it was started for this. */
export interface Attached {
  readonly urls: RoleUrls;
  readonly release: () => Promise<void>;
}

/** There is no database to attach to. */
export class NoDatabaseError extends Error {
  override readonly name = 'NoDatabaseError';

  constructor(readonly folder: string) {
    super(`Belum ada basis data di ${folder}. Jalankan peladen sekali, atau setel DATA_DIR atau DATABASE_URL ke instalasi yang dimaksud.`);
  }
}

const DATABASE = 'predikat';
const PORT_LINE = 3;
const STATUS_LINE = 7;
const POLL_MS = 50;
const READY_MS = 15_000;
const nothing = (): Promise<void> => Promise.resolve();

/**
 * The database of an installation for a command beside the server: that of `databaseUrl`, else the embedded one, through the
 * server that a living instance runs, or started for as long as the command takes. Nothing is made or migrated.
 * @throws NoDatabaseError, or Error in plain Indonesian when the server does not come up
 */
export async function attachDatabase({ dataDir, databaseUrl }: DatabasePlace, passwords: DatabasePasswords): Promise<Attached> {
  if (databaseUrl !== null) return { urls: roleUrls(databaseUrl, passwords), release: nothing };
  const folder = path.join(dataDir, 'postgres');
  if (!existsSync(path.join(folder, 'PG_VERSION'))) throw new NoDatabaseError(folder);
  try {
    const server = await startEmbeddedPostgres({ dataDir: folder, database: DATABASE });
    return { urls: roleUrls(server.url, passwords), release: server.stop };
  } catch (error) {
    if (!(error instanceof DataDirectoryInUseError)) throw error;
    return { urls: roleUrls(`postgres://127.0.0.1:${await portInUse(folder)}/${DATABASE}`, passwords), release: nothing };
  }
}

/** The port that the server wrote down, once it is ready: the instance that owns it may just be starting. */
async function portInUse(folder: string): Promise<number> {
  const file = path.join(folder, 'postmaster.pid');
  for (const end = performance.now() + READY_MS; performance.now() < end; await sleep(POLL_MS)) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (lines[STATUS_LINE]?.trim() === 'ready') return Number(lines[PORT_LINE]);
  }
  throw new Error(`Folder data ${folder} sedang dipakai, tetapi servernya belum menerima sambungan sesudah ${READY_MS / 1000} detik.`);
}
