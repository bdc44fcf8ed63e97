import { isDate } from '../../machines/kernel/calendar.js';
import type { Actor } from '../identity/actor.js';
import { exact, EVENT_COLUMNS } from '../history/read.js';
import type { RecordedEvent } from '../history/recorded.js';
import { replay } from '../history/replay.js';
import type { StandIn, Transaction } from '../platform/database/database.js';
import { BadInput } from '../platform/http/problem.js';
import { split } from '../workflow/koleksi.js';
import type { When } from '../workflow/outlook.js';
import type { LawCatalog } from '../regulasi/law-catalog.js';

/** When a look is taken: now, or at the end of a past day. */
export interface Saat extends When {
  readonly lampau: boolean;
}

const SAAT = `select app.now() as kini, (app.now() at time zone $1)::date::text as hari_ini, ($2::date + 1)::timestamp at time zone $1 as akhir`;

/**
 * The moment that is meant by a day, or by none.
 * @throws BadInput for a day that is none or has not come
 */
export async function saatPada(tx: Transaction, zona: string, pada: string | undefined): Promise<Saat> {
  if (pada !== undefined && !isDate(pada)) throw new BadInput([{ path: 'query/pada', why: 'bukan tanggal (YYYY-MM-DD)' }]);
  const [row] = await tx.run<{ kini: Date; hari_ini: string; akhir: Date | null }>({ name: 'saat', text: SAAT, values: [zona, pada ?? null] });
  if (!row) throw new Error('basis data tidak memberi saat ini');
  if (pada === undefined || pada === row.hari_ini) return { now: row.kini.toISOString(), hariIni: row.hari_ini, lampau: false };
  if (pada > row.hari_ini) throw new BadInput([{ path: 'query/pada', why: `paling lambat hari ini, ${row.hari_ini}` }]);
  return { now: new Date((row.akhir ?? row.kini).getTime() - 1).toISOString(), hariIni: pada, lampau: true };
}

// What the facts of a unit's cases rest on: its own cases and those of the units above it. What concerns the instansi itself
// (a panel, the letter) rests on the proposals of all; only worksheets are nobody's business there.
const EVENTS = `
  select ${EVENT_COLUMNS} from event where tenant_id = $1 and at <= $2 and case_id in (
    select id from kasus where tenant_id = $1 and (starts_with($3, path) or ($3 = $4 and machine <> 'lke'))) order by case_id, seq`;

const COLUMNS = `tenant_id uuid, id uuid, machine text, machine_version int, satker_id uuid, kunci text, induk_id uuid, path text, pack_id text, pack_sidik bytea, instrumen_id text,
  instrumen_sidik bytea, keadaan text, status text, context jsonb, seq int, head bytea, sejak timestamptz`;
const BUTIR_COLUMNS = 'tenant_id uuid, case_id uuid, koleksi text, kunci text, path text, isi json';

const bytes = (hex: string): string => `\\x${hex}`;

/**
 * The cases around a unit, with their entries, as they stood at an instant, told by their histories alone, to be read in place of the tables.
 * @throws Error where a history does not lead on, as `history verify` would tell
 */
export async function kasusPada(tx: Transaction, laws: LawCatalog, { tenant, path: own }: Pick<Actor, 'tenant' | 'path'>, unitPath: string, at: string): Promise<StandIn[]> {
  const root = `/${own.split('/')[1] ?? ''}/`;
  const events = (await tx.run<object>({ name: 'riwayat-sampai', text: EVENTS, values: [tenant, at, unitPath, root] })).map((row) => exact(row as Record<string, unknown>) as unknown as RecordedEvent);
  await laws.ready(tx);
  const cases = histories(events).map((history) => caseOf(history, laws));
  return [{ table: 'kasus', columns: COLUMNS, rows: cases.map(({ row }) => row) }, { table: 'kasus_butir', columns: BUTIR_COLUMNS, rows: cases.flatMap(({ butir }) => butir) }];
}

/** The events of each case by themselves; they come in the order of the cases. */
function histories(events: readonly RecordedEvent[]): RecordedEvent[][] {
  const found = new Map<string, RecordedEvent[]>();
  for (const event of events) found.set(event.caseId, [...(found.get(event.caseId) ?? []), event]);
  return [...found.values()];
}

function caseOf(events: readonly RecordedEvent[], laws: LawCatalog): { readonly row: object; readonly butir: readonly object[] } {
  const { stored, opening, law, sejak, faults: [broken] } = replay(events, (pinned) => laws.forCase(pinned, pinned.packId));
  const [first, last] = [events[0], events.at(-1)];
  if (broken || !stored || !opening || !law || !first || !last) throw new Error(`riwayat kasus ${first?.caseId ?? ''} tidak dapat diputar ulang: ${broken?.what ?? 'kosong'}`);
  const { context, butir } = split(stored.machine, stored.context);
  const row = {
    tenant_id: first.tenant, id: first.caseId, machine: stored.machine, machine_version: stored.version, satker_id: opening.satker, kunci: opening.kunci, induk_id: opening.induk, path: first.path,
    pack_id: law.packId, pack_sidik: bytes(law.packSidik), instrumen_id: law.instrumenId, instrumen_sidik: bytes(law.instrumenSidik),
    keadaan: stored.value, status: stored.status, context, seq: last.seq, head: bytes(last.hash), sejak,
  };
  return { row, butir: butir.map((one) => ({ tenant_id: first.tenant, case_id: first.caseId, path: first.path, ...one })) };
}
