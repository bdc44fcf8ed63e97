import { inflateSync } from 'node:zlib';
import { Refusal } from './refusal.js';

const HIDDEN = /<(?:!doctype|html|head|body|script|svg|iframe|\?php|\?xml)|javascript:/i;
/** A colour profile or a text of a picture that is larger when unfolded serves nobody. */
const MOST_UNFOLDED = 4 * 1024 * 1024;

const cut = (place: string): Refusal => new Refusal('terpotong', place);

function checkText(bytes: Buffer, place: string): void {
  if (HIDDEN.test(bytes.toString('latin1'))) throw new Refusal('jenis-ganda', place, 'HTML atau skrip');
}

/** Chunks whose second half, after a name and a zero, is packed. */
const PACKED: ReadonlySet<string> = new Set(['iCCP', 'zTXt']);
const TEXTS: ReadonlySet<string> = new Set(['tEXt', 'iTXt', 'zTXt']);
const PNG_HEAD = 8;

/** Goes through the chunks of a PNG from the first to the last byte. */
export function checkPng(bytes: Buffer): void {
  let at = PNG_HEAD;
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) throw cut(`bita ke-${at}`);
    const length = bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw cut(`blok ${type}`);
    checkChunk(type, bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  if (at !== bytes.length) throw new Refusal('sisa-di-akhir', `bita ke-${at}`);
}

function checkChunk(type: string, data: Buffer): void {
  const place = `blok ${type}`;
  if (type === 'acTL') throw new Refusal('gambar-bergerak', place);
  if (TEXTS.has(type)) checkText(data, place);
  if (!PACKED.has(type)) return;
  try {
    const text = inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: MOST_UNFOLDED });
    if (TEXTS.has(type)) checkText(text, place);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bom-arsip' : 'terpotong', place);
  }
}

const [EOI, SOS, COMMENT] = [0xd9, 0xda, 0xfe];
/** Markers that stand alone: TEM and the restarts. */
const bare = (marker: number): boolean => marker === 1 || (marker >= 0xd0 && marker <= 0xd8);

/** Goes through the segments of a JPEG. What cameras append is let through: further JPEGs, Samsung's own record, zeros. */
export function checkJpeg(bytes: Buffer): void {
  const end = endOfJpeg(bytes, 0);
  const rest = bytes.subarray(end);
  if (rest.every((byte) => byte === 0) || rest.subarray(-4).toString('latin1') === 'SEFT' && !rest.includes('PK\x05\x06', 0, 'latin1')) return checkText(rest, `bita ke-${end}`);
  if (rest[0] !== 0xff || rest[1] !== 0xd8) throw new Refusal('sisa-di-akhir', `bita ke-${end}`);
  checkJpeg(rest);
}

function endOfJpeg(bytes: Buffer, start: number): number {
  for (let at = start + 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) throw cut(`bita ke-${at}`);
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return at + 2;
    if (marker === 0xff) { at += 1; continue; }
    if (bare(marker)) { at += 2; continue; }
    if (at + 4 > bytes.length) break;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === COMMENT) checkText(bytes.subarray(at + 4, next), `segmen komentar, bita ke-${at}`);
    at = marker === SOS ? endOfScan(bytes, next) : next;
  }
  throw cut('akhir gambar tidak ada');
}

/** Index of the marker that ends the compressed data: 0xff followed by neither zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw cut('akhir gambar tidak ada');
}

const ANIMATED = 0x02;

/** Goes through the chunks of a WebP (RIFF). */
export function checkWebp(bytes: Buffer): void {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw cut('RIFF');
  if (end + (end % 2) < bytes.length) throw new Refusal('sisa-di-akhir', `bita ke-${end}`);
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw cut(`blok ${type}`);
    if (type === 'ANIM' || (type === 'VP8X' && ((bytes[at + 8] ?? 0) & ANIMATED) !== 0)) throw new Refusal('gambar-bergerak', `blok ${type}`);
    if (!/^(?:VP8[ LX]|ALPH|ICCP|EXIF|XMP )$/.test(type)) throw new Refusal('bagian-tidak-dikenal', `blok ${type}`);
    at += 8 + length + (length % 2);
  }
}
