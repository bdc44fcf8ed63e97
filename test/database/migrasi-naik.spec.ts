import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { provision } from '../../src/platform/database/provision.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

jest.setTimeout(120_000);

/** Migrations that an installation with data may already have. */
const EARLIER = 15;

/** What such an installation holds: one case with two events, in one instansi. */
const DATA = `
  insert into instansi (tenant_id, kode, nama, zona) values ('00000000-0000-4000-8000-00000000000a', 'contoh', 'Kementerian Contoh', 'Asia/Jakarta');
  insert into satker (tenant_id, id, kode, jenjang, jenis, nama, zona, path, pegawai) select tenant_id, tenant_id, 'contoh', 'instansi', 'kementerian', 'Kementerian', 'Asia/Jakarta', '/contoh/', 10 from instansi;
  insert into regulasi (id, jenis, sidik, naskah) values ('paket', 'paket', '', '{}'), ('lke', 'instrumen', '', '{}');
  insert into kasus select tenant_id, id, 'usulan', 1, id, '2026', null, path, 'paket', '', 'lke', '', 'awal', 'active', '{}', 2, sha256('2'), now() from satker;
  insert into event select tenant_id, id, n, path, 'usulan.dibuka', 'usulan.buka', 'usulan', 1, id, id, 'operator', null, '', now(), id, '{}', '', sha256(n::text::bytea), '' from kasus, generate_series(1, 2) n;
  insert into tugas select tenant_id, id, 'operator', path, path, now() from kasus;
  insert into pemberitahuan select tenant_id, id, 1, id, 'usulan.dibuka', now() from kasus;
  insert into peristiwa_regulasi (tenant_id, seq, type, path, actor, post, role, pack_sidik, at, command_id, payload, prev, hash, mac) select tenant_id, 1, 'regulasi.diusulkan', path, id, id, 'adminInstansi', '', now(), id, '{}', '', sha256('r'), '' from kasus`;

describe('migrations', () => {
  let db: TestDatabase;
  let admin: pg.Client;
  const name = `naik_${randomBytes(6).toString('hex')}`;
  const url = (role: 'admin' | 'migrator'): string => Object.assign(new URL(db[role]), { pathname: `/${name}` }).toString();

  beforeAll(async () => {
    db = await cloneDatabase();
    const server = new pg.Client(db.admin);
    await server.connect();
    await server.query(`create database ${name}`);
    await server.end();
    // the roles are those of the whole server: their passwords stay as they are
    const passwordOf = (role: 'migrator' | 'app' | 'jobs' | 'verifier') => decodeURIComponent(new URL(db[role]).password);
    const passwords = { migrator: passwordOf('migrator'), app: passwordOf('app'), jobs: passwordOf('jobs'), verifier: passwordOf('verifier') };
    await provision(url('admin'), passwords, migrations.slice(0, EARLIER));
    admin = new pg.Client(url('admin'));
    await admin.connect();
    await admin.query(DATA);
    await provision(url('admin'), passwords);
  });
  afterAll(async () => {
    await admin.end();
    const server = new pg.Client(db.admin);
    await server.connect();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
    await db.drop();
  });

  const count = async (what: string): Promise<number> => (await admin.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? -1;

  it('take along the data that an installation has', async () => {
    expect(await count('kasus')).toBe(1);
    expect(await count('giliran')).toBe(1);
    expect(await count('riwayat.daun')).toBe(3);
    expect(await count('pemberitahuan')).toBe(1);
  });

  it('leave every table of a tenant under FORCE', async () => {
    expect((await admin.query(`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relkind = 'r' and not c.relforcerowsecurity`)).rows).toEqual([]);
  });

  it('can be taken back one after the other, and made again', async () => {
    const source = new DataSource({ type: 'postgres', url: url('migrator'), migrations: [...migrations], migrationsTableName: 'migration', migrationsTransactionMode: 'each', extra: { options: '-c role=owner', max: 1 } });
    await source.initialize();
    try {
      for (let i = migrations.length; i > EARLIER; i--) await source.undoLastMigration();
      expect(await count('event')).toBe(2);
      await source.runMigrations();
      expect(await count('riwayat.daun')).toBe(3);
    } finally {
      await source.destroy();
    }
  });
});
