import { isDeepStrictEqual } from 'node:util';
import { registry } from '../../machines/registry.js';

type Context = Readonly<Record<string, unknown>>;

/** An entry of a collection, kept as a row of its own (`kasus_butir`). */
export interface Butir {
  readonly koleksi: string;
  readonly kunci: string;
  readonly isi: unknown;
}

/** A context as it is kept: what stands in the row of the case, and what in rows of its own. */
export interface Terpisah {
  readonly context: Context;
  readonly butir: readonly Butir[];
}

/** The entries that a step wrote anew or changed, and those that it took away. */
export interface Perubahan {
  readonly ditulis: readonly Butir[];
  readonly dilepas: readonly Pick<Butir, 'koleksi' | 'kunci'>[];
}

const KOLEKSI: ReadonlyMap<string, readonly string[]> = new Map(registry.machines.flatMap(({ name, koleksi }) => (koleksi ? [[name, koleksi] as const] : [])));
const NONE: readonly string[] = [];

/** The fields of the contexts of a machine that are kept entry by entry. */
export const koleksiOf = (machine: string): readonly string[] => KOLEKSI.get(machine) ?? NONE;

/**
 * SQL: the entries of the case `k` in one object by `<collection>/<key>`, null where there are none. Only cases that can have some
 * are looked up, in one pass over their rows, whose text is copied as it is.
 */
export const BUTIR = `case when k.machine = any('{${[...KOLEKSI.keys()].join(',')}}'::text[]) then (
    select json_object_agg(b.koleksi || '/' || b.kunci, b.isi) from kasus_butir b where b.tenant_id = k.tenant_id and b.case_id = k.id) end`;

/** SQL: one collection of a case as json. `kasus` is the name under which the case is selected. */
export const koleksiSql = (kasus: string, koleksi: string): string =>
  `(select coalesce(json_object_agg(b.kunci, b.isi), '{}') from kasus_butir b where b.tenant_id = ${kasus}.tenant_id and b.case_id = ${kasus}.id and b.koleksi = '${koleksi}')`;

/** The whole context, from what the row of the case holds and its entries as `BUTIR` gives them. */
export function joined(machine: string, context: Context, butir: Context | null): Record<string, unknown> {
  const names = koleksiOf(machine);
  if (names.length === 0) return context;
  const parts: Record<string, Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, {}]));
  for (const [name, isi] of Object.entries(butir ?? {})) {
    const at = name.indexOf('/');
    const part = parts[name.slice(0, at)];
    if (part) part[name.slice(at + 1)] = isi;
  }
  return { ...context, ...parts };
}

/** A whole context as it is kept. */
export function split(machine: string, context: Context): Terpisah {
  return { context: rest(machine, context), butir: koleksiOf(machine).flatMap((koleksi) => Object.entries(entries(context, koleksi)).map(([kunci, isi]) => ({ koleksi, kunci, isi }))) };
}

/**
 * What is to be written for a step. An entry that a machine left alone is the same object as before and costs a comparison of pointers.
 * @param before null while the case is being opened
 */
export function changes(machine: string, before: Context | null, after: Context): Perubahan {
  const of = koleksiOf(machine).map((koleksi) => ({ koleksi, dahulu: entries(before ?? {}, koleksi), kini: entries(after, koleksi) }));
  return {
    ditulis: of.flatMap(({ koleksi, dahulu, kini }) => Object.entries(kini)
      .filter(([kunci, isi]) => !Object.hasOwn(dahulu, kunci) || (dahulu[kunci] !== isi && !isDeepStrictEqual(dahulu[kunci], isi)))
      .map(([kunci, isi]) => ({ koleksi, kunci, isi }))),
    dilepas: of.flatMap(({ koleksi, dahulu, kini }) => Object.keys(dahulu).filter((kunci) => !Object.hasOwn(kini, kunci)).map((kunci) => ({ koleksi, kunci }))),
  };
}

/** What of a context stands in the row of the case. */
export function rest(machine: string, context: Context): Context {
  const names = koleksiOf(machine);
  return names.length === 0 ? context : Object.fromEntries(Object.entries(context).filter(([name]) => !names.includes(name)));
}

function entries(context: Context, koleksi: string): Context {
  const found = context[koleksi] ?? {};
  if (typeof found !== 'object' || Array.isArray(found)) throw new Error(`koleksi "${koleksi}" bukan kumpulan butir`);
  return found as Context;
}
