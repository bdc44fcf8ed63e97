import type { Cell, CellValue, DataValidation, Worksheet } from 'exceljs';
import { COLUMN, HEAD_ROW, SHEET } from '../layout/address.js';
import type { Line } from '../layout/lines.js';
import type { LkeExport } from './export.types.js';
import { figureOf, percentOf, toNumber, type Figures } from './line-figures.js';
import { GROUND, LINK_FONT, NUMBER, PERCENT, styleCell, styleOf, styleTitle, TEXT } from './styles.js';
import { typedText } from '../../../platform/workbook/typed-text.js';

/** What a row needs of the rest of the workbook. */
export interface Filling extends Figures {
  readonly input: LkeExport;
  /** Where the options of a way of answering are listed, by what the column "Pilihan Jawaban" says. */
  readonly lists: ReadonlyMap<string, string>;
  /** The row of the sheet of evidence where that of a question begins. */
  readonly evidence: ReadonlyMap<string, number>;
}

const WIDTHS: Readonly<Record<string, number>> = { A: 14, B: 3, C: 3, D: 3, E: 3.4, F: 3, G: 34, H: 7.5, I: 46, J: 9.5, K: 9, L: 8, M: 9, N: 27, O: 21 };
const HEADS: readonly (readonly [string, string])[] = [
  [COLUMN.bobot, 'Bobot'], [COLUMN.penjelasan, 'Penjelasan'], [COLUMN.pilihan, 'Pilihan Jawaban'], [COLUMN.jawaban, 'Jawaban'], [COLUMN.nilai, 'Nilai'], [COLUMN.persen, '%'],
  [COLUMN.catatan, 'Catatan/Keterangan/ Penjelasan'], [COLUMN.bukti, 'Bukti'],
];

/** Columns, the lines above the table, and the headings. */
export function fillHead(sheet: Worksheet, { kepala, instrument, versi }: LkeExport): void {
  for (const [column, width] of Object.entries(WIDTHS)) sheet.getColumn(column).width = width;
  sheet.getColumn(COLUMN.kode).hidden = true;
  const titles: readonly [string, boolean][] = [
    ['LEMBAR KERJA EVALUASI ZONA INTEGRITAS', true], [kepala.tujuan.toUpperCase(), true], [`Unit kerja: ${kepala.satker}`, false],
    [`Penilai: ${kepala.lapisan} · Periode ${kepala.periode}`, false], [`Instrumen ${instrument.code} · versi ${versi} · hanya sel berwarna kuning yang diisi`, false],
  ];
  titles.forEach(([text, main], n) => {
    sheet.mergeCells(`B${n + 1}:${COLUMN.bukti}${n + 1}`);
    const cell = sheet.getCell(`B${n + 1}`);
    cell.value = typedText(text);
    styleTitle(cell, { bold: main, size: main ? 12 : 9, center: main });
  });
  sheet.mergeCells(`B${HEAD_ROW}:${COLUMN.uraian}${HEAD_ROW}`);
  for (const [column, text] of [['B', 'Penilaian'], ...HEADS] as const) {
    const cell = sheet.getCell(`${column}${HEAD_ROW}`);
    cell.value = text;
    styleCell(cell, { bold: true, ground: GROUND.kepala, align: { horizontal: 'center', vertical: 'middle' } });
  }
  sheet.getRow(HEAD_ROW).height = 28;
}

/** One row of the form with what is answered in it. */
export function fillLine(sheet: Worksheet, line: Line, filling: Filling): void {
  const at = (column: string): Cell => sheet.getCell(`${column}${line.baris}`);
  const { ground, bold } = styleOf(line.jenis);
  for (const column of COLUMNS) styleCell(at(column), { ground, bold, align: { horizontal: ALIGN[column] } });
  at(COLUMN.kode).value = line.kode;
  label(sheet, line, at);
  if (line.bobot) put(at(COLUMN.bobot), toNumber(line.bobot), NUMBER);
  if (line.penjelasan) at(COLUMN.penjelasan).value = line.penjelasan;
  if (line.pilihan) at(COLUMN.pilihan).value = line.pilihan;
  const figure = figureOf(line, filling);
  if (line.rumus.nilai) put(at(COLUMN.nilai), { formula: line.rumus.nilai, result: figure ? toNumber(figure) : '' }, NUMBER);
  if (line.rumus.persen) put(at(COLUMN.persen), { formula: line.rumus.persen, result: toNumber(percentOf(line, filling)) }, PERCENT);
  if (line.item) fillAnswer(line, filling, at);
  if (line.isian) fillCount(line, filling, at);
  sheet.getRow(line.baris).height = heightOf(line, filling.input.jawaban[line.kode]?.catatan ?? '');
}

/** Points. Programs do not agree on when a row grows by itself, so that each gets the height that its longest text needs. */
function heightOf({ teks, penjelasan, tingkat }: Line, catatan: string): number {
  const width = (from: number): number => COLUMN.nomor.slice(from).reduce((sum, column) => sum + (WIDTHS[column] ?? 0), WIDTHS[COLUMN.uraian] ?? 0);
  const lines = Math.max(linesIn(teks, width(tingkat + 1)), linesIn(penjelasan, WIDTHS[COLUMN.penjelasan] ?? 0), linesIn(catatan, WIDTHS[COLUMN.catatan] ?? 0));
  return Math.min(TALLEST, lines * LINE_HEIGHT + 3);
}

const LINE_HEIGHT = 11.6;
const TALLEST = 400;
/** How many letters of our type stand in the width of one digit of the type that widths are told in. */
const LETTERS = 1.42;
const linesIn = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * LETTERS))), 0);

