import type pg from 'pg';
import { signContext } from '../../src/platform/database/context.js';
import { tenantWide } from '../../src/workflow/load.js';
import type { World } from '../world.js';
import type { Command } from './command.js';
import type { Contender } from './contender.js';
import { poolOf } from './pool.js';
import type { Recording } from './recording.js';
import { WriteTemplate, type Standing } from './write-template.js';

const STANDING = `select id as kasus, seq, encode(head, 'hex') as head, path, context::text as context from kasus where machine = 'lke'`;
/** A signed context is believed for a minute. */
const RENEW_MS = 30_000;

/**
 * What the database itself can take: the write of the door as one prepared statement that commits by itself. Nothing is read before
 * it: where the cases stand is remembered, and the tenant context is set for the connection.
 */
export function oneStatement(world: World, { writes: [write] }: Recording): Contender {
  if (!write) throw new Error('nothing was recorded');
  const pool = poolOf(world.installation.urls.app);
  const template = new WriteTemplate(write, world.secrets.historyKey);
  const standing = new Map<string, Standing>();
  const known = new WeakMap<pg.PoolClient, number>();
  const introduce = async (client: pg.PoolClient): Promise<void> => {
    if ((known.get(client) ?? 0) > Date.now() - RENEW_MS) return;
    await client.query(`select set_config('app.ctx', $1, false)`, [signContext(tenantWide(world.cast.menteri.actor), world.secrets.contextKey)]);
    known.set(client, Date.now());
  };
  const send = async ({ worksheet: { kasus, operator }, data }: Command): Promise<void> => {
    const before = standing.get(kasus);
    if (!before) throw new Error('a worksheet that was not read');
    const client = await pool.connect();
    try {
      await introduce(client);
      const { statement: { name, text, values = [] }, seq, head } = template.fill(before, operator, data);
      await client.query({ name, text, values: [...values] });
      standing.set(kasus, { ...before, seq, head });
    } finally {
      client.release();
    }
  };
  const refresh = async (): Promise<void> => {
    for (const row of await world.asAdmin<Standing & pg.QueryResultRow>(STANDING)) standing.set(row.kasus, row);
  };
  return { name: '(b) one prepared statement', send, refresh, close: () => pool.end() };
}
