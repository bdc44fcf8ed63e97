import { Rational } from '../../../../machines/kernel/decimal.js';
import { score } from '../../../../machines/lke/score.js';
import type { Gates } from '../../../../machines/regulasi/instrument.schema.js';
import type { Instrument } from '../../../../machines/regulasi/instrument.js';
import { COLUMN, SHEET } from '../layout/address.js';
import { linesOf, type Line } from '../layout/lines.js';
import { WorkbookRefused } from '../../../platform/workbook/limits.js';
import type { Sheet } from '../../../platform/workbook/sheet.js';
import { readWorkbook } from '../../../platform/workbook/workbook.js';
import { typedIn, type Typed } from './answers.js';
import { identityIn, type Belongs } from './identity.js';
import { changedLocked, changedRecap, formSheet } from './locked.js';
import { commandOf, judge, type Standing } from './judge.js';
import type { ImportReport } from './report.js';

/** The case that a workbook is imported into, as it stands now. */
export interface ImportTarget extends Belongs, Standing {
  readonly instrument: Instrument;
  readonly gates: Gates;
  readonly versi: number;
}

const NOTHING = { butir: [], isi: {}, nilai: { lembar: null, predikat: null } } as const;

/**
 * Reads a workbook that was exported from this case and filled in since, and tells for every question what becomes of it.
 * Writes nothing.
 * @throws WorkbookRefused for a file that is not to be read at all, or is none of ours
 */
export async function readImport(bytes: Buffer, target: ImportTarget): Promise<ImportReport> {
  const { sheets, names } = await readWorkbook(bytes, [SHEET.lke, SHEET.rekap, SHEET.pengenal]);
  const hidden = sheets.get(SHEET.pengenal);
  if (!hidden) throw new WorkbookRefused('', 'bukan lembar kerja yang diekspor dari Predikat; bentuk lain diimpor dengan peta');
  const identity = identityIn(hidden, target);
  const versi = { lembar: identity.versi, sekarang: target.versi };
  if (identity.kesalahan.length > 0) return { ...NOTHING, kesalahan: identity.kesalahan, versi };
  const sheet = formSheet(sheets, names);
  if (typeof sheet === 'string') throw new WorkbookRefused('', sheet);
  const lines = linesOf(target.instrument, target.komponen);
  const recap = sheets.get(SHEET.rekap);
  const kesalahan = [...changedLocked(sheet, lines), ...(recap ? changedRecap(recap, target.instrument, target.gates, lines) : [])];
  const typed = typedIn(sheet, lines);
  const judged = typed.map((row) => judge(row, target, identity.jejak.get(row.kode) ?? ''));
  return { kesalahan, butir: judged.map(({ report }) => report), isi: commandOf(judged), versi, nilai: scores(sheet, lines, typed, target) };
}

/** The total that the sheet shows beside the one that its answers come to: it shows whether the sheet was calculated, and by our formulas. */
function scores(sheet: Sheet, lines: readonly Line[], typed: readonly Typed[], { instrument, komponen }: ImportTarget): ImportReport['nilai'] {
  const total = lines.filter(({ jenis }) => jenis === 'total').at(-1);
  const cell = total && sheet.cells.get(`${COLUMN.nilai}${total.baris}`);
  const part = (hasil: boolean) => Object.fromEntries(typed.flatMap(({ kode, nilai, hasil: ofHasil }) => (nilai !== null && ofHasil === hasil ? [[kode, nilai]] : [])));
  const exact = score(instrument, { answers: part(false), ...(komponen === 'penuh' ? { hasil: part(true) } : {}) });
  const lembar = cell?.jenis === 'angka' && Number.isFinite(Number(cell.nilai)) ? Rational.parse(Number(cell.nilai).toFixed(9)).toFixed(2) : null;
  return { lembar, predikat: (exact.total ?? exact.pengungkit).toFixed(2) };
}
