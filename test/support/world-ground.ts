import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ENTITIES } from '../../src/entities.js';
import type { Actor } from '../../src/identity/actor.js';
import { asOwner } from '../../src/platform/database/as-owner.js';
import { Database } from '../../src/platform/database/database.js';
import { installKeys } from '../../src/platform/database/keys.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { publishLaws } from '../../src/regulasi/publish.js';
import type { KodeInstansi } from '../../src/seed/demo-accounts.js';
import { seedDemo, type DemoAccounts } from '../../src/seed/seed-demo.js';
import { WorkflowService, type CommandRequest, type Reply } from '../../src/workflow/workflow.service.js';
import { daftarkanBuktiContoh } from './bukti.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { factSources } from './sources.js';

/** The day on which a world stands unless its clock is moved: late enough for a unit that began in 2025 to be proposed. */
export const TODAY = '2027-05-25';

/** Both ministries of the demonstration in a database of their own, with the door before it and no HTTP. */
export interface Ground {
  readonly db: TestDatabase;
  readonly database: Database;
  readonly accounts: DemoAccounts;
  readonly historyKey: Buffer;
  /** Rows of a statement of the superuser, past all policies. */
  asAdmin<R extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** The legal clock: from here on it is this instant, or 10.00 WIB of this day. */
  readonly clock: { to(at: string): Promise<void> };
  /** The id of a unit. */
  unit(instansi: KodeInstansi, kode: string): Promise<string>;
  /** The employees of a unit today, the head first. */
  employees(satker: string): Promise<string[]>;
  /** Who signs in under this name, in the post of this role or the first one. */
  actor(namaPengguna: string, role?: string, instansi?: KodeInstansi): Promise<Actor>;
  /** A door over another way to the database, for specs that break it. */
  doorOver(database: Pick<Database, 'inFlights'>): WorkflowService;
  /** Through the door, under a new key unless one is given. */
  execute(actor: Actor, request: Omit<CommandRequest, 'key'> & { readonly key?: string }): Promise<Reply>;
  close(): Promise<void>;
}

const POSTS = `
  select a.id as account, a.person_id as person, o.nama, p.tenant_id as tenant, p.instansi, p.zona, p.pack_id as "packId", p.post_id as post, p.role, p.satker_id as satker,
    p.satker as "namaSatker", p.jenjang, p.jenis, p.path, p.scope_path as scope
  from account a join person o on o.id = a.person_id cross join lateral identity.posts(a.id) p
  where a.username = $1 and ($2::text is null or p.role = $2) and ($3::text is null or starts_with(p.path, '/' || $3 || '/'))`;

/** About one second, most of it for the two trees and the one password. */
export async function openGround({ poolSize = 8, today = TODAY }: { readonly poolSize?: number; readonly today?: string } = {}): Promise<Ground> {
  const db = await cloneDatabase();
  const [contextKey, historyKey] = [randomBytes(32), randomBytes(32)];
  const clock = clockOf(db.migrator);
  await installKeys(db.migrator, contextKey);
  await clock.to(today);
  const accounts = await seedDemo(db.migrator);
  const database = await new Database({ url: db.app, max: poolSize, contextKey, entities: ENTITIES }).connect();
  const laws = new LawCatalog();
  await publishLaws(database, laws);
  const admin = new pg.Pool({ connectionString: db.admin, max: 2 });
  const asAdmin = async <R extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await admin.query<R>(sql, [...values])).rows;
  await daftarkanBuktiContoh(asAdmin);
  const sources = factSources(laws);
  const doorOver = (way: Pick<Database, 'inFlights'>) => new WorkflowService(way as Database, laws, sources, historyKey);
  const door = doorOver(database);
  return {
    db, database, accounts, historyKey, asAdmin, clock, doorOver,
    unit: async (instansi, kode) => theOne(await asAdmin<{ id: string }>(`select id from satker where kode = $2 and starts_with(path, '/' || $1 || '/')`, [instansi, kode]), kode).id,
    employees: async (satker) => (await asAdmin<{ id: string }>('select id from pegawai where satker_id = $1 and sampai is null order by kepala desc, id', [satker])).map(({ id }) => id),
    actor: async (namaPengguna, role, instansi) => theOne(await asAdmin<Actor & pg.QueryResultRow>(POSTS, [namaPengguna, role ?? null, instansi ?? null]), namaPengguna),
    execute: (actor, request) => door.execute(actor, { key: randomUUID(), ...request }),
    close: async () => {
      await Promise.all([database.onApplicationShutdown(), admin.end()]);
      await db.drop();
    },
  };
}

const clockOf = (migratorUrl: string) => ({
  to: (at: string): Promise<void> => asOwner(migratorUrl, async (owner) => {
    await owner.query('update app.jam set geser = $1::timestamptz - clock_timestamp()', [at.includes('T') ? at : `${at}T03:00:00Z`]);
  }),
});

function theOne<T>([first]: readonly T[], what: string): T {
  if (first === undefined) throw new Error(`this world has no ${what}`);
  return first;
}
