import type { MachineDef } from './machine.js';
import { NEW, statesKnowing } from './snapshot.js';

type Named = Readonly<Record<string, unknown>>;
type Node = MachineDef['machine']['root'];
interface Names { readonly guards: Named; readonly actions: Named }

/**
 * Everything in a definition that could let a step pass unasked: something that acts by itself, an unresolved name, a
 * guarded choice without a last way out, a command without a transition or a transition without a command, a name of
 * the library's own events, a state that nothing reaches. In Indonesian, as the boot check tells them.
 */
export function faultsOf(def: MachineDef): string[] {
  const names = def.machine.implementations as Names;
  const states = Object.entries(def.machine.states);
  return [
    ...rootFaults(def),
    ...states.flatMap(([name, node]) => [...stateFaults(def, name, node), ...choiceFaults(name, node, names)]),
    ...commandFaults(def),
    ...unreached(def),
  ].map((fault) => `${def.name}: ${fault}`);
}

/** A transition of the root would be obeyed in every state, the final ones too. */
function rootFaults({ machine }: MachineDef): string[] {
  return Object.keys(machine.config.on ?? {}).length > 0 || actsByItself(machine.root) || machine.root.type === 'parallel'
    ? ['akar mesin menerima perintah atau bertindak sendiri'] : [];
}

const actsByItself = ({ invoke, after, always, entry, exit, config }: Node): boolean =>
  invoke.length > 0 || after.length > 0 || (always?.length ?? 0) > 0 || entry.length > 0 || exit.length > 0 || 'onDone' in config;

function stateFaults(def: MachineDef, name: string, node: Node): string[] {
  const commands = new Set(def.commands.map((c) => c.type));
  return [
    ...(name !== NEW && !def.states[name] ? [`keadaan ${name} tanpa keterangan`] : []),
    ...(actsByItself(node) ? [`keadaan ${name} bertindak sendiri (invoke, after, always, entry, exit, onDone)`] : []),
    ...(Object.keys(node.states).length > 0 ? [`keadaan ${name} bersusun`] : []),
    ...(node.type === 'final' && node.ownEvents.length > 0 ? [`keadaan akhir ${name} masih menerima perintah`] : []),
    ...(node.ownEvents as string[]).filter((event) => !commands.has(event)).map((event) => `${name} menerima ${event}, yang bukan perintah`),
  ];
}

interface Way { readonly guard?: unknown; readonly actions?: unknown }

/** Read from what was written, not from what XState made of it: `guard: undefined` would have vanished there. */
function choiceFaults(state: string, node: Node, { guards, actions }: Names): string[] {
  return Object.entries((node.config.on ?? {}) as Record<string, unknown>).flatMap(([event, written]) => {
    const at = `${state}.${event}`;
    const ways = [written].flat();
    return ways.flatMap((way, i): string[] => {
      if (!isWay(way)) return [`${at}: tujuan harus ditulis sebagai objek`];
      return [
        ...('guard' in way && !isSynchronous(ownOf(guards, way.guard)) ? [`${at}: penjaga tidak bernama, tidak ada, atau tidak serentak`] : []),
        ...[way.actions ?? []].flat().filter((a) => ownOf(actions, a) === undefined).map(() => `${at}: tindakan tidak bernama atau tidak ada`),
        ...(i === ways.length - 1 && 'guard' in way ? [`${at}: pilihan terakhir masih berpenjaga`] : []),
      ];
    });
  });
}

const isWay = (way: unknown): way is Way => typeof way === 'object' && way !== null;
/** Own names only: `toString` is found on every object, and its text would count as a yes. */
const ownOf = (named: Named, name: unknown): unknown => (typeof name === 'string' && Object.hasOwn(named, name) ? named[name] : undefined);
const isSynchronous = (guard: unknown): boolean => typeof guard === 'function' && Object.prototype.toString.call(guard) === '[object Function]';

function commandFaults(def: MachineDef): string[] {
  return def.commands.flatMap((spec) => [
    ...(statesKnowing(def, spec.type).length === 0 ? [`perintah ${spec.type} tidak dikenal keadaan mana pun`] : []),
    ...(spec.type.startsWith(`${def.name}.`) ? [] : [`perintah ${spec.type} tidak bernama ${def.name}.…`]),
    ...twice(spec.rules.map((r) => r.id)).map((id) => `perintah ${spec.type} memuat aturan ${id} dua kali`),
  ]);
}

/** What stands more than once in a list. */
export const twice = (all: readonly string[]): string[] => [...new Set(all.filter((x, i) => all.indexOf(x) !== i))];

function unreached({ machine }: MachineDef): string[] {
  const seen = new Set([NEW]);
  for (const name of seen) {
    const ways = [...(machine.states[name]?.transitions.values() ?? [])].flat();
    for (const { target } of ways) for (const { key } of target ?? []) seen.add(key);
  }
  return Object.keys(machine.states).filter((name) => !seen.has(name)).map((name) => `keadaan ${name} tidak tercapai`);
}
