import { Refusal } from '../refusal.js';
import { PdfRef, PdfText, type PdfValue } from './values.js';

const DEEPEST = 128;
const SPACE: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER: ReadonlySet<number> = new Set([...'()<>[]{}/%'].map((mark) => mark.charCodeAt(0)));
const REGULAR = (byte: number | undefined): boolean => byte !== undefined && !SPACE.has(byte) && !DELIMITER.has(byte);
const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, SLASH, PERCENT, BRACKET, END_BRACKET] = [0x28, 0x29, 0x5c, 0x3c, 0x3e, 0x2f, 0x25, 0x5b, 0x5d];
const NUMBER = /^[+-]*\d*\.?\d*(?:-\d*)?$/;

/** Reads the values of a PDF one after another, from the bytes of the file or of an object stream. */
export class PdfLexer {
  /** @param name what is read, for messages */
  constructor(private readonly bytes: Buffer, public at = 0, private readonly name = 'PDF') {}

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Goes past white space and comments; comments are told. */
  skip(comment?: (text: string) => void): void {
    for (;;) {
      while (!this.ended && SPACE.has(this.bytes[this.at] ?? -1)) this.at++;
      if (this.bytes[this.at] !== PERCENT) return;
      const from = this.at;
      while (!this.ended && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      comment?.(this.bytes.toString('latin1', from, this.at));
    }
  }

  /** The word here (`obj`, `stream`, `xref` …), or nothing where something else stands. */
  word(): string {
    this.skip();
    const from = this.at;
    while (REGULAR(this.bytes[this.at])) this.at++;
    return this.bytes.toString('latin1', from, this.at);
  }

  /** The word here without going past it. */
  peek(): string {
    const from = this.at;
    const word = this.word();
    this.at = from;
    return word;
  }

  /** @throws Refusal where no value stands */
  value(depth = 0): PdfValue {
    if (depth > DEEPEST) this.refuse('bersarang terlalu dalam');
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === SLASH) return this.nameValue();
    if (byte === OPEN) return this.text();
    if (byte === BRACKET) return this.array(depth);
    if (byte === LESS) return this.bytes[this.at + 1] === LESS ? this.dict(depth) : this.hex();
    return this.plain();
  }

  refuse(why: string): never {
    throw new Refusal('pdf-rusak', `${this.name}, bita ke-${this.at}`, why);
  }

  private nameValue(): string {
    const from = this.at++;
    while (REGULAR(this.bytes[this.at])) this.at++;
    return this.bytes.toString('latin1', from, this.at).replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }

  private text(): PdfText {
    const from = ++this.at;
    for (let open = 1; !this.ended; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === BACKSLASH) this.at++;
      else if (byte === OPEN) open++;
      else if (byte === CLOSE && --open === 0) return new PdfText(unescaped(this.bytes.toString('latin1', from, this.at++)));
    }
    return this.refuse('teks tidak ditutup');
  }

  private hex(): PdfText {
    const end = this.bytes.indexOf(GREATER, this.at);
    const digits = end < 0 ? '' : this.bytes.toString('latin1', this.at + 1, end).replace(/[\s\0]/g, '');
    if (end < 0 || /[^0-9a-f]/i.test(digits)) this.refuse('teks heksadesimal tidak sah');
    this.at = end + 1;
    return new PdfText(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'));
  }

  private array(depth: number): PdfValue[] {
    this.at++;
    const items: PdfValue[] = [];
    for (this.skip(); this.bytes[this.at] !== END_BRACKET; this.skip()) items.push(this.value(depth + 1));
    this.at++;
    return items;
  }

  private dict(depth: number): Map<string, PdfValue> {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (this.skip(); this.bytes[this.at] !== GREATER; this.skip()) {
      if (this.bytes[this.at] !== SLASH) this.refuse('kunci kamus tidak sah');
      const key = this.nameValue().slice(1);
      if (entries.has(key)) this.refuse(`kunci /${key} dipakai dua kali`);
      entries.set(key, this.value(depth + 1));
    }
    if (this.bytes[this.at + 1] !== GREATER) this.refuse('kamus tidak ditutup');
    this.at += 2;
    return entries;
  }

  /** A number, a reference, or one of three words. */
  private plain(): PdfValue {
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === '' || !NUMBER.test(word)) this.refuse('nilai tidak dikenal');
    const back = this.at;
    if (/^\d+$/.test(word) && /^\d+$/.test(this.word()) && this.word() === 'R') return new PdfRef(Number(word));
    this.at = back;
    return parseFloat(word.replace(/^[+-]*-/, '-')) || 0;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, mark: string) => {
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
    return ESCAPES[mark] ?? (/[\r\n]/.test(mark) ? '' : mark);
  });
}
