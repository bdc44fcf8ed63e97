import pg from 'pg';
import { provision } from '../../src/platform/database/provision.js';
import { migrations } from '../../migrations/index.js';
import { testPasswords } from '../support/passwords.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a cloned test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => { [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]); });
  afterAll(async () => { await Promise.all([first.drop(), second.drop()]); });

  it('has every migration', async () => {
    expect(await ask(first.admin, 'select name from migration')).toHaveLength(migrations.length);
  });

  it('is apart from every other', async () => {
    await ask(first.admin, 'create table only_here ()');
    await expect(ask(second.admin, 'select from only_here')).rejects.toThrow(/does not exist/);
  });

  it('gives each role the rights it has in a real installation', async () => {
    await expect(ask(first.app, 'create temporary table x ()')).rejects.toThrow(/permission denied/);
    await expect(ask(first.jobs, 'create schema x')).rejects.toThrow(/permission denied/);
    expect(await ask(first.app, `select jobs.enqueue('x', null, '{}') > 0 as queued`)).toEqual([{ queued: true }]);
  });

  it('counts as ready, so that the server itself can be started on it', async () => {
    const before = await ask(first.admin, 'select xmin::text from provision.state');
    await provision(first.admin, testPasswords);
    expect(await ask(first.admin, 'select xmin::text from provision.state')).toEqual(before);
  });
});
