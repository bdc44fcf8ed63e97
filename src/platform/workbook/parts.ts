import { posix } from 'node:path';
import type { Archive } from './archive.js';
import { WorkbookRefused } from './limits.js';
import type { Attributes } from './xml.js';

/** A sheet of a workbook, and the part that it stands in. */
export interface SheetPart { readonly nama: string; readonly bagian: string }

/** What a workbook is made of, as far as it is read. */
export interface Parts { readonly sheets: readonly SheetPart[]; readonly texts: string | null }

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml';

/** What no worksheet needs, by the name of its part. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|vbaData|macrosheets|dialogsheets/i, 'memuat makro; simpan sebagai .xlsx tanpa makro'],
  [/^xl\/externalLinks\//i, 'memuat tautan ke buku kerja lain; putuskan tautannya (Data › Edit Links › Break Link)'],
  [/^xl\/(?:connections|queryTables|webExtensions|model)/i, 'memuat sambungan data dari luar; hapus sambungannya'],
  [/^xl\/(?:embeddings|activeX|ctrlProps)\//i, 'memuat objek sisipan atau kendali; hapus objeknya'],
];
/** Relations that reach out of the file are refused, but for links that somebody has to click. */
const HYPERLINK = /\/hyperlink$/;
const OUTWARD = /\/(?:externalLink|externalLinkPath|oleObject|attachedTemplate|vbaProject|frame|subDocument)$/;

/**
 * Finds the sheets and their parts.
 * @throws WorkbookRefused for a macro, a link to another workbook, an embedded object, and for what is no workbook
 */
export async function partsOf(archive: Archive): Promise<Parts> {
  for (const name of archive.names) {
    const found = FORBIDDEN.find(([pattern]) => pattern.test(name));
    if (found) throw new WorkbookRefused(name, found[1]);
  }
  const main = await mainPart(archive);
  for (const name of archive.names.filter((part) => part.endsWith('.rels'))) await relations(archive, name);
  const related = await relations(archive, posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`));
  const at = (target: string): string => (target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(main), target));
  const texts = [...related.values()].find(({ type }) => type.endsWith('/sharedStrings'));
  const sheets = (await sheetNames(archive, main)).flatMap(({ nama, id }) => {
    const relation = related.get(id);
    return relation?.type.endsWith('/worksheet') ? [{ nama, bagian: at(relation.target) }] : [];
  });
  return { sheets, texts: texts && archive.has(at(texts.target)) ? at(texts.target) : null };
}

async function mainPart(archive: Archive): Promise<string> {
  const found: { part: string; type: string }[] = [];
  await archive.read('[Content_Types].xml', onOpen((name, attributes) => {
    const type = attributes.get('ContentType') ?? '';
    if (/macroEnabled|vbaProject/i.test(type)) throw new WorkbookRefused(attributes.get('PartName') ?? '[Content_Types].xml', 'memuat makro; simpan sebagai .xlsx tanpa makro');
    if (name === 'Override' && (type === WORKBOOK || type === TEMPLATE)) found.push({ part: (attributes.get('PartName') ?? '').replace(/^\//, ''), type });
  }));
  const [main] = found;
  if (!main || main.type === TEMPLATE || !archive.has(main.part)) throw new WorkbookRefused('', 'bukan buku kerja .xlsx');
  return main.part;
}

interface Relation { readonly type: string; readonly target: string }

async function relations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!archive.has(part)) return found;
  await archive.read(part, onOpen((name, attributes) => {
    if (name !== 'Relationship') return;
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key));
    const outside = attributes.get('TargetMode') === 'External';
    if (OUTWARD.test(type) || (outside && !HYPERLINK.test(type))) throw new WorkbookRefused(part, `menaut ke luar berkas (${target.slice(0, 80)})`);
    found.set(id, { type, target });
  }));
  return found;
}

async function sheetNames(archive: Archive, main: string): Promise<{ nama: string; id: string }[]> {
  const found: { nama: string; id: string }[] = [];
  await archive.read(main, onOpen((name, attributes) => {
    if (name === 'sheet') found.push({ nama: attributes.get('name') ?? '', id: attributes.get('r:id') ?? attributes.get('d3p1:id') ?? '' });
  }));
  return found;
}

const onOpen = (open: (name: string, attributes: Attributes) => void) => ({ open, close: (): void => undefined, text: (): void => undefined });
