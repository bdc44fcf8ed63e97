import { answersOf, best, optionAt } from '../machines/lke/sample-answers.js';
import { score, scoreText } from '../machines/lke/score.js';
import type { Instrument } from '../machines/regulasi/instrument.js';
import { instruments } from '../machines/regulasi/official-instruments.js';
import { heading, machine, type Report } from './report.js';
import { quantile, shown } from './statistics.js';
import { table } from './table.js';

const WARM_UP = 500;
const RUNS = 3000;
const TARGET = 10_000;

/** Every item of hasil answered: a survey index, an option, or a share. */
const hasilOf = (instrument: Instrument): Record<string, string> =>
  Object.fromEntries([...instrument.hasilItems].map(([code, item]) => [code, item.answer.kind === 'index' ? '3.60' : optionAt(item, 0, '1')]));

function microseconds(act: () => unknown): number[] {
  for (let n = 0; n < WARM_UP; n++) act();
  return Array.from({ length: RUNS }, () => {
    const since = performance.now();
    act();
    return (performance.now() - since) * 1000;
  });
}

/** How long it takes to score a worksheet with an answer to every question, as the screen does after each of them. */
export function benchLke(): Report {
  const measured = [...instruments.values()].flatMap((instrument) => {
    const worksheet = { answers: answersOf(instrument, best), hasil: hasilOf(instrument) };
    const told = (what: string, act: () => unknown) => {
      const times = microseconds(act);
      return { instrument: instrument.code, answers: Object.keys(worksheet.answers).length, what, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
    };
    return [told('exact score', () => score(instrument, worksheet)), told('score and thresholds, as text', () => scoreText(instrument, worksheet, instrument.gates))];
  });
  const rows = measured.map(({ instrument, answers, what, median, p99 }) => [`${instrument}, ${what}`, String(answers), shown(median), shown(p99)]);
  const ok = measured.every((m) => m.median <= TARGET);
  return {
    text: `${heading('LKE: scoring a full worksheet, in microseconds')}  ${RUNS} runs after ${WARM_UP} to warm up; wanted: a live score within ${TARGET} µs: ${ok ? 'met' : 'NOT MET'}\n\n${table(['worksheet', 'answers', 'median', 'p99'], rows)}`,
    data: { machine: machine(), runs: RUNS, targetMicroseconds: TARGET, met: ok, measured },
  };
}
