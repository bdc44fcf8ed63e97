import type { Fault } from '../../../../machines/kernel/machine.js';
import { readAnswer } from '../../../../machines/lke/read-answer.js';
import { score } from '../../../../machines/lke/score.js';
import type { Nilai } from '../../../../machines/lke/lke.types.js';
import type { Answerable, Instrument } from '../../../../machines/regulasi/instrument.js';
import type { Typed } from '../check/answers.js';
import type { ImportTarget } from '../check/import.js';
import { commandOf, judge } from '../check/judge.js';
import { told, type CellFault, type ImportReport } from '../check/report.js';
import { countOf, decimalOf, unusable } from '../check/values.js';
import { parseAddress } from '../../../platform/workbook/address.js';
import { noteOf } from '../layout/trace.js';
import { WorkbookRefused } from '../../../platform/workbook/limits.js';
import type { Cell, Sheet } from '../../../platform/workbook/sheet.js';
import { readWorkbook } from '../../../platform/workbook/workbook.js';
import type { Mapping } from './mapping.js';
import { columnsOf, plain, rowsOf, type Columns } from './rows.js';

/** What a foreign workbook says, question by question. */
export interface Foreign { readonly typed: readonly Typed[]; readonly kesalahan: readonly CellFault[] }

/**
 * Reads a workbook of another layout by a mapping. Questions that have no place in it are left out.
 * @throws WorkbookRefused when the file, its sheet or a heading is not there or not to be read
 */
export async function readForeign(bytes: Buffer, mapping: Mapping, instrument: Instrument): Promise<Foreign> {
  const { names, sheets } = await readWorkbook(bytes, mapping.lembar === undefined ? 'pertama' : [mapping.lembar]);
  const [sheet] = sheets.values();
  if (!sheet) throw new WorkbookRefused('', `lembar “${mapping.lembar ?? ''}” tidak ada; yang ada: ${names.map((name) => `“${name}”`).join(', ')}`);
  const columns = columnsOf(sheet, mapping);
  const { baris, kesalahan } = rowsOf(sheet, mapping, columns, instrument);
  const items = [...instrument.questions.values(), ...instrument.hasilItems.values()];
  const typed = items.flatMap((item) => {
    const row = baris.get(item.code);
    return row === undefined && !Object.hasOwn(mapping.sel, item.code) ? [] : [new ForeignReader(sheet, mapping, columns, item, row, instrument.hasilItems.has(item.code)).read()];
  });
  if (typed.length === 0) throw new WorkbookRefused(sheet.nama, 'tidak satu baris pun cocok dengan pertanyaan instrumen; periksa barisPertama, kolom dan cocokkan pada peta');
  return { typed, kesalahan };
}

/** The same as what an import tells: nothing is known of an export, so that every answer that differs is new. */
export async function importForeign(bytes: Buffer, mapping: Mapping, target: ImportTarget): Promise<ImportReport> {
  const { typed, kesalahan } = await readForeign(bytes, mapping, target.instrument);
  const of = target.komponen === 'penuh' ? typed : typed.filter(({ hasil }) => !hasil);
  const judged = of.map((each) => judge(each, target, undefined));
  const doubled = kesalahan.map((fault) => ({ kode: '', lembar: fault.lembar, sel: fault.sel, nasib: 'salah' as const, alasan: [told(fault)] }));
  const exact = score(target.instrument, { answers: given(of, false), ...(target.komponen === 'penuh' ? { hasil: given(of, true) } : {}) });
  return {
    kesalahan: [], butir: [...judged.map(({ report }) => report), ...doubled], isi: commandOf(judged), versi: { lembar: target.versi, sekarang: target.versi },
    nilai: { lembar: null, predikat: (exact.total ?? exact.pengungkit).toFixed(2) },
  };
}

/** The answers that could be read, of questions or of hasil, by code. */
export const given = (typed: readonly Typed[], hasil: boolean): Record<string, Nilai> =>
  Object.fromEntries(typed.flatMap((each) => (each.nilai !== null && each.hasil === hasil ? [[each.kode, each.nilai]] : [])));

