import { Refusal } from '../refusal.js';
import { isArray, isDict, type PdfDict, type PdfValue } from './values.js';

/** Where a cross-reference says that an object is: at an offset of the file, or in an object stream. */
export interface XrefRow {
  readonly number: number;
  readonly kind: 'offset' | 'inStream';
  readonly where: number;
}

const numbers = (value: PdfValue | undefined): number[] => (isArray(value) ? value.filter((item) => typeof item === 'number') : []);
const WIDEST = 24;

/**
 * The rows of a cross-reference stream (ISO 32000 7.5.8), free entries left out.
 * @param data unfolded, prediction not undone
 * @throws Refusal where it is not readable
 */
export function rowsOfStream(dict: PdfDict, data: Buffer, place: string): XrefRow[] {
  const widths = numbers(dict.get('W'));
  const width = widths.reduce((sum, w) => sum + w, 0);
  if (widths.length !== 3 || width < 1 || width > WIDEST) throw new Refusal('pdf-rusak', place, 'daftar acuan');
  const plain = unpredicted(data, dict, width, place);
  const [a = 0, b = 0] = widths;
  const index = dict.has('Index') ? numbers(dict.get('Index')) : [0, Number(dict.get('Size') ?? 0)];
  const rows: XrefRow[] = [];
  let at = 0;
  for (let section = 0; section + 1 < index.length; section += 2) {
    for (let i = 0; i < (index[section + 1] ?? 0) && at + width <= plain.length; i++, at += width) {
      const kind = a === 0 ? 1 : plain.readUIntBE(at, Math.min(a, 6));
      if (kind === 1 || kind === 2) rows.push({ number: (index[section] ?? 0) + i, kind: kind === 1 ? 'offset' : 'inStream', where: numberAt(plain, at + a, b) });
    }
  }
  return rows;
}

function numberAt(bytes: Buffer, at: number, width: number): number {
  let value = 0;
  for (const byte of bytes.subarray(at, at + width)) value = value * 256 + byte;
  return value;
}

/** What each of PNG's predictions adds; the sort stands before each row. */
const PREDICTIONS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function unpredicted(data: Buffer, dict: PdfDict, width: number, place: string): Buffer {
  const given = dict.get('DecodeParms');
  const parms = isArray(given) ? given[0] : given;
  if (!isDict(parms) || Number(parms.get('Predictor') ?? 1) < 10) return data;
  const rows = Math.floor(data.length / (width + 1));
  const plain = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const predict = PREDICTIONS[data[row * (width + 1)] ?? 0];
    if (predict === undefined) throw new Refusal('pdf-rusak', place, 'daftar acuan');
    for (let i = 0; i < width; i++) {
      const back = (by: number): number => (row * width + i - by >= 0 ? plain[row * width + i - by] ?? 0 : 0);
      const left = i > 0 ? back(1) : 0;
      plain[row * width + i] = (data[row * (width + 1) + 1 + i] ?? 0) + predict(left, back(width), i > 0 ? back(width + 1) : 0);
    }
  }
  return plain;
}
