import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { Citation } from './citation.js';
import type { Rule } from './rule.js';

/** A fault in what was typed, with its JSON pointer. */
export interface Fault {
  readonly path: string;
  readonly why: string;
}

/** A case as we store it: the library's snapshot format never leaves `snapshot.ts`. */
export interface Stored<C = Record<string, unknown>> {
  readonly machine: string;
  readonly version: number;
  readonly value: string;
  readonly context: C;
  readonly status: 'active' | 'done';
}

/** Who acts, as the machines see it: ids only, no personal data. */
export interface Actor {
  readonly person: string;
  readonly post: string;
  readonly role: string;
}

/** What the machines need of the law: the citations here, the rest as each machine declares it. */
export interface LawBase {
  readonly basis: (id: string) => readonly Citation[];
  /** A text of the machines in the words of this law (see `terms.ts`). */
  readonly say: (text: string) => string;
}

/** What XState sees of a command. */
export interface MachineEvent<D, F, L> {
  readonly type: string;
  readonly data: D;
  readonly facts: F;
  readonly law: L;
  readonly now: string;
  readonly actor: Actor;
}

/** A command to another case that follows from this one, decided in the same breath and written in the same transaction. */
export interface Raise {
  readonly command: string;
  readonly data: Record<string, unknown>;
  /** An existing case, or a new one whose natural key the raised command tells (`opens`). */
  readonly to: { readonly case: string } | 'new';
}

/** A new case: `kunci` tells it from others of its machine and unit (a period, a layer). */
export interface OpenCase {
  readonly machine: string;
  readonly kunci: string;
}

/** How a command opens a case: what it is about (a unit, or the case it belongs to), and its natural key. */
export interface Opening<F, D> {
  readonly about: (data: D) => { readonly satker: string } | { readonly parent: string };
  readonly kunci: (data: D, facts: F) => string;
}

/** Something to do after the commit, as data; it leaves as a job enqueued in the same transaction. */
export interface Effect {
  readonly kind: 'notify' | 'schedule';
  /** What it is about, e.g. the name of the event. */
  readonly subject: string;
  /** For `schedule`: the ISO instant at which to wake. */
  readonly at?: string | undefined;
}

/** What is asked: its shape, its rules, and what follows from it. Permission (who) is in the grants table. */
export interface CommandSpec<C, F, L, D> {
  /** `usulan.ajukan` */
  readonly type: string;
  /** `usulan.diajukan` */
  readonly event: string;
  /** What an official reads on the button. */
  readonly title: string;
  readonly data: z.ZodType<D>;
  /** An example of `data`, shown in the API's reference; the tests check it against the shape. */
  readonly example: NoInfer<D>;
  readonly rules: readonly Rule<C, F, L, NoInfer<D>>[];
  /** Raised by another machine only; never sent by a person. */
  readonly internal?: true;
  /** For an internal one: the commands that it follows from. */
  readonly raisedBy?: readonly string[];
  /** Opens a case. */
  readonly opens?: Opening<F, D>;
  /** Faults that only the law can see (an unknown question); part of input checking, not a refusal. */
  readonly faults?: (data: D, law: L) => readonly Fault[];
  readonly raises?: (input: { context: C; data: D; facts: F; law: L }) => readonly Raise[];
  readonly effects?: (input: { context: C; data: D }) => readonly Effect[];
}

/** A command whose parameter types are erased, so that commands of all machines can stand in one table. */
export type AnyCommandSpec = CommandSpec<unknown, unknown, LawBase, Record<string, unknown>>;

/** Types the commands of one machine once, and erases them for the table. */
export const commandsOf = <C, F, L extends LawBase>() => <D extends Record<string, unknown>>(spec: CommandSpec<C, F, L, D>): AnyCommandSpec =>
  spec as unknown as AnyCommandSpec;

/** Types the rules of one machine. */
export const rulesOf = <C, F, L extends LawBase>() => <D = unknown>(rule: Rule<C, F, L, D>): Rule<C, F, L, D> => rule;

/** A machine with its commands. `machine` tells where, the rules whether, the law how much, by whom and until when. */
export interface MachineDef {
  readonly name: string;
  /** Raised whenever recorded histories would be decided differently; old versions stay runnable. */
  readonly version: number;
  readonly title: string;
  readonly machine: AnyStateMachine;
  readonly commands: readonly AnyCommandSpec[];
  readonly states: Readonly<Record<string, StateInfo>>;
  /**
   * Fields of the context that are records of many small entries (the answers of a worksheet) and are written entry by entry.
   * Once a case is open each of them is there, empty perhaps; the machine itself notices nothing.
   */
  readonly koleksi?: readonly string[];
}

/** How a state is shown, and who is expected to act in it. */
export interface StateInfo {
  readonly title: string;
  /** Symbolic roles whose inbox the case is in; empty where nobody is waited for. */
  readonly waitsFor: readonly string[];
}
