/** What a workbook may cost, before anything of it is believed. Bytes, unless told otherwise. */
export interface WorkbookLimits {
  readonly file: number;
  /** Parts in the archive. */
  readonly parts: number;
  /** Of one part that is read whole (texts, lists of parts), inflated. */
  readonly part: number;
  /** Inflated size over compressed size, of the parts that are read whole. */
  readonly ratio: number;
  /** Of one sheet, inflated; it is read as a stream and given up when it is more. */
  readonly sheet: number;
  readonly rows: number;
  readonly cellsInRow: number;
  /** Cells of one sheet with something in them. */
  readonly cells: number;
  /** Texts that cells share, and the characters of one text. */
  readonly texts: number;
  readonly characters: number;
}

const MIB = 1024 * 1024;

/** Wide for a worksheet of a few hundred questions with notes of 4,000 letters; far below what hurts. */
export const LIMITS: WorkbookLimits = {
  file: 5 * MIB, parts: 500, part: 16 * MIB, ratio: 200, sheet: 64 * MIB, rows: 5_000, cellsInRow: 500, cells: 100_000, texts: 50_000, characters: 32_767,
};

/** A workbook is refused as a whole; `tempat` names the part or the sheet, empty for the file itself. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused';
  constructor(readonly tempat: string, readonly alasan: string) {
    super(tempat === '' ? alasan : `${tempat}: ${alasan}`);
  }
}
