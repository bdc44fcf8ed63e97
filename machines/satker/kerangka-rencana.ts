import { ASPECTS, type Aspect, type Instrument } from '../regulasi/instrument.js';
import type { Pack } from '../regulasi/pack.schema.js';

/** A row of the form, to be filled in: one question of the worksheet, or one of its results. */
export interface ButirRencana {
  readonly area: { readonly kode: string; readonly judul: string } | null;
  readonly indikator: { readonly kode: string; readonly judul: string };
  readonly kode: string;
  readonly teks: string;
}

/** A chapter of the form: rows from the worksheet, or (with none) a text that the unit writes. */
export interface BabRencana {
  readonly id: string;
  readonly judul: string;
  readonly butir: readonly ButirRencana[];
}

const aspects = (...names: readonly Aspect[]) => ({ areas }: Instrument): ButirRencana[] =>
  areas.flatMap(({ code, name, aspects: of }) => names.flatMap((aspect) => of[aspect]).flatMap((indicator) => indicator.questions.map((question) => ({
    area: { kode: code, judul: name }, indikator: { kode: indicator.code, judul: indicator.name }, kode: question.code, teks: question.text,
  }))));

/** The chapters whose rows the worksheet gives; every other one is written. */
const DARI_LKE: Readonly<Record<string, (instrument: Instrument) => ButirRencana[]>> = {
  pengungkit: aspects(...ASPECTS), pemenuhan: aspects('pemenuhan'), reform: aspects('reform'),
  hasil: ({ hasil }) => hasil.flatMap((group) => group.items.map((item) => ({ area: null, indikator: { kode: group.code, judul: group.name }, kode: item.code, teks: item.text }))),
};

/** Whether the unit writes this chapter itself. */
export const isWritten = (bab: string): boolean => !Object.hasOwn(DARI_LKE, bab);

/** The form of the plan of action under a law, chapter by chapter, generated from the worksheet (KTP Lampiran I; C18). */
export const kerangkaRencana = (instrument: Instrument, pack: Pick<Pack, 'pembangunan'>): BabRencana[] =>
  pack.pembangunan.rencanaAksi.map(({ id, judul }) => ({ id, judul, butir: isWritten(id) ? [] : DARI_LKE[id]?.(instrument) ?? [] }));

/** The area of an indicator, question or result of the worksheet: null for results, undefined where the worksheet has no such code. */
export function areaOf({ areas, questions, hasil, hasilItems }: Instrument, kode: string): string | null | undefined {
  if (hasilItems.has(kode) || hasil.some((group) => group.code === kode)) return null;
  const holding = areas.find(({ aspects: of }) => ASPECTS.some((aspect) => of[aspect].some((indicator) => indicator.code === kode)));
  return questions.get(kode)?.area ?? holding?.code;
}
