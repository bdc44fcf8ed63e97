import { Readable } from 'node:stream';
import { EVENT_COLUMNS, exact } from '../history/read.js';
import type { RecordedEvent } from '../history/recorded.js';
import type { Actor } from '../identity/actor.js';
import type { Database } from '../platform/database/database.js';
import { tenantWide } from '../workflow/load.js';
import type { CaseRow } from '../workflow/fact-source.js';

/** Events read at a time: each may carry a worksheet. */
const PAGE = 200;
const EVENTS = `select ${EVENT_COLUMNS} from event where tenant_id = $1 and case_id = $2 and seq > $3 and seq <= $4 order by seq limit ${PAGE}`;

/** Who sees everything that a decision rested on; to others only what was typed is told, since facts are read over the whole instansi. */
const MELIHAT_FAKTA: ReadonlySet<string> = new Set(['auditor']);
export const melihatFakta = ({ role }: Actor): boolean => MELIHAT_FAKTA.has(role);

/**
 * The histories of these cases up to the version at which each was read, as JSON. Events never change, so that they are read page
 * by page, as fast as the other side takes them, and no transaction waits for it.
 */
export function riwayatJson(database: Database, actor: Actor, rows: readonly CaseRow[]): Readable {
  return Readable.from(pieces(database, actor, rows));
}

async function* pieces(database: Database, actor: Actor, rows: readonly CaseRow[]): AsyncGenerator<string> {
  yield '{"bentuk":"predikat/riwayat/v1","kasus":[';
  for (const [i, row] of rows.entries()) {
    yield `${i === 0 ? '' : ','}\n{"id":"${row.id}","seq":${row.seq},"kepala":"${row.head}","peristiwa":[`;
    for (let seq = 0; seq < row.seq;) {
      const events = await page(database, actor, row, seq);
      yield events.map((event, j) => `${seq + j === 0 ? '' : ','}\n${JSON.stringify(told(event, melihatFakta(actor)))}`).join('');
      seq = events.at(-1)?.seq ?? row.seq;
    }
    yield ']}';
  }
  yield '\n]}\n';
}

function page(database: Database, actor: Actor, { id, seq: last }: CaseRow, after: number): Promise<RecordedEvent[]> {
  return database.inFlights(async (tx) => {
    await Promise.all([tx.begin(), tx.as(tenantWide(actor))]);
    const rows = await tx.run<Record<string, unknown>>({ name: 'riwayat-dosir', text: EVENTS, values: [actor.tenant, id, after, last] });
    await tx.commit();
    return rows.map((row) => exact(row) as unknown as RecordedEvent);
  });
}

/** An event without its MAC, which tells only the installation something; its payload whole, or what was typed alone. */
function told(event: RecordedEvent, facts: boolean): object {
  const { data, kewenangan } = JSON.parse(event.payload) as { data: unknown; kewenangan?: unknown };
  return { ...event, mac: undefined, ...(facts ? {} : { payload: undefined, data, ...(kewenangan === undefined ? {} : { kewenangan }) }) };
}
