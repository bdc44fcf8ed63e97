import { id as indonesian } from 'zod/locales';
import { FaultsError, pointer, schemaFaults } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import { crossFaults } from './pack-faults.js';
import { packDocumentSchema, packSchema, type Pack } from './pack.schema.js';

/** Sections that are one answer: a table of thresholds or of routes is taken whole, or rows of two laws would stand in it. */
const WHOLE: ReadonlySet<string> = new Set(['/ambang', '/rute', '/pencanangan/penyelenggara']);
/** Tables whose rows a pack may take out, by writing null where the parent has a row. */
const TABLES: ReadonlySet<string> = new Set(['/tingkat', '/dokumen', '/layanan', '/eskalasi']);

/** The documents of packs by id; undefined for an id that nobody knows. */
export type PackSource = (id: string) => unknown;

/** A pack as it was read: its sections as far as each is sound by itself, and everything that is wrong with it. */
export interface ReadPack {
  readonly sections: Partial<Pack>;
  readonly faults: readonly Fault[];
}

/**
 * The complete pack of a document, its silences filled by its parents.
 * @throws FaultsError naming every fault with its path
 */
export function resolvePack(document: unknown, parent: PackSource): Pack {
  const { sections, faults } = readPack(document, parent);
  if (faults.length > 0) throw new FaultsError('paket regulasi tidak sah', faults);
  return packSchema.parse(sections);
}

/** Reads a document with its parents, and goes on after a fault, so that all of them are told at once. */
export function readPack(document: unknown, parent: PackSource): ReadPack {
  const { whole, faults: ofParents } = completed(document, parent, []);
  if (!isObject(whole)) return { sections: {}, faults: ofParents };
  const head = packDocumentSchema.safeParse(document, LOCALE);
  const read = Object.entries(packSchema.shape).map(([key, schema]) => ({ key, result: schema.safeParse(whole[key], LOCALE) }));
  const sections = Object.fromEntries(read.flatMap(({ key, result }) => (result.success && result.data !== undefined ? [[key, result.data]] : []))) as Partial<Pack>;
  const ofForm = read.flatMap(({ key, result }) => (result.success ? [] : schemaFaults(result.error).map((fault) => ({ ...fault, path: `/${key}${fault.path}` }))));
  const unknown = Object.keys(whole).filter((key) => !(key in packSchema.shape)).map((key) => ({ path: pointer(key), why: 'bagian ini tidak dikenal' }));
  const ofHead = head.success ? [] : schemaFaults(head.error);
  return { sections, faults: once([...ofParents, ...ofHead, ...ofForm, ...unknown, ...crossFaults(sections)]) };
}

const LOCALE = { error: indonesian().localeError };

function completed(document: unknown, parent: PackSource, children: readonly string[]): { whole: unknown; faults: Fault[] } {
  if (!isObject(document)) return { whole: undefined, faults: [{ path: '', why: 'bukan objek JSON' }] };
  const { id, induk } = document;
  if (typeof induk !== 'string') return { whole: document, faults: [] };
  const family = [...children, String(id)];
  const found = family.includes(induk) ? undefined : parent(induk);
  if (found === undefined) {
    const why = family.includes(induk) ? `induk "${induk}" berputar kembali ke paket ini` : `paket induk "${induk}" tidak dikenal`;
    return { whole: document, faults: [{ path: '/induk', why }] };
  }
  const above = completed(found, parent, family);
  return { whole: over(above.whole, document), faults: above.faults.map(({ why }) => ({ path: '/induk', why })) };
}

/** Merges a pack over its parent: objects by key, everything else (lists too) replaced whole. */
function over(parent: unknown, child: unknown, path = ''): unknown {
  if (!isObject(parent) || !isObject(child) || WHOLE.has(path)) return child === undefined ? parent : child;
  const keys = [...new Set([...Object.keys(parent), ...Object.keys(child)])].filter((key) => !(TABLES.has(path) && child[key] === null));
  return Object.fromEntries(keys.map((key) => [key, over(parent[key], child[key], `${path}/${key}`)]));
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const once = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map((fault) => [`${fault.path} ${fault.why}`, fault])).values()];
