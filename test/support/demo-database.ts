import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ENTITIES } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { installKeys } from '../../src/platform/database/keys.js';
import { seedDemo, type DemoAccounts } from '../../src/seed/seed-demo.js';
import { cloneDatabase, type TestDatabase } from './database.js';

/** A database with the two ministries of the demonstration, and the application's way to it. */
export interface DemoDatabase extends TestDatabase {
  readonly contextKey: Buffer;
  readonly database: Database;
  readonly accounts: DemoAccounts;
  /** Rows of a statement of the superuser, past all policies. */
  readonly asAdmin: <R extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<R[]>;
  readonly close: () => Promise<void>;
}

/** About half a second, most of it for the password. */
export async function openDemoDatabase(): Promise<DemoDatabase> {
  const clone = await cloneDatabase();
  const contextKey = randomBytes(32);
  await installKeys(clone.migrator, contextKey);
  const accounts = await seedDemo(clone.migrator);
  const database = await new Database({ url: clone.app, max: 6, contextKey, entities: ENTITIES }).connect();
  const admin = new pg.Pool({ connectionString: clone.admin, max: 2 });
  return {
    ...clone, contextKey, database, accounts,
    asAdmin: async <R extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await admin.query<R>(sql, [...values])).rows,
    close: async () => {
      await Promise.all([database.onApplicationShutdown(), admin.end()]);
      await clone.drop();
    },
  };
}
