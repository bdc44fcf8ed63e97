import type { AnyStateMachine } from 'xstate';
import type { AnyCommandSpec, MachineDef, Stored } from './machine.js';
import type { Outlook } from './possible.js';
import { knows, step } from './snapshot.js';
import { transitionsOf } from './transitions.js';

/** One way on from where a case stands, and how it would stand then. */
export interface Way {
  readonly spec: AnyCommandSpec;
  readonly from: string;
  readonly after: Stored;
}

/** The ways that are open from here: where the payload chooses, all of them; where the case chooses, the one it takes. `opening` is what a new case would be opened with. */
export function waysFrom(q: Outlook, def: MachineDef, stored: Stored, opening: Readonly<Record<string, unknown>> = {}): Way[] {
  return def.commands.filter((spec) => knows(def, stored, spec.type)).flatMap((spec) => {
    const eventOn = (data: Record<string, unknown>) => ({ type: spec.type, data, facts: q.subject.facts, law: q.law, now: q.now, actor: q.actor });
    const after = step(def, stored, eventOn(spec.opens ? { ...spec.example, ...opening } : spec.example));
    return targets(def, stored, spec.type, eventOn(UNKNOWN)).map((value) => ({ spec, from: stored.value, after: { ...after, value, status: statusOf(def.machine, value) } }));
  });
}

const statusOf = (machine: AnyStateMachine, value: string): Stored['status'] => (machine.states[value]?.type === 'final' ? 'done' : 'active');

function targets(def: MachineDef, { value, context }: Stored, command: string, event: unknown): string[] {
  const guards = def.machine.implementations.guards as Record<string, (args: { context: unknown; event: unknown }) => boolean>;
  const open: string[] = [];
  for (const { guard, to } of transitionsOf(def).filter((t) => t.from === value && t.command === command)) {
    const answer = guard === undefined ? true : answerOf(() => guards[guard]?.({ context, event }) ?? false);
    if (answer !== false) open.push(to);
    if (answer === true) break;
  }
  return open;
}

/** A guard looked at what nobody has typed yet. */
class NotTypedYet extends Error {}
const UNKNOWN: Record<string, unknown> = new Proxy({}, { get: () => { throw new NotTypedYet(); } });

/** What a guard answers from the case alone; `either` where the payload will tell. */
function answerOf(guard: () => boolean): boolean | 'either' {
  try {
    return guard();
  } catch (error) {
    if (error instanceof NotTypedYet) return 'either';
    throw error;
  }
}
