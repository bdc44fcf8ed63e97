import { CsvError, parse } from 'csv-parse';
import { parseAddress } from '../../platform/workbook/address.js';
import { LIMITS, WorkbookRefused, type WorkbookLimits } from '../../platform/workbook/limits.js';
import { readRows } from '../../platform/workbook/workbook.js';

/** One cell of a list: what stands in it, and whether that was computed there. */
export interface Isian { readonly nilai: string; readonly rumus?: true }
/** The cells of a row with something in them, by column (1 = A). */
export type Baris = ReadonlyMap<number, Isian>;

const MIB = 1024 * 1024;
/** What a list of single responses may cost: bytes of the file, rows below the heading, columns, characters of a row in text. */
export const BATAS_TABEL = { berkas: 10 * MIB, baris: 100_000, kolom: 60, huruf: 32_767 } as const;
/** A workbook is read row by row, so that its sheet may be long and its rows may not. */
const WORKBOOK: WorkbookLimits = {
  ...LIMITS, file: BATAS_TABEL.berkas, rows: BATAS_TABEL.baris + 1, cellsInRow: BATAS_TABEL.kolom, cells: BATAS_TABEL.kolom, part: 32 * MIB, sheet: 192 * MIB, texts: 250_000,
};
const ZIP = Buffer.from('504b0304', 'hex');

/**
 * Tells a list row by row: a workbook (its first sheet), or text with columns parted by comma, semicolon or tab.
 * @param each the number of the row as a spreadsheet shows it, and its cells; rows with nothing in them are left out
 * @throws WorkbookRefused when it is neither, too large, or broken
 */
export async function bacaTabel(bytes: Buffer, each: (nomor: number, baris: Baris) => void): Promise<void> {
  if (bytes.length === 0) throw new WorkbookRefused('', 'berkas kosong');
  if (bytes.length > BATAS_TABEL.berkas) throw new WorkbookRefused('', `berkas lebih besar daripada ${BATAS_TABEL.berkas / MIB} MB`);
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) return bacaCsv(textOf(bytes), each);
  await readRows(bytes, (row, cells) => {
    each(row, new Map([...cells].map(([address, { nilai, rumus }]): [number, Isian] => [parseAddress(address)?.column ?? 0, { nilai: nilai.trim(), ...(rumus === undefined ? {} : { rumus: true }) }])));
  }, WORKBOOK);
}

/** @throws WorkbookRefused for bytes that are no text in UTF-8 */
function textOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
  }
  throw new WorkbookRefused('', 'bukan buku kerja .xlsx dan bukan teks; simpan sebagai CSV UTF-8');
}

async function bacaCsv(text: string, each: (nomor: number, baris: Baris) => void): Promise<void> {
  const parser = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, trim: true, max_record_size: BATAS_TABEL.huruf });
  let nomor = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      nomor += 1;
      if (nomor > BATAS_TABEL.baris + 1) throw new WorkbookRefused('', `memuat lebih dari ${BATAS_TABEL.baris} baris tanggapan`);
      if (record.length > BATAS_TABEL.kolom) throw new WorkbookRefused(`baris ${nomor}`, `memuat lebih dari ${BATAS_TABEL.kolom} kolom`);
      const cells = record.flatMap((nilai, i): [number, Isian][] => (nilai === '' ? [] : [[i + 1, { nilai }]]));
      if (cells.length > 0) each(nomor, new Map(cells));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, records = nomor } = error as { code: string; records?: number };
    throw new WorkbookRefused(`baris ${records + 1}`, CSV_FAULTS[code] ?? 'tidak dapat dibaca sebagai CSV');
  }
}

const CSV_FAULTS: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `lebih panjang daripada ${BATAS_TABEL.huruf} huruf`, CSV_QUOTE_NOT_CLOSED: 'tanda kutip tidak ditutup',
  CSV_INVALID_CLOSING_QUOTE: 'tanda kutip di tengah isian', INVALID_OPENING_QUOTE: 'tanda kutip di tengah isian',
};

/** What parts the columns of the heading most often; in Indonesian spreadsheets it is the semicolon, since the comma is the decimal mark. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, BATAS_TABEL.huruf).split(/\r?\n/, 1)[0] ?? '';
  return [';', ',', '\t'].map((mark) => ({ mark, times: heading.split(mark).length })).reduce((best, one) => (one.times > best.times ? one : best)).mark;
}
