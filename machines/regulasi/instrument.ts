import { id as indonesian } from 'zod/locales';
import type { Rational } from '../kernel/decimal.js';
import { compileAnswer, type AnswerKind } from './worksheet/answer-kind.js';
import { FaultsError, pointer, schemaFaults } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import { resolveGateItems, type GateTarget } from './gate-items.js';
import { checkSums } from './worksheet/instrument-sums.js';
import { instrumentSchema, type Gates, type InstrumentDocument } from './instrument.schema.js';

/** The two halves of each area; an instrument without reform has weight 0 and no indicators there. */
export const ASPECTS = ['pemenuhan', 'reform'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Anything that takes an answer: a question of pengungkit or an item of hasil. */
export interface Answerable {
  readonly code: string;
  /** The question as the instrument words it. */
  readonly text: string;
  /** Points of the whole worksheet. A question's is exact (indicator weight × share), not the four decimals printed. */
  readonly weight: Rational;
  readonly answer: AnswerKind;
  readonly explanation?: string | undefined;
  readonly note?: string | undefined;
  /** What a survey must ask about, where the regulation names it. */
  readonly components?: readonly string[] | undefined;
}

export interface Question extends Answerable {
  readonly indicator: string;
  readonly aspect: Aspect;
  readonly area: string;
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly weight: Rational;
  readonly questions: readonly Question[];
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly weight: Rational;
  readonly aspects: Readonly<Record<Aspect, readonly Indicator[]>>;
}

export interface HasilGroup {
  readonly code: string;
  readonly name: string;
  readonly weight: Rational;
  readonly items: readonly Answerable[];
}

/** An official worksheet (LKE), read, verified and indexed; immutable, made once by `loadInstrument`. */
export interface Instrument {
  readonly code: string;
  readonly regulation: string;
  readonly areas: readonly Area[];
  readonly hasil: readonly HasilGroup[];
  /** All questions by code, in the order of the instrument. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly hasilItems: ReadonlyMap<string, Answerable>;
  /** The thresholds printed with the instrument; a regulation pack may bring its own. */
  readonly gates: Gates;
  /** What each threshold on hasil looks at, in the order of the instrument. */
  readonly gateItems: ReadonlyMap<string, GateTarget>;
}

/** A document is no sound instrument; `faults` names every place. */
export class InstrumentError extends FaultsError {}

/**
 * Reads an instrument document: its form, its codes, its formulas, that every weight is the exact sum of its parts,
 * and that every threshold on hasil finds its item.
 * @throws InstrumentError with every fault found
 */
export function loadInstrument(json: unknown): Instrument {
  const parsed = instrumentSchema.safeParse(json, { error: indonesian().localeError });
  if (!parsed.success) throw new InstrumentError('instrumen tidak sah', schemaFaults(parsed.error));
  const document = parsed.data;
  const faults: Fault[] = checkSums(document);
  const instrument = build(document, faults);
  if (faults.length > 0) throw new InstrumentError(`instrumen ${document.code} tidak sah`, faults);
  return instrument;
}

function build(document: InstrumentDocument, faults: Fault[]): Instrument {
  const areas = document.areas.map((area, a) => buildArea(document, area, a, faults));
  const hasil = document.hasil.map((group, g) => ({
    ...group,
    items: group.items.map((item, i) => {
      const answer = compileAnswer(document, item, pointer('hasil', g, 'items', i), faults);
      return { code: item.code, text: item.name, weight: item.weight, answer, explanation: item.explanation, note: item.note, components: item.components };
    }),
  }));
  const questions = areas.flatMap((area) => ASPECTS.flatMap((aspect) => area.aspects[aspect].flatMap((i) => i.questions)));
  const items = hasil.flatMap((group) => group.items);
  return {
    code: document.code,
    regulation: document.regulation,
    areas,
    hasil,
    questions: new Map(questions.map((q) => [q.code, q])),
    hasilItems: new Map(items.map((item) => [item.code, item])),
    gates: document.gates,
    gateItems: resolveGateItems(document, faults),
  };
}

function buildArea(document: InstrumentDocument, area: InstrumentDocument['areas'][number], a: number, faults: Fault[]): Area {
  const aspect = (name: Aspect): Indicator[] =>
    area.aspects[name].map((indicator, i) => ({
      code: indicator.code,
      name: indicator.name,
      weight: indicator.weight,
      questions: indicator.questions.map((q, n) => ({
        code: q.code,
        text: q.text,
        weight: indicator.weight.mul(q.share),
        answer: compileAnswer(document, q, pointer('areas', a, 'aspects', name, i, 'questions', n), faults),
        explanation: q.explanation,
        note: q.note,
        indicator: indicator.code,
        aspect: name,
        area: area.code,
      })),
    }));
  return { code: area.code, name: area.name, weight: area.weight, aspects: { pemenuhan: aspect('pemenuhan'), reform: aspect('reform') } };
}
