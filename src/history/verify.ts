import type { LocatedFault } from './fault.js';
import type { CaseHistory } from './recorded.js';
import type { LawOf } from './replay.js';
import { verifyCase } from './verify-case.js';

/** What a verification found. */
export interface VerifyReport {
  readonly cases: number;
  readonly events: number;
  /** Cases in which nothing is wrong. */
  readonly ok: number;
  /** The first `LISTED` faults, in the order of the database. */
  readonly faults: readonly LocatedFault[];
  /** To the millisecond. */
  readonly seconds: number;
  readonly eventsPerSecond: number;
}

/** Faults kept: with the wrong key there would be one for every case. */
export const LISTED = 1_000;

/** Checks every case that the stream brings, holding one at a time. `key` is the history key. */
export async function verifyHistories(histories: AsyncIterable<CaseHistory>, key: Buffer, lawOf: LawOf): Promise<VerifyReport> {
  const begin = performance.now();
  const count = { cases: 0, events: 0, ok: 0 };
  const faults: LocatedFault[] = [];
  for await (const history of histories) {
    const found = verifyCase(history, key, lawOf);
    count.cases += 1;
    count.events += history.events.length;
    if (found.length === 0) count.ok += 1;
    faults.push(...found.slice(0, LISTED - faults.length).map((f) => ({ instansi: history.instansi, kasus: history.id, ...f })));
  }
  const seconds = Math.round(performance.now() - begin) / 1000;
  return { ...count, faults, seconds, eventsPerSecond: Math.round(count.events / Math.max(seconds, 0.001)) };
}
