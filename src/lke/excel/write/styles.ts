import type { Alignment, Borders, Cell, Fill } from 'exceljs';
import type { Line } from '../layout/lines.js';

const FONT = 'Arial';
const SIZE = 9;
const GREY = 'FF808080';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const line = { style: 'thin', color: { argb: GREY } } as const;
const FRAME: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

/** The grounds: of the headings, of each kind of row, of a cell that is to be filled in. */
export const GROUND = { kepala: solid('FFD9E1F2'), isian: solid('FFFFF8DC'), putih: solid('FFFFFFFF') } as const;
const ROWS: Readonly<Record<Line['jenis'], { ground: Fill; bold: boolean }>> = {
  komponen: { ground: solid('FFB4C6E7'), bold: true }, aspek: { ground: solid('FFD9E1F2'), bold: true }, area: { ground: solid('FFE7ECF7'), bold: true },
  indikator: { ground: solid('FFF5F7FB'), bold: true }, butir: { ground: GROUND.putih, bold: false }, isian: { ground: GROUND.putih, bold: false }, total: { ground: solid('FFB4C6E7'), bold: true },
};

/** Two decimals, written as in Indonesia. */
export const NUMBER = '[$-421]#,##0.00';
export const PERCENT = '[$-421]0.00%';
/** What is typed stays text, whatever it begins with, also when it is edited again. */
export const TEXT = '@';

/** One cell of a table. */
export function styleCell(cell: Cell, { bold = false, ground, align, size = SIZE }: { bold?: boolean; ground?: Fill; align?: Partial<Alignment>; size?: number }): void {
  cell.font = { name: FONT, size, bold };
  cell.alignment = { vertical: 'top', wrapText: true, ...align };
  cell.border = FRAME;
  if (ground) cell.fill = ground;
}

export const styleOf = (jenis: Line['jenis']) => ROWS[jenis];

/** A line above a table, without a frame. */
export function styleTitle(cell: Cell, { bold = false, size = SIZE, center = false }: { bold?: boolean; size?: number; center?: boolean }): void {
  cell.font = { name: FONT, size, bold };
  cell.alignment = { vertical: 'middle', horizontal: center ? 'center' : 'left' };
}

export const LINK_FONT = { name: FONT, size: SIZE, underline: true, color: { argb: 'FF1F4E9E' } } as const;
