import type pg from 'pg';
import type { CaseHistory, RecordedCase, RecordedEvent } from './recorded.js';

/** Rows held in memory at a time; an event with a whole worksheet in its payload has some 20 kB. */
const BATCH = 500;

const hex = (column: string): string => `encode(${column}, 'hex')`;
// as text, since a Date would hide digits beyond the millisecond
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const CASES = `
  select tenant_id as tenant, id, machine, machine_version as "machineVersion", satker_id as satker, kunci, induk_id as induk, path, pack_id as "packId", ${hex('pack_sidik')} as "packSidik",
    instrumen_id as "instrumenId", ${hex('instrumen_sidik')} as "instrumenSidik", keadaan, status, context, seq, ${hex('head')} as head, ${instant('sejak')} as sejak,
    (select coalesce(json_agg(json_build_object('koleksi', b.koleksi, 'kunci', b.kunci, 'path', b.path, 'isi', b.isi) order by b.koleksi, b.kunci), '[]') from kasus_butir b where b.tenant_id = kasus.tenant_id and b.case_id = kasus.id) as butir
  from kasus where $1::uuid is null or tenant_id = $1 order by tenant_id, id`;
/** The columns of an event as a `RecordedEvent` has them; its instants go through `exact`. */
export const EVENT_COLUMNS = `tenant_id as tenant, case_id as "caseId", seq, path, type, command, machine, machine_version as "machineVersion", actor, post, role, coalesce(on_behalf::text, '') as "onBehalf",
    ${hex('pack_sidik')} as "packSidik", ${instant('at')} as at, command_id as "commandId", payload, ${hex('prev')} as prev, ${hex('hash')} as hash, ${hex('mac')} as mac`;
const EVENTS = `
  select ${EVENT_COLUMNS}
  from event where $1::uuid is null or tenant_id = $1 order by tenant_id, case_id, seq`;

/** The instansi asked for does not exist. */
export class UnknownTenantError extends Error {
  override readonly name = 'UnknownTenantError';

  constructor(readonly kode: string) {
    super(`instansi "${kode}" tidak ada`);
  }
}

/**
 * Streams every case with its events, as they all stood at one moment, also while others write. Cases whose events are gone
 * and events whose case is gone come too.
 * @param client signed in as `verifier`; a transaction is begun and ended on it
 * @param kode only this instansi; default: all
 * @throws UnknownTenantError
 */
export async function* readHistories(client: pg.ClientBase, kode?: string): AsyncGenerator<CaseHistory> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows } = await client.query<{ tenant_id: string; kode: string }>('select tenant_id, kode from instansi');
    const codes = new Map(rows.map((row) => [row.tenant_id, row.kode]));
    const only = rows.find((row) => row.kode === kode)?.tenant_id ?? null;
    if (kode !== undefined && only === null) throw new UnknownTenantError(kode);
    const cases = each(batches<RecordedCase>(client, 'kasus_diperiksa', CASES, [only]));
    const chains = byCase(batches<RecordedEvent>(client, 'peristiwa_diperiksa', EVENTS, [only]));
    for await (const history of paired(cases, chains)) yield { ...history, instansi: codes.get(history.tenant) ?? history.tenant };
  } finally {
    await client.query('rollback');
  }
}

/** A query's rows, some at a time. */
async function* batches<R>(client: pg.ClientBase, name: string, sql: string, values: unknown[]): AsyncGenerator<R[]> {
  await client.query(`declare ${name} no scroll cursor for ${sql}`, values);
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${BATCH} from ${name}`);
    if (rows.length === 0) return;
    yield rows.map((row) => exact(row) as R);
  }
}

async function* each<R>(found: AsyncIterable<R[]>): AsyncGenerator<R> {
  for await (const rows of found) yield* rows;
}

/** Milliseconds, as they were hashed; whatever stands behind them shows. */
export function exact(row: Record<string, unknown>): Record<string, unknown> {
  for (const name of ['at', 'sejak']) {
    const value = row[name];
    if (typeof value === 'string') row[name] = `${value.replace(/000$/, '')}Z`;
  }
  return row;
}

interface Chain { readonly tenant: string; readonly id: string; readonly events: RecordedEvent[] }

async function* byCase(found: AsyncIterable<RecordedEvent[]>): AsyncGenerator<Chain> {
  let chain: Chain | undefined;
  for await (const events of found) {
    for (const event of events) {
      if (chain && (chain.tenant !== event.tenant || chain.id !== event.caseId)) {
        yield chain;
        chain = undefined;
      }
      chain ??= { tenant: event.tenant, id: event.caseId, events: [] };
      chain.events.push(event);
    }
  }
  if (chain) yield chain;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The order of uuids in PostgreSQL is that of their text. */
const order = (a: { tenant: string; id: string }, b: { tenant: string; id: string }): number => compare(a.tenant, b.tenant) || compare(a.id, b.id);

/** Both streams are in the same order: they are walked side by side. */
async function* paired(cases: AsyncGenerator<RecordedCase>, chains: AsyncGenerator<Chain>): AsyncGenerator<Omit<CaseHistory, 'instansi'>> {
  let [row, chain] = [await next(cases), await next(chains)];
  while (row || chain) {
    const side = !row ? 1 : !chain ? -1 : order(row, chain);
    const { tenant, id } = (side <= 0 ? row : chain) as { tenant: string; id: string };
    yield { tenant, id, row: side <= 0 ? row : null, events: side >= 0 ? chain?.events ?? [] : [] };
    if (side <= 0) row = await next(cases);
    if (side >= 0) chain = await next(chains);
  }
}

async function next<T>(items: AsyncGenerator<T>): Promise<T | null> {
  const item = await items.next();
  return item.done ? null : item.value;
}
