import { Rational } from '../../kernel/decimal.js';
import type { Answerable, Instrument } from '../../regulasi/instrument.js';
import type { Law } from '../../regulasi/law.js';
import { effectiveOf, finishedLayers, type Effective } from './layers.js';
import { answersOf, areaOf } from '../lke.rules.js';
import type { Bukti, LkeContext, Nilai } from '../lke.types.js';
import { readAnswer } from '../read-answer.js';
import { score, toText, type ScoreText } from '../score.js';

/** A worksheet that somebody may see: finished, or still the own one. */
export interface LapisanTerlihat extends Pick<LkeContext, 'lapisan' | 'putaran' | 'komponen' | 'jawaban' | 'hasil' | 'nilai'> {
  readonly kasus: string;
  readonly keadaan: string;
}

/** One answer on one layer. Points with four decimals: a question weighs less than one. */
export interface Sel {
  readonly nilai: Nilai;
  readonly poin: string;
  readonly catatan?: string | undefined;
  readonly bukti: readonly Bukti[];
  readonly oleh?: string | undefined;
  readonly pada?: string | undefined;
  /** Points more (+) or less (−) than on the layer below; null where that one has no answer or none is below. */
  readonly selisih: string | null;
  /** Another answer, or another note or evidence, than on the layer below. */
  readonly berbeda: boolean;
}

export interface BarisButir {
  readonly kode: string;
  readonly area: string;
  readonly indikator: string | null;
  readonly pertanyaan: string;
  readonly bobot: string;
  /** By layer. */
  readonly lapisan: Readonly<Record<string, Sel>>;
  readonly berbeda: boolean;
}

export interface KolomLapisan {
  readonly lapisan: string;
  readonly judul: string;
  readonly kasus: string;
  readonly keadaan: string;
  readonly putaran: number;
  readonly komponen: LkeContext['komponen'];
  /** Of a finished one its score, of another one what it would be now. */
  readonly nilai: ScoreText;
  /** The questions and results that differ from the layer below. */
  readonly berbeda: readonly string[];
}

/** The layers of one proposal beside each other, from the lowest to the highest. */
export interface Berdampingan {
  readonly lapisan: readonly KolomLapisan[];
  readonly butir: readonly BarisButir[];
  readonly area: readonly { readonly kode: string; readonly judul: string; readonly bobot: string; readonly lapisan: Readonly<Record<string, { readonly nilai: string; readonly persen: string }>> }[];
  /** The score that counts: of the highest finished layer of this round (C48). */
  readonly berlaku: Effective | null;
}

/**
 * Puts layers beside each other, question by question.
 * @param putaran the round of the proposal: a layer finished in an earlier one is shown, and does not count
 */
export function berdampingan(terlihat: readonly LapisanTerlihat[], putaran: number, law: Law): Berdampingan {
  const { instrument, pack } = law;
  const order = [...terlihat].sort((a, b) => pack.lapisan.indexOf(a.lapisan) - pack.lapisan.indexOf(b.lapisan));
  const items: (readonly [string, Answerable])[] = [...instrument.questions, ...(order.some(({ komponen }) => komponen === 'penuh') ? instrument.hasilItems : [])];
  const butir = items.map(([kode, item]) => baris(kode, item, order, instrument));
  const scores = new Map(order.map((sheet) => [sheet.lapisan, sheet.nilai ?? toText(score(instrument, answersOf(sheet)), pack.ambang)]));
  return {
    lapisan: order.flatMap((sheet) => kolom(sheet, scores, butir, law)), butir,
    area: instrument.areas.map(({ code, name, weight }) => ({
      kode: code, judul: name, bobot: weight.toFixed(2),
      lapisan: Object.fromEntries([...scores].map(([lapisan, { areas }]) => [lapisan, { nilai: areas[code]?.value ?? '0.00', persen: areas[code]?.percent ?? '0.00' }])),
    })),
    berlaku: effectiveOf(finishedLayers(Object.fromEntries(order.map((sheet) => [sheet.lapisan, sheet])), pack.lapisan, putaran)),
  };
}

function kolom({ lapisan, kasus, keadaan, putaran, komponen }: LapisanTerlihat, scores: ReadonlyMap<string, ScoreText>, butir: readonly BarisButir[], { pack }: Law): KolomLapisan[] {
  const nilai = scores.get(lapisan);
  const berbeda = butir.filter((row) => row.lapisan[lapisan]?.berbeda).map(({ kode }) => kode);
  return nilai ? [{ lapisan, judul: pack.tingkat[lapisan]?.judul ?? lapisan, kasus, keadaan, putaran, komponen, nilai, berbeda }] : [];
}

function baris(kode: string, item: Answerable, order: readonly LapisanTerlihat[], instrument: Instrument): BarisButir {
  const cells = new Map<string, Sel>();
  let below: Sel | null = null;
  for (const sheet of order) {
    const cell = sel(kode, item, sheet, below);
    if (!cell) continue;
    cells.set(sheet.lapisan, cell);
    below = cell;
  }
  return {
    kode, area: areaOf(instrument, kode) ?? '', indikator: instrument.questions.get(kode)?.indicator ?? null, pertanyaan: item.text, bobot: item.weight.toFixed(4),
    lapisan: Object.fromEntries(cells), berbeda: [...cells.values()].some((cell) => cell.berbeda),
  };
}

function sel(kode: string, item: Answerable, { jawaban, hasil, komponen }: LapisanTerlihat, below: Sel | null): Sel | null {
  const given = jawaban[kode] ?? (komponen === 'penuh' && hasil[kode] !== undefined ? { nilai: hasil[kode], bukti: [] } : undefined);
  if (!given) return null;
  const { nilai, catatan, bukti, oleh, pada } = { catatan: undefined, oleh: undefined, pada: undefined, ...given };
  const poin = (readAnswer(item, nilai, '', [])?.share.mul(item.weight) ?? Rational.ZERO).toFixed(4);
  return {
    nilai, poin, catatan, bukti, oleh, pada, selisih: below && signed(Rational.parse(poin).sub(Rational.parse(below.poin))),
    berbeda: below !== null && !same([nilai, catatan, bukti], [below.nilai, below.catatan, below.bukti]),
  };
}

const signed = (difference: Rational): string => `${difference.cmp(Rational.ZERO) > 0 ? '+' : ''}${difference.toFixed(4)}`;

/** Whether two answers are the same, whatever the order of their inputs. */
const same = (a: unknown, b: unknown): boolean => written(a) === written(b);
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part));
