import { inflateSync } from 'node:zlib';
import { PdfDict, PdfError, PdfName, PdfNumber, type PdfStream, type PdfValue } from './values.js';

/** Bytes that a stream of structure (references, objects) may inflate to. */
const LARGEST = 64 * 1024 * 1024;

const first = (value: PdfValue): PdfValue => (Array.isArray(value) ? (value as readonly PdfValue[])[0] ?? null : value);
const number = (dict: PdfValue, key: string, fallback: number): number => {
  const value = dict instanceof PdfDict ? dict.get(key) : null;
  return value instanceof PdfNumber ? value.value : fallback;
};

/** The bytes of a stream that holds references or objects: plain, or deflated with or without a predictor. */
export function inflateStream({ dict, raw }: PdfStream): Buffer {
  const filters = dict.get('Filter');
  const filter = first(filters);
  if (filter === null) return raw;
  if (!(filter instanceof PdfName) || filter.text !== 'FlateDecode' || (Array.isArray(filters) && filters.length > 1)) throw new PdfError('PDF tidak sah: pemampatan tabel rujukan tidak dikenal');
  let data: Buffer;
  try {
    data = inflateSync(raw, { maxOutputLength: LARGEST });
  } catch {
    throw new PdfError('PDF tidak sah: aliran terkompresi rusak atau terlalu besar');
  }
  const parms = first(dict.get('DecodeParms'));
  const predictor = number(parms, 'Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw new PdfError('PDF tidak sah: prediktor tabel rujukan tidak dikenal');
  const bits = number(parms, 'Colors', 1) * number(parms, 'BitsPerComponent', 8);
  return unpredict(data, Math.ceil((bits * number(parms, 'Columns', 1)) / 8), Math.ceil(bits / 8));
}

/** Undoes the predictors of PNG (RFC 2083, 6): each row tells its own in its first byte. */
function unpredict(data: Buffer, width: number, pixel: number): Buffer {
  const rows = Math.floor(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  const value = (at: number, inRow: boolean) => (inRow && at >= 0 ? out[at] ?? 0 : 0);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let i = 0; i < width; i++) {
      const at = row * width + i;
      const [left, up, corner] = [value(at - pixel, i >= pixel), value(at - width, true), value(at - width - pixel, i >= pixel)];
      out[at] = ((data[row * (width + 1) + 1 + i] ?? 0) + predicted(kind, left, up, corner)) & 0xff;
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
