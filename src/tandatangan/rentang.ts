import type { Cacat } from './hasil.js';
import type { PdfDocument } from './pdf/document.js';
import { PdfNumber, PdfString, type PdfDict } from './pdf/values.js';
import { possibleEnds, type Revision } from './pdf/revisions.js';

/** What a signature covers: all but the hole between `open` and `close`, up to `end`. */
export interface Rentang { readonly open: number; readonly close: number; readonly end: number }

const cacat = (kode: Cacat['kode'], alasan: string): Cacat => ({ kode, alasan });

/** The four numbers of /ByteRange and the hole in it, checked against the file; or what is wrong. */
export function rentangDari(document: PdfDocument, nilai: PdfDict, at: number | null): Rentang | Cacat {
  if (nilai.doubled.length > 0) return cacat('bidang-ganda', `Kamus tanda tangan memuat ${nilai.doubled.map((key) => `/${key}`).join(', ')} lebih dari sekali.`);
  const numbers = document.list(nilai.get('ByteRange')).map((n) => (n instanceof PdfNumber && /^\d+$/.test(n.raw) ? n.value : NaN));
  const [start = NaN, open = NaN, close = NaN, length = NaN] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return cacat('rentang-tidak-sah', 'Rentang bita (/ByteRange) tidak ada atau bukan empat bilangan yang tidak negatif.');
  if (start !== 0) return cacat('rentang-tidak-utuh', 'Rentang bita tidak dimulai dari awal berkas.');
  if (close < open) return cacat('rentang-bertumpuk', 'Kedua bagian rentang bita bertumpuk.');
  if (close + length > document.bytes.length) return cacat('rentang-melampaui', 'Rentang bita melampaui akhir berkas.');
  return holeFault(document, nilai, at, open, close) ?? { open, close, end: close + length };
}

/** The hole must be the value of /Contents, bracket to bracket, in the dictionary that the field names; nothing else escapes the signature. */
function holeFault(document: PdfDocument, nilai: PdfDict, at: number | null, open: number, close: number): Cacat | null {
  const contents = nilai.get('Contents');
  if (!(contents instanceof PdfString) || at === null) return cacat('bidang-tidak-sah', 'Nilai tanda tangan (/Contents) tidak berada langsung di dalam berkas.');
  if (contents.start !== open || contents.end !== close || at > open) return cacat('celah-tidak-tepat', 'Celah rentang bita bukan tepat nilai tanda tangan: ada bagian berkas yang tidak ditandatangani.');
  const isBare = contents.hex && contents.bytes.length * 2 === close - open - 2;
  return isBare ? null : cacat('celah-tidak-tepat', 'Celah rentang bita memuat selain angka heksadesimal tanda tangan.');
}

/** The revision that ends where the range ends; null when no revision does. */
export const revisiDari = (revisions: readonly Revision[], bytes: Buffer, end: number): Revision | null =>
  revisions.find((revision) => revision.end === end || possibleEnds(bytes, revision.end).includes(end)) ?? null;
