import { answersOf, best, optionAt } from '../machines/lke/sample-answers.js';
import { score, scoreText } from '../machines/lke/score.js';
import { nilaiKini } from '../machines/lke/views/live.js';
import { lawById } from '../machines/regulasi/catalog.js';
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

/** What a clerk is shown after each answer, under a law of each worksheet. */
const live = ['kemenimipas-sek-ot-03-02-01-2025', 'perwali-tarakan-45-2020'].map((id) => {
  const law = lawById(id);
  const jawaban = Object.fromEntries(Object.entries(answersOf(law.instrument, best)).map(([kode, nilai]) => [kode, { nilai, bukti: [{ judul: 'Bukti', sidik: 'a'.repeat(64) }], oleh: 'orang', lapisan: 'tpi' }]));
  return { law, sheet: { jawaban, hasil: hasilOf(law.instrument), komponen: 'penuh' as const, tujuan: 'WBK' as const } };
});

/** How long it takes to score a worksheet with an answer to every question, as the screen does after each of them. */
export function benchLke(): Report {
  const measured = [...instruments.values()].flatMap((instrument) => {
    const worksheet = { answers: answersOf(instrument, best), hasil: hasilOf(instrument) };
    const told = (what: string, act: () => unknown) => {
      const times = microseconds(act);
      return { instrument: instrument.code, answers: Object.keys(worksheet.answers).length, what, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
    };
    return [...live.filter(({ law }) => law.instrument.code === instrument.code).map(({ law, sheet }) => told('after one answer: score, areas, thresholds, gaps', () => nilaiKini(sheet, law))), told('exact score', () => score(instrument, worksheet)), told('score and thresholds, as text', () => scoreText(instrument, worksheet, instrument.gates))];
  });
  const rows = measured.map(({ instrument, answers, what, median, p99 }) => [`${instrument}, ${what}`, String(answers), shown(median), shown(p99)]);
  const ok = measured.every((m) => m.median <= TARGET);
  return {
    text: `${heading('LKE: scoring a full worksheet, in microseconds')}  ${RUNS} runs after ${WARM_UP} to warm up; wanted: a live score within ${TARGET} µs: ${ok ? 'met' : 'NOT MET'}\n\n${table(['worksheet', 'answers', 'median', 'p99'], rows)}`,
    data: { machine: machine(), runs: RUNS, targetMicroseconds: TARGET, met: ok, measured },
  };
}
