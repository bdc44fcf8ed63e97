import { DecimalError, Rational } from '../../kernel/decimal.js';
import { evaluateFormula, FormulaError, parseFormula, type Formula } from './formula.js';
import type { Fault } from '../../kernel/machine.js';
import type { HasilItemDocument, InstrumentDocument, QuestionDocument } from '../instrument.schema.js';
import { compilePercent, type Percent } from './percent.js';

type ItemDocument = QuestionDocument | HasilItemDocument;
type ChoiceDocument = Extract<ItemDocument, { options: unknown }>;
type IndexDocument = Extract<ItemDocument, { scaleMax: unknown }>;

/** One letter or word that may be chosen, and what part of the weight it earns (0..1). */
export interface Option {
  readonly key: string;
  readonly value: Rational;
  readonly label: string;
}

/** How a question is answered: by an option, by counts (or a percentage), or by a survey index. */
export type AnswerKind =
  | { readonly kind: 'choice'; readonly options: ReadonlyMap<string, Option> }
  | { readonly kind: 'percent'; readonly percent: Percent }
  | { readonly kind: 'index'; readonly max: Rational; readonly points: Formula };

/** Makes an item's way of answering ready to be used; what does not hold is added to `faults` under `path`. */
export function compileAnswer(document: InstrumentDocument, item: ItemDocument, path: string, faults: Fault[]): AnswerKind {
  if ('options' in item) return compileChoice(document, item, path, faults);
  return guarded(path, faults, () =>
    'inputs' in item ? { kind: 'percent', percent: compilePercent(item) } : compileIndex(item),
  );
}

/** The options must be those of the scale that the item names, with the same values and points that follow from them. */
function compileChoice(document: InstrumentDocument, item: ChoiceDocument, path: string, faults: Fault[]): AnswerKind {
  const signature = (options: readonly { key: string; value: Rational }[]) => options.map((o) => `${o.key}=${o.value.toString()}`).join(' ');
  const scale = document.scales[item.answerType];
  if (!scale) faults.push({ path: `${path}/answerType`, why: `skala "${item.answerType}" tidak ada pada scales` });
  else if (signature(scale) !== signature(item.options)) {
    faults.push({ path: `${path}/options`, why: `opsi tidak sama dengan skala ${item.answerType}` });
  }
  item.options.forEach((option, n) => {
    const at = `${path}/options/${n}`;
    if (option.value.cmp(Rational.ONE) > 0) faults.push({ path: `${at}/value`, why: 'nilai opsi melebihi 1' });
    if (option.points && option.points.cmp(option.value.mul(item.weight)) !== 0) {
      faults.push({ path: `${at}/points`, why: 'angka tidak sama dengan nilai opsi × bobot' });
    }
  });
  const options = new Map(item.options.map(({ key, value, label }) => [key, { key, value, label }]));
  if (options.size !== item.options.length) faults.push({ path: `${path}/options`, why: 'kunci opsi ganda' });
  return { kind: 'choice', options };
}

/** The highest index must earn the whole weight and index 0 nothing; else formula and weight contradict each other. */
function compileIndex(item: IndexDocument): AnswerKind {
  if (item.weight.isZero()) throw new FormulaError('bobot survei nol');
  const points = parseFormula(item.formula);
  const at = (index: Rational) => evaluateFormula(points, new Map([['index', index]]));
  if (at(item.scaleMax)?.cmp(item.weight) !== 0 || !at(Rational.ZERO)?.isZero()) {
    throw new FormulaError(`rumus "${item.formula}" tidak memberi 0 pada indeks 0 dan bobot penuh pada indeks tertinggi`);
  }
  return { kind: 'index', max: item.scaleMax, points };
}

function guarded(path: string, faults: Fault[], compile: () => AnswerKind): AnswerKind {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof FormulaError || error instanceof DecimalError)) throw error;
    faults.push({ path: `${path}/formula`, why: error.message });
    return { kind: 'choice', options: new Map() };
  }
}
