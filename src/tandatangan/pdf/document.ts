import { PdfParser } from './parse.js';
import { inflateStream } from './streams.js';
import { PdfDict, PdfError, PdfName, PdfNumber, PdfRef, PdfStream, type PdfValue } from './values.js';
import { readSections, type XrefEntry, type XrefSection } from './xref.js';

/** How far from the end `startxref` may stand. */
const TAIL = 1_024;
const DEEPEST_LINK = 32;

/** The objects of one object stream: its bytes, and where each begins in them. */
interface PackedObjects { readonly data: Buffer; readonly offsets: ReadonlyMap<number, number> }

/** A PDF as its own cross references tell it. Nothing is repaired: readers repair differently, and that is where forgers work. */
export class PdfDocument {
  private readonly seen = new Map<number, PdfValue>();
  private readonly packed = new Map<number, PackedObjects>();

  private constructor(readonly bytes: Buffer, readonly startxref: number, readonly sections: readonly XrefSection[], readonly entries: ReadonlyMap<number, XrefEntry>) {}

  /** @throws PdfError when it cannot be read without guessing, or is encrypted */
  static open(bytes: Buffer): PdfDocument {
    if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new PdfError('Berkas ini bukan PDF.');
    const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL));
    const startxref = /startxref[\r\n\t ]+(\d{1,10})[\r\n\t ]+%%EOF[\r\n\t ]*$/.exec(tail)?.[1];
    if (startxref === undefined) throw new PdfError('PDF tidak diakhiri dengan startxref dan %%EOF: berkas terpotong atau ditambahi sesudahnya.');
    const sections = readSections(bytes, Number(startxref));
    const entries = new Map<number, XrefEntry>();
    for (const section of sections) for (const [num, entry] of section.entries) if (!entries.has(num)) entries.set(num, entry);
    const document = new PdfDocument(bytes, Number(startxref), sections, entries);
    if (document.trailer.get('Encrypt') !== null) throw new PdfError('PDF ini dienkripsi sehingga tidak dapat diperiksa.');
    return document;
  }

  get trailer(): PdfDict { return this.sections[0]?.trailer ?? new PdfDict(); }

  /** One more than the highest object number. */
  get size(): number {
    const size = this.trailer.get('Size');
    if (!(size instanceof PdfNumber)) throw new PdfError('PDF tidak sah: /Size tidak ada');
    return size.value;
  }

  get root(): PdfRef {
    const root = this.trailer.get('Root');
    if (!(root instanceof PdfRef)) throw new PdfError('PDF tidak sah: /Root tidak ada');
    return root;
  }

  get catalog(): PdfDict { return this.dict(this.root) ?? new PdfDict(); }

  /** The object of a number; null for a free or unknown one. */
  object(num: number): PdfValue {
    if (!this.seen.has(num)) {
      this.seen.set(num, null); // an object that needs itself is null
      this.seen.set(num, this.read(num));
    }
    return this.seen.get(num) ?? null;
  }

  /** What a value stands for, through references. */
  resolve(value: PdfValue): PdfValue {
    for (let i = 0; value instanceof PdfRef; i++) {
      if (i === DEEPEST_LINK) throw new PdfError('PDF tidak sah: rujukan berputar');
      value = this.object(value.num);
    }
    return value;
  }

  dict(value: PdfValue): PdfDict | null {
    const found = this.resolve(value);
    return found instanceof PdfDict ? found : null;
  }

  list(value: PdfValue): readonly PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found as readonly PdfValue[] : [];
  }

  nameOf(value: PdfValue): string | null {
    const found = this.resolve(value);
    return found instanceof PdfName ? found.text : null;
  }

  private read(num: number): PdfValue {
    const entry = this.entries.get(num);
    if (entry === undefined || entry === 'free') return null;
    if ('within' in entry) return this.unpacked(num, entry);
    return this.objectAt(num, entry.offset).value;
  }

  /** The object at a place, which must be that of the number, and where it ends. */
  objectAt(num: number, offset: number): { value: PdfValue; end: number } {
    const parser = new PdfParser(this.bytes, offset);
    const found = parser.indirect((length) => this.lengthOf(length));
    if (found.num !== num) throw new PdfError(`PDF tidak sah: objek ${num} tidak berada di tempat yang ditunjuk`);
    return { value: found.value, end: parser.at };
  }

  private lengthOf(length: PdfValue): number {
    const value = this.resolve(length);
    if (!(value instanceof PdfNumber) || !/^\d{1,10}$/.test(value.raw)) throw new PdfError('PDF tidak sah: /Length aliran');
    return value.value;
  }

  private unpacked(num: number, { within }: { within: number }): PdfValue {
    const packed = this.packed.get(within) ?? this.unpack(within);
    this.packed.set(within, packed);
    const offset = packed.offsets.get(num);
    if (offset === undefined) throw new PdfError(`PDF tidak sah: objek ${num} tidak ditemukan di dalam aliran objek`);
    return new PdfParser(packed.data, offset).value();
  }

  private unpack(num: number): PackedObjects {
    const stream = this.object(num);
    if (!(stream instanceof PdfStream)) throw new PdfError(`PDF tidak sah: aliran objek ${num} tidak ditemukan`);
    const data = inflateStream(stream);
    const [count, first] = [this.lengthOf(stream.dict.get('N')), this.lengthOf(stream.dict.get('First'))];
    const head = new PdfParser(data, 0);
    const offsets = new Map<number, number>();
    for (let i = 0; i < count; i++) offsets.set(head.whole(), first + head.whole());
    return { data, offsets };
  }
}
