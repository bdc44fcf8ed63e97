import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/embedded-postgres.js';
import { UnsafeRoleError, provision, roleUrls, type RoleUrls } from './provision.js';

class Surat1767225600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table surat (id int primary key); grant select on surat to app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table surat');
  }
}

class Disposisi1767225600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table disposisi (id int primary key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disposisi');
  }
}

const passwords = { migrator: 'sandi-m', app: 'sandi/a@%', jobs: 'sandi-j', verifier: 'sandi-v' };
const root = mkdtempSync(path.join(os.tmpdir(), 'predikat-provision-'));
chmodSync(root, 0o755);
let server: EmbeddedPostgres;
let urls: RoleUrls;

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

jest.setTimeout(60_000);
beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: path.join(root, 'postgres'), durable: false });
  [urls] = await Promise.all([1, 2, 3, 4].map(() => provision(server.url, passwords, [Surat1767225600001]))) as [RoleUrls, ...RoleUrls[]];
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('provisioning a database', () => {
  it('does the work once when four processes start together, and all can go on', async () => {
    expect(await ask(urls.app, 'select * from surat')).toEqual([]);
    expect(await ask(server.url, 'select name from migration')).toEqual([{ name: 'Surat1767225600001' }]);
  });

  it('gives the tables to owner, as whom nobody signs in', async () => {
    expect(await ask(server.url, `select tableowner from pg_tables where tablename in ('surat', 'migration')`)).toEqual([{ tableowner: 'owner' }, { tableowner: 'owner' }]);
    expect(await ask(server.url, `select rolcanlogin from pg_roles where rolname = 'owner'`)).toEqual([{ rolcanlogin: false }]);
  });

  it('gives no role a way round row level security', async () => {
    const rows = await ask(server.url, `select rolname from pg_roles where rolname in ('owner', 'migrator', 'app', 'jobs', 'verifier') and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit or rolreplication)`);
    expect(rows).toHaveLength(5);
  });

  it.each(['create table x ()', 'create temporary table x ()', 'set role owner', 'insert into surat values (1)', 'select * from graphile_worker._private_jobs', `select graphile_worker.add_job('x')`, 'select * from provision.state'])('refuses app: %s', async (sql) => {
    await expect(ask(urls.app, sql)).rejects.toThrow(/permission denied/);
  });

  it('leaves jobs no right to make schemas', async () => {
    await expect(ask(urls.jobs, 'create schema x')).rejects.toThrow(/permission denied/);
  });

  it('lets app enqueue a job in its own transaction, with the tenant in the envelope', async () => {
    const payload = async () => await ask(urls.jobs, `select payload, key from graphile_worker._private_jobs order by id`);
    const client = new pg.Client(urls.app);
    await client.connect();
    await client.query('begin');
    await client.query(`select jobs.enqueue('kirim', 'instansi-a', '{"n":1}', 'kunci-1', now() + interval '1 day')`);
    await client.query('rollback');
    expect(await payload()).toEqual([]);
    await client.query(`select jobs.enqueue('kirim', 'instansi-a', '{"n":1}', 'kunci-1')`);
    await client.query(`select jobs.enqueue('kirim', 'instansi-a', '{"n":2}', 'kunci-1')`);
    await client.query(`select jobs.enqueue('sapu', null, '{}')`);
    await client.end();
    expect(await payload()).toEqual([{ payload: { tenant: 'instansi-a', data: { n: 2 } }, key: 'kunci-1' }, { payload: { tenant: null, data: {} }, key: null }]);
  });

  it('is quick when there is nothing to do', async () => {
    const begin = performance.now();
    await provision(server.url, passwords, [Surat1767225600001]);
    expect(performance.now() - begin).toBeLessThan(500);
  });

  it('runs what is new, and keeps what is there', async () => {
    await ask(server.url, 'insert into surat values (5)');
    await provision(server.url, passwords, [Surat1767225600001, Disposisi1767225600002]);
    expect(await ask(server.url, 'select name from migration order by id')).toHaveLength(2);
    expect(await ask(server.url, 'select id from surat')).toEqual([{ id: 5 }]);
  });

  it('puts new passwords in force, and the old ones end', async () => {
    const changed = { ...passwords, app: 'sandi-baru' };
    await provision(server.url, changed, [Surat1767225600001, Disposisi1767225600002]);
    await expect(ask(urls.app, 'select 1')).rejects.toThrow(/password/);
    await provision(server.url, passwords, [Surat1767225600001, Disposisi1767225600002]);
    expect(await ask(urls.app, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('restores rights that a restore from a dump has lost', async () => {
    await ask(server.url, 'grant all on database predikat to public');
    await provision(server.url, passwords, [Surat1767225600001, Disposisi1767225600002]);
    await expect(ask(urls.app, 'create temporary table x ()')).rejects.toThrow(/permission denied/);
  });

  it('needs no superuser: the owner of the database with CREATEROLE is enough', async () => {
    const other = await startEmbeddedPostgres({ dataDir: path.join(root, 'other'), durable: false });
    try {
      await ask(other.url, `create role pengelola login createrole password 'p'`);
      await ask(other.url, 'create database milik owner pengelola');
      const admin = other.adminUrl('milik').replace(/\/\/[^@]+@/, '//pengelola:p@');
      for (const migrations of [[Surat1767225600001], [Surat1767225600001, Disposisi1767225600002]]) await provision(admin, passwords, migrations);
      const { app } = roleUrls(admin, passwords);
      expect(await ask(app, 'select * from surat')).toEqual([]);
      expect(await ask(app, `select jobs.enqueue('x', null, '{}') > 0 as queued`)).toEqual([{ queued: true }]);
    } finally {
      await other.stop();
    }
  });

  it('refuses to go on when a role can get round row level security', async () => {
    await ask(server.url, 'alter role app bypassrls');
    await expect(provision(server.url, passwords, [])).rejects.toThrow(UnsafeRoleError);
    await ask(server.url, 'alter role app nobypassrls');
  });

  it('says which server cannot be reached', async () => {
    await expect(provision('postgres://a:b@127.0.0.1:1/zi', passwords, [])).rejects.toThrow('Basis data zi di 127.0.0.1:1 tidak dapat dihubungi');
  });

  it('keeps any characters of a password in the addresses', () => {
    expect(decodeURIComponent(new URL(roleUrls('postgres://x:y@h:1/d', passwords).app).password)).toBe(passwords.app);
  });
});
