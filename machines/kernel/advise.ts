import type { LocalDate } from './calendar.js';
import type { Citation } from './citation.js';
import type { AnyCommandSpec, MachineDef, Stored } from './machine.js';
import type { Outlook } from './possible.js';
import { evaluateRules, refuses, type Finding } from './rule.js';
import { unopened } from './snapshot.js';
import { waysFrom, type Way } from './ways.js';

/** One act on the way to a goal. */
export interface AdvisedStep {
  readonly command: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly basis: readonly Citation[];
  /** The commands of other cases that this one follows from; empty where somebody sends it. */
  readonly raisedBy: readonly { readonly command: string; readonly title: string; readonly machine: string }[];
  /** What it would lack if it were asked today; null while the case is not open, since there is nothing to judge yet. */
  readonly unmet: readonly Finding[] | null;
  /** The first and the last day on which its rules about dates let it be, as things stand. */
  readonly mulai?: LocalDate | undefined;
  readonly sampai?: LocalDate | undefined;
}

/** A state is entered again where a machine walks a route level by level; more levels than this no route has. */
const MOST_VISITS = 10;

/**
 * The way with the fewest acts from where a case stands to a goal state of its machine, each act with the rules it does
 * not meet today (those that need no payload). Empty when it is there; null when no way leads there.
 * @param opening what a case that is not open yet would be opened with, over the example of the command
 * @throws Error where the machine has no such state
 */
export function advise(q: Outlook, machine: string, goal: string, opening: Readonly<Record<string, unknown>> = {}): AdvisedStep[] | null {
  const def = q.registry.machine(machine);
  if (!def.machine.states[goal]) throw new Error(`mesin "${machine}" tidak memiliki keadaan "${goal}"`);
  const stored = q.subject.stored ?? unopened(def);
  const ways = shortestWay(q, def, stored, goal, opening);
  // What a case would know once it is open: its first act alone, since all that follows is not typed yet.
  const known = q.subject.stored ?? ways?.[0]?.after ?? stored;
  return ways?.map((way) => adviceOn(q, way.from === stored.value ? stored : known, way)) ?? null;
}

function shortestWay(q: Outlook, def: MachineDef, start: Stored, goal: string, opening: Readonly<Record<string, unknown>>): readonly Way[] | null {
  if (start.value === goal) return [];
  const visits = new Map<string, number>();
  const queue: { stored: Stored; way: readonly Way[] }[] = [{ stored: start, way: [] }];
  for (const { stored, way } of queue) {
    const next = waysFrom(q, def, stored, opening);
    const last = next.find(({ after }) => after.value === goal);
    if (last) return [...way, last];
    for (const step of next) {
      const visit = (visits.get(step.after.value) ?? 0) + 1;
      visits.set(step.after.value, visit);
      if (visit <= MOST_VISITS) queue.push({ stored: step.after, way: [...way, step] });
    }
  }
  return null;
}

function adviceOn(q: Outlook, stored: Stored, { spec, from, after }: Way): AdvisedStep {
  return {
    command: spec.type, title: q.law.say(spec.title), from, to: after.value, basis: q.law.basis(spec.type),
    raisedBy: (spec.raisedBy ?? []).flatMap((raiser) => raiserOf(q, raiser)), unmet: unmetNow(q, stored, spec), ...datesOf(q, stored, spec),
  };
}

function raiserOf({ registry, law }: Outlook, command: string): AdvisedStep['raisedBy'] {
  const found = registry.command(command);
  return found ? [{ command, title: law.say(found.spec.title), machine: law.say(found.def.title) }] : [];
}

function unmetNow(q: Outlook, stored: Stored, spec: AnyCommandSpec): Finding[] | null {
  if (q.subject.stored === null && !spec.opens) return null;
  const rules = spec.rules.filter((rule) => rule.reads === 'state');
  return evaluateRules(rules, { context: stored.context, data: {}, facts: q.subject.facts, law: q.law, now: q.now }, q.law).filter(refuses);
}

/** Of rules about what is typed too, which are asked with the command's example: their days do not depend on it. */
function datesOf(q: Outlook, stored: Stored, spec: AnyCommandSpec): Pick<AdvisedStep, 'mulai' | 'sampai'> {
  const found = evaluateRules(spec.rules, { context: stored.context, data: spec.example, facts: q.subject.facts, law: q.law, now: q.now }, q.law);
  const [mulai, sampai] = [found.flatMap((f) => f.mulai ?? []).sort().at(-1), found.flatMap((f) => f.sampai ?? []).sort()[0]];
  return { ...(mulai === undefined ? {} : { mulai }), ...(sampai === undefined ? {} : { sampai }) };
}
