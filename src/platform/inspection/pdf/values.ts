/** A text or hexadecimal string; a class of its own, since names are plain texts that begin with `/`. */
export class PdfText {
  constructor(readonly latin: string) {}
}

/** A reference to another object by its number. */
export class PdfRef {
  constructor(readonly number: number) {}
}

/** A value as ISO 32000 writes it (7.3). Names keep their slash, with `#41` resolved: `/JavaScript`. */
export type PdfValue = string | number | boolean | null | PdfText | PdfRef | readonly PdfValue[] | PdfDict;

/** A dictionary by its keys without slash. */
export type PdfDict = ReadonlyMap<string, PdfValue>;

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
