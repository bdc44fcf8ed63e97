import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { provision } from '../../src/platform/database/provision.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

jest.setTimeout(120_000);

/** Migrations that an installation with data may already have. */
const EARLIER = 15;
/** And those of one in which the regulation still stood at the instansi. */
const PACK_AT_THE_INSTANSI = 6;

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

let db: TestDatabase;
beforeAll(async () => { db = await cloneDatabase(); });
afterAll(() => db.drop());

/** A database of this server that has so many migrations, and what may be done with it. */
async function installation(had: number) {
  const name = `naik_${randomBytes(6).toString('hex')}`;
  const url = (role: 'admin' | 'migrator'): string => Object.assign(new URL(db[role]), { pathname: `/${name}` }).toString();
  // the roles are those of the whole server: their passwords stay as they are
  const passwordOf = (role: 'migrator' | 'app' | 'jobs' | 'verifier') => decodeURIComponent(new URL(db[role]).password);
  const passwords = { migrator: passwordOf('migrator'), app: passwordOf('app'), jobs: passwordOf('jobs'), verifier: passwordOf('verifier') };
  const onServer = async (sql: string): Promise<void> => {
    const server = new pg.Client(db.admin);
    await server.connect();
    await server.query(sql);
    await server.end();
  };
  await onServer(`create database ${name}`);
  await provision(url('admin'), passwords, migrations.slice(0, had));
  const admin = new pg.Client(url('admin'));
  await admin.connect();
  return {
    admin,
    up: () => provision(url('admin'), passwords),
    /** Takes migrations back until so many are left. */
    down: async (left: number): Promise<void> => {
      const source = new DataSource({ type: 'postgres', url: url('migrator'), migrations: [...migrations], migrationsTableName: 'migration', migrationsTransactionMode: 'each', extra: { options: '-c role=owner', max: 1 } });
      await source.initialize();
      try {
        for (let i = migrations.length; i > left; i--) await source.undoLastMigration();
      } finally {
        await source.destroy();
      }
    },
    count: async (what: string): Promise<number> => (await admin.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? -1,
    drop: async (): Promise<void> => { await admin.end(); await onServer(`drop database ${name} with (force)`); },
  };
}
type Installation = Awaited<ReturnType<typeof installation>>;

describe('migrations', () => {
  let old: Installation;
  beforeAll(async () => {
    old = await installation(EARLIER);
    await old.admin.query(DATA);
    await old.up();
  });
  afterAll(() => old.drop());

  it('take along the data that an installation has', async () => {
    expect(await old.count('kasus')).toBe(1);
    expect(await old.count('giliran')).toBe(1);
    expect(await old.count('riwayat.daun')).toBe(3);
    expect(await old.count('pemberitahuan')).toBe(1);
  });

  it('leave every table of a tenant under FORCE', async () => {
    expect((await old.admin.query(`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relkind = 'r' and not c.relforcerowsecurity`)).rows).toEqual([]);
  });

  it('can be taken back one after the other, and made again', async () => {
    await old.down(EARLIER);
    expect(await old.count('event')).toBe(2);
    await old.admin.query('delete from provision.state');
    await old.up();
    expect(await old.count('riwayat.daun')).toBe(3);
  });
});

describe('the regulation of an installation of before', () => {
  it('is the pack id that stood at the instansi, there and back', async () => {
    const before = await installation(PACK_AT_THE_INSTANSI);
    try {
      await before.admin.query(`insert into instansi (tenant_id, kode, nama, zona, pack_id) values ('00000000-0000-4000-8000-00000000000a', 'contoh', 'Kementerian Contoh', 'Asia/Jakarta', 'paket-lama')`);
      await before.up();
      expect((await before.admin.query('select dari::text, pack_id from pemberlakuan')).rows).toEqual([{ dari: '-infinity', pack_id: 'paket-lama' }]);
      await before.down(PACK_AT_THE_INSTANSI);
      expect((await before.admin.query('select pack_id from instansi')).rows).toEqual([{ pack_id: 'paket-lama' }]);
    } finally {
      await before.drop();
    }
  });
});
