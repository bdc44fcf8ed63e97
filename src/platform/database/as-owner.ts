import pg from 'pg';

/**
 * Work of the installation itself, such as laying down keys: one transaction of `migrator` in the role of `owner`. What `fn`
 * throws undoes it all. `owner` too is bound by row level security, and by policies of its own.
 */
export async function asOwner<T>(migratorUrl: string, fn: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: migratorUrl, options: '-c role=owner' });
  await owner.connect();
  try {
    await owner.query('begin');
    const result = await fn(owner);
    await owner.query('commit');
    return result;
  } finally {
    await owner.end(); // what was not committed is rolled back
  }
}
