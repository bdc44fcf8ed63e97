import type { Ground } from './world-ground.js';

const TABLES = ['kasus', 'kasus_butir', 'event', 'tugas', 'perintah', 'percobaan', 'pemberitahuan', 'graphile_worker._private_jobs'] as const;

/** Of each table that a command can write: how many rows it has, and a hash of which versions of them (not even a write of the same values goes unseen). */
export type Trace = Readonly<Record<(typeof TABLES)[number], string>>;

const TRACE = `select ${TABLES.map((table) => `(select count(*) || ' ' || coalesce(md5(string_agg(t.xmin || ' ' || t.ctid, '|' order by t.ctid)), '') from ${table} t) as "${table}"`).join(', ')}`;

/** Everything that commands have left behind: equal before and after what must change nothing. */
export async function traceOf(ground: Pick<Ground, 'asAdmin'>): Promise<Trace> {
  const [trace] = await ground.asAdmin<Trace>(TRACE);
  if (!trace) throw new Error('no trace');
  return trace;
}

/** How many rows each table has more than before; tables that did not grow are left out. */
export function growth(before: Trace, after: Trace): Partial<Record<keyof Trace, number>> {
  const rows = (trace: Trace, table: keyof Trace) => Number(trace[table].split(' ')[0]);
  return Object.fromEntries(TABLES.map((table) => [table, rows(after, table) - rows(before, table)] as const).filter(([table]) => before[table] !== after[table]));
}
