import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { signContext, type TenantContext } from '../../src/platform/database/context.js';
import { installKeys } from '../../src/platform/database/keys.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';

describe('the signed context', () => {
  let demo: DemoDatabase;
  let app: pg.Client;
  let own: TenantContext;
  let other: string;

  beforeAll(async () => {
    demo = await openDemoDatabase();
    const tenants = await demo.asAdmin<{ kode: string; tenant_id: string }>('select kode, tenant_id from instansi');
    const tenantOf = (kode: string): string => tenants.find((t) => t.kode === kode)?.tenant_id ?? '';
    own = { tenant: tenantOf('kementerian-contoh'), scope: '/kementerian-contoh/', person: randomUUID(), post: randomUUID() };
    other = tenantOf('kemenimipas');
    app = new pg.Client(demo.app);
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await demo.close();
  });

  /** Units that the application sees under this text as its context; null: none was set. */
  async function seenUnder(text: string | null): Promise<number> {
    await app.query('begin');
    try {
      if (text !== null) await app.query(`select set_config('app.ctx', $1, true)`, [text]);
      const { rows } = await app.query<{ n: number }>('select (select count(*) from satker)::int + (select count(*) from post)::int + (select count(*) from person)::int + (select count(*) from instansi)::int as n');
      return rows[0]?.n ?? -1;
    } finally {
      await app.query('rollback');
    }
  }
  const signed = (context: TenantContext = own): string => signContext(context, demo.contextKey);
  const resign = (fields: readonly string[], key = demo.contextKey): string => `${fields.join('|')}|${createHmac('sha256', key).update(fields.join('|')).digest('hex')}`;
  const fieldsOf = (text: string): string[] => text.split('|').slice(0, 6);

  it('that the application signs shows its tenant', async () => {
    expect(await seenUnder(signed())).toBeGreaterThan(100);
  });

  it.each<[string, () => string | null]>([
    ['none', () => null],
    ['an empty one', () => ''],
    ['one without MAC', () => fieldsOf(signed()).join('|')],
    ['one with an empty MAC', () => `${fieldsOf(signed()).join('|')}|`],
    ['one whose MAC differs in one digit', () => signed().replace(/.$/, (c) => (c === '0' ? '1' : '0'))],
    ['one signed with another key', () => signContext(own, randomBytes(32))],
    ['one signed with an empty key', () => signContext(own, Buffer.alloc(0))],
    ['another tenant under the own MAC', () => signed().replace(own.tenant, other)],
    ['a wider scope under the own MAC', () => signed({ ...own, scope: '/kementerian-contoh/setjen/' }).replace('/kementerian-contoh/setjen/', '/kementerian-contoh/')],
    ['a later expiry under the own MAC', () => signed().replace(/\|(\d{10})\|/, (_, s: string) => `|${Number(s) + 60}|`)],
    ['one signed with a field too many', () => resign([...fieldsOf(signed()), 'lebih'])],
    ['one signed with a field too few', () => resign(fieldsOf(signed()).slice(0, 5))],
    ['a field too many after the MAC', () => `${signed()}|lebih`],
    ['one that has run out', () => signContext(own, demo.contextKey, Date.now() - 120_000)],
    ['a tenant that does not exist', () => signed({ ...own, tenant: randomUUID() })],
  ])('%s shows nothing', async (_, make) => {
    expect(await seenUnder(make())).toBe(0);
  });

  it('ends with its transaction, also for the next user of the connection', async () => {
    await app.query('begin');
    await app.query(`select set_config('app.ctx', $1, true)`, [signed()]);
    await app.query('commit');
    expect(await seenUnder(null)).toBe(0);
  });

  it('cannot hold a separator in a field', () => {
    expect(() => signed({ ...own, scope: '/a/|x' })).toThrow(RangeError);
  });

  it('is signed with a key that the application cannot read', async () => {
    await expect(app.query('select * from app.kunci')).rejects.toThrow(/permission denied/);
  });

  it('is worth nothing under a new key, until that one signs', async () => {
    const next = randomBytes(64);
    await installKeys(demo.migrator, next);
    expect(await seenUnder(signed())).toBe(0);
    expect(await seenUnder(signContext(own, next))).toBeGreaterThan(100);
    await installKeys(demo.migrator, demo.contextKey);
    expect(await seenUnder(signed())).toBeGreaterThan(100);
  });

  it('is worth nothing while the database has no key', async () => {
    await demo.asAdmin('delete from app.kunci');
    expect(await seenUnder(signed())).toBe(0);
    await installKeys(demo.migrator, demo.contextKey);
    expect(await seenUnder(signed())).toBeGreaterThan(100);
  });

  it('keeps its key untouched when it is installed again', async () => {
    const version = () => demo.asAdmin('select xmin::text, ctid::text from app.kunci');
    const before = await version();
    await installKeys(demo.migrator, demo.contextKey);
    expect(await version()).toEqual(before);
  });

  it('has a key of at most 64 bytes', async () => {
    await expect(installKeys(demo.migrator, randomBytes(65))).rejects.toThrow(RangeError);
  });
});
