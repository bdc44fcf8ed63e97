import type { Citation } from './citation.js';
import { notInState, type Question, type Subject } from './decide.js';
import type { AnyCommandSpec } from './machine.js';
import { evaluateRules, refuses, type Finding } from './rule.js';
import { knows, unopened } from './snapshot.js';

/** One act that the present state knows, with what it still lacks. */
export interface Possibility {
  readonly command: string;
  readonly title: string;
  readonly basis: readonly Citation[];
  /** True when every rule that needs no payload holds; the payload is judged when it is sent. */
  readonly ready: boolean;
  readonly met: readonly Finding[];
  readonly unmet: readonly Finding[];
  /** What does not hold and stops nobody. */
  readonly warnings: readonly Finding[];
  /** Rules that will look at what is typed. */
  readonly onData: readonly { readonly rule: string; readonly title: string }[];
}

/** Everything the question of `possible` needs: that of `decide`, without a command. */
export type Outlook = Omit<Question, 'command'>;

/**
 * What can be done now, and what each act still lacks, by the same rules as `decide`, so that a screen and a refusal
 * cannot disagree.
 */
export function possible(q: Outlook, machine: string): Possibility[] {
  const def = q.registry.machine(machine);
  const stored = q.subject.stored ?? unopened(def);
  return def.commands.filter((spec) => !spec.internal && knows(def, stored, spec.type)).map((spec) => {
    const findings = findingsWithoutData(q, spec, stored.context);
    const unmet = findings.filter(refuses);
    return {
      command: spec.type, title: q.law.say(spec.title), basis: q.law.basis(spec.type), ready: unmet.length === 0,
      met: findings.filter((f) => f.ok), unmet, warnings: findings.filter((f) => !f.ok && !refuses(f)),
      onData: spec.rules.filter((r) => r.reads === 'data').map((r) => ({ rule: r.id, title: q.law.say(r.title) })),
    };
  });
}

/** The findings of all rules that need no payload, on this case and on those that the act would reach. */
function findingsWithoutData(q: Outlook, spec: AnyCommandSpec, context: unknown): Finding[] {
  const rules = spec.rules.filter((r) => r.reads === 'state');
  const own = evaluateRules(rules, { context, data: {}, facts: q.subject.facts, law: q.law, now: q.now }, q.law);
  return [...own, ...raisedFindings(q, q.subject, spec, {})];
}

/** What the commands that follow would find, all the way down; each must be known in the state its case is in. */
function raisedFindings(q: Outlook, from: Subject, spec: AnyCommandSpec, data: Record<string, unknown>): Finding[] {
  if (!spec.raises || !q.subject.related) return [];
  return spec.raises({ context: from.stored?.context ?? {}, data, facts: from.facts, law: from.law ?? q.law }).flatMap((raise) => {
    const subject = raise.to === 'new' ? undefined : q.subject.related?.[raise.to.case];
    const found = q.registry.command(raise.command);
    if (!subject || !found) return [];
    const stored = subject.stored ?? unopened(found.def);
    const findings = knows(found.def, stored, raise.command)
      ? [...rulesOn(q, subject, found.spec, raise.data), ...raisedFindings(q, subject, found.spec, raise.data)]
      : [notInState(subject.law ?? q.law, stored, found.def, found.spec)];
    return findings.map((finding) => ({ ...finding, kasus: finding.kasus ?? subject.id ?? undefined }));
  });
}

const rulesOn = (q: Outlook, { stored, facts, law = q.law }: Subject, spec: AnyCommandSpec, data: Record<string, unknown>): Finding[] =>
  evaluateRules(spec.rules, { context: stored?.context ?? {}, data, facts, law, now: q.now }, law);
