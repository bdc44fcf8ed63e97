import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrations as ownMigrations } from '../../../migrations/index.js';
import type { DatabasePasswords } from '../config/secrets.js';
import { enqueueSql, provisionJobs } from './provision-jobs.js';
import { provisionRoles, rolesSql } from './provision-roles.js';
import { fingerprintOf, isProvisioned, recordProvisioned } from './provision-state.js';

export { UnsafeRoleError } from './provision-roles.js';

/** Addresses of one database for each role that can sign in, with password. */
export type RoleUrls = Record<keyof DatabasePasswords, string>;

export type MigrationClass = new () => MigrationInterface;

const LOCK = 7_031_924_501; // any number that nothing else in this database locks
const LOCK_POLL_MS = 50;
const OLDEST_SERVER = 150_000;

/** The address of the same database for each role. */
export function roleUrls(adminUrl: string, passwords: DatabasePasswords): RoleUrls {
  const as = (role: keyof DatabasePasswords): string => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = encodeURIComponent(passwords[role]);
    return url.toString();
  };
  return { migrator: as('migrator'), app: as('app'), jobs: as('jobs'), verifier: as('verifier') };
}

/** An Error of several addresses has no message of its own. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}

async function connectAdmin(adminUrl: string): Promise<pg.Client> {
  const admin = new pg.Client(adminUrl);
  const { host, port, database } = admin;
  try {
    await admin.connect();
  } catch (error) {
    throw new Error(`Basis data ${database} di ${host}:${port} tidak dapat dihubungi: ${reasonOf(error)}`, { cause: error });
  }
  const { rows } = await admin.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER) {
    await admin.end();
    throw new Error(`Server basis data di ${host}:${port} terlalu lama (versi ${Math.floor(version / 10_000)}); diperlukan PostgreSQL 15 atau lebih baru.`);
  }
  return admin;
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false; // a new password, or a role lost in a restore: provisioning puts it right, or says why not
  }
}

async function needsNothing(admin: pg.Client, fingerprint: string, urls: RoleUrls): Promise<boolean> {
  if (!(await isProvisioned(admin, fingerprint))) return false;
  return (await Promise.all(Object.values(urls).map(canSignIn))).every(Boolean);
}

/** By asking again and again: a session that waits for a lock keeps a snapshot, for which `create index concurrently` would wait. */
async function takeLock(admin: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
    if (rows[0]?.taken) return;
    await sleep(LOCK_POLL_MS);
  }
}

/** As migrator in the role of owner, so that owner owns what is made. */
async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const source = new DataSource({ type: 'postgres', url, migrations: [...migrations], migrationsTableName: 'migration', migrationsTransactionMode: 'each', extra: { options: '-c role=owner', max: 1 } });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

const nameOf = (migration: MigrationClass): string => new migration().name ?? migration.name;

/**
 * Makes the database ready: roles, rights, migrations, queue. Of processes that start at the same time one does the work and the
 * others wait for it. A database that is ready costs only a few connections (about 0.1 s).
 * @param adminUrl a superuser, or the database's owner with CREATEROLE
 * @throws UnsafeRoleError, or Error in plain Indonesian when the server cannot be reached or is too old
 */
export async function provision(adminUrl: string, passwords: DatabasePasswords, migrations: readonly MigrationClass[] = ownMigrations): Promise<RoleUrls> {
  const urls = roleUrls(adminUrl, passwords);
  const fingerprint = fingerprintOf(migrations.map(nameOf), [...rolesSql, enqueueSql]);
  const admin = await connectAdmin(adminUrl);
  try {
    if (await needsNothing(admin, fingerprint, urls)) return urls;
    await takeLock(admin); // given back when the connection ends
    if (await needsNothing(admin, fingerprint, urls)) return urls;
    const database = admin.database ?? new URL(adminUrl).pathname.slice(1);
    await provisionRoles(admin, database, passwords);
    await migrate(urls.migrator, migrations);
    await provisionJobs(admin, database, urls.jobs);
    await recordProvisioned(admin, fingerprint);
    return urls;
  } finally {
    await admin.end();
  }
}
