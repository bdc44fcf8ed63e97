import type { Fault, MachineDef, Stored } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { contextUnder } from './contexts.js';
import type { Peta } from './peta.js';

/** The command and the event under which a migration stands in the history of a case. */
export const MIGRASIKAN = 'kasus.migrasikan';
export const DIMIGRASIKAN = 'kasus.dimigrasikan';

/** What becomes of a case: how it stands afterwards and what changed in it, or why it cannot pass. */
export type Migration =
  | { readonly ok: true; readonly after: Stored; readonly perubahan: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Context = Readonly<Record<string, unknown>>;

/**
 * A running case under another law or another version of its machine. Pure, so that the same mapping gives the same case
 * when the history is checked. Nothing is decided anew: what was concluded stays; only scores are read off the new thresholds.
 * @param def the machine as it is now
 */
export function migrate(def: MachineDef, stored: Stored, peta: Peta, law: Law): Migration {
  const faults: Fault[] = [...versionFaults(def, stored, peta)];
  const value = peta.keadaan[def.name]?.[stored.value] ?? stored.value;
  const state = Object.hasOwn(def.states, value) ? def.machine.states[value] : undefined;
  if (!state) faults.push({ path: '/keadaan', why: `mesin "${def.name}" tidak memiliki keadaan "${value}"` });
  else if (state.type === 'final') faults.push({ path: '/keadaan', why: `keadaan "${value}" adalah akhir; kasus tidak diakhiri oleh migrasi` });
  const moved = renamed(stored.context, peta.konteks[def.name] ?? {}, faults);
  const context = contextUnder(def.name, moved, peta, law, faults);
  if (faults.length > 0) return { ok: false, faults };
  const after: Stored = { machine: def.name, version: def.version, value, context: { ...context }, status: 'active' };
  return { ok: true, after, perubahan: changes(stored, after) };
}

function versionFaults(def: MachineDef, { machine, version }: Stored, peta: Peta): Fault[] {
  if (machine !== def.name) return [{ path: '/machine', why: `kasus milik mesin "${machine}", bukan "${def.name}"` }];
  const told = peta.versi[machine];
  if (version === def.version && told === undefined) return [];
  if (told?.dari === version && told.ke === def.version) return [];
  return [{ path: '/machine_version', why: `kasus pada versi ${version}, mesin pada versi ${def.version}; peta menyebut ${told ? `${told.dari} ke ${told.ke}` : 'tidak ada perubahan'}` }];
}

function renamed(context: Context, names: Readonly<Record<string, string | null>>, faults: Fault[]): Context {
  const parts = Object.entries(context).flatMap(([name, part]): [string, unknown][] => {
    const to = Object.hasOwn(names, name) ? names[name] : name;
    return to === null || to === undefined ? [] : [[to, part]];
  });
  const twice = parts.map(([name]) => name).filter((name, i, all) => all.indexOf(name) !== i);
  faults.push(...twice.map((name) => ({ path: `/konteks/${name}`, why: 'dua bagian akan bernama sama' })));
  return Object.fromEntries(parts);
}

/** What reads otherwise afterwards, part by part. */
function changes(before: Stored, after: Stored): string[] {
  const parts = [...new Set([...Object.keys(before.context), ...Object.keys(after.context)])].sort();
  return [
    ...(before.version === after.version ? [] : [`versi mesin ${before.version} menjadi ${after.version}`]),
    ...(before.value === after.value ? [] : [`keadaan ${before.value} menjadi ${after.value}`]),
    ...parts.filter((part) => JSON.stringify(before.context[part]) !== JSON.stringify(after.context[part])).map((part) => `isi "${part}"`),
  ];
}
