import ExcelJS from 'exceljs';
import { LEMBAR, type NamaLembar } from '../../src/orang/impor/buku/kolom.js';

/** The rows of a workbook: each a list of cells in the order of the columns; a formula as `{ formula }`. */
export type Isi = Partial<Record<NamaLembar, readonly (readonly (string | number | Date | null | { formula: string; result?: string })[])[]>>;

/** A workbook of units, people and posts as somebody would send it. */
export async function bukuImpor(isi: Isi, lain: (book: ExcelJS.Workbook) => void = () => undefined): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [lembar, rows] of Object.entries(isi)) {
    const sheet = book.addWorksheet(lembar);
    sheet.addRow([...LEMBAR[lembar as NamaLembar]]);
    for (const row of rows) sheet.addRow([...row]);
  }
  lain(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A NIP that could be somebody's: born in 1985, appointed in 2010. */
export const nipKe = (n: number): string => `19850${String(1 + (n % 9))}15201003${1 + (n % 2)}${String(Math.floor(n / 18) % 1000).padStart(3, '0')}`;
