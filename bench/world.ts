import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { SessionService } from '../src/identity/session.service.js';
import { openInstallation, type Installation } from '../src/installation.js';
import { kemenimipas } from '../src/organisasi/seed/kemenimipas.js';
import { loadSecrets, type Secrets } from '../src/platform/config/secrets.js';
import { asOwner } from '../src/platform/database/as-owner.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/database/embedded/embedded-postgres.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { INSTANSI_DEMO } from '../src/seed/demo-accounts.js';
import { seedPeople } from '../src/seed/seed-people.js';
import { seedPegawai } from '../src/seed/seed-pegawai.js';
import { seedTree, type SeededInstansi } from '../src/seed/seed-tree.js';
import { createServer } from '../src/server.js';
import { WorkflowService } from '../src/workflow/workflow.service.js';
import { castOf, type Cast } from './cast.js';
import { openSession, type SignedIn } from './signed-in.js';
import { makeFolder, removeFolder } from './throwaway.js';

/** Connections of the application, as the product's default. */
export const POOL = 16;
const NOT_A_PASSWORD = '!';

/** A throw-away installation with the tree of a ministry, people in a number of its units, and the door before it. */
export interface World {
  readonly server: EmbeddedPostgres;
  readonly installation: Installation;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly workflow: WorkflowService;
  readonly cast: Cast<SignedIn>;
  /** Rows of a statement of the superuser, past all policies. */
  readonly asAdmin: <R extends pg.QueryResultRow>(sql: string) => Promise<R[]>;
  readonly close: () => Promise<void>;
}

/** @param units how many units have people */
export async function openWorld(units: number, durable: boolean): Promise<World> {
  const dataDir = makeFolder();
  const secrets = loadSecrets(dataDir, {});
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), durable });
  const installation = await openInstallation({ dataDir, databaseUrl: server.url, dbPool: POOL, clock: 'movable' }, secrets);
  const people = await seed(installation.urls.migrator, units);
  const app = await door(installation, secrets, dataDir);
  const admin = new pg.Pool({ connectionString: server.url, max: 1 }).on('error', () => undefined); // its end is not waited for by pg, and the server's is told to it
  const sessions = app.get(SessionService, { strict: false });
  const cast = await people.signIn((namaPengguna) => openSession(installation.database, sessions, namaPengguna, randomBytes(32).toString('base64url')));
  return {
    server, installation, secrets, dataDir, cast, workflow: app.get(WorkflowService, { strict: false }),
    asAdmin: async <R extends pg.QueryResultRow>(sql: string) => (await admin.query<R>(sql)).rows,
    close: async () => { await app.close(); await admin.end(); await installation.close(); await server.stop(); removeFolder(dataDir); },
  };
}

async function seed(migratorUrl: string, units: number) {
  const [instansi] = INSTANSI_DEMO;
  return asOwner(migratorUrl, async (owner) => {
    const tree: SeededInstansi = await seedTree(owner, { ...instansi, pohon: kemenimipas() });
    const people = castOf(tree, instansi.kode, units);
    const [instansiByKode, hariIni] = [new Map([[tree.kode, tree]]), new Date().toISOString().slice(0, 10)];
    await seedPeople(owner, people.orang, instansiByKode, NOT_A_PASSWORD, hariIni);
    await seedPegawai(owner, people.orang, instansiByKode, hariIni);
    return people;
  });
}

/** Put together as the product does, but not listening. */
async function door(installation: Installation, secrets: Secrets, dataDir: string): Promise<NestFastifyApplication> {
  const app = await createServer(installation, { rateLimit: 600, publicUrl: null, worker: false, files: { folder: path.join(dataDir, 'berkas'), s3: null } }, secrets.historyKey, createLogger({ level: 'silent' }));
  return app.init();
}

/** A key that no other command has. */
export const newKey = (): string => randomUUID();
