import { decide, type Question, type Step, type Subject } from '../decide.js';
import type { Actor, LawBase, OpenCase, Stored } from '../machine.js';
import { createRegistry, type Registry } from '../registry.js';
import { knows, unopened } from '../snapshot.js';

/** Cases as they stand, by id; a case that is not there is not open yet. */
export type World = Readonly<Record<string, Stored>>;

/** One thing that somebody may ask in an exploration. */
export interface Act {
  /** The id under which the case stands, or will stand, in the world. */
  readonly kasus: string;
  readonly command: string;
  readonly data: Record<string, unknown>;
  readonly actor?: Actor;
  /** Tells apart the ways in which one command is given: the tier it is given at, the outcome it records. */
  readonly way?: string | undefined;
}

/** What is explored: cases that meet through the commands they raise, and what may be asked of them. */
export interface Model {
  /** With its rules, to see what really can happen; `withoutRules`, to assume that every rule holds. */
  readonly registry: Registry;
  readonly law: LawBase;
  readonly now: string;
  readonly actor: Actor;
  readonly start: World;
  /** What is taken as done when it starts: what is promised of that world elsewhere. */
  readonly done?: ReadonlySet<string> | undefined;
  /** The ids that its cases have, once they are open. */
  readonly cases: readonly string[];
  readonly acts: (world: World) => readonly Act[];
  /** What a case needs to know of the world when an act reaches it. */
  readonly facts: (world: World, kasus: string, act: Act) => unknown;
  /** Worlds with the same identity are one node; what grows without end must not be part of it. */
  readonly identity: (world: World) => string;
  /** The id of a case that is opened. */
  readonly idOf: (opened: OpenCase) => string;
  /** Which labels made before are void once an act is done (a return begins a new round). */
  readonly voids?: (done: string) => RegExp | undefined;
}

/** One world of the graph. */
export interface Node {
  readonly world: World;
  /** The labels of a shortest way here from the start. */
  readonly path: readonly string[];
  /** What was done on every way here and is not void since: commands, with their way, as `labelOf` writes them. */
  readonly done: ReadonlySet<string>;
}

/** Well above any graph of the product; an identity that grows without end is found out here. */
const MOST_NODES = 20_000;

/** `usulan.teruskan@kanwil`; without a way, the command alone. */
export const labelOf = (command: string, way?: string): string => (way === undefined ? command : `${command}@${way}`);
/** The command of a label. */
export const commandOf = (label: string): string => label.split('@')[0] ?? label;

/** The same machines with every rule taken as met: what remains is where the machine lets a case go. */
export const withoutRules = (registry: Registry): Registry =>
  createRegistry(registry.machines.map((def) => ({ ...def, commands: def.commands.map((spec) => ({ ...spec, rules: [] })) })));

/** Rules that were judged on every way to a node, as `label/rule`, by the rules that `registry` has for what was done. */
export const provedAt = (node: Node, registry: Registry): ReadonlySet<string> =>
  new Set([...node.done].flatMap((label) => (registry.command(commandOf(label))?.spec.rules ?? []).map((rule) => `${label}/${rule.id}`)));

/** The question that an act puts, in a world. */
export function questionOf(model: Model, world: World, act: Act): Question {
  const subject = (id: string): Subject => ({ id: world[id] ? id : null, stored: world[id] ?? null, facts: model.facts(world, id, act) });
  const related = Object.fromEntries(model.cases.filter((id) => id !== act.kasus).map((id) => [id, subject(id)]));
  return {
    registry: model.registry, law: model.law, now: model.now, actor: act.actor ?? model.actor,
    subject: { ...subject(act.kasus), related }, command: { type: act.command, data: act.data },
  };
}

/** Whether the state of its case knows an act, whatever the rules say. */
export function isKnown({ registry }: Model, world: World, act: Act): boolean {
  const found = registry.command(act.command);
  return found !== undefined && knows(found.def, world[act.kasus] ?? unopened(found.def), act.command);
}

interface Edge { readonly to: string; readonly labels: readonly string[] }
interface Seen { readonly world: World; readonly edges: Edge[]; readonly from: { readonly key: string; readonly labels: readonly string[] } | null }

/**
 * Everything that can come of the start, breadth first, each world once.
 * @throws RangeError when there are more worlds than `most`; Error when an act has no sound payload
 */
export function explore(model: Model, most = MOST_NODES): Node[] {
  const first = model.identity(model.start);
  const seen = new Map<string, Seen>([[first, { world: model.start, edges: [], from: null }]]);
  for (const [key, { world, edges }] of seen) {
    for (const { after, labels } of movesFrom(model, world)) {
      const to = model.identity(after);
      edges.push({ to, labels });
      if (!seen.has(to)) seen.set(to, { world: after, edges: [], from: { key, labels } });
      if (seen.size > most) throw new RangeError(`lebih dari ${most} keadaan, sampai ${labels.join(', ')}`);
    }
  }
  const done = doneOnEveryWay(seen, [first, model.done ?? new Set()], model.voids ?? (() => undefined));
  return [...seen].map(([key, { world }]) => ({ world, path: pathTo(seen, key), done: done.get(key) ?? new Set() }));
}

function pathTo(seen: ReadonlyMap<string, Seen>, key: string): string[] {
  const from = seen.get(key)?.from;
  return from ? [...pathTo(seen, from.key), ...from.labels] : [];
}

function movesFrom(model: Model, world: World): { after: World; labels: string[] }[] {
  return model.acts(world).filter((act) => isKnown(model, world, act)).flatMap((act) => {
    const decision = decide(questionOf(model, world, act));
    if ('faults' in decision) throw new Error(`${act.command}: ${JSON.stringify(decision.faults)}`);
    if (!decision.ok) return [];
    const after = decision.steps.reduce<World>((w, step) => ({ ...w, [caseIdOf(model, step)]: step.after }), world);
    return [{ after, labels: decision.steps.map((step, i) => labelOf(step.command, i === 0 ? act.way : undefined)) }];
  });
}

const caseIdOf = (model: Model, step: Step): string => ('id' in step.case ? step.case.id : model.idOf(step.case.open));

/** Labels only ever leave a node's set, so this ends: a way that did less takes away what the others had done. */
function doneOnEveryWay(seen: ReadonlyMap<string, Seen>, [first, before]: readonly [string, ReadonlySet<string>], voids: NonNullable<Model['voids']>): Map<string, Set<string>> {
  const done = new Map<string, Set<string>>([[first, new Set(before)]]);
  const queue = new Set([first]);
  for (const key of queue) {
    queue.delete(key);
    for (const { to, labels } of seen.get(key)?.edges ?? []) {
      const arriving = after(done.get(key) ?? new Set(), labels, voids);
      const known = done.get(to);
      const both = known ? new Set([...known].filter((label) => arriving.has(label))) : arriving;
      if (known?.size === both.size) continue;
      done.set(to, both);
      queue.add(to);
    }
  }
  return done;
}

function after(before: ReadonlySet<string>, labels: readonly string[], voids: NonNullable<Model['voids']>): Set<string> {
  const now = new Set(before);
  for (const label of labels) {
    const takenBack = voids(label);
    if (takenBack) for (const earlier of now) if (takenBack.test(earlier)) now.delete(earlier);
    now.add(label);
  }
  return now;
}
