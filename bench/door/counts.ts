import type { World } from '../world.js';

/** What has been written so far. */
export interface Counts {
  readonly events: number;
  readonly replies: number;
  /** The versions of all cases, added up. */
  readonly versions: number;
}

const COUNTS = `select (select count(*)::int from event) as events, (select count(*)::int from perintah) as replies, (select sum(seq)::int from kasus) as versions`;

export async function countsOf({ asAdmin }: World): Promise<Counts> {
  const [counts] = await asAdmin<Counts & Record<string, number>>(COUNTS);
  return counts ?? { events: 0, replies: 0, versions: 0 };
}

/** Whether exactly the acknowledged commands were written, each once: its event, its reply, its step of a case. */
export function agree(before: Counts, after: Counts, acknowledged: number): boolean {
  return [after.events - before.events, after.replies - before.replies, after.versions - before.versions].every((written) => written === acknowledged);
}
