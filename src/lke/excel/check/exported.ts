import type { Instrument } from '../../../../machines/regulasi/instrument.js';
import { SHEET } from '../layout/address.js';
import { linesOf } from '../layout/lines.js';
import { WorkbookRefused } from '../../../platform/workbook/limits.js';
import { readWorkbook } from '../../../platform/workbook/workbook.js';
import { typedIn, type Typed } from './answers.js';
import { saidIn } from './identity.js';
import { changedLocked, formSheet } from './locked.js';
import type { CellFault } from './report.js';

/** What an exported workbook says, whatever case it belongs to: for scoring it without a server. */
export interface Exported { readonly instrument: Instrument; readonly typed: readonly Typed[]; readonly kesalahan: readonly CellFault[] }

/** @throws WorkbookRefused for a file that is not to be read, is none of ours, or of an instrument that is not known */
export async function readExported(bytes: Buffer, instruments: ReadonlyMap<string, Instrument>): Promise<Exported> {
  const { sheets, names } = await readWorkbook(bytes, [SHEET.lke, SHEET.pengenal]);
  const hidden = sheets.get(SHEET.pengenal);
  if (!hidden) throw new WorkbookRefused('', 'bukan lembar kerja yang diekspor dari Predikat; sertakan --peta untuk bentuk lain');
  const said = saidIn(hidden);
  const instrument = instruments.get(said.get('instrumen')?.value ?? '');
  if (!instrument) throw new WorkbookRefused(SHEET.pengenal, 'instrumennya tidak dikenal');
  const sheet = formSheet(sheets, names);
  if (typeof sheet === 'string') throw new WorkbookRefused('', sheet);
  const lines = linesOf(instrument, said.get('komponen')?.value === 'pengungkit' ? 'pengungkit' : 'penuh');
  return { instrument, typed: typedIn(sheet, lines), kesalahan: changedLocked(sheet, lines) };
}
