import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type pg from 'pg';

/** PostgreSQL's codes for a table, schema or role that is not there. */
const NOT_THERE = new Set(['42P01', '3F000', '42704']);

/** What a database must have been made from to need no work now: the names of its migrations, the SQL of roles and queue, and the queue's version. */
export function fingerprintOf(migrations: readonly string[], sql: readonly string[]): string {
  const { version } = createRequire(import.meta.url)('graphile-worker/package.json') as { version: string };
  return createHash('sha256').update(JSON.stringify([migrations, sql, version])).digest('hex');
}

/** Whether everything was made from this fingerprint, and is still in force: a database restored from a dump has lost its rights. */
export async function isProvisioned(admin: pg.Client, fingerprint: string): Promise<boolean> {
  try {
    const { rows } = await admin.query<{ ready: boolean }>(
      `select fingerprint = $1
         and has_database_privilege('owner', current_database(), 'create')
         and not has_database_privilege('app', current_database(), 'temporary') as ready
       from provision.state`,
      [fingerprint],
    );
    return rows[0]?.ready === true;
  } catch (error) {
    if (NOT_THERE.has((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

/** To be called last: what is recorded is not done again. */
export async function recordProvisioned(admin: pg.Client, fingerprint: string): Promise<void> {
  await admin.query(`
    create schema if not exists provision;
    create table if not exists provision.state (one boolean primary key default true check (one), fingerprint text not null)`);
  await admin.query('insert into provision.state (fingerprint) values ($1) on conflict (one) do update set fingerprint = excluded.fingerprint', [fingerprint]);
}
