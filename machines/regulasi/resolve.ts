import { z } from 'zod';
import type { Fault } from '../kernel/machine.js';
import { packDocumentSchema, packSchema, type Pack } from './pack.schema.js';

/** Sections that are one answer: a table of thresholds or of routes is taken whole, or rows of two laws would stand in it. */
const WHOLE: ReadonlySet<string> = new Set(['/ambang', '/rute', '/pencanangan/penyelenggara']);

/** Merges a pack over its parent: objects by key, everything else (lists too) replaced whole. */
function over(parent: unknown, child: unknown, path = ''): unknown {
  if (!isObject(parent) || !isObject(child) || WHOLE.has(path)) return child === undefined ? parent : child;
  const keys = new Set([...Object.keys(parent), ...Object.keys(child)]);
  return Object.fromEntries([...keys].map((key) => [key, over(parent[key], child[key], `${path}/${key}`)]));
}
const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

/**
 * The complete pack of a document, its silences filled by its parents.
 * @throws Error naming every fault with its path.
 */
export function resolvePack(document: unknown, parent: (id: string) => unknown): Pack {
  const shallow = packDocumentSchema.safeParse(document);
  if (!shallow.success) throw invalid(faultsOf(shallow.error));
  const whole = shallow.data.induk === undefined ? document : over(resolvePack(parent(shallow.data.induk), parent), document);
  const result = packSchema.safeParse(whole);
  if (!result.success) throw invalid(faultsOf(result.error));
  const faults = crossFaults(result.data);
  if (faults.length > 0) throw invalid(faults);
  return result.data;
}

const faultsOf = (error: z.ZodError): Fault[] => error.issues.map((i) => ({ path: `/${i.path.map(String).join('/')}`, why: i.message }));
const invalid = (faults: readonly Fault[]): Error => new Error(`paket regulasi tidak sah:\n${faults.map((f) => `- ${f.path}: ${f.why}`).join('\n')}`);

/** What no single field can show: routes to unknown tiers, documents signed by unknown roles, tiers scored by unknown roles. */
function crossFaults(pack: Pack): Fault[] {
  const role = (id: string, path: string): Fault[] => (id in pack.peran ? [] : [{ path, why: `peran "${id}" tidak dikenal` }]);
  return [
    ...Object.entries(pack.rute).flatMap(([jenjang, tiers]) => (tiers ?? []).flatMap((t, i) => (t in pack.tingkat ? [] : [{ path: `/rute/${jenjang}/${i}`, why: `tingkat "${t}" tidak dikenal` }]))),
    ...pack.lapisan.flatMap((t, i) => (t in pack.tingkat ? [] : [{ path: `/lapisan/${i}`, why: `tingkat "${t}" tidak dikenal` }])),
    ...Object.entries(pack.tingkat).flatMap(([t, x]) => [...x.penilai, ...x.pengusul].flatMap((r) => role(r, `/tingkat/${t}`))),
    ...pack.tahapTpi.flatMap((t, i) => (t in pack.tingkat ? [] : [{ path: `/tahapTpi/${i}`, why: `tingkat "${t}" tidak dikenal` }])),
    ...(['panel', 'tpm'] as const).flatMap((body) => (pack[body]?.unsur ?? []).flatMap((u, i) => u.peran.flatMap((r) => role(r, `/${body}/unsur/${i}/peran`)))),
    ...pack.pencanangan.penandatangan.flatMap((r, i) => role(r, `/pencanangan/penandatangan/${i}`)),
    ...(pack.penetapan.pengusul === null ? [] : role(pack.penetapan.pengusul, '/penetapan/pengusul')),
    ...Object.entries(pack.dokumen).flatMap(([d, x]) => x.penandatangan.flatMap((r) => role(r, `/dokumen/${d}/penandatangan`))),
  ];
}
