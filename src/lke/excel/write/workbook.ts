import ExcelJS, { type Worksheet } from 'exceljs';
import { randomBytes } from 'node:crypto';
import { readWorksheet, type Worksheet as Answers } from '../../../../machines/lke/answers.js';
import { score, toText } from '../../../../machines/lke/score.js';
import { HEAD_ROW, SHEET } from '../layout/address.js';
import { linesOf } from '../layout/lines.js';
import { fillEvidence } from './evidence-sheet.js';
import type { LkeExport } from './export.types.js';
import { addIdentity } from './identity-sheet.js';
import { fillHead, fillLine } from './lke-sheet.js';
import { fillRecap, footerOf } from './recap-sheet.js';

const A4 = 9;
/** Rounds of the hash of the protection's password: as many as Excel needs to take it, few enough to be written at once. */
const SPIN_COUNT = 1000;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/**
 * Writes a worksheet as a workbook in the official form (PermenPANRB 90/2021 Lampiran III): what is answered, and formulas
 * that come to the same score. Only the cells for answers, counts and notes can be changed.
 */
export async function writeLke(input: LkeExport): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Predikat';
  book.calcProperties.fullCalcOnLoad = true;
  const lines = linesOf(input.instrument, input.komponen);
  const worksheet = answersOf(input);
  const [exact, readings] = [score(input.instrument, worksheet), readWorksheet(input.instrument, worksheet)];
  const sheet = book.addWorksheet(SHEET.lke, { views: [{ state: 'frozen', xSplit: 7, ySplit: HEAD_ROW, topLeftCell: `H${HEAD_ROW + 1}` }] });
  const recap = book.addWorksheet(SHEET.rekap);
  const list = book.addWorksheet(SHEET.bukti, { views: [{ state: 'frozen', ySplit: 3 }] });
  const lists = addIdentity(book, input);
  const evidence = fillEvidence(list, input, lines);
  fillHead(sheet, input);
  const filling = { input, score: exact, readings: new Map([...readings.answers, ...(readings.hasil ?? [])]), lists, evidence };
  for (const line of lines) fillLine(sheet, line, filling);
  fillRecap(recap, input, lines, { score: exact, teks: toText(exact, input.gates) });
  for (const each of [sheet, recap, list]) print(each, footerOf(input));
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  list.pageSetup.printTitlesRow = '3:3';
  await Promise.all(book.worksheets.map(protect));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The bare worksheet, as scoring reads it. */
function answersOf({ jawaban, hasil, komponen }: LkeExport): Answers {
  const answers = Object.fromEntries(Object.entries(jawaban).map(([kode, { nilai }]) => [kode, nilai]));
  return { answers, ...(komponen === 'penuh' ? { hasil } : {}) };
}

function print(sheet: Worksheet, footer: string): void {
  Object.assign(sheet.pageSetup, { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: MARGINS, horizontalCentered: true });
  sheet.headerFooter.oddFooter = footer;
}

/** Nobody knows the password: what is locked is to be changed in the application. Widths and heights stay free. */
const protect = (sheet: Worksheet): Promise<void> =>
  sheet.protect(randomBytes(24).toString('base64url'), { spinCount: SPIN_COUNT, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
