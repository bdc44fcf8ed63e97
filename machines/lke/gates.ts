import { Rational } from '../kernel/decimal.js';
import { hasilGateKeys, type GateTarget } from '../regulasi/gate-items.js';
import type { Thresholds } from '../regulasi/instrument.schema.js';
import type { Aspect, Instrument } from '../regulasi/instrument.js';

/**
 * The figures of a score as decimal texts with two places, rounded half-up: what is shown is what is compared. All
 * that comes from hasil is null while there is none.
 */
export interface Figures {
  readonly pemenuhan: string;
  readonly reform: string;
  readonly pengungkit: string;
  readonly areas: Readonly<Record<string, { readonly value: string; readonly percent: string }>>;
  /** By area, the percentage that each half earns of its own weight; an area that has but one half is left out. */
  readonly halves: Readonly<Record<string, Readonly<Record<Aspect, string>>>>;
  readonly hasilItems: Readonly<Record<string, string>> | null;
  readonly hasilGroups: Readonly<Record<string, string>> | null;
  /** Survey indices by item, as they were converted to points. */
  readonly hasilIndices: Readonly<Record<string, string>> | null;
  readonly hasil: string | null;
  readonly total: string | null;
}

/** One threshold held against a score. */
export interface GateResult {
  /** `total`, `pengungkit`, `area:<code>`, or the key of a threshold on hasil. */
  readonly key: string;
  readonly ok: boolean;
  /** For an official: what is asked, with its name. */
  readonly need: string;
  /** For an official: what there is. */
  readonly have: string;
  /** In `percent` of the area's weight, or in points. */
  readonly unit: 'points' | 'percent';
  readonly threshold: string;
  /** Null while there is no hasil to look at. */
  readonly value: string | null;
  /** The survey index that may be met instead of the points. */
  readonly index?: { readonly threshold: string; readonly value: string | null };
}

/**
 * Holds figures against the thresholds of one predikat, all of them, in the order of the regulation's table. "Points
 * or index" is met by either. Comparing the rounded figures is what the law needs: index 3.70 earns 13.875 points and
 * 13.88 are asked (Perwali Tarakan 45/2020 Lampiran II.B.7). That WBBM asks for WBK first is a rule of the route and
 * not looked at here. Without hasil, the thresholds on total and hasil are not met.
 * @throws RangeError when the thresholds are not those of the instrument (`checkGates` tells before)
 */
export function gatesOf(instrument: Instrument, figures: Figures, thresholds: Thresholds): GateResult[] {
  const foreign = hasilGateKeys(thresholds).find((key) => !instrument.gateItems.has(key));
  if (foreign) throw new RangeError(`ambang "${foreign}" tidak dikenal instrumen ${instrument.code}`);
  return [
    pointsGate('total', 'nilai total', thresholds.total, figures.total),
    pointsGate('pengungkit', 'nilai pengungkit', thresholds.pengungkit, figures.pengungkit),
    ...instrument.areas.map(({ code, name }) => areaGate(code, name, thresholds.areaMinPercent, figures.areas[code]?.percent ?? null)),
    ...[...instrument.gateItems].map(([key, target]) => hasilGate(key, target, thresholdOf(key, thresholds, instrument), figures)),
  ];
}

function thresholdOf(key: string, thresholds: Thresholds, instrument: Instrument): Thresholds[string] {
  const threshold = thresholds[key];
  if (threshold === undefined) throw new RangeError(`ambang "${key}" instrumen ${instrument.code} tidak ada`);
  return threshold;
}

function pointsGate(key: string, name: string, threshold: string, value: string | null): GateResult {
  const need = `${name} paling sedikit ${comma(threshold)}`;
  return { key, ok: reaches(value, threshold), need, have: shown(value), unit: 'points', threshold, value };
}

function areaGate(code: string, name: string, threshold: string, value: string | null): GateResult {
  const need = `area ${name} paling sedikit ${comma(threshold)}% dari bobotnya`;
  return { key: `area:${code}`, ok: reaches(value, threshold), need, have: value ? `${comma(value)}%` : shown(value), unit: 'percent', threshold, value };
}

function hasilGate(key: string, { level, code, name, survey }: GateTarget, threshold: Thresholds[string], figures: Figures): GateResult {
  const value = (level === 'group' ? figures.hasilGroups : figures.hasilItems)?.[code] ?? null;
  if (typeof threshold === 'string') return pointsGate(key, name, threshold, value);
  const points = pointsGate(key, name, threshold.points, value);
  const index = { threshold: threshold.index, value: (survey && figures.hasilIndices?.[survey]) || null };
  return {
    ...points,
    ok: points.ok || reaches(index.value, index.threshold),
    need: `${points.need} atau indeks ${comma(index.threshold)}`,
    have: index.value ? `${points.have} (indeks ${comma(index.value)})` : points.have,
    index,
  };
}

function reaches(value: string | null, threshold: string): boolean {
  return value !== null && Rational.parse(value).cmp(Rational.parse(threshold)) >= 0;
}

const comma = (decimal: string): string => decimal.replace('.', ',');

const shown = (value: string | null): string => (value === null ? 'belum dinilai' : comma(value));
