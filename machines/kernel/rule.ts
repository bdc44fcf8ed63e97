import type { LocalDate } from './calendar.js';
import type { Citation } from './citation.js';

/**
 * What a rule found: whether it holds, what the law needs and what there is, in plain Indonesian (in the words of
 * `terms.ts`). A warning (`peringatan`) is told and recorded, and stops nobody.
 */
export interface Verdict {
  readonly ok: boolean;
  readonly need: string;
  readonly have: string;
  readonly peringatan?: true | undefined;
  /** The first or last day on which it holds as things stand, where it is a matter of dates alone: what advice is dated by. */
  readonly mulai?: LocalDate | undefined;
  readonly sampai?: LocalDate | undefined;
}

/** Everything a rule may look at. `data` is undefined while a screen asks what could be done (see `possible`). */
export interface RuleInput<C, F, L, D = unknown> {
  readonly context: C;
  readonly data: D;
  readonly facts: F;
  readonly law: L;
  /** The instant of the decision, ISO 8601 in UTC, from the one clock. */
  readonly now: string;
}

/**
 * One condition of the law. It is evaluated in full, never short-circuited, so that a refusal lists every unmet rule.
 * `reads: 'state'` rules need no payload and can be shown before anybody types; `reads: 'data'` rules judge what was typed.
 * `kind: 'segregation'` marks conflicts of interest of the person who acts (contradiction C30).
 */
export interface Rule<C, F, L, D = unknown> {
  readonly id: string;
  readonly title: string;
  readonly reads: 'state' | 'data';
  readonly kind?: 'segregation';
  evaluate(input: RuleInput<C, F, L, D>): Verdict | readonly Verdict[];
}

/** An evaluated condition with its source, as it is shown, sent and stored. */
export interface Finding extends Verdict {
  readonly rule: string;
  readonly title: string;
  readonly basis: readonly Citation[];
  readonly segregation?: true | undefined;
  /** The case it was found on, when it is not the case that was addressed. */
  readonly kasus?: string | undefined;
}

/** Where the law says a rule, and in which words. */
interface Wording {
  readonly basis: (id: string) => readonly Citation[];
  readonly say: (text: string) => string;
}

/** All findings of all rules, met and unmet, in the order of the table. */
export function evaluateRules<C, F, L, D>(
  rules: readonly Rule<C, F, L, D>[], input: RuleInput<C, F, L, D>, law: Wording,
): Finding[] {
  return rules.flatMap((rule) => {
    const found = rule.evaluate(input);
    return (Array.isArray(found) ? found as readonly Verdict[] : [found as Verdict]).map(({ ok, need, have, peringatan, mulai, sampai }) => ({
      rule: rule.id, title: law.say(rule.title), ok: ok === true, need: law.say(need), have: law.say(have), basis: law.basis(rule.id),
      ...(rule.kind === 'segregation' ? { segregation: true as const } : {}), ...(peringatan === true ? { peringatan } : {}),
      ...(mulai === undefined ? {} : { mulai }), ...(sampai === undefined ? {} : { sampai }),
    }));
  });
}

/** Whether a finding stands in the way: a warning does not. */
export const refuses = ({ ok, peringatan }: Verdict): boolean => !ok && peringatan !== true;

/** Shorthand for a condition that is told when it does not hold, and stops nobody. */
export const warning = (ok: boolean, need: string, have: string): Verdict => ({ ok, need, have, peringatan: true });

/** Shorthand for the common verdict. */
export const verdict = (ok: boolean, need: string, have: string): Verdict => ({ ok, need, have });
