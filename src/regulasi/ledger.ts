import { GENESIS, hashOf, macOf, sameMac, type Link } from '../platform/history/chain.js';
import type { Reader } from './published.js';

/** What can happen to a regulation in an instansi: one person proposes it, another brings it into force. */
export type LedgerType = 'regulasi.diusulkan' | 'regulasi.diaktifkan';

/** A link of the chain that an instansi has for its regulations, with its two seals; hashes in lower-case hexadecimal. */
export interface LedgerEvent extends Link {
  readonly hash: string;
  readonly mac: string;
}

/** What is added to the chain. `sidik` is the hash of the text it is about. */
export interface LedgerEntry extends Pick<Link, 'tenant' | 'path' | 'actor' | 'post' | 'role' | 'at' | 'commandId' | 'payload'> {
  readonly type: LedgerType;
  readonly sidik: string;
}

const COMMAND: Readonly<Record<LedgerType, string>> = { 'regulasi.diusulkan': 'regulasi.usulkan', 'regulasi.diaktifkan': 'regulasi.aktifkan' };

// The instant as text, since a Date would hide digits beyond the millisecond.
const LEDGER = `select tenant_id as tenant, seq, type, path, actor, post, role, encode(pack_sidik, 'hex') as "packSidik", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at,
  command_id as "commandId", payload, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash, encode(mac, 'hex') as mac from peristiwa_regulasi where tenant_id = $1 order by seq`;
const APPEND = `insert into peristiwa_regulasi (tenant_id, seq, type, path, actor, post, role, pack_sidik, at, command_id, payload, prev, hash, mac)
  values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11, decode($12, 'hex'), decode($13, 'hex'), decode($14, 'hex'))`;

const linkOf = (entry: Omit<LedgerEntry, 'sidik' | 'type'> & { readonly type: string; readonly packSidik: string; readonly seq: number; readonly prev: string }): Link =>
  ({ ...entry, caseId: entry.tenant, command: COMMAND[entry.type as LedgerType], machine: 'regulasi', machineVersion: 1, onBehalf: '' });

/** The chain of an instansi, in order. */
export async function readLedger(reader: Reader, tenant: string): Promise<LedgerEvent[]> {
  const rows = await reader.run<LedgerEvent>({ name: 'rantai-regulasi', text: LEDGER, values: [tenant] });
  return rows.map(({ hash, mac, at, ...row }) => ({ ...linkOf({ ...row, at: `${at.replace(/000$/, '')}Z` }), hash, mac }));
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

/** Adds the next link to a chain that was read under the same lock. */
export async function append(writer: Reader, chain: readonly LedgerEvent[], { sidik, ...entry }: LedgerEntry, historyKey: Buffer): Promise<LedgerEvent> {
  const link = linkOf({ ...entry, packSidik: sidik, seq: chain.length + 1, prev: chain.at(-1)?.hash ?? GENESIS });
  const hash = hashOf(link);
  const event = { ...link, hash, mac: macOf(hash, historyKey) };
  const { tenant, seq, type, path, actor, post, role, packSidik, at, commandId, payload, prev, mac } = event;
  await writer.run({ name: 'tambah-rantai-regulasi', text: APPEND, values: [tenant, seq, type, path, actor, post, role, packSidik, at, commandId, payload, prev, hash, mac] });
  return event;
}
