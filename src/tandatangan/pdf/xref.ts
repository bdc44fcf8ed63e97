import { PdfParser } from './parse.js';
import { inflateStream } from './streams.js';
import { PdfDict, PdfError, PdfNumber, PdfStream, type PdfValue } from './values.js';

/** Where an object is: at a place of the file, inside an object stream, or nowhere. */
export type XrefEntry = { readonly offset: number; readonly gen: number } | { readonly within: number; readonly index: number } | 'free';

/** One cross-reference section, as a table or as a stream, and where it stands. */
export interface XrefSection {
  readonly at: number;
  readonly kind: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  /** After its last byte (for a table that of the trailer's dictionary). */
  readonly end: number;
}

/** A file that was changed more often is not opened. */
const MOST_SECTIONS = 256;
const MOST_ENTRIES = 2_000_000;

const whole = (value: PdfValue, why: string): number => {
  if (!(value instanceof PdfNumber) || !/^\d{1,10}$/.test(value.raw)) throw new PdfError(`PDF tidak sah: ${why}`);
  return value.value;
};

/** The sections of a file, the newest first. */
export function readSections(bytes: Buffer, startxref: number): XrefSection[] {
  const sections: XrefSection[] = [];
  for (let at: number | null = startxref; at !== null;) {
    if (sections.length === MOST_SECTIONS || sections.some((s) => s.at === at)) throw new PdfError('PDF tidak sah: rantai tabel rujukan berputar atau terlalu panjang');
    const section = readSection(bytes, at);
    sections.push(section);
    const prev = section.trailer.get('Prev');
    at = prev === null ? null : whole(prev, '/Prev bukan bilangan');
  }
  return sections;
}

function readSection(bytes: Buffer, at: number): XrefSection {
  if (at >= bytes.length) throw new PdfError('PDF tidak sah: startxref menunjuk ke luar berkas');
  const isTable = bytes.toString('latin1', at, at + 4) === 'xref';
  const section = isTable ? readTable(bytes, at) : readXrefStream(bytes, at);
  const hybrid = isTable ? section.trailer.get('XRefStm') : null;
  if (hybrid === null) return section;
  const hidden = readXrefStream(bytes, whole(hybrid, '/XRefStm bukan bilangan'));
  return { ...section, entries: new Map([...hidden.entries, ...section.entries]) };
}

function readTable(bytes: Buffer, at: number): XrefSection {
  const parser = new PdfParser(bytes, at + 4);
  const entries = new Map<number, XrefEntry>();
  for (let word = parser.word(); word !== 'trailer'; word = parser.word()) {
    if (!/^\d{1,10}$/.test(word)) throw new PdfError('PDF tidak sah: tabel rujukan rusak');
    const [first, count] = [Number(word), parser.whole()];
    if (entries.size + count > MOST_ENTRIES) throw new PdfError('PDF tidak sah: tabel rujukan terlalu besar');
    for (let num = first; num < first + count; num++) {
      const [offset, gen, kind] = [parser.whole(), parser.whole(), parser.word()];
      if (kind !== 'n' && kind !== 'f') throw new PdfError('PDF tidak sah: baris tabel rujukan rusak');
      entries.set(num, kind === 'n' ? { offset, gen } : 'free');
    }
  }
  const trailer = parser.value();
  if (!(trailer instanceof PdfDict)) throw new PdfError('PDF tidak sah: trailer bukan kamus');
  return { at, kind: 'table', entries, trailer, end: parser.at };
}

function readXrefStream(bytes: Buffer, at: number): XrefSection {
  const parser = new PdfParser(bytes, at);
  const { value } = parser.indirect((length) => whole(length, '/Length tabel rujukan bukan bilangan'));
  if (!(value instanceof PdfStream)) throw new PdfError('PDF tidak sah: tabel rujukan tidak ditemukan');
  return { at, kind: 'stream', entries: decode(value), trailer: value.dict, end: parser.at };
}

const numbers = (value: PdfValue): number[] => (Array.isArray(value) ? value.map((v: PdfValue) => whole(v, 'larik bilangan pada tabel rujukan')) : []);

function decode(stream: PdfStream): Map<number, XrefEntry> {
  const widths = numbers(stream.dict.get('W'));
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const step = w0 + w1 + w2;
  if (widths.length !== 3 || step === 0 || Math.max(w0, w1, w2) > 6) throw new PdfError('PDF tidak sah: /W pada tabel rujukan');
  const data = inflateStream(stream);
  const field = (at: number, width: number, fallback: number) => (width === 0 ? fallback : data.readUIntBE(at, width));
  const index = stream.dict.get('Index') === null ? [0, whole(stream.dict.get('Size'), '/Size')] : numbers(stream.dict.get('Index'));
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (let i = 0; i + 1 < index.length; i += 2) {
    for (let num = index[i] ?? 0, last = num + (index[i + 1] ?? 0); num < last; num++, at += step) {
      if (at + step > data.length || entries.size >= MOST_ENTRIES) throw new PdfError('PDF tidak sah: tabel rujukan terpotong atau terlalu besar');
      entries.set(num, entry(field(at, w0, 1), field(at + w0, w1, 0), field(at + w0 + w1, w2, 0)));
    }
  }
  return entries;
}

function entry(kind: number, second: number, third: number): XrefEntry {
  if (kind === 1) return { offset: second, gen: third };
  return kind === 2 ? { within: second, index: third } : 'free';
}