class ForeignReader {
  private readonly faults: CellFault[] = [];
  private readonly counts: ReadonlyMap<string, string>;
  private readonly sel: string;

  constructor(private readonly sheet: Sheet, private readonly mapping: Mapping, private readonly columns: Columns, private readonly item: Answerable, private readonly row: number | undefined, private readonly hasil: boolean) {
    const own = mapping.sel[item.code];
    this.counts = new Map(typeof own === 'object' ? Object.entries(own) : typeof own === 'string' ? [] : this.countsBelow());
    this.sel = typeof own === 'string' ? own : row === undefined ? [...this.counts.values()][0] ?? '' : `${columns.jawaban ?? 'A'}${row}`;
  }

  read(): Typed {
    const raw = this.raw();
    const nilai = raw !== null && this.faults.length === 0 ? this.checked(raw) : null;
    const catatan = raw === null || this.hasil ? '' : this.note();
    return { kode: this.item.code, hasil: this.hasil, lembar: this.sheet.nama, sel: this.sel, nilai, catatan, kesalahan: this.faults };
  }

  private note(): string {
    if (this.columns.catatan === undefined || this.row === undefined) return '';
    const sel = `${this.columns.catatan}${this.row}`;
    const text = noteOf(this.sheet.cells.get(sel)?.nilai ?? '');
    if (text.length > NOTE) this.fault(sel, `catatan lebih panjang daripada ${NOTE} huruf`);
    return text;
  }

  private raw(): Nilai | null {
    if (this.item.answer.kind === 'choice') return this.choice();
    const given = [...this.counts].map(([id, sel]) => [id, this.cell(sel)] as const);
    if (given.length > 0 && given.some(([, cell]) => cell !== undefined)) return Object.fromEntries(given.flatMap(([id, cell]) => (cell ? [[id, countOf(cell)]] : [])));
    const cell = this.counts.size > 0 && this.row === undefined ? undefined : this.cell(this.sel);
    return cell ? decimalOf(cell) : null;
  }

  private choice(): string | null {
    const cell = this.cell(this.sel);
    if (!cell) return null;
    const { answer } = this.item;
    const keys = answer.kind === 'choice' ? [...answer.options.keys()] : [];
    const text = plain(cell.nilai);
    return keys.find((key) => plain(key) === text) ?? keys.find((key) => this.mapping.jawaban[key]?.some((spelling) => plain(spelling) === text)) ?? cell.nilai.trim();
  }

  private countsBelow(): [string, string][] {
    const { answer } = this.item;
    const { row } = this;
    if (answer.kind !== 'percent' || this.mapping.isian !== 'barisBerikut' || row === undefined) return [];
    return answer.percent.inputs.map(({ id }, n) => [id, `${this.columns.jawaban ?? 'A'}${row + 1 + n}`]);
  }

  private checked(raw: Nilai): Nilai | null {
    const faults: Fault[] = [];
    const reading = readAnswer(this.item, raw, '', faults);
    for (const { path, why } of faults) this.fault(this.counts.get(path.slice(1)) ?? this.sel, why);
    return reading ? raw : null;
  }

  /** A cell with something in it that may be an answer. */
  private cell(sel: string): Cell | undefined {
    const cell = this.sheet.cells.get(sel);
    const takesValue = this.mapping.rumus === 'pakaiNilai' && cell?.jenis !== 'galat';
    if (!cell || (cell.nilai.trim() === '' && (takesValue || cell.rumus === undefined))) return undefined;
    const why = takesValue ? null : unusable(cell);
    if (why === null) return cell;
    this.fault(sel, why);
    return undefined;
  }

  private fault(sel: string, alasan: string): void {
    this.faults.push({ lembar: this.sheet.nama, sel: parseAddress(sel) ? sel : this.sel, alasan });
  }
}

/** UTF-16 units of a note, as `lke.isi` takes them. */
const NOTE = 4000;
