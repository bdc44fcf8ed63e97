import { decide, type Question, type Subject } from '../decide.js';
import type { Actor, LawBase } from '../machine.js';
import type { Registry } from '../registry.js';
import { NEW, statesKnowing } from '../snapshot.js';

/** A case and the world around it in which everything that the law asks for holds. */
export interface Scene<C, F, L extends LawBase> {
  readonly machine: string;
  /** The id under which the case stands. */
  readonly id: string;
  readonly law: L;
  readonly now: string;
  readonly actor: Actor;
  readonly context: C;
  readonly facts: F;
  /** What single commands find otherwise than the scene says (nobody has signed yet when one signs). */
  readonly before?: Readonly<Record<string, Change<C, F, L>>>;
  /** The cases that its commands reach, by id. */
  readonly related?: Readonly<Record<string, Subject>>;
  /** For commands that are only raised: the question of their raiser, put around theirs. */
  readonly raisedIn?: Readonly<Record<string, (question: Question) => Question>>;
}

/** What is different from the scene; each part is laid over the scene's, key by key. */
export interface Change<C, F, L> {
  readonly context?: Partial<C>;
  readonly facts?: Partial<F>;
  readonly data?: Record<string, unknown>;
  readonly law?: (law: L) => L;
  readonly now?: string;
}

/** A worked example: one change of the scene, and whether the rule then still holds. */
export interface Example<C, F, L> extends Change<C, F, L> {
  readonly command: string;
  readonly rule: string;
  /** What is the case, in the present tense. */
  readonly fact: string;
  readonly holds: boolean;
  /** Of one that does not hold: it is a warning, which is told and stops nobody. */
  readonly warns?: true;
}

/** The worked examples of one machine. */
export interface Examples<C = unknown, F = unknown, L extends LawBase = LawBase> {
  readonly scene: Scene<C, F, L>;
  readonly examples: readonly Example<C, F, L>[];
}

/** Types the examples of one machine once, and erases them for the tables that hold all machines. */
export const examplesOf = <C, F, L extends LawBase>(scene: Scene<C, F, L>, examples: readonly Example<C, F, L>[]): Examples =>
  ({ scene, examples }) as unknown as Examples;

/** The states in which a command can be asked: by the machine's definition, `baru` for one that opens a case. */
export const statesFor = (registry: Registry, command: string): readonly string[] => {
  const found = registry.command(command);
  return found ? statesKnowing(found.def, command) : [];
};

/**
 * The question whether a command may be taken in a state of the scene, with a change. The payload is the command's own
 * example, as the API's reference shows it. @throws Error for a command of no machine
 */
export function ask(registry: Registry, { scene }: Examples, command: string, state: string, change: Change<unknown, unknown, LawBase> = {}): Question {
  const found = registry.command(command);
  if (!found) throw new Error(`perintah "${command}" tidak dikenal`);
  const before = scene.before?.[command] ?? {};
  const laid = (part: 'context' | 'facts' | 'data', base: unknown) => ({ ...(base as Record<string, unknown>), ...before[part], ...change[part] });
  const stored = { machine: scene.machine, version: found.def.version, value: state, context: laid('context', scene.context), status: 'active' as const };
  const isNew = state === NEW;
  const question: Question = {
    registry, law: [before.law, change.law].reduce((law, lay) => lay?.(law) ?? law, scene.law), now: change.now ?? scene.now, actor: scene.actor,
    subject: { id: isNew ? null : scene.id, facts: laid('facts', scene.facts), related: scene.related ?? {}, stored: isNew ? null : stored },
    command: { type: command, data: laid('data', found.spec.example) },
  };
  return scene.raisedIn?.[command]?.(question) ?? question;
}

/** The rules that refuse a question, each once; none when it is accepted. @throws Error for bad input, which no example may be */
export function refusals(question: Question): string[] {
  const decision = decide(question);
  if (decision.ok) return [];
  if ('faults' in decision) throw new Error(`masukan tidak sah: ${JSON.stringify(decision.faults)}`);
  return [...new Set(decision.why.map((finding) => finding.rule))];
}

/** The rules that warn of a question that is accepted, each once; none when it is refused. */
export function warnings(question: Question): string[] {
  const decision = decide(question);
  if (!decision.ok) return [];
  return [...new Set(decision.steps.flatMap((step) => step.findings.filter((finding) => !finding.ok).map((finding) => finding.rule)))];
}

/** Every example that does not hold, in every state in which its command is known; and every command that the scene does not accept. */
export function brokenExamples(registry: Registry, table: Examples): string[] {
  const commands = registry.machine(table.scene.machine).commands.map((spec) => spec.type);
  return [
    ...commands.flatMap((command) => statesFor(registry, command).filter((state) => refusals(ask(registry, table, command, state)).length > 0)
      .map((state) => `${command} dalam ${state}: ditolak walau semua terpenuhi`)),
    ...table.examples.flatMap((example) => statesFor(registry, example.command).filter((state) => !isTrue(registry, table, example, state))
      .map((state) => `${example.command} dalam ${state}: ${example.rule}: ${example.fact}`)),
  ];
}

/** Whether an example is true in a state: accepted without a word of its rule, refused by its rule and by no other, or accepted with its warning. */
export function isTrue(registry: Registry, table: Examples, example: Examples['examples'][number], state: string): boolean {
  const question = ask(registry, table, example.command, state, example);
  const why = refusals(question);
  if (!example.holds && !example.warns) return why.length === 1 && why[0] === example.rule;
  return why.length === 0 && warnings(question).includes(example.rule) === !example.holds;
}