const COLUMNS = Object.keys(WIDTHS).slice(1);
const ALIGN: Readonly<Record<string, 'right' | 'center'>> = { [COLUMN.bobot]: 'right', [COLUMN.nilai]: 'right', [COLUMN.persen]: 'right', [COLUMN.pilihan]: 'center', [COLUMN.jawaban]: 'center' };

function put(cell: Cell, value: CellValue, numFmt: string, dataValidation?: DataValidation): void {
  cell.value = value;
  cell.numFmt = numFmt;
  if (dataValidation) cell.dataValidation = dataValidation;
}

/** The number in the column of its level, the text over all columns to its right. */
function label(sheet: Worksheet, { baris, tingkat, nomor, teks, jenis }: Line, at: (column: string) => Cell): void {
  const own = COLUMN.nomor[tingkat] ?? 'F';
  if (jenis === 'total') {
    sheet.mergeCells(`B${baris}:${COLUMN.jawaban}${baris}`);
    at('B').value = teks;
    at('B').alignment = { horizontal: 'center' };
    return;
  }
  const text = COLUMN.nomor[tingkat + 1] ?? COLUMN.uraian;
  if (text !== COLUMN.uraian) sheet.mergeCells(`${text}${baris}:${COLUMN.uraian}${baris}`);
  if (nomor) at(own).value = nomor;
  at(text).value = teks;
  at(own).alignment = { vertical: 'top', horizontal: 'left' };
}

function fillAnswer(line: Line, filling: Filling, at: (column: string) => Cell): void {
  const { input, evidence } = filling;
  const open = isOpen(line.kode, input);
  asInput(at(COLUMN.jawaban), open);
  answer(line, filling, at(COLUMN.jawaban));
  if (line.hasil) return;
  const stored = input.jawaban[line.kode];
  const note = at(COLUMN.catatan);
  asInput(note, open);
  put(note, stored?.catatan === undefined ? null : typedText(stored.catatan), TEXT);
  if (stored && stored.bukti.length > 0) linkEvidence(at(COLUMN.bukti), stored.bukti, evidence.get(line.kode) ?? 1, input);
}

/** The answer as it is stored; a question answered by counts shows the share that follows from them, or the share that was typed itself. */
function answer(line: Line, filling: Filling, cell: Cell): void {
  const { input, lists } = filling;
  const nilai = line.hasil ? input.hasil[line.kode] : input.jawaban[line.kode]?.nilai;
  const typed = typeof nilai === 'string' ? nilai : null;
  switch (line.item?.answer.kind) {
    case 'choice': return put(cell, typed, TEXT, listed(lists.get(line.pilihan) ?? '', line.pilihan));
    case 'index': return put(cell, typed === null ? null : Number(typed), NUMBER, ranged(0, Number(line.item.answer.max.toFixed(2))));
    case 'percent': {
      const figure = typeof nilai === 'object' ? filling.readings.get(line.kode)?.share : undefined;
      return put(cell, typed === null ? { formula: line.rumus.jawaban ?? '', result: figure ? toNumber(figure) : '' } : Number(typed), PERCENT, ranged(0, 1));
    }
  }
}

function fillCount(line: Line, { input }: Filling, at: (column: string) => Cell): void {
  const [kode = '', id = ''] = line.kode.split('#');
  const nilai = input.jawaban[kode]?.nilai ?? input.hasil[kode];
  const cell = at(COLUMN.jawaban);
  asInput(cell, isOpen(kode, input));
  const count = typeof nilai === 'object' ? nilai[id] : undefined;
  put(cell, count === undefined ? null : Number(count), '0', COUNTED);
}

/** Several pieces of evidence have no room in one link: it then leads to their list in this workbook. */
function linkEvidence(cell: Cell, bukti: LkeExport['jawaban'][string]['bukti'], row: number, { tautan }: LkeExport): void {
  const [only] = bukti;
  const own = bukti.length === 1 && only ? tautan(only.sidik) : undefined;
  cell.value = { text: bukti.length === 1 && only ? typedText(only.judul) : `${bukti.length} berkas, lihat lembar ${SHEET.bukti}`, hyperlink: own ?? `#${SHEET.bukti}!A${row}` };
  cell.numFmt = TEXT;
  cell.font = LINK_FONT;
}

function asInput(cell: Cell, open: boolean): void {
  cell.protection = { locked: !open };
  if (open) cell.fill = GROUND.isian;
}

const isOpen = (kode: string, { terbuka }: LkeExport): boolean => terbuka === 'semua' || (terbuka !== 'tidakSatuPun' && terbuka.includes(kode));

const listed = (range: string, pilihan: string): DataValidation => ({
  type: 'list', allowBlank: true, formulae: [range], showErrorMessage: true, errorTitle: 'Jawaban', error: `Pilih salah satu: ${pilihan}.`,
});
const COUNTED: DataValidation = {
  type: 'whole', operator: 'greaterThanOrEqual', allowBlank: true, formulae: [0], showErrorMessage: true, errorTitle: 'Jumlah', error: 'Isi bilangan bulat, paling kecil 0.',
};
const ranged = (min: number, max: number): DataValidation => ({
  type: 'decimal', operator: 'between', allowBlank: true, formulae: [min, max], showErrorMessage: true, errorTitle: 'Jawaban', error: max === 1 ? 'Isi persentase 0% sampai 100%.' : `Isi angka ${min} sampai ${max}.`,
});
