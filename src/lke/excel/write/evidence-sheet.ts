import type { Worksheet } from 'exceljs';
import type { Line } from '../layout/lines.js';
import type { LkeExport } from './export.types.js';
import { GROUND, LINK_FONT, styleCell, styleTitle, TEXT } from './styles.js';
import { typedText } from '../../../platform/workbook/typed-text.js';

const HEADS = ['Kode', 'No', 'Judul bukti', 'Sidik SHA-256'] as const;
const WIDTHS = [14, 6, 70, 70] as const;

/** The list of all evidence with its hash and its address; gives the row where that of each question begins. */
export function fillEvidence(sheet: Worksheet, { jawaban, tautan }: LkeExport, lines: readonly Line[]): Map<string, number> {
  WIDTHS.forEach((width, n) => { sheet.getColumn(n + 1).width = width; });
  sheet.getCell('A1').value = 'DAFTAR BUKTI';
  styleTitle(sheet.getCell('A1'), { bold: true, size: 12 });
  HEADS.forEach((text, n) => {
    const cell = sheet.getCell(3, n + 1);
    cell.value = text;
    styleCell(cell, { bold: true, ground: GROUND.kepala, align: { horizontal: 'center' } });
  });
  const begins = new Map<string, number>();
  let row = 4;
  for (const { kode } of lines) {
    const bukti = jawaban[kode]?.bukti ?? [];
    if (bukti.length > 0) begins.set(kode, row);
    for (const [n, { judul, sidik }] of bukti.entries()) {
      const address = tautan(sidik);
      [kode, n + 1, typedText(judul), sidik].forEach((value, column) => {
        const cell = sheet.getCell(row, column + 1);
        styleCell(cell, {});
        cell.numFmt = TEXT;
        cell.value = column === 2 && address !== undefined ? { text: typedText(judul), hyperlink: address } : value;
        if (column === 2 && address !== undefined) cell.font = LINK_FONT;
      });
      row += 1;
    }
  }
  return begins;
}
