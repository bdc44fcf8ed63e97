import { transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { MachineDef, MachineEvent, Stored } from './machine.js';

/** The state every case is in before the command that opens it. */
export const NEW = 'baru';

/** A case that does not exist yet. */
export const unopened = (def: MachineDef): Stored => ({ machine: def.name, version: def.version, value: NEW, context: {}, status: 'active' });

const restore = (machine: AnyStateMachine, stored: Stored): AnyMachineSnapshot =>
  machine.resolveState({ value: stored.value, context: stored.context });

/** Told from the definition once: XState would walk it again at every question. */
const knowing = new WeakMap<AnyStateMachine, ReadonlyMap<string, readonly string[]>>();

function readKnowing(machine: AnyStateMachine): ReadonlyMap<string, readonly string[]> {
  const states = Object.entries(machine.states).map(([name, node]) => [name, node.ownEvents as string[]] as const);
  const read = new Map(states.flatMap(([, events]) => events).map((event) => [event, states.filter(([, events]) => events.includes(event)).map(([name]) => name)]));
  knowing.set(machine, read);
  return read;
}

/** The states in which a machine knows a command, from its definition. */
export const statesKnowing = ({ machine }: MachineDef, command: string): readonly string[] => (knowing.get(machine) ?? readKnowing(machine)).get(command) ?? [];

/**
 * Whether the command is known in this state. A case that is done knows none: XState itself would still obey
 * (a `done` snapshot accepts events), so the question is asked here, of the definition.
 */
export function knows(def: MachineDef, stored: Stored, command: string): boolean {
  return stored.status === 'active' && statesKnowing(def, command).includes(stored.value);
}

/** The pure step. Fails loudly when a machine tries to act by itself, since effects are data here. */
export function step(def: MachineDef, stored: Stored, event: MachineEvent<unknown, unknown, unknown>): Stored {
  const [next, actions] = transition(def.machine, restore(def.machine, stored), event);
  if (actions.length > 0) throw new Error(`mesin ${def.name}: langkah ${event.type} berusaha bertindak sendiri`);
  const after = next as AnyMachineSnapshot;
  if (typeof after.value !== 'string') throw new Error(`mesin ${def.name}: keadaan bersusun tidak didukung`);
  if (after.status !== 'active' && after.status !== 'done') throw new Error(`mesin ${def.name}: langkah ${event.type} menghentikan mesin`);
  return {
    machine: def.name, version: def.version, value: after.value,
    context: after.context as Record<string, unknown>, status: after.status,
  };
}
