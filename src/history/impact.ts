import { redecide, type Decision, type Step } from '../../machines/kernel/decide.js';
import type { Stored } from '../../machines/kernel/machine.js';
import { possible, type Outlook, type Possibility } from '../../machines/kernel/possible.js';
import { refuses, type Finding } from '../../machines/kernel/rule.js';
import { registry } from '../../machines/registry.js';
import { canonical } from '../platform/history/canonical.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import { scoreImpact } from './impact-score.js';
import type { Hasil, Perbedaan } from './perbedaan.js';
import type { CaseHistory } from './recorded.js';
import { replay, type LawOf, type Moment } from './replay.js';

/** What another law would change in one case; `rusak` where its history does not lead on, so that nothing can be said. */
export interface Dampak { readonly perbedaan: readonly Perbedaan[]; readonly rusak: string | null }

/**
 * Decides every recorded event of a case again under another law, on the facts of that time, and asks what is possible after the last of
 * them; tells where the outcome differs. Each event meets the case as its own law had left it, so that one difference does not hide the next.
 */
export function impactOn({ events }: CaseHistory, lawOf: LawOf, other: LoadedLaw): Dampak {
  const moments: Moment[] = [];
  const { stored, law, faults: [broken] } = replay(events, lawOf, (moment) => { moments.push(moment); });
  if (broken) return { perbedaan: [], rusak: `peristiwa ${broken.seq ?? '-'}: ${broken.detail}` };
  const last = moments.at(-1);
  if (!stored || !law || !last || sameLaw(law, other)) return { perbedaan: [], rusak: null };
  const decisions = moments.filter(({ event }) => registry.command(event.command)).flatMap((moment) => decisionImpact(moment, other));
  return { perbedaan: [...decisions, ...outlookImpact(last, stored, law, other), ...scoreImpact(stored, law, other)], rusak: null };
}

const sameLaw = (a: LoadedLaw, b: LoadedLaw): boolean => a.packSidik === b.packSidik && a.instrumenSidik === b.instrumenSidik;

function decisionImpact(moment: Moment, other: LoadedLaw): Perbedaan[] {
  const { event } = moment;
  const at = { seq: event.seq, perintah: event.command };
  const before = decideUnder(moment, moment.law);
  const after = attempted(() => decideUnder(moment, other));
  if (typeof after === 'string') return [{ ...at, ...galat(after) }];
  if (!before.ok) return [];
  const [step] = before.steps;
  if (after.ok) return [...flipped(step?.findings ?? [], after.steps[0]?.findings ?? []).map((found) => ({ ...at, ...found })), ...outcomes(step, after.steps[0]).map((found) => ({ ...at, ...found }))];
  if ('faults' in after) return after.faults.map(({ path, why }) => ({ ...at, aturan: 'isian', judul: 'Isian sah', dulu: HELD, nanti: { ok: false, need: 'isian yang sah', have: `${path} ${why}` } }));
  return flipped(step?.findings ?? [], after.why).map((found) => ({ ...at, ...found }));
}

const HELD: Hasil = { ok: true, need: '', have: 'diterima' };
const galat = (why: string) => ({ aturan: 'galat', judul: 'Dapat diputuskan', dulu: HELD, nanti: { ok: false, need: 'keputusan', have: why } });

const decideUnder = ({ event, data, facts, stored }: Moment, { law }: LoadedLaw): Decision => redecide({
  registry, law, now: event.at, actor: { person: event.actor, post: event.post, role: event.role },
  subject: { id: stored ? event.caseId : null, stored, facts }, command: { type: event.command, data },
});

/** What a rule throws where it meets a law that it does not fit is an outcome too. */
function attempted<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Found = Pick<Perbedaan, 'aturan' | 'judul' | 'dulu' | 'nanti'>;

/** The rules that hold under one law and not under the other, each once; a rule that is silent holds. */
function flipped(before: readonly Finding[], after: readonly Finding[]): Found[] {
  const rules = [...new Set([...before, ...after].map(({ rule }) => rule))];
  return rules.flatMap((rule): Found[] => {
    const [one, two] = [worst(before, rule), worst(after, rule)];
    if ((one?.ok ?? true) === (two?.ok ?? true)) return [];
    return [{ aturan: rule, judul: (two ?? one)?.title ?? rule, dulu: hasilOf(one), nanti: hasilOf(two) }];
  });
}

/** What stands in the way before all, then what is only told, then what holds. */
function worst(findings: readonly Finding[], rule: string): Finding | undefined {
  const own = findings.filter((finding) => finding.rule === rule);
  return own.find(refuses) ?? own.find(({ ok }) => !ok) ?? own[0];
}

const hasilOf = (finding: Finding | undefined): Hasil => (finding ? { ok: finding.ok, need: finding.need, have: finding.have, ...(finding.ok || refuses(finding) ? {} : { peringatan: true as const }) } : { ok: true, need: '', have: 'tidak disyaratkan' });

/** Accepted by both, but with another state or another content of the case. */
function outcomes(before: Step | undefined, after: Step | undefined): Found[] {
  if (!before || !after) return [];
  const differ = (aturan: string, judul: string, one: unknown, two: unknown): Found[] =>
    (canonical(one ?? null) === canonical(two ?? null) ? [] : [{ aturan, judul, dulu: { ok: true, need: '', have: shown(one) }, nanti: { ok: true, need: '', have: shown(two) } }]);
  const [one, two] = [before.after.context, after.after.context].map((context) => JSON.parse(JSON.stringify(context)) as Record<string, unknown>);
  const keys = [...new Set([...Object.keys(one ?? {}), ...Object.keys(two ?? {})])];
  return [...differ('keadaan', 'Keadaan sesudahnya', before.after.value, after.after.value), ...keys.flatMap((key) => differ(`isi:${key}`, `Isi kasus: ${key}`, one?.[key], two?.[key]))];
}

const SHOWN = 80;
function shown(value: unknown): string {
  const text = value === undefined ? 'tidak ada' : typeof value === 'string' ? value : canonical(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** What is possible now, on the facts of the last decision: those of today are not asked. */
function outlookImpact({ event, facts }: Moment, stored: Stored, law: LoadedLaw, other: LoadedLaw): Perbedaan[] {
  if (stored.status === 'done') return [];
  const under = ({ law: of }: LoadedLaw): Possibility[] => possible(outlook(of), stored.machine);
  const outlook = (of: LoadedLaw['law']): Outlook => ({ registry, law: of, now: event.at, actor: { person: event.actor, post: event.post, role: event.role }, subject: { id: event.caseId, stored, facts } });
  const [before, after] = [attempted(() => under(law)), attempted(() => under(other))];
  if (typeof before === 'string') return [];
  if (typeof after === 'string') return [{ seq: null, perintah: null, ...galat(after) }];
  return before.flatMap((act) => {
    const same = after.find(({ command }) => command === act.command);
    return flipped(all(act), same ? all(same) : []).map((found) => ({ seq: null, perintah: act.command, ...found }));
  });
}

const all = ({ met, unmet, warnings }: Possibility): readonly Finding[] => [...met, ...unmet, ...warnings];
