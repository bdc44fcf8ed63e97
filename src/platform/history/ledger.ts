import { canonical } from './canonical.js';
import { GENESIS, hashOf, macOf, sameMac, type Link } from './chain.js';

/** A way to the database: a transaction, or a connection without one. */
export interface LedgerReader { run<R extends object>(statement: { readonly name: string; readonly text: string; readonly values?: readonly unknown[] }): Promise<R[]> }

/** A table that holds one chain for each instansi, of what was done beside the cases. */
export interface LedgerTable {
  readonly name: 'peristiwa_regulasi' | 'peristiwa_kewenangan';
  /** What stands in the place of the machine in every link. */
  readonly machine: string;
  /** The act by which an event of this type comes about. */
  readonly command: (type: string) => string;
}

/** A link of such a chain, with its two seals; hashes in lower-case hexadecimal. */
export interface LedgerEvent extends Link {
  readonly hash: string;
  readonly mac: string;
}

/** What is added to a chain. `sidik` is the hash of the text it is about, empty where it is about none; `onBehalf` who is replaced. */
export interface LedgerEntry extends Pick<Link, 'tenant' | 'path' | 'type' | 'actor' | 'post' | 'role' | 'onBehalf' | 'at' | 'commandId'> {
  readonly sidik: string;
  readonly payload: unknown;
}

/** Where a chain ends: the number and the hash of its last link. */
export interface LedgerHead { readonly seq: number; readonly hash: string }
/** The end of a chain without links. */
export const BEGINNING: LedgerHead = { seq: 0, hash: GENESIS };

// The instant as text, since a Date would hide digits beyond the millisecond.
const LINKS = (table: string) => `select tenant_id as tenant, seq, type, path, actor, post, role, coalesce(on_behalf::text, '') as "onBehalf", encode(pack_sidik, 'hex') as "packSidik",
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, command_id as "commandId", payload, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash, encode(mac, 'hex') as mac
  from ${table} where tenant_id = $1 order by seq`;
const HEAD = (table: string) => `select seq, encode(hash, 'hex') as hash from ${table} where tenant_id = $1 order by seq desc limit 1`;
const APPEND = (table: string) => `insert into ${table} (tenant_id, seq, type, path, actor, post, role, on_behalf, pack_sidik, at, command_id, payload, prev, hash, mac)
  select l.tenant, l.seq, l.type, l.path, l.actor, l.post, l.role, nullif(l."onBehalf", '')::uuid, decode(l."packSidik", 'hex'), l.at, l."commandId", l.payload, decode(l.prev, 'hex'), decode(l.hash, 'hex'), decode(l.mac, 'hex')
  from jsonb_to_recordset($1::jsonb) as l(tenant uuid, seq int, type text, path text, actor uuid, post uuid, role text, "onBehalf" text, "packSidik" text, at timestamptz, "commandId" uuid, payload text, prev text, hash text, mac text)`;

/** The chain of an instansi, in order. */
export async function readLedger(table: LedgerTable, reader: LedgerReader, tenant: string): Promise<LedgerEvent[]> {
  const rows = await reader.run<Omit<LedgerEvent, 'caseId' | 'command' | 'machine' | 'machineVersion'>>({ name: `rantai-${table.name}`, text: LINKS(table.name), values: [tenant] });
  return rows.map((row) => ({ ...row, at: `${row.at.replace(/000$/, '')}Z`, ...fixed(table, row) }));
}

/** Where the chain of an instansi ends. Whoever appends holds a lock on the chain from before this is read. */
export async function ledgerHead(table: LedgerTable, reader: LedgerReader, tenant: string): Promise<LedgerHead> {
  const [head] = await reader.run<LedgerHead>({ name: `ujung-${table.name}`, text: HEAD(table.name), values: [tenant] });
  return head ?? BEGINNING;
}

/** The number of the first link that is not what was once recorded by the holder of the key; null where all are. */
export function brokenAt(events: readonly LedgerEvent[], historyKey: Buffer): number | null {
  let prev = GENESIS;
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1 || event.prev !== prev || event.hash !== hashOf(event) || !sameMac(event.mac, macOf(event.hash, historyKey))) return i + 1;
    prev = event.hash;
  }
  return null;
}

/** Adds links to a chain whose end was read under the same lock, in one statement. */
export async function appendToLedger(table: LedgerTable, writer: LedgerReader, head: LedgerHead, entries: readonly LedgerEntry[], historyKey: Buffer): Promise<LedgerEvent[]> {
  let last = head;
  const events = entries.map((entry) => {
    const event = linked(table, entry, last, historyKey);
    last = event;
    return event;
  });
  if (events.length > 0) await writer.run({ name: `tambah-${table.name}`, text: APPEND(table.name), values: [JSON.stringify(events)] });
  return events;
}

function linked(table: LedgerTable, { sidik, payload, ...entry }: LedgerEntry, head: LedgerHead, historyKey: Buffer): LedgerEvent {
  const link: Link = { ...entry, ...fixed(table, entry), packSidik: sidik, payload: canonical(payload), seq: head.seq + 1, prev: head.hash };
  const hash = hashOf(link);
  return { ...link, hash, mac: macOf(hash, historyKey) };
}

/** What no column holds, since the table says it. */
const fixed = ({ machine, command }: LedgerTable, { tenant, type }: Pick<Link, 'tenant' | 'type'>) => ({ caseId: tenant, command: command(type), machine, machineVersion: 1 });
