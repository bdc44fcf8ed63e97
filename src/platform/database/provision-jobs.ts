import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

const silent = new Logger(() => () => undefined);

/**
 * The only thing that the application may do with the queue. `tenant` goes into the envelope `{tenant, data}`, from which a
 * worker takes whose job it is; null for a job of the system. A second job under the same `job_key` replaces the first
 * while that waits. Without `run_at` the job is due at once.
 *
 * The body is a string and not BEGIN ATOMIC: that would pin add_job and break graphile-worker's next migration.
 */
export const enqueueSql = `
  create or replace function jobs.enqueue(task text, tenant text, payload json, job_key text default null, run_at timestamptz default null)
    returns bigint language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
      select (graphile_worker.add_job(task, pg_catalog.json_build_object('tenant', tenant, 'data', payload), run_at => run_at, job_key => job_key)).id
    $$;
  revoke all on function jobs.enqueue from public;
  grant execute on function jobs.enqueue to app`;

async function makeEnqueue(jobsUrl: string): Promise<void> {
  const jobs = new pg.Client(jobsUrl);
  await jobs.connect();
  try {
    await jobs.query(enqueueSql);
  } finally {
    await jobs.end();
  }
}

/** Makes or updates the queue's tables, which the role `jobs` owns, and the door to them, `jobs.enqueue`. May be repeated. */
export async function provisionJobs(admin: pg.Client, database: string, jobsUrl: string): Promise<void> {
  const name = admin.escapeIdentifier(database);
  // graphile-worker says `create schema if not exists`: that needs CREATE on the database even when the schema is there
  await admin.query(`grant create on database ${name} to jobs`);
  try {
    await runMigrations({ connectionString: jobsUrl, logger: silent });
  } finally {
    await admin.query(`revoke create on database ${name} from jobs`);
  }
  await makeEnqueue(jobsUrl);
}
