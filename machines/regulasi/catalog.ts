import { lawOf, type Law } from './law.js';
import { instruments } from './official-instruments.js';
import type { Pack } from './pack.schema.js';
import kemenimipas from './packs/kemenimipas-sek-ot-03-02-01-2025/pack.json' with { type: 'json' };
import nasional from './packs/nasional-90-2021-jo-5-2024/pack.json' with { type: 'json' };
import ketapang from './packs/perbup-ketapang-49-2022/pack.json' with { type: 'json' };
import binjai from './packs/perwali-binjai-3-2024/pack.json' with { type: 'json' };
import tarakan from './packs/perwali-tarakan-45-2020/pack.json' with { type: 'json' };
import { resolvePack } from './resolve.js';

/** The packs that come with the product, as they are written, by id. A published one is never edited, only superseded. */
export const packDocuments: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  [nasional, kemenimipas, ketapang, binjai, tarakan].map((document) => [document.id, document]),
);

const laws: ReadonlyMap<string, Law> = new Map([...packDocuments].map(([id, document]) => [id, lawFrom(document)]));

/** The regulations that these packs cite, by short name: the title, and the file under `machines/regulasi/sumber/`. */
export const sumber: Pack['sumber'] = Object.fromEntries([...laws.values()].flatMap(({ pack }) => Object.entries(pack.sumber)));

function lawFrom(document: unknown): Law {
  const pack = resolvePack(document, (induk) => packDocuments.get(induk));
  const instrument = instruments.get(pack.instrumen);
  if (!instrument) throw new Error(`paket regulasi "${pack.id}" menyebut instrumen "${pack.instrumen}", yang tidak ada`);
  return lawOf(pack, instrument);
}

/**
 * The law of a pack: the pack with its silences filled by its parents, its worksheet, and its citations.
 * @throws Error where no pack has this id
 */
export function lawById(packId: string): Law {
  const law = laws.get(packId);
  if (!law) throw new Error(`paket regulasi "${packId}" tidak dikenal`);
  return law;
}

/**
 * Which of an instansi's packs holds on a date (`YYYY-MM-DD`; `berlaku.sampai` is the last day): the one that came into
 * force last. Undefined before the first and after the last.
 * @throws Error where an id is of no pack
 */
export function packInForce(ids: readonly string[], date: string): Pack | undefined {
  return ids.map((id) => lawById(id).pack)
    .filter(({ berlaku }) => berlaku.dari <= date && (berlaku.sampai === null || date <= berlaku.sampai))
    .reduce<Pack | undefined>((latest, pack) => (latest === undefined || pack.berlaku.dari > latest.berlaku.dari ? pack : latest), undefined);
}
