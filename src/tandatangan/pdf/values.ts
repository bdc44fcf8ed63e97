/** A number with the digits it was written with, so that writing it again changes nothing. */
export class PdfNumber {
  constructor(readonly raw: string) {}
  get value(): number { return Number(this.raw); }
}

/** A name without its slash, `#xx` resolved: `/Byte#52ange` is `ByteRange`. */
export class PdfName {
  constructor(readonly text: string) {}
}

/** A string and where it stands: `start` at its opening bracket, `end` after its closing one. */
export class PdfString {
  constructor(readonly bytes: Buffer, readonly hex: boolean, readonly start: number, readonly end: number) {}
}

/** A reference `num gen R`. */
export class PdfRef {
  constructor(readonly num: number, readonly gen: number) {}
}

/** A dictionary. Of a key that stands twice the first value counts; the key is told in `doubled`. */
export class PdfDict {
  readonly doubled: string[] = [];
  constructor(readonly entries = new Map<string, PdfValue>()) {}

  get(key: string): PdfValue { return this.entries.get(key) ?? null; }

  /** The same with other entries; an entry of null is taken away. */
  with(changes: Readonly<Record<string, PdfValue>>): PdfDict {
    const entries = new Map(this.entries);
    for (const [key, value] of Object.entries(changes)) if (value === null) entries.delete(key); else entries.set(key, value);
    return new PdfDict(entries);
  }
}

/** A stream: its dictionary and its bytes as they stand in the file. */
export class PdfStream {
  constructor(readonly dict: PdfDict, readonly raw: Buffer) {}
}

/** Whatever an object of a PDF may be. */
export type PdfValue = null | boolean | PdfNumber | PdfName | PdfString | PdfRef | PdfDict | PdfStream | readonly PdfValue[];

/** What the file says is not a PDF that can be understood without guessing. Never guessed at, since readers guess differently. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

const IRREGULAR = /[^!-~]|[#()<>[\]{}/%]/g;
const nameText = (text: string): string => `/${text.replace(IRREGULAR, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

/** A value as it is written into a file (latin1); strings become hexadecimal. Two values that mean the same are written the same. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof PdfNumber) return value.raw;
  if (value instanceof PdfName) return nameText(value.text);
  if (value instanceof PdfString) return `<${value.bytes.toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.num} ${value.gen} R`;
  if (value instanceof PdfDict) return `<<${[...value.entries].map(([key, item]) => `${nameText(key)} ${writeValue(item)}`).join(' ')}>>`;
  if (value instanceof PdfStream) return `${writeValue(value.dict)}\nstream\n${value.raw.toString('latin1')}\nendstream`;
  return `[${value.map(writeValue).join(' ')}]`;
}

/** A dictionary whose keys are in order, so that only its meaning is compared. */
export function sameValue(a: PdfValue, b: PdfValue): boolean {
  if (a instanceof PdfDict && b instanceof PdfDict) return a.entries.size === b.entries.size && [...a.entries].every(([key, value]) => b.entries.has(key) && sameValue(value, b.get(key)));
  if (a instanceof PdfStream && b instanceof PdfStream) return a.raw.equals(b.raw) && sameValue(a.dict, b.dict);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item: PdfValue, i) => sameValue(item, (b as readonly PdfValue[])[i] ?? null));
  if (a instanceof PdfNumber && b instanceof PdfNumber) return a.value === b.value;
  return writeValue(a) === writeValue(b);
}
