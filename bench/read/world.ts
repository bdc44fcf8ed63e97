import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { SessionService } from '../../src/identity/session.service.js';
import { openInstallation, type Installation } from '../../src/installation.js';
import { loadSecrets } from '../../src/platform/config/secrets.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { publishLaws } from '../../src/regulasi/publish.js';
import { createServer } from '../../src/server.js';
import { startServer } from '../server-process.js';
import { openSession, type SignedIn } from '../signed-in.js';
import { makeFolder, removeFolder } from '../throwaway.js';
import { POOL } from '../world.js';
import { fill } from './data.js';

const PACK = 'kemenimipas-sek-ot-03-02-01-2025';
const RATE_LIMIT = '1000000'; // all users come from one address here

/** How much there is of what. */
export interface Counts { readonly instansi: number; readonly satker: number; readonly kasus: number; readonly peristiwa: number; readonly tugas: number; readonly jawaban: number; readonly bytes: number }

/** A throw-away installation full of cases, the product before it in this process and over HTTP, and people to ask. */
export interface ReadWorld {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly people: readonly SignedIn[];
  readonly counts: Counts;
  readonly seconds: number;
  readonly close: () => Promise<void>;
}

const COUNTS = `select (select count(*)::int from instansi) as instansi, (select count(*)::int from satker) as satker, (select count(*)::int from kasus) as kasus, (select count(*)::int from event) as peristiwa,
  (select count(*)::int from tugas) as tugas, (select count(*)::int from kasus_butir) as jawaban, pg_database_size(current_database())::float8 as bytes`;

/**
 * @param sizes units of each instansi
 * @throws Error when it could not be filled or served; nothing of it is left then
 */
export async function openReadWorld(sizes: readonly number[], durable: boolean): Promise<ReadWorld> {
  const undo: (() => unknown)[] = [];
  const close = async (): Promise<void> => { for (const one of undo.splice(0).reverse()) await one(); };
  try {
    return { ...await opened(sizes, durable, undo), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function opened(sizes: readonly number[], durable: boolean, undo: (() => unknown)[]): Promise<Omit<ReadWorld, 'close'>> {
  const dataDir = makeFolder();
  undo.push(() => { removeFolder(dataDir); });
  const secrets = loadSecrets(dataDir, {});
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), durable });
  undo.push(() => server.stop());
  const installation = await openInstallation({ dataDir, databaseUrl: server.url, dbPool: POOL, clock: 'movable' }, secrets);
  undo.push(() => installation.close());
  const filled = await filledWith(sizes, installation, server.url);
  const app = await createServer(installation, { rateLimit: 600, publicUrl: null, worker: false, files: { folder: path.join(dataDir, 'berkas'), s3: null } }, secrets.historyKey, createLogger({ level: 'silent' }));
  undo.push(() => app.close());
  await app.init();
  const sessions = app.get(SessionService, { strict: false });
  const people: SignedIn[] = [];
  for (const nama of filled.names) people.push(await openSession(installation.database, sessions, nama, randomBytes(32).toString('base64url')));
  const http = await startServer({ NODE_ENV: 'production', DATABASE_URL: server.url, DATA_DIR: dataDir, RATE_LIMIT, WORKER: 'off', MFA: 'anjuran' });
  undo.push(() => http.stop());
  return { app, url: http.url, people, counts: filled.counts, seconds: filled.seconds };
}

async function filledWith(sizes: readonly number[], { database }: Installation, url: string): Promise<{ readonly counts: Counts; readonly seconds: number; readonly names: readonly string[] }> {
  const laws = new LawCatalog();
  await publishLaws(database, laws);
  const client = new pg.Client(url);
  await client.connect();
  try {
    const since = performance.now();
    await fill(client, laws.byPack(PACK), sizes);
    const seconds = (performance.now() - since) / 1000;
    const { rows: [counts] } = await client.query<Counts>(COUNTS);
    if (!counts) throw new Error('the database counts nothing');
    // in the same order whatever the number of units: posts are those of the same offices in both worlds
    const { rows } = await client.query<{ nama: string }>('select username as nama from account order by md5(username)');
    return { counts, seconds, names: rows.map(({ nama }) => nama) };
  } finally {
    await client.end();
  }
}
