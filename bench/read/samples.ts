import { scoreText, type ScoreText } from '../../machines/lke/score.js';
import type { Answerable, Instrument } from '../../machines/regulasi/instrument.js';
import type { Law } from '../../machines/regulasi/law.js';

/** A worksheet that stands for many: its answers as rows, and its score without and with the results. */
export interface Sample {
  readonly jawaban: readonly { readonly kunci: string; readonly isi: object }[];
  readonly pengungkit: ScoreText;
  readonly penuh: ScoreText;
}

const SIDIK = 'a'.repeat(64);
const CATATAN = 'Surat keputusan, notula rapat dan laporan pelaksanaan triwulan terlampir';

/** The same numbers in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chosen({ answer }: Answerable, random: () => number): string {
  if (answer.kind === 'index') return (3 + random()).toFixed(2);
  if (answer.kind !== 'choice') return random().toFixed(2);
  const options = [...answer.options.keys()];
  return options[Math.floor(random() ** 2 * options.length)] ?? '';
}

const answers = (items: Instrument['questions'] | Instrument['hasilItems'], random: () => number): Record<string, string> =>
  Object.fromEntries([...items].map(([code, item]) => [code, chosen(item, random)]));

/** Worksheets with an answer to every question, better ones more often. */
export function samplesOf({ instrument, pack }: Law, count: number): Sample[] {
  return Array.from({ length: count }, (_, n) => {
    const random = dice(n + 1);
    const [given, hasil] = [answers(instrument.questions, random), answers(instrument.hasilItems, random)];
    return {
      jawaban: Object.entries(given).map(([kunci, nilai]) => ({ kunci, isi: { nilai, catatan: CATATAN, bukti: [{ judul: `Bukti ${kunci}`, sidik: SIDIK }], oleh: 'orang', lapisan: 'mandiri' } })),
      pengungkit: scoreText(instrument, { answers: given }, pack.ambang), penuh: scoreText(instrument, { answers: given, hasil }, pack.ambang),
    };
  });
}
