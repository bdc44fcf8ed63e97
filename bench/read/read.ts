import type { Options } from '../options.js';
import { heading, machine, type Report } from '../report.js';
import { quantile, shown } from '../statistics.js';
import { table } from '../table.js';
import { UKURAN } from './data.js';
import { questionsOf, type Question } from './questions.js';
import { openReadWorld, type Counts, type ReadWorld } from './world.js';

const TENTH = 10;
/** Questions of each kind in a round, after so many that are not counted. */
const ASKED = 60;
const WARM_UP = 40;
const WANTED_RATIO = 2;

interface Told { readonly p50: number; readonly p95: number; readonly most: number }
interface Line { readonly name: string; readonly wanted: number; readonly tenth: Told; readonly full: Told; readonly ratio: number }

/**
 * Inbox, lists and dashboards on five years of twenty instansi, and on a tenth of it: the same twenty, each with a tenth of its
 * units. Both are there at once and asked by turns.
 */
export async function benchRead({ rounds, durable }: Options): Promise<Report> {
  const worlds: ReadWorld[] = [];
  try {
    for (const divisor of [TENTH, 1]) worlds.push(await openReadWorld(UKURAN.map((size) => size / divisor), durable));
    const [tenth, full] = worlds as [ReadWorld, ReadWorld];
    const lines = await measureAll(tenth, full, rounds);
    return reportOf(lines, tenth, full, rounds);
  } finally {
    for (const world of worlds) await world.close();
  }
}

async function measureAll(tenth: ReadWorld, full: ReadWorld, rounds: number): Promise<Line[]> {
  const [small, large] = [questionsOf(tenth), questionsOf(full)];
  const lines: Line[] = [];
  for (const [n, question] of large.entries()) {
    const other = small[n];
    if (!other) throw new Error(`nobody asks ${question.name} of the smaller world`);
    const times = { small: [] as number[], large: [] as number[] };
    await asked(other, tenth, 0, WARM_UP);
    await asked(question, full, 0, WARM_UP);
    for (let round = 0; round < rounds; round++) {
      times.small.push(...await asked(other, tenth, round * ASKED, ASKED));
      times.large.push(...await asked(question, full, round * ASKED, ASKED));
    }
    const [a, b] = [toldOf(times.small), toldOf(times.large)];
    lines.push({ name: question.name, wanted: question.wanted, tenth: a, full: b, ratio: b.p95 / a.p95 });
  }
  return lines;
}

/** Milliseconds of each answer; posts take turns, the same in both worlds. */
async function asked({ ask }: Question, { people }: ReadWorld, from: number, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = from; n < from + count; n++) {
    const who = people[n % people.length];
    if (!who) throw new Error('nobody is there to ask');
    const since = performance.now();
    await ask(who);
    times.push(performance.now() - since);
  }
  return times;
}

const toldOf = (times: readonly number[]): Told => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95), most: Math.max(...times) });
const yes = (met: boolean): string => (met ? 'met' : 'NOT MET');

function reportOf(lines: readonly Line[], tenth: ReadWorld, full: ReadWorld, rounds: number): Report {
  const met = { time: lines.every(({ full: { p95 }, wanted }) => p95 <= wanted), growth: lines.every(({ ratio }) => ratio <= WANTED_RATIO) };
  const rows = lines.map(({ name, wanted, tenth: a, full: b, ratio }) => [name, shown(a.p50), shown(a.p95), shown(b.p50), shown(b.p95), shown(b.most), String(wanted), shown(ratio)]);
  return {
    text: `${heading('Read: inbox, lists and dashboards, in milliseconds')}${about('A tenth', tenth)}${about('Full', full)}  ${rounds * ASKED} questions of each kind, one at a time, by posts of all levels in turn; through the services but where it says HTTP

${table(['question', 'tenth p50', 'p95', 'full p50', 'p95', 'most', 'wanted', 'ratio of p95'], rows)}
  95 of 100 within what is wanted: ${yes(met.time)}. At most ${WANTED_RATIO} times as long when the data grow tenfold: ${yes(met.growth)}.
`,
    data: { machine: machine(), rounds, counts: { tenth: tenth.counts, full: full.counts }, generated: { tenth: tenth.seconds, full: full.seconds }, met, lines },
  };
}

const about = (what: string, { counts, seconds }: { readonly counts: Counts; readonly seconds: number }): string =>
  `  ${what}: ${counts.instansi} instansi, ${counts.satker} units, ${counts.kasus} cases, ${counts.peristiwa} events, ${counts.jawaban} answers, ${counts.tugas} tasks, ${shown(counts.bytes / 1e6)} MB; made in ${shown(seconds)} s\n`;
