import { pointer } from '../kernel/fault.js';

/** One place where two packs differ; the side that says nothing there is undefined. */
export interface Difference {
  /** JSON pointer; a row of a list whose rows have an `id` is named by it, so that a moved row is no difference. */
  readonly path: string;
  readonly a: unknown;
  readonly b: unknown;
}

/** What changes from one pack to another, in the order of the first. Give it complete packs (`resolvePack`), or what a parent answers is not seen. */
export function diffPacks(a: unknown, b: unknown, path = ''): Difference[] {
  const [before, after] = [branches(a), branches(b)];
  if (!before || !after) return Object.is(a, b) ? [] : [{ path, a, b }];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => diffPacks(before.get(key), after.get(key), path + pointer(key)));
}

/** What hangs below a value: by key, by id or by place in the list; null for a leaf. */
function branches(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((row: unknown, i) => [idOf(row) ?? String(i), row]));
}

const idOf = (row: unknown): string | undefined => (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : undefined);
