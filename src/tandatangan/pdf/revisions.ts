import { PdfDocument } from './document.js';
import { PdfError } from './values.js';

/** A file that ends here was whole: the bytes up to `end` are a PDF, of which later ones are revisions. */
export interface Revision {
  /** After `%%EOF` and the line end that belongs to it. */
  readonly end: number;
  readonly document: PdfDocument;
}

/** A file that was added to more often is not checked. */
const MOST_REVISIONS = 64;
const MOST_MARKS = 4_096;
const MARK = /startxref[\r\n\t ]+(\d{1,10})[\r\n\t ]+%%EOF/g;

/**
 * The revisions of a file, the oldest first; the last one is the whole file. Only places that the chain of cross references itself
 * knows are revisions: the text may stand anywhere.
 */
export function revisionsOf(document: PdfDocument): Revision[] {
  const { bytes } = document;
  const ends = marks(bytes).filter(([startxref]) => document.sections.some((section) => section.at === startxref)).map(([, end]) => end);
  const earlier = ends.filter((end) => end < bytes.length && !isLineEnd(bytes, end, bytes.length));
  if (earlier.length >= MOST_REVISIONS) throw new PdfError('PDF tidak sah: terlalu banyak revisi');
  return [...earlier.map((end) => ({ end, document: PdfDocument.open(bytes.subarray(0, end)) })), { end: bytes.length, document }];
}

/** Where a revision may have ended: right after the mark, or after the line end that follows. */
export function possibleEnds(bytes: Buffer, end: number): number[] {
  const bare = bytes.toString('latin1', end - 2, end).replace(/[\r\n]+$/, '').length + end - 2;
  return [...new Set([end, bare, bare + 1, bare + 2])].filter((e) => e <= bytes.length && isLineEnd(bytes, bare, e));
}

const isLineEnd = (bytes: Buffer, from: number, to: number): boolean => to - from <= 2 && /^(\r\n?|\n)?$/.test(bytes.toString('latin1', from, to));

/** Every `startxref … %%EOF`: what it points to and where it ends, one line end included. */
function marks(bytes: Buffer): [number, number][] {
  const found: [number, number][] = [];
  for (let at = bytes.indexOf('startxref'); at >= 0; at = bytes.indexOf('startxref', at + 9)) {
    const match = new RegExp(MARK.source, 'y').exec(bytes.toString('latin1', at, at + 64));
    if (!match) continue;
    if (found.length === MOST_MARKS) throw new PdfError('PDF tidak sah: terlalu banyak penanda akhir berkas');
    const eof = at + match[0].length;
    found.push([Number(match[1]), eof + (/^(\r\n?|\n)/.exec(bytes.toString('latin1', eof, eof + 2))?.[0].length ?? 0)]);
  }
  return found;
}
