import type { MachineDef } from './machine.js';

/** One arrow of a machine: in which state which command leads where, and which named guard chooses it. */
export interface Transition {
  readonly from: string;
  readonly command: string;
  readonly to: string;
  /** The guard that chooses this way among several; absent where nothing is chosen, or on the way that is left. */
  readonly guard?: string | undefined;
  /** True on the last of several ways: the one taken when no guard chose. */
  readonly otherwise: boolean;
}

/** All arrows of a machine, in the order of its definition. A command that only records something stays in its state. */
export function transitionsOf(def: MachineDef): Transition[] {
  return Object.entries(def.machine.states).flatMap(([from, node]) =>
    [...node.transitions].flatMap(([command, ways]) =>
      ways.map(({ target, guard }, i) => ({
        from, command, to: target?.[0]?.key ?? from,
        ...(typeof guard === 'string' ? { guard } : {}), otherwise: ways.length > 1 && i === ways.length - 1,
      }))));
}
