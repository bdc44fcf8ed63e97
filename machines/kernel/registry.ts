import { faultsOf, twice } from './machine-faults.js';
import type { AnyCommandSpec, MachineDef } from './machine.js';

/** All machines, found by name and by the command they know. */
export interface Registry {
  readonly machines: readonly MachineDef[];
  machine(name: string): MachineDef;
  command(type: string): { def: MachineDef; spec: AnyCommandSpec } | undefined;
  /** The same machines with one of them as it was in a version: what a history of that version is decided by. Undefined where nobody knows it any more. */
  at(name: string, version: number): Registry | undefined;
}

/**
 * Builds the registry and refuses machines that could fail open. Called once, at boot.
 * @param earlier versions that are no longer used for new decisions, and by which recorded ones are still checked
 */
export function createRegistry(definitions: readonly MachineDef[], earlier: readonly MachineDef[] = []): Registry {
  const faults = [...definitions.flatMap(faultsOf), ...namesakes(definitions)];
  if (faults.length > 0) throw new Error(`mesin tidak sah:\n- ${faults.join('\n- ')}`);
  const machines = definitions.map(withStrictGuards);
  const byName = new Map(machines.map((def) => [def.name, def]));
  const byCommand = new Map(machines.flatMap((def) => def.commands.map((spec) => [spec.type, { def, spec }] as const)));
  const now: Registry = {
    machines,
    machine: (name) => {
      const def = byName.get(name);
      if (!def) throw new Error(`mesin "${name}" tidak terdaftar`);
      return def;
    },
    command: (type) => byCommand.get(type),
    at: (name, version) => {
      if (byName.get(name)?.version === version) return now;
      const then = earlier.find((def) => def.name === name && def.version === version);
      return then && createRegistry(definitions.map((def) => (def.name === name ? then : def)));
    },
  };
  return now;
}

/** Two machines or commands under one name: the second would silently stand in for the first. */
function namesakes(definitions: readonly MachineDef[]): string[] {
  return [
    ...twice(definitions.map((def) => def.name)).map((name) => `mesin ${name} terdaftar dua kali`),
    ...twice(definitions.flatMap((def) => def.commands.map((spec) => spec.type))).map((type) => `perintah ${type} terdaftar dua kali`),
  ];
}

/** XState takes any truthy answer of a guard for a yes, a promise too. Here only `true` and `false` are answers. */
function withStrictGuards(def: MachineDef): MachineDef {
  const written = def.machine.implementations.guards as Record<string, (...args: unknown[]) => unknown>;
  const guards = Object.fromEntries(Object.entries(written).map(([name, guard]) => [name, (...args: unknown[]): boolean => {
    const answer = guard(...args);
    if (typeof answer !== 'boolean') throw new TypeError(`mesin ${def.name}: penjaga ${name} tidak menjawab ya atau tidak`);
    return answer;
  }]));
  return { ...def, machine: def.machine.provide({ guards }) };
}
