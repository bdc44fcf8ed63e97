import type { Gates } from '../../../../machines/regulasi/instrument.schema.js';
import type { Instrument } from '../../../../machines/regulasi/instrument.js';
import { COLUMN, SHEET } from '../layout/address.js';
import { literal } from '../layout/formula-text.js';
import type { Line } from '../layout/lines.js';
import { recapOf } from '../layout/recap.js';
import { sameFormula } from '../../../platform/workbook/formula-tokens.js';
import type { Cell, Sheet } from '../../../platform/workbook/sheet.js';
import type { CellFault } from './report.js';

/** What a cell that nobody fills in must hold. */
type Expected = { readonly rumus: string } | { readonly angka: number } | { readonly teks: string };

/** Every cell of the form that was changed though it is locked: numbers of rows, questions, weights, and formulas that would show another score. */
export function changedLocked(sheet: Sheet, lines: readonly Line[]): CellFault[] {
  return lines.flatMap((line) => lockedOf(line).flatMap(([sel, expected]) => faultOf(sheet, sel, expected)));
}

/** The same for the sheet of figures and thresholds. */
export function changedRecap(sheet: Sheet, instrument: Instrument, gates: Gates, lines: readonly Line[]): CellFault[] {
  return recapOf(instrument, gates, lines).flatMap(({ alamat, isi }) =>
    faultOf(sheet, alamat, typeof isi === 'object' ? { rumus: isi.rumus } : typeof isi === 'number' ? { angka: isi } : { teks: isi }));
}

function lockedOf({ baris, kode, teks, tingkat, jenis, bobot, rumus }: Line): [string, Expected][] {
  const at = (column: string): string => `${column}${baris}`;
  const text = jenis === 'total' ? 'B' : COLUMN.nomor[tingkat + 1] ?? COLUMN.uraian;
  return [
    [at(COLUMN.kode), { teks: kode }], [at(text), { teks }],
    ...(bobot ? [[at(COLUMN.bobot), { angka: Number(literal(bobot)) }] as [string, Expected]] : []),
    ...(rumus.nilai === undefined ? [] : [[at(COLUMN.nilai), { rumus: rumus.nilai }] as [string, Expected]]),
    ...(rumus.persen === undefined ? [] : [[at(COLUMN.persen), { rumus: rumus.persen }] as [string, Expected]]),
  ];
}

function faultOf({ nama, cells }: Sheet, sel: string, expected: Expected): CellFault[] {
  const alasan = why(cells.get(sel), expected);
  return alasan === null ? [] : [{ lembar: nama, sel, alasan }];
}

function why(cell: Cell | undefined, expected: Expected): string | null {
  if ('rumus' in expected) {
    if (cell?.rumus === undefined) return `rumus penilaian dihapus atau diganti angka; seharusnya =${short(expected.rumus)}`;
    return sameFormula(cell.rumus, expected.rumus) ? null : `rumus penilaian diubah menjadi =${short(cell.rumus)}; seharusnya =${short(expected.rumus)}`;
  }
  if (cell?.rumus !== undefined) return `diganti rumus =${short(cell.rumus)}`;
  if ('angka' in expected) return cell?.jenis === 'angka' && Number(cell.nilai) === expected.angka ? null : `diubah menjadi ${short(cell?.nilai ?? 'kosong')}; seharusnya ${expected.angka}`;
  return collapsed(cell?.nilai ?? '') === collapsed(expected.teks) ? null : `diubah menjadi “${short(cell?.nilai ?? '')}”; seharusnya “${short(expected.teks)}”`;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The sheet that carries the form, or the names of those that are there instead. */
export function formSheet(sheets: ReadonlyMap<string, Sheet>, names: readonly string[]): Sheet | string {
  return sheets.get(SHEET.lke) ?? `lembar “${SHEET.lke}” tidak ada; yang ada: ${names.filter((name) => name !== SHEET.pengenal).map((name) => `“${name}”`).join(', ')}. Kembalikan nama lembarnya.`;
}
