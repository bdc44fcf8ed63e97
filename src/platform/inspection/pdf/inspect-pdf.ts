import type { InspectionLimits } from '../inspection.types.js';
import { Refusal } from '../refusal.js';
import { ActiveContent } from './active-content.js';
import { filtersOf, unfold, type Budget } from './filters.js';
import { PdfLexer } from './lexer.js';
import { PdfScan, type PdfObject, type PdfParts } from './objects.js';
import { isDict, type PdfDict } from './values.js';
import { rowsOfStream, type XrefRow } from './xref.js';

/** What readers that look at the beginning of a file take for a page. */
const PAGE = /<(?:!doctype|html|head|body|script|svg|iframe|img|\?php)/i;
const SNIFFED = 2_048;

/**
 * A PDF that is nothing but a PDF, whole, readable without password, and does nothing by itself.
 * @throws Refusal
 */
export async function inspectPdf(bytes: Buffer, limits: InspectionLimits): Promise<void> {
  if (PAGE.test(bytes.toString('latin1', 0, SNIFFED))) throw new Refusal('jenis-ganda', 'awal berkas', 'HTML');
  const parts = new PdfScan(bytes).parts();
  const tables = parts.objects.filter(({ value }) => isDict(value) && value.get('Type') === '/XRef');
  const trailers = [...parts.trailers, ...tables.map(({ value }) => value).filter(isDict)];
  if (trailers.some((dict) => dict.has('Encrypt'))) throw new Refusal('bersandi');
  const { rows, inside, containers } = await unfoldAll(parts, { bytes: limits.unfolded });
  checkRows(parts, [...parts.rows, ...rows], containers, bytes);
  checkChain(parts, new Set(tables.map(({ at }) => at)), trailers, bytes);
  new ActiveContent([...parts.objects, ...inside], limits).check(trailers);
}

interface Unfolded {
  readonly rows: XrefRow[];
  readonly inside: PdfObject[];
  /** Numbers of the object streams. */
  readonly containers: Set<number>;
}

/** Unfolds every stream, and reads those that hold the file's own structure. */
async function unfoldAll(parts: PdfParts, budget: Budget): Promise<Unfolded> {
  const found: Unfolded = { rows: [], inside: [], containers: new Set() };
  for (const { number, value, stream } of parts.objects) {
    if (!stream || !isDict(value)) continue;
    const [type, place] = [value.get('Type'), `objek ${number}`];
    const plain = await unfold(stream, filtersOf(value, place), budget, place, type === '/ObjStm' || type === '/XRef');
    if (type === '/XRef') found.rows.push(...rowsOfStream(value, plain, place));
    if (type !== '/ObjStm') continue;
    found.containers.add(number);
    found.inside.push(...objectsIn(value, plain, number));
  }
  return found;
}

/** The objects of an object stream (ISO 32000 7.5.7). */
function objectsIn(dict: PdfDict, plain: Buffer, container: number): PdfObject[] {
  const place = `objek ${container}`;
  const [count, first] = [dict.get('N'), dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number' || count > plain.length) throw new Refusal('pdf-rusak', place, 'aliran objek');
  if (filtersOf(dict, place).some((name) => !['/FlateDecode', '/ASCIIHexDecode', '/ASCII85Decode'].includes(name))) throw new Refusal('pdf-rusak', place, 'cara pemampatan aliran objek');
  const index = new PdfLexer(plain, 0, place);
  return Array.from({ length: count }, () => {
    const [number, offset] = [Number(index.word()), Number(index.word())];
    if (!Number.isInteger(number) || !Number.isInteger(offset)) throw new Refusal('pdf-rusak', place, 'aliran objek');
    return { number, at: -1, value: new PdfLexer(plain, first + offset, place).value() };
  });
}

/** The offset at which a reader that goes to `where` begins to read. */
function firstAt(bytes: Buffer, where: number): number {
  const lexer = new PdfLexer(bytes, where);
  lexer.skip();
  return lexer.at;
}

/**
 * Every cross-reference leads to an object that was read as one. Otherwise a reader that follows them would see another file than
 * the one that was looked at.
 */
function checkRows(parts: PdfParts, rows: readonly XrefRow[], containers: ReadonlySet<number>, bytes: Buffer): void {
  for (const { number, kind, where } of rows) {
    const right = kind === 'offset' ? parts.starts.get(firstAt(bytes, where)) === number : containers.has(where);
    if (!right) throw new Refusal('pdf-rusak', `objek ${number}`, 'daftar acuan tidak menunjuk objeknya');
  }
}

/** The tables of references that readers go through, from the last to the first, are those that were read. */
function checkChain(parts: PdfParts, streams: ReadonlySet<number>, trailers: readonly PdfDict[], bytes: Buffer): void {
  const before = trailers.flatMap((dict) => [dict.get('Prev'), dict.get('XRefStm')]).filter((at) => at !== undefined);
  for (const where of [parts.startxref, ...before]) {
    const at = typeof where === 'number' && where >= 0 ? firstAt(bytes, where) : -1;
    if (!parts.tables.has(at) && !streams.has(at)) throw new Refusal('pdf-rusak', `bita ke-${at}`, 'daftar acuan tidak ditemukan');
  }
}
