import { Refusal } from '../refusal.js';
import { PdfLexer } from './lexer.js';
import { isDict, PdfRef, type PdfDict, type PdfValue } from './values.js';
import type { XrefRow } from './xref.js';

/** An object of the file. */
export interface PdfObject {
  readonly number: number;
  /** Offset in the file; -1 for one in an object stream. */
  readonly at: number;
  readonly value: PdfValue;
  /** The raw bytes of its stream. */
  readonly stream?: Buffer;
}

/** Everything that stands in the file, in order. */
export interface PdfParts {
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfDict[];
  /** Number of the object that begins at an offset. */
  readonly starts: ReadonlyMap<number, number>;
  /** Offsets of the cross-reference tables. */
  readonly tables: ReadonlySet<number>;
  readonly rows: readonly XrefRow[];
  /** What the last `startxref` says. */
  readonly startxref: number;
}

const HEADER = /^%PDF-(?:1\.[0-7]|2\.0)[\s\0]/;
const HIDDEN = /<\s*[a-z!?/]|javascript:/i;

/**
 * Reads a PDF from its first byte to its last, not as its table of contents leads: whatever is in it is seen, and what is neither
 * object, table nor trailer is refused. So is a length that does not lead to the end of its stream.
 */
export class PdfScan {
  private readonly lexer: PdfLexer;
  private readonly objects: PdfObject[] = [];
  private readonly trailers: PdfDict[] = [];
  private readonly starts = new Map<number, number>();
  private readonly tables = new Set<number>();
  private readonly rows: XrefRow[] = [];
  private readonly lengths: { readonly ref: number; readonly bytes: number }[] = [];
  private startxref = -1;

  constructor(private readonly bytes: Buffer) {
    this.lexer = new PdfLexer(bytes);
  }

  /** @throws Refusal */
  parts(): PdfParts {
    if (!HEADER.test(this.bytes.toString('latin1', 0, 16))) throw new Refusal('bukan-jenisnya');
    if (!/%%EOF[\s\0]*$/.test(this.bytes.toString('latin1', Math.max(0, this.bytes.length - 64)))) {
      throw new Refusal(this.bytes.includes('%%EOF', Math.max(0, this.bytes.length - 100_000)) ? 'sisa-di-akhir' : 'terpotong');
    }
    for (this.skip(); !this.lexer.ended; this.skip()) this.part();
    this.checkLengths();
    return { objects: this.objects, trailers: this.trailers, starts: this.starts, tables: this.tables, rows: this.rows, startxref: this.startxref };
  }

  private skip(): void {
    this.lexer.skip((comment) => { if (HIDDEN.test(comment)) throw new Refusal('jenis-ganda', `bita ke-${this.lexer.at}`, 'HTML atau skrip di dalam komentar'); });
  }

  private part(): void {
    const at = this.lexer.at;
    const word = this.lexer.word();
    if (/^\d+$/.test(word)) this.object(at, Number(word));
    else if (word === 'xref') this.table(at);
    else if (word === 'trailer') this.trailer();
    else if (word === 'startxref') this.startxref = Number(this.lexer.word());
    else throw new Refusal('jenis-ganda', `bita ke-${at}`, 'isi di luar susunan PDF');
  }

  private object(at: number, number: number): void {
    if (!/^\d+$/.test(this.lexer.word()) || this.lexer.word() !== 'obj') throw new Refusal('jenis-ganda', `bita ke-${at}`, 'isi di luar susunan PDF');
    this.starts.set(at, number);
    const value = this.lexer.peek() === 'endobj' ? null : this.lexer.value();
    const stream = isDict(value) && this.lexer.peek() === 'stream' ? this.stream(number, value) : undefined;
    if (this.lexer.peek() === 'endobj') this.lexer.word();
    else if (stream === undefined || !/^\d+$/.test(this.lexer.peek())) this.lexer.refuse(`objek ${number} tidak ditutup`);
    this.objects.push({ number, at, value, ...(stream ? { stream } : {}) });
  }

  private stream(number: number, dict: PdfDict): Buffer {
    this.lexer.word();
    let from = this.lexer.at;
    if (this.bytes[from] === 13) from++;
    if (this.bytes[from] === 10) from++;
    const length = dict.get('Length');
    const end = typeof length === 'number' ? this.endAt(from + length, number) : this.nextEnd(from, number);
    if (length instanceof PdfRef) this.lengths.push({ ref: length.number, bytes: end - from });
    this.lexer.at = end;
    this.lexer.word();
    return this.bytes.subarray(from, end);
  }

  /** The length must lead to `endstream`, white space between them at most. */
  private endAt(end: number, number: number): number {
    if (/^[\s\0]{0,4}endstream/.test(this.bytes.toString('latin1', end, end + 16))) return end;
    throw new Refusal('pdf-rusak', `objek ${number}`, 'panjang aliran tidak sesuai');
  }

  /** Where the length comes later in the file it is compared when it is known. */
  private nextEnd(from: number, number: number): number {
    for (let at = this.bytes.indexOf('endstream', from, 'latin1'); at >= 0; at = this.bytes.indexOf('endstream', at + 9, 'latin1')) {
      if (/^\s*endobj/.test(this.bytes.toString('latin1', at + 9, at + 24))) return at;
    }
    throw new Refusal('terpotong', `objek ${number}`, 'aliran tidak ditutup');
  }

  private checkLengths(): void {
    const numbers = new Map<number, PdfValue[]>();
    for (const { ref } of this.lengths) numbers.set(ref, []);
    for (const { number, value } of this.objects) numbers.get(number)?.push(value);
    for (const { ref, bytes } of this.lengths) {
      const right = numbers.get(ref)?.some((value) => typeof value === 'number' && value <= bytes && value >= bytes - 2);
      if (!right) throw new Refusal('pdf-rusak', `objek ${ref}`, 'panjang aliran tidak sesuai');
    }
  }

  private table(at: number): void {
    this.tables.add(at);
    while (/^\d+$/.test(this.lexer.peek())) {
      const first = Number(this.lexer.word());
      const count = Number(this.lexer.word());
      if (!Number.isInteger(count) || count > this.bytes.length / 10) this.lexer.refuse('daftar acuan');
      for (let i = 0; i < count; i++) this.row(first + i);
    }
  }

  private row(number: number): void {
    const [where, , used] = [Number(this.lexer.word()), this.lexer.word(), this.lexer.word()];
    if (!Number.isInteger(where) || (used !== 'n' && used !== 'f')) this.lexer.refuse('daftar acuan');
    if (used === 'n' && where > 0) this.rows.push({ number, kind: 'offset', where });
  }

  private trailer(): void {
    const value = this.lexer.value();
    if (!isDict(value)) return this.lexer.refuse('trailer');
    this.trailers.push(value);
  }
}
