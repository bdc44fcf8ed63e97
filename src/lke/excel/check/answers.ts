import type { Nilai } from '../../../../machines/lke/lke.types.js';
import { readAnswer } from '../../../../machines/lke/read-answer.js';
import type { Fault } from '../../../../machines/kernel/machine.js';
import type { Answerable } from '../../../../machines/regulasi/instrument.js';
import { COLUMN } from '../layout/address.js';
import { parseAddress } from '../../../platform/workbook/address.js';
import type { Line } from '../layout/lines.js';
import { noteOf } from '../layout/trace.js';
import { sameFormula } from '../../../platform/workbook/formula-tokens.js';
import type { Cell, Sheet } from '../../../platform/workbook/sheet.js';
import type { CellFault } from './report.js';
import { countOf, decimalOf, unusable } from './values.js';

/** What was typed for one question. */
export interface Typed {
  readonly kode: string;
  /** An item of hasil, which takes no note. */
  readonly hasil: boolean;
  readonly lembar: string;
  readonly sel: string;
  /** Null where nothing is typed, or nothing that can be read. */
  readonly nilai: Nilai | null;
  readonly catatan: string;
  readonly kesalahan: readonly CellFault[];
}

/** UTF-16 units of a note, as `lke.isi` takes them. */
const NOTE = 4000;

/** Reads the cells for answers, counts and notes, and no others. */
export function typedIn(sheet: Sheet, lines: readonly Line[]): Typed[] {
  const merged = mergedCells(sheet);
  return lines.flatMap((line, n) => (line.item ? [new AnswerReader(sheet, merged, line, countsAfter(lines, n)).read(line.item)] : []));
}

const countsAfter = (lines: readonly Line[], n: number): Line[] => {
  const kode = `${lines[n]?.kode ?? ''}#`;
  return lines.slice(n + 1, n + 11).filter((line) => line.jenis === 'isian' && line.kode.startsWith(kode));
};

class AnswerReader {
  private readonly faults: CellFault[] = [];
  private readonly sel: string;

  constructor(private readonly sheet: Sheet, private readonly merged: ReadonlyMap<string, string>, private readonly line: Line, private readonly counts: readonly Line[]) {
    this.sel = `${COLUMN.jawaban}${line.baris}`;
  }

  read(item: Answerable): Typed {
    const raw = item.answer.kind === 'choice' ? this.choice(item) : item.answer.kind === 'index' ? this.number() : this.percent();
    const nilai = raw !== null && this.faults.length === 0 ? this.checked(item, raw) : null;
    const catatan = this.line.hasil ? '' : this.note();
    return { kode: this.line.kode, hasil: this.line.hasil === true, lembar: this.sheet.nama, sel: this.sel, nilai, catatan, kesalahan: this.faults };
  }

  /** The key of an option, whatever its case, as spreadsheets compare texts. */
  private choice({ answer }: Answerable): string | null {
    const text = this.cell(this.sel)?.nilai.trim() ?? '';
    if (text === '') return null;
    const keys = answer.kind === 'choice' ? [...answer.options.keys()] : [];
    return keys.find((key) => key === text) ?? keys.find((key) => key.toLowerCase() === text.toLowerCase()) ?? text;
  }

  private number(): string | null {
    const cell = this.cell(this.sel);
    return cell && cell.nilai.trim() !== '' ? decimalOf(cell) : null;
  }

  /** Either the counts below, or a share that takes the place of our formula. */
  private percent(): Nilai | null {
    const own = this.sheet.cells.get(this.sel);
    const ours = own?.rumus !== undefined && sameFormula(own.rumus, this.line.rumus.jawaban ?? '');
    const share = ours ? null : this.number();
    const given = this.counts.map((line) => ({ line, sel: `${COLUMN.jawaban}${line.baris}` })).map(({ line, sel }) => ({ line, sel, cell: this.cell(sel) }));
    const filled = given.filter(({ cell }) => cell !== undefined && cell.nilai.trim() !== '');
    if (filled.length === 0) return share;
    if (share !== null) this.fault(this.sel, `berisi persentase padahal jumlah pada sel ${filled.map(({ sel }) => sel).join(', ')} juga diisi; hapus salah satu`);
    for (const { line, sel } of given.filter((each) => !filled.includes(each))) this.fault(sel, `belum diisi: ${line.teks.replace(/^- /, '')}`);
    return Object.fromEntries(filled.map(({ line, cell }) => [line.isian ?? '', cell ? countOf(cell) : '']));
  }

  private note(): string {
    const sel = `${COLUMN.catatan}${this.line.baris}`;
    const cell = this.cell(sel);
    const text = noteOf(cell?.nilai ?? '');
    if (text.length > NOTE) this.fault(sel, `catatan lebih panjang daripada ${NOTE} huruf`);
    return text;
  }

  /** As the instrument reads it; a fault of a count is told at its own cell. */
  private checked(item: Answerable, raw: Nilai): Nilai | null {
    const faults: Fault[] = [];
    const reading = readAnswer(item, raw, '', faults);
    for (const { path, why } of faults) this.fault(this.cellAt(path), why);
    return reading ? raw : null;
  }

  private cellAt(path: string): string {
    const count = this.counts.find((line) => line.isian === path.slice(1));
    return count ? `${COLUMN.jawaban}${count.baris}` : this.sel;
  }

  private cell(sel: string): Cell | undefined {
    const range = this.merged.get(sel);
    if (range !== undefined) this.fault(sel, `digabung dengan sel lain (${range}); pisahkan kembali`);
    const cell = this.sheet.cells.get(sel);
    const why = cell && unusable(cell);
    if (why) this.fault(sel, why);
    return why ? undefined : cell;
  }

  private fault(sel: string, alasan: string): void {
    this.faults.push({ lembar: this.sheet.nama, sel, alasan });
  }
}

/** The cells of the columns that are filled in which lie in a merged range. A range that covers the sheet is looked at only where we read. */
function mergedCells({ merges }: Sheet): Map<string, string> {
  const found = new Map<string, string>();
  for (const range of merges) {
    const [from, to] = range.split(':').map(parseAddress);
    if (!from || !to) continue;
    for (const column of [COLUMN.jawaban, COLUMN.catatan]) {
      const at = parseAddress(`${column}1`)?.column ?? 0;
      if (at < from.column || at > to.column) continue;
      for (let row = from.row; row <= Math.min(to.row, from.row + MOST_ROWS); row += 1) found.set(`${column}${row}`, range);
    }
  }
  return found;
}

const MOST_ROWS = 2000;
