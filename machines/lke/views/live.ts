import type { Tujuan } from '../../regulasi/pack.schema.js';
import type { Law } from '../../regulasi/law.js';
import { gatesOf, type Figures, type GateResult } from '../gates.js';
import { answersOf, belumDijawab, tanpaBukti } from '../lke.rules.js';
import type { LkeContext } from '../lke.types.js';
import { score, toText } from '../score.js';

/** One area of change: its weight and points with two decimals, and the percentage of the weight that is earned. */
export interface AreaKini {
  readonly kode: string;
  readonly judul: string;
  readonly bobot: string;
  readonly nilai: string;
  readonly persen: string;
  /** How many of its questions wait for an answer. */
  readonly belumDijawab: number;
}

/** How a worksheet stands at this moment: what earns nothing yet counts as nothing. */
export interface NilaiKini {
  readonly nilai: Pick<Figures, 'pemenuhan' | 'reform' | 'pengungkit' | 'hasil' | 'total'>;
  readonly area: readonly AreaKini[];
  /** The thresholds of the predikat that is aimed at, in the order of the law. */
  readonly ambang: readonly GateResult[];
  readonly pertanyaan: number;
  /** By code, in the order of the instrument. */
  readonly belumDijawab: readonly string[];
  readonly tanpaBukti: readonly string[];
}

type Sheet = Pick<LkeContext, 'jawaban' | 'hasil' | 'komponen'> & { readonly tujuan: Tujuan };

/**
 * The live score of a worksheet, with every threshold and what it still lacks: what a clerk is shown after each answer.
 * @throws WorksheetError when something in it is no answer of this instrument
 */
export function nilaiKini(sheet: Sheet, law: Law): NilaiKini {
  const { instrument, pack } = law;
  const figures = toText(score(instrument, answersOf(sheet)), pack.ambang);
  const { pemenuhan, reform, pengungkit, hasil, total } = figures;
  const belum = belumDijawab(sheet, law);
  return {
    nilai: { pemenuhan, reform, pengungkit, hasil, total },
    area: instrument.areas.map(({ code, name, weight }) => ({
      kode: code, judul: name, bobot: weight.toFixed(2), nilai: figures.areas[code]?.value ?? '0.00', persen: figures.areas[code]?.percent ?? '0.00',
      belumDijawab: belum.filter((kode) => instrument.questions.get(kode)?.area === code).length,
    })),
    ambang: gatesOf(instrument, figures, pack.ambang[sheet.tujuan]),
    pertanyaan: instrument.questions.size + (sheet.komponen === 'penuh' ? instrument.hasilItems.size : 0), belumDijawab: belum, tanpaBukti: tanpaBukti(sheet, law),
  };
}
