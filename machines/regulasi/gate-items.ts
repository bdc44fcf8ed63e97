import { Rational } from '../kernel/decimal.js';
import { pointer } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import type { Gates, InstrumentDocument, Thresholds } from './instrument.schema.js';

/** What a threshold on hasil looks at: a whole group, or one item. */
export interface GateTarget {
  readonly level: 'group' | 'item';
  readonly code: string;
  readonly name: string;
  readonly weight: Rational;
  /** The survey whose index may be asked instead of the points; null when there is not exactly one. */
  readonly survey: string | null;
}

type GroupDocument = InstrumentDocument['hasil'][number];

/** Keys of thresholds that every instrument has, or that are no threshold. */
const GENERAL_KEYS: ReadonlySet<string> = new Set(['total', 'pengungkit', 'areaMinPercent', 'requires']);

/** The keys of the thresholds on hasil, in the order in which they are written. */
export function hasilGateKeys(thresholds: Thresholds): string[] {
  return Object.keys(thresholds).filter((key) => !GENERAL_KEYS.has(key));
}

/**
 * Finds what each threshold on hasil looks at. An instrument may state it (`gateItems`: key → code); else it follows
 * from the order that the regulation's tables have: `hasilXX` is the group `H.XX`, and the keys after it are the
 * items of that group, one by one. What cannot be resolved is added to `faults`.
 */
export function resolveGateItems(document: InstrumentDocument, faults: Fault[]): ReadonlyMap<string, GateTarget> {
  const keys = hasilGateKeys(document.gates.WBK);
  const stated = document.gateItems;
  const codes = stated ? new Map(Object.entries(stated)) : derive(keys, document.hasil, faults);
  const targets = new Map<string, GateTarget>();
  for (const [key, code] of codes) {
    const target = targetOf(code, document.hasil);
    if (target) targets.set(key, target);
    else faults.push({ path: pointer('gateItems', key), why: `kode hasil "${code}" tidak ada` });
  }
  faults.push(...checkGates(document.gates, targets).map((fault) => ({ ...fault, path: `/gates${fault.path}` })));
  return targets;
}

/** What is wrong with thresholds for an instrument whose hasil targets are given; paths start at the predikat. */
export function checkGates(gates: Gates, targets: ReadonlyMap<string, GateTarget>): Fault[] {
  const faults: Fault[] = [];
  for (const [predikat, thresholds] of Object.entries(gates)) {
    const written = new Set(hasilGateKeys(thresholds));
    for (const key of targets.keys()) {
      if (!written.has(key)) faults.push({ path: pointer(predikat, key), why: 'ambang tidak ada' });
    }
    for (const key of written) {
      const why = gateFault(thresholds[key], targets.get(key));
      if (why) faults.push({ path: pointer(predikat, key), why });
    }
  }
  return faults;
}

function gateFault(need: Thresholds[string] | undefined, target: GateTarget | undefined): string | null {
  if (need === undefined || !target) return 'ambang tidak merujuk unsur hasil mana pun';
  if (typeof need !== 'string' && !target.survey) return 'ambang indeks tanpa tepat satu survei';
  const points = Rational.parse(typeof need === 'string' ? need : need.points);
  return points.cmp(target.weight) > 0 ? 'ambang melebihi bobot' : null;
}

function derive(keys: readonly string[], groups: readonly GroupDocument[], faults: Fault[]): Map<string, string> {
  const codes = new Map<string, string>();
  let items: { readonly code: string }[] = [];
  for (const key of keys) {
    const group = groups.find((g) => `hasil${g.code.replace(/^H\./, '')}` === key);
    if (group) items = [...group.items];
    const target = group ?? items.shift();
    if (target) codes.set(key, target.code);
    else faults.push({ path: pointer('gates', 'WBK', key), why: 'nyatakan pada gateItems unsur hasil mana yang dimaksud' });
  }
  return codes;
}

function targetOf(code: string, groups: readonly GroupDocument[]): GateTarget | null {
  for (const group of groups) {
    if (group.code === code) return { level: 'group', code, name: group.name, weight: group.weight, survey: onlySurvey(group.items) };
    const item = group.items.find((i) => i.code === code);
    if (item) return { level: 'item', code, name: item.name, weight: item.weight, survey: onlySurvey([item]) };
  }
  return null;
}

function onlySurvey(items: GroupDocument['items']): string | null {
  const [survey, ...others] = items.filter((item) => 'scaleMax' in item);
  return survey && others.length === 0 ? survey.code : null;
}
