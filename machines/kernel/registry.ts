import type { AnyCommandSpec, MachineDef } from './machine.js';
import { NEW, statesKnowing } from './snapshot.js';

/** All machines, found by name and by the command they know. */
export interface Registry {
  readonly machines: readonly MachineDef[];
  machine(name: string): MachineDef;
  command(type: string): { def: MachineDef; spec: AnyCommandSpec } | undefined;
}

/** Builds the registry and refuses machines that could fail open. Called once, at boot. */
export function createRegistry(machines: readonly MachineDef[]): Registry {
  const faults = machines.flatMap(faultsOf);
  if (faults.length > 0) throw new Error(`mesin tidak sah:\n- ${faults.join('\n- ')}`);
  const byName = new Map(machines.map((def) => [def.name, def]));
  const byCommand = new Map(machines.flatMap((def) => def.commands.map((spec) => [spec.type, { def, spec }] as const)));
  return {
    machines,
    machine: (name) => {
      const def = byName.get(name);
      if (!def) throw new Error(`mesin "${name}" tidak terdaftar`);
      return def;
    },
    command: (type) => byCommand.get(type),
  };
}

interface TransitionConfig { target?: unknown; guard?: unknown; actions?: unknown }

/**
 * Everything in a definition that could let a step pass unasked: a timer, an actor, an unresolved name, a guarded choice
 * without a last way out, a command without a transition or a transition without a command, a state that nothing reaches.
 */
export function faultsOf(def: MachineDef): string[] {
  const at = (what: string) => `${def.name}: ${what}`;
  const faults: string[] = [];
  const commands = new Set(def.commands.map((c) => c.type));
  const { guards, actions } = def.machine.implementations as { guards: Record<string, unknown>; actions: Record<string, unknown> };
  const reached = new Set([NEW]);
  for (const [name, node] of Object.entries(def.machine.states)) {
    if (name !== NEW && !def.states[name]) faults.push(at(`keadaan ${name} tanpa keterangan`));
    if (node.invoke.length > 0 || node.after.length > 0 || node.always?.length) faults.push(at(`keadaan ${name} bertindak sendiri (invoke, after, always)`));
    if (Object.keys(node.states).length > 0) faults.push(at(`keadaan ${name} bersusun`));
    for (const [event, candidates] of Object.entries((node.config.on ?? {}) as Record<string, TransitionConfig | TransitionConfig[]>)) {
      if (!commands.has(event)) faults.push(at(`${name} menerima ${event}, yang bukan perintah`));
      const list = Array.isArray(candidates) ? candidates : [candidates];
      list.forEach((t, i) => {
        if (typeof t.target === 'string') reached.add(t.target);
        for (const guard of 'guard' in t ? [t.guard] : []) {
          if (typeof guard !== 'string' || typeof guards[guard] !== 'function') faults.push(at(`${name}.${event}: penjaga tidak bernama atau tidak ada`));
        }
        for (const action of [t.actions ?? []].flat()) {
          if (typeof action !== 'string' || !(action in actions)) faults.push(at(`${name}.${event}: tindakan tidak bernama atau tidak ada`));
        }
        if (i === list.length - 1 && 'guard' in t) faults.push(at(`${name}.${event}: pilihan terakhir masih berpenjaga`));
      });
    }
  }
  for (const spec of def.commands) if (statesKnowing(def, spec.type).length === 0) faults.push(at(`perintah ${spec.type} tidak dikenal keadaan mana pun`));
  for (const name of Object.keys(def.machine.states)) if (!reached.has(name)) faults.push(at(`keadaan ${name} tidak tercapai`));
  return faults;
}
