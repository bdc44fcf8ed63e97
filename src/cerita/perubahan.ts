import { isDate, longDate } from '../../machines/kernel/calendar.js';

/** What a step changed in a case, in words. */
export interface Perubahan {
  /** Where: `rencana › area MP › tenggat`. */
  readonly apa: string;
  /** As it was; missing where there was nothing. */
  readonly dari?: string;
  /** As it is; missing where it is gone. */
  readonly menjadi?: string;
}

/** Changes told of one step; what is beyond is counted. */
export const PALING_BANYAK = 20;
const LONGEST = 300;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SIDIK = /^[0-9a-f]{64}$/;

type Leaves = ReadonlyMap<string, unknown>;

/**
 * What is different in `sesudah`, leaf by leaf, in the order of the context. Pure.
 * @param nama the name of a person, unit or case by its id, where it may be told
 */
export function perubahan(sebelum: unknown, sesudah: unknown, nama: (id: string) => string | undefined): Perubahan[] {
  const [before, after] = [leavesOf(sebelum), leavesOf(sesudah)];
  return [...new Set([...after.keys(), ...before.keys()])].filter((path) => before.get(path) !== after.get(path)).map((path) => ({
    apa: path.split('/').filter(Boolean).map((part) => spoken(part, nama)).join(' › '),
    ...(before.has(path) ? { dari: told(before.get(path), nama) } : {}), ...(after.has(path) ? { menjadi: told(after.get(path), nama) } : {}),
  }));
}

/** Every ids that the words of changes may hold. */
export function idsIn(...contexts: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const [path, value] of contexts.flatMap((context) => [...leavesOf(context)])) {
    for (const part of [...path.split('/'), String(value)]) if (UUID.test(part)) found.add(part);
  }
  return [...found];
}

/** The leaves of a JSON value by their paths; an empty list or object is a leaf. */
function leavesOf(value: unknown, path = '', into = new Map<string, unknown>()): Leaves {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : null;
  if (!entries) {
    if (value !== undefined && value !== null) into.set(path, value);
  } else {
    for (const [key, inner] of entries) leavesOf(inner, `${path}/${Array.isArray(value) ? Number(key) + 1 : key}`, into);
  }
  return into;
}

/** A name of our data as people say it: `jatuhTempo` is "jatuh tempo"; codes stay as they are. */
const spoken = (part: string, nama: (id: string) => string | undefined): string => nama(part) ?? (/^[a-z]+([A-Z][a-z]+)*$/.test(part) ? part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : part);

function told(value: unknown, nama: (id: string) => string | undefined): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number') return value.toLocaleString('id-ID', { maximumFractionDigits: 4 });
  const text = String(value);
  if (isDate(text)) return longDate(text);
  if (SIDIK.test(text)) return `sidik ${text.slice(0, 12)}…`;
  return nama(text) ?? (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
