import type { Worksheet } from 'exceljs';
import { SHEET } from '../layout/address.js';
import { parseAddress } from '../../../platform/workbook/address.js';
import { recapOf, UNMET, type RecapCell, type Scored } from '../layout/recap.js';
import type { Line } from '../layout/lines.js';
import type { LkeExport } from './export.types.js';
import { toNumber } from './line-figures.js';
import { GROUND, NUMBER, PERCENT, styleCell, styleTitle } from './styles.js';
import { typedText } from '../../../platform/workbook/typed-text.js';

const WIDTHS: Readonly<Record<string, number>> = { A: 5, B: 58, C: 14, D: 22, E: 14, F: 22, G: 14 };
const FORMAT: Readonly<Partial<Record<RecapCell['bentuk'], string>>> = { angka: NUMBER, persen: PERCENT };

/** The figures and the thresholds, computed from the sheet LKE. */
export function fillRecap(sheet: Worksheet, input: LkeExport, lines: readonly Line[], scored: Scored): void {
  for (const [column, width] of Object.entries(WIDTHS)) sheet.getColumn(column).width = width;
  sheet.mergeCells('A1:G1');
  sheet.getCell('A1').value = `REKAPITULASI NILAI – ${typedText(input.kepala.satker)}`;
  styleTitle(sheet.getCell('A1'), { bold: true, size: 12, center: true });
  const rows = new Set<number>();
  for (const cell of recapOf(input.instrument, input.gates, lines)) {
    fillCell(sheet, cell, scored);
    const at = parseAddress(cell.alamat);
    if (at && cell.bentuk !== 'judul') rows.add(at.row);
  }
  for (const row of rows) for (const column of Object.keys(WIDTHS)) if (!sheet.getCell(`${column}${row}`).border) styleCell(sheet.getCell(`${column}${row}`), {});
  sheet.addConditionalFormatting({
    ref: `E1:G${Math.max(...rows)}`, rules: [{ type: 'cellIs', operator: 'equal', formulae: [`"${UNMET}"`], priority: 1, style: { font: { bold: true, color: { argb: 'FFC00000' } } } }],
  });
}

function fillCell(sheet: Worksheet, { alamat, isi, bentuk, tebal }: RecapCell, scored: Scored): void {
  const cell = sheet.getCell(alamat);
  const number = bentuk === 'angka' || bentuk === 'persen';
  if (bentuk === 'judul') styleTitle(cell, { bold: true, size: 10 });
  else styleCell(cell, { bold: tebal, ...(bentuk === 'kepala' ? { ground: GROUND.kepala } : {}), align: { horizontal: number ? 'right' : bentuk === 'teks' ? 'left' : 'center' } });
  cell.numFmt = FORMAT[bentuk] ?? 'General';
  if (typeof isi !== 'object') { cell.value = isi; return; }
  const result = isi.hasil(scored);
  cell.value = { formula: isi.rumus, result: typeof result === 'string' ? result : toNumber(result) };
}

/** What is printed below every page. */
export const footerOf = (input: LkeExport): string => `&L&8${input.instrument.code} · ${SHEET.lke} versi ${input.versi}&R&8Halaman &P dari &N`;
