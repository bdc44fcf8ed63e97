import { canonical } from '../platform/history/canonical.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import { split } from '../workflow/koleksi.js';
import { editedButir } from './butir-check.js';
import { brokenEnd, firstBrokenLink } from './chain-check.js';
import { fault, type HistoryFault } from './fault.js';
import type { CaseHistory, RecordedCase, RecordedEvent } from './recorded.js';
import { replay, type LawOf, type Opening, type Replayed } from './replay.js';

/**
 * Checks one case: its chain, that its row ends where the chain ends, that the history can be decided again, and that it
 * leads to what the row says. Where the chain is broken only the first bad place is told, since nothing after it means
 * anything; where the row or an entry was edited, every edited column and entry is.
 *
 * A case whose row and newest events were rolled back together holds in itself: only a copy outside the database can tell.
 */
export function verifyCase({ row, events }: CaseHistory, key: Buffer, lawOf: LawOf): HistoryFault[] {
  const broken = firstBrokenLink(events, key);
  if (broken) return [broken];
  const [first] = events;
  if (!row) return [fault(null, 'kasus', `baris kasus tidak ada, sedangkan riwayatnya masih ${events.length} peristiwa`)];
  const end = brokenEnd(row, events);
  if (end || !first) return [end ?? fault(1, 'urutan', 'kasus tanpa riwayat')];
  const replayed = replay(events, lawOf);
  return replayed.faults.length > 0 ? [...replayed.faults] : edited(row, first, replayed);
}

type Column = keyof RecordedCase;
const SHOWN = 120;

/** Every column of the row, and every entry of the case, that is not what the history says. */
function edited(row: RecordedCase, first: RecordedEvent, { stored, opening, law, sejak }: Replayed): HistoryFault[] {
  if (!stored || !opening || !law) return [fault(null, 'kasus', 'riwayat tidak membuka kasus')];
  const kept = split(stored.machine, stored.context);
  const told: Partial<Record<Column, unknown>> = {
    ...identity(first, opening, law),
    machine: stored.machine, machineVersion: stored.version, keadaan: stored.value, status: stored.status, context: kept.context, sejak,
  };
  const columns = Object.entries(told).flatMap(([column, expected]) => {
    const [need, have] = [canonical(expected), canonical(row[column as Column])];
    return need === have ? [] : [fault(null, COLUMN[column] ?? column, `${COLUMN[column] ?? column} pada baris kasus ${difference(have, need)}`)];
  });
  return [...columns, ...editedButir(row.butir, kept.butir, first.path)];
}

const identity = (first: RecordedEvent, { satker, kunci, induk }: Opening, { packId, packSidik, instrumenId, instrumenSidik }: LoadedLaw): Partial<RecordedCase> =>
  ({ satker, kunci, induk, path: first.path, packId, packSidik, instrumenId, instrumenSidik });

/** The names of the database, where they are other than ours. */
const COLUMN: Readonly<Record<string, string>> = {
  satker: 'satker_id', induk: 'induk_id', packId: 'pack_id', packSidik: 'pack_sidik', instrumenId: 'instrumen_id', instrumenSidik: 'instrumen_sidik', machineVersion: 'machine_version',
};

/** Contexts are long, and hold what is not for everybody: only that they differ is told. */
const difference = (have: string, need: string): string => (have.length > SHOWN || need.length > SHOWN || have.startsWith('{') ? 'berbeda dari hasil riwayat' : `${have}, menurut riwayat ${need}`);
