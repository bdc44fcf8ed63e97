import { PdfDict, PdfError, PdfName, PdfNumber, PdfRef, PdfStream, PdfString, type PdfValue } from './values.js';

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const DEEPEST = 64;
const [LF, CR, PERCENT, OPEN, CLOSE, LT, GT, BACKSLASH] = [10, 13, 37, 40, 41, 60, 62, 92];
const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads objects out of a file, from a place on. Every read moves on; what is not a PDF object throws `PdfError` with its place. */
export class PdfParser {
  constructor(private readonly bytes: Buffer, public at: number) {}

  /** Passes white space and comments. */
  skip(): this {
    for (;;) {
      const c = this.bytes[this.at];
      if (c === PERCENT) while (this.at < this.bytes.length && this.bytes[this.at] !== LF && this.bytes[this.at] !== CR) this.at++;
      else if (c !== undefined && SPACE.has(c)) this.at++;
      else return this;
    }
  }

  /** A run of regular characters; empty before a delimiter or the end. */
  word(): string {
    this.skip();
    const from = this.at;
    for (let c = this.bytes[this.at]; c !== undefined && !SPACE.has(c) && !DELIMITER.has(c); c = this.bytes[this.at]) this.at++;
    return this.bytes.toString('latin1', from, this.at);
  }

  /** Takes exactly this word, or throws. */
  expect(word: string): void {
    const found = this.word();
    if (found !== word) throw this.fault(`seharusnya "${word}"`);
  }

  /** A whole number that is not negative. */
  whole(): number {
    const word = this.word();
    if (!/^\d{1,10}$/.test(word)) throw this.fault('seharusnya bilangan bulat');
    return Number(word);
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw this.fault('objek bersarang terlalu dalam');
    this.skip();
    const c = String.fromCharCode(this.bytes[this.at] ?? 0);
    if (c === '/') return this.name();
    if (c === '(') return this.literal();
    if (c === '[') return this.array(depth);
    if (c === '<') return this.bytes[this.at + 1] === LT ? this.dict(depth) : this.hex();
    return this.plain();
  }

  /** `num gen obj … endobj` here; `lengthOf` resolves a stream's /Length. */
  indirect(lengthOf: (value: PdfValue) => number): { num: number; gen: number; value: PdfValue } {
    const [num, gen] = [this.whole(), this.whole()];
    this.expect('obj');
    const value = this.value();
    if (this.word() === 'endobj') return { num, gen, value };
    this.at -= 'stream'.length;
    this.expect('stream');
    if (!(value instanceof PdfDict)) throw this.fault('aliran tanpa kamus');
    return { num, gen, value: this.stream(value, lengthOf(value.get('Length'))) };
  }

  private stream(dict: PdfDict, length: number): PdfStream {
    if (this.bytes[this.at] === CR) this.at++;
    if (this.bytes[this.at] !== LF) throw this.fault('awal aliran tidak sah');
    const from = this.at + 1;
    this.at = from + length;
    if (this.at > this.bytes.length) throw this.fault('aliran melampaui berkas');
    this.expect('endstream');
    this.expect('endobj');
    return new PdfStream(dict, this.bytes.subarray(from, from + length));
  }

  private name(): PdfName {
    this.at++;
    const from = this.at;
    for (let c = this.bytes[this.at]; c !== undefined && !SPACE.has(c) && !DELIMITER.has(c); c = this.bytes[this.at]) this.at++;
    const raw = this.bytes.toString('latin1', from, this.at);
    return new PdfName(raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  }

  private hex(): PdfString {
    const start = this.at;
    const close = this.bytes.indexOf(GT, start);
    if (close < 0) throw this.fault('untai tidak ditutup');
    const text = this.bytes.toString('latin1', start + 1, close).replace(/[\0\t\n\f\r ]/g, '');
    if (/[^0-9a-fA-F]/.test(text)) throw this.fault('untai heksadesimal tidak sah');
    this.at = close + 1;
    return new PdfString(Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex'), true, start, this.at);
  }

  private literal(): PdfString {
    const start = this.at++;
    const out: number[] = [];
    for (let open = 1; ;) {
      const c = this.bytes[this.at++];
      if (c === undefined) throw this.fault('untai tidak ditutup');
      if (c === OPEN) open++;
      if (c === CLOSE && --open === 0) return new PdfString(Buffer.from(out), false, start, this.at);
      if (c === BACKSLASH) out.push(...this.escaped()); else out.push(c);
    }
  }

  private escaped(): number[] {
    const c = String.fromCharCode(this.bytes[this.at] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
    this.at += octal?.length ?? 1;
    if (octal !== undefined) return [parseInt(octal, 8) & 0xff];
    if (c === '\r' && this.bytes[this.at] === LF) this.at++;
    return c === '\r' || c === '\n' ? [] : [ESCAPED[c] ?? c.charCodeAt(0)];
  }

  private array(depth: number): PdfValue[] {
    this.at++;
    const items: PdfValue[] = [];
    while (!this.closes(']')) items.push(this.value(depth + 1));
    return items;
  }

  private dict(depth: number): PdfDict {
    this.at += 2;
    const dict = new PdfDict();
    while (!this.closes('>>')) {
      const key = this.value(depth + 1);
      if (!(key instanceof PdfName)) throw this.fault('kunci kamus bukan nama');
      const value = this.value(depth + 1);
      if (dict.entries.has(key.text)) dict.doubled.push(key.text); else dict.entries.set(key.text, value);
    }
    return dict;
  }

  private closes(mark: string): boolean {
    this.skip();
    if (this.at >= this.bytes.length) throw this.fault('berkas terpotong');
    if (this.bytes.toString('latin1', this.at, this.at + mark.length) !== mark) return false;
    this.at += mark.length;
    return true;
  }

  private plain(): PdfValue {
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw this.fault('objek tidak dikenal');
    return /^\d{1,10}$/.test(word) ? this.reference(word) : new PdfNumber(word);
  }

  /** A whole number may begin a reference; else only the number is taken. */
  private reference(word: string): PdfNumber | PdfRef {
    const tail = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/.exec(this.bytes.toString('latin1', this.at, this.at + 24));
    if (!tail) return new PdfNumber(word);
    this.at += tail[0].length;
    return new PdfRef(Number(word), Number(tail[1]));
  }

  private fault(why: string): PdfError {
    return new PdfError(`PDF tidak sah pada bita ${this.at}: ${why}`);
  }
}
