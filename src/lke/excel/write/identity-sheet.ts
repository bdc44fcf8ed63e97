import type { Workbook } from 'exceljs';
import { SHEET } from '../layout/address.js';
import { columnLetters } from '../../../platform/workbook/address.js';
import { linesOf, type Line } from '../layout/lines.js';
import { traceOf } from '../layout/trace.js';
import type { LkeExport } from './export.types.js';

/** The form of the workbook; another number means that the sheets are laid out in another way. */
export const FORMAT = '1';
/** The first row of the marks of the answers; above them stands what the sheet is. */
export const FIRST_TRACE = 12;
/** The columns of the lists that the drop-downs offer, from here on. */
const FIRST_LIST = 4;

/** What the hidden sheet says: by it an import knows what it is. Keys in column A, values in column B. */
export function identityOf(input: LkeExport): Readonly<Record<string, string>> {
  const { kasus, versi, lapisan, komponen, putaran, instrument, instrumenSidik } = input;
  return { format: `predikat-lke/${FORMAT}`, kasus, versi: String(versi), instrumen: instrument.code, sidikInstrumen: instrumenSidik, lapisan, komponen, putaran: String(putaran) };
}

/** Writes the hidden sheet, and tells where the options of each way of answering are listed. */
export function addIdentity(book: Workbook, input: LkeExport): ReadonlyMap<string, string> {
  const sheet = book.addWorksheet(SHEET.pengenal, { state: 'veryHidden' });
  Object.entries(identityOf(input)).forEach(([key, value], n) => { sheet.getRow(n + 1).values = [key, value]; });
  const lines = linesOf(input.instrument, input.komponen);
  lines.filter((line) => line.item).forEach(({ kode, hasil }, n) => {
    const stored = hasil ? { nilai: input.hasil[kode], catatan: undefined } : input.jawaban[kode];
    sheet.getRow(FIRST_TRACE + n).values = [kode, traceOf(stored?.nilai, stored?.catatan)];
  });
  const lists = new Map<string, string>();
  for (const line of lines) {
    const options = optionsOf(line);
    if (options === null || lists.has(line.pilihan)) continue;
    const column = columnLetters(FIRST_LIST + lists.size);
    options.forEach((option, n) => { sheet.getCell(`${column}${n + 1}`).value = option; });
    lists.set(line.pilihan, `${SHEET.pengenal}!$${column}$1:$${column}$${options.length}`);
  }
  return lists;
}

const optionsOf = ({ item }: Line): string[] | null => (item?.answer.kind === 'choice' ? [...item.answer.options.keys()] : null);
