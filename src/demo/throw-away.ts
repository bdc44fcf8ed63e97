import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { readHistories } from '../history/read.js';
import { verifyHistories } from '../history/verify.js';
import { openInstallation, type Installation } from '../installation.js';
import { isRoot, reachableByAll } from '../platform/config/data-dir.js';
import { loadSecrets } from '../platform/config/secrets.js';
import { createLogger } from '../platform/logging/logger.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { readerOf } from '../regulasi/published.js';
import { seedDemo } from '../seed/seed-demo.js';
import { createServer } from '../server.js';
import type { Pintu } from './client.js';
import { Jam } from './clock.js';
import type { Riwayat } from './record.js';

/** A whole installation with a clock of its own, from which nothing is kept. */
export interface ThrowAway {
  readonly pintu: Pintu;
  readonly jam: Jam;
  /** Checks every history by chain, key and replay, as `cli history verify` does. */
  readonly verify: () => Promise<Riwayat>;
  /** Stops the server and the database and removes the folder; a second call waits for the first. */
  readonly close: () => Promise<void>;
}

const PREFIX = 'predikat-peragaan-';
const CONNECTIONS = 6;

/**
 * Opens one in a temporary folder: embedded database, demonstration data, HTTP on a free port of the loopback.
 * @param serahTerima the day of seeding, by which the posts of the demonstration count back: they change hands three months earlier
 */
export async function openThrowAway(serahTerima: string): Promise<ThrowAway> {
  const folder = temporaryFolder();
  const undo: (() => Promise<void> | void)[] = [() => { rmSync(folder, { recursive: true, force: true }); }];
  const close = once(async () => { for (const step of undo.reverse()) await step(); });
  try {
    const secrets = loadSecrets(folder, {});
    const installation = await openInstallation({ dataDir: folder, databaseUrl: null, dbPool: CONNECTIONS, clock: 'movable', durable: false }, secrets);
    undo.push(installation.close);
    const { app, ...stage } = await putOnStage(installation, secrets.historyKey, serahTerima, folder);
    undo.push(() => app.close());
    return { ...stage, verify: () => verified(installation.urls.verifier, secrets.historyKey), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Seeds an empty installation on a day of its own, and serves it on a free port of the loopback. The caller closes `app`. */
export async function putOnStage(installation: Installation, historyKey: Buffer, serahTerima: string, folder: string): Promise<Pick<ThrowAway, 'pintu' | 'jam'> & { readonly app: NestFastifyApplication }> {
  const jam = new Jam(installation.urls.migrator);
  await jam.setel(serahTerima);
  const { kataSandi } = await seedDemo(installation.urls.migrator);
  const app = await createServer(installation, { rateLimit: 1_000_000, publicUrl: null, worker: false, files: { folder: path.join(folder, 'berkas'), s3: null } }, historyKey, createLogger({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  return { pintu: { base: await app.getUrl(), kataSandi }, jam, app };
}

/** A folder that PostgreSQL can reach: under root it runs as another account. */
function temporaryFolder(): string {
  const root = [os.tmpdir(), '/var/tmp'].find((folder) => !isRoot() || (existsSync(folder) && reachableByAll(folder)));
  if (root === undefined) throw new Error('folder sementara tidak dapat dijangkau akun lain: setel TMPDIR');
  const folder = mkdtempSync(path.join(root, PREFIX));
  if (isRoot()) chmodSync(folder, 0o711);
  return folder;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}

/** The verification of `cli history verify`, on every case of every instansi. */
export async function verified(verifierUrl: string, historyKey: Buffer): Promise<Riwayat> {
  const laws = new LawCatalog();
  const client = new pg.Client({ connectionString: verifierUrl });
  await client.connect();
  try {
    await laws.ready(readerOf(client));
    const { cases, events, ok } = await verifyHistories(readHistories(client), historyKey, (pinned) => laws.forCase(pinned, pinned.packId));
    return { kasus: cases, peristiwa: events, sah: ok === cases };
  } finally {
    await client.end();
  }
}
