import type { Instrument } from '../../../../machines/regulasi/instrument.js';
import { columnLetters, parseAddress } from '../../../platform/workbook/address.js';
import { linesOf } from '../layout/lines.js';
import { WorkbookRefused } from '../../../platform/workbook/limits.js';
import type { Sheet } from '../../../platform/workbook/sheet.js';
import type { CellFault } from '../check/report.js';
import type { ColumnName, Mapping } from './mapping.js';

/** Where the answers of a foreign sheet stand. */
export interface FoundRows {
  /** The row of each question that was found. */
  readonly baris: ReadonlyMap<string, number>;
  readonly kesalahan: readonly CellFault[];
}

/** The letters of the columns that a mapping names. */
export type Columns = Readonly<Partial<Record<keyof Mapping['kolom'], string>>>;

/** @throws WorkbookRefused when a heading is not there, or stands there twice */
export function columnsOf(sheet: Sheet, { kolom, barisKepala }: Mapping): Columns {
  const headings = new Map<string, string[]>();
  for (const [address, { nilai }] of sheet.cells) {
    const at = parseAddress(address);
    if (at?.row === barisKepala) headings.set(plain(nilai), [...(headings.get(plain(nilai)) ?? []), columnLetters(at?.column ?? 1)]);
  }
  const find = (name: ColumnName): string => {
    if (typeof name === 'string') return name;
    const [letters, second] = headings.get(plain(name.judul)) ?? [];
    if (letters === undefined) throw new WorkbookRefused(sheet.nama, `kolom berjudul “${name.judul}” tidak ada pada baris ${barisKepala}`);
    if (second !== undefined) throw new WorkbookRefused(sheet.nama, `kolom berjudul “${name.judul}” ada dua kali pada baris ${barisKepala}: ${letters} dan ${second}`);
    return letters;
  };
  return Object.fromEntries(Object.entries(kolom).flatMap(([key, name]) => (name === undefined ? [] : [[key, find(name)]])));
}

/** Finds the row of each question, and tells of rows that find none or one that is taken. */
export function rowsOf(sheet: Sheet, mapping: Mapping, columns: Columns, instrument: Instrument): FoundRows {
  const marker = columns[{ kode: 'kode', teks: 'teks', urutan: 'penanda' }[mapping.cocokkan] as keyof Columns] ?? 'A';
  const codeOf = matcher(mapping, instrument);
  const baris = new Map<string, number>();
  const kesalahan: CellFault[] = [];
  for (let row = mapping.barisPertama; row <= (mapping.barisTerakhir ?? lastRow(sheet)); row += 1) {
    const sel = `${marker}${row}`;
    const text = sheet.cells.get(sel)?.nilai.trim() ?? '';
    const kode = text === '' ? null : codeOf(text);
    if (kode === null) continue;
    const taken = baris.get(kode);
    if (taken !== undefined) kesalahan.push({ lembar: sheet.nama, sel, alasan: `pertanyaan ${kode} sudah ada pada baris ${taken}` });
    else baris.set(kode, row);
  }
  return { baris, kesalahan };
}

/** The question that a row is about, from what its column says; null where it is about none. */
function matcher({ cocokkan, kode, lewati }: Mapping, instrument: Instrument): (text: string) => string | null {
  const items = linesOf(instrument, 'penuh').flatMap(({ item }) => item ?? []);
  const codes = items.map(({ code }) => code);
  const aliases = new Map(Object.entries(kode).map(([from, to]) => [plain(from), to]));
  if (cocokkan === 'kode') {
    const byCode = new Map(codes.map((each) => [plain(each), each]));
    return (text) => aliases.get(plain(text)) ?? byCode.get(plain(text)) ?? null;
  }
  if (cocokkan === 'teks') {
    const byText = unique(items.map(({ code, text }) => [worded(text), code]));
    return (text) => aliases.get(plain(text)) ?? byText.get(worded(text)) ?? null;
  }
  const skipped = new Set(lewati.map(plain));
  let next = 0;
  return (text) => {
    if (skipped.has(plain(text))) return null;
    next += 1;
    return codes[next - 1] ?? null;
  };
}

/** What occurs once; a text that two questions share tells neither. */
function unique(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const twice = new Set(entries.map(([text]) => text).filter((text, n, all) => all.indexOf(text) !== n));
  return new Map(entries.filter(([text]) => !twice.has(text)));
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A question without the number or dash before it and without signs: only its words. */
const worded = (text: string): string => plain(text).replace(/^(?:[a-z0-9]{1,4}[.)]|-)\s+/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function lastRow({ cells }: Sheet): number {
  let last = 0;
  for (const address of cells.keys()) last = Math.max(last, parseAddress(address)?.row ?? 0);
  return last;
}
