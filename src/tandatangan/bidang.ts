import type { PdfDocument } from './pdf/document.js';
import { PdfDict, PdfName, PdfNumber, PdfRef, PdfString, type PdfValue } from './pdf/values.js';

/** A signed field: its name and the dictionary of its signature. `at` is where that stands in the file; null where it has no place of its own. */
export interface BidangTandaTangan {
  readonly nama: string;
  readonly nilai: PdfDict;
  readonly at: number | null;
  /** The page shows something for it. */
  readonly tampak: boolean;
}

/** More fields are not looked at. */
const MOST_FIELDS = 4_096;
const DEEPEST = 16;

/** The fields of a form, with the parts of their names. */
function* fieldsOf(document: PdfDocument, values: readonly PdfValue[], parent: { nama: string; type: string | null }, depth = 0): Generator<{ dict: PdfDict; nama: string; type: string | null }> {
  if (depth > DEEPEST) return;
  for (const value of values.slice(0, MOST_FIELDS)) {
    const dict = document.dict(value);
    if (!dict) continue;
    const title = document.resolve(dict.get('T'));
    const nama = [parent.nama, title instanceof PdfString ? textOf(title.bytes) : ''].filter((part) => part !== '').join('.');
    const type = document.nameOf(dict.get('FT')) ?? parent.type;
    yield { dict, nama, type };
    yield* fieldsOf(document, document.list(dict.get('Kids')), { nama, type }, depth + 1);
  }
}

/** The signed fields of a document, each signature once. */
export function bidangTandaTangan(document: PdfDocument): BidangTandaTangan[] {
  const form = document.dict(document.catalog.get('AcroForm'));
  const found: BidangTandaTangan[] = [];
  for (const { dict, nama, type } of fieldsOf(document, document.list(form?.get('Fields') ?? null), { nama: '', type: null })) {
    const nilai = type === 'Sig' ? document.dict(dict.get('V')) : null;
    if (nilai && !found.some((other) => other.nilai === nilai)) found.push({ nama, nilai, at: placeOf(document, dict.get('V')), tampak: isVisible(document, dict) });
  }
  return found;
}

function placeOf(document: PdfDocument, value: PdfValue): number | null {
  const entry = value instanceof PdfRef ? document.entries.get(value.num) : undefined;
  return entry !== undefined && entry !== 'free' && 'offset' in entry ? entry.offset : null;
}

function isVisible(document: PdfDocument, field: PdfDict): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = document.list(field.get('Rect')).map((n) => (n instanceof PdfNumber ? n.value : 0));
  return x0 !== x1 && y0 !== y1;
}

/** A text string of PDF: UTF-16 with its mark, else about latin1. */
export function textOf(bytes: Buffer): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** A text string of PDF in UTF-16, as it is written in hexadecimal. */
export const pdfText = (text: string): PdfString => new PdfString(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]), true, 0, 0);

/** The first page, to which an invisible field is tied. */
export function firstPage(document: PdfDocument): { ref: PdfRef; dict: PdfDict } | null {
  let value = document.catalog.get('Pages');
  for (let depth = 0; depth < 2 * DEEPEST; depth++) {
    const dict = document.dict(value);
    const next = document.list(dict?.get('Kids') ?? null)[0] ?? null;
    if (dict && value instanceof PdfRef && isPage(dict)) return { ref: value, dict };
    value = next;
  }
  return null;
}

const isPage = (dict: PdfDict): boolean => {
  const type = dict.get('Type');
  return type instanceof PdfName && type.text === 'Page';
};
