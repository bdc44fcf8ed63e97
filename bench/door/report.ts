import type { Options } from '../options.js';
import { heading, machine, type Report } from '../report.js';
import { median, quantile, shown } from '../statistics.js';
import { table } from '../table.js';
import { POOL, type World } from '../world.js';
import type { Sample } from './door.js';

/** What was measured, and on what. */
export interface SetUp {
  readonly postgres: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly worksheets: number;
  /** Of one worksheet with its answers, as JSON text. */
  readonly contextBytes: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** How many commands were acknowledged, and whether exactly these were found written. */
export interface Verified { readonly acknowledged: number; readonly verified: boolean }

const SET_UP = `select current_setting('server_version') as postgres, current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit",
  (select percentile_cont(0.5) within group (order by octet_length(k.context::text) + (select coalesce(sum(octet_length(b.isi::text)), 0) from kasus_butir b where (b.tenant_id, b.case_id) = (k.tenant_id, k.id)))::int
    from kasus k where machine = 'lke') as "contextBytes"`;

export async function setUpOf({ asAdmin }: World, { worksheets, rounds, seconds }: Options): Promise<SetUp> {
  const [found] = await asAdmin<Pick<SetUp, 'postgres' | 'fsync' | 'synchronousCommit' | 'contextBytes'>>(SET_UP);
  if (!found) throw new Error('the database does not tell its settings');
  return { ...found, worksheets, rounds, seconds };
}

/** The targets, from the issue: a share of (a) at 16 in flight, and milliseconds at 200 a second. */
const WANTED = { share: 0.6, p99: 50 };

interface Summary { readonly contender: string; readonly inFlight: number | null; readonly perSecond: number; readonly p50: number; readonly p99: number; readonly cpu: number }

export function reportOf(samples: readonly Sample[], setUp: SetUp & Verified): Report {
  const summaries = summarised(samples);
  const shares = sharesOf(samples);
  const arrivals = summaries.find(({ inFlight }) => inFlight === null);
  const met = { share: (shares.find((s) => s.inFlight === 16)?.ofA ?? 0) >= WANTED.share, p99: (arrivals?.p99 ?? Infinity) <= WANTED.p99, verified: setUp.verified };
  return { text: textOf(setUp, summaries, shares, met), data: { machine: machine(), setUp, pool: POOL, wanted: WANTED, met, summaries, shares } };
}

/** The medians over the rounds. */
function summarised(samples: readonly Sample[]): Summary[] {
  const [opening] = samples;
  return samples.filter(({ round }) => round === opening?.round).map(({ contender, inFlight }) => {
    const group = samples.filter((sample) => sample.contender === contender && sample.inFlight === inFlight);
    const over = (of: (sample: Sample) => number): number => median(group.map(of));
    return { contender, inFlight, perSecond: over((s) => s.perSecond), p50: over((s) => quantile(s.latencies, 0.5)), p99: over((s) => quantile(s.latencies, 0.99)), cpu: over((s) => s.cpu) };
  });
}

interface Share { readonly inFlight: number; readonly ofA: number; readonly ofB: number }

/** What the door in process reaches of the others, round by round, since only what was measured at the same time can be compared. */
function sharesOf(samples: readonly Sample[]): Share[] {
  const closed = samples.filter((sample) => sample.inFlight !== null);
  return [...new Set(closed.map((sample) => sample.inFlight ?? 0))].map((inFlight) => {
    const speed = (contender: RegExp): number[] => closed.filter((s) => s.inFlight === inFlight && contender.test(s.contender)).sort((x, y) => x.round - y.round).map((s) => s.perSecond);
    const door = speed(/in process/);
    const shareOf = (other: readonly number[]): number => median(door.map((value, round) => value / (other[round] ?? Number.NaN)));
    return { inFlight, ofA: shareOf(speed(/^\(a\)/)), ofB: shareOf(speed(/^\(b\)/)) };
  });
}

function textOf(setUp: SetUp & Verified, summaries: readonly Summary[], shares: readonly Share[], met: Readonly<Record<'share' | 'p99', boolean>>): string {
  const row = ({ contender, perSecond, p50, p99, cpu }: Summary): string[] => [contender, shown(perSecond), shown(p50), shown(p99), shown(cpu)];
  const head = (load: string): string[] => [load, 'commands/s', 'p50 ms', 'p99 ms', 'CPU ms*'];
  const closed = shares.map(({ inFlight, ofA, ofB }) => `${table(head(`${inFlight} in flight`), summaries.filter((s) => s.inFlight === inFlight).map(row))}\n  The door in process reaches ${percent(ofA)} of (a) and ${percent(ofB)} of (b).\n\n`);
  const arrivals = table(head('200/s at fixed times**'), summaries.filter((s) => s.inFlight === null).map(row));
  return `${heading('The door: one answer on a worksheet (lke.isi), written for good')}${about(setUp)}\n${closed.join('')}${arrivals}
  *  of the measuring process, per command: the contender itself in process, only the load generator over HTTP
  ** latency counts from the time at which a command was due

  In process at least ${percent(WANTED.share)} of (a) at 16 in flight: ${yes(met.share)}. Over HTTP p99 at most ${WANTED.p99} ms at 200/s: ${yes(met.p99)}.
`;
}

function about({ postgres, fsync, synchronousCommit, worksheets, contextBytes, rounds, seconds, acknowledged, verified }: SetUp & Verified): string {
  return `  PostgreSQL ${postgres}, embedded; fsync ${fsync}, synchronous_commit ${synchronousCommit}; ${POOL} connections
  ${worksheets} worksheets of ${shown(contextBytes / 1000)} kB, medians of ${rounds} rounds of ${seconds} s taken by turns
  Counted afterwards: ${acknowledged} commands acknowledged, ${verified ? 'exactly these written, each once' : 'BUT NOT EXACTLY THESE WERE WRITTEN'}
  Other programs may share the machine: compare within one run.\n`;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const yes = (met: boolean): string => (met ? 'met' : 'NOT MET');
