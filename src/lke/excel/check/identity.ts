import { SHEET } from '../layout/address.js';
import type { Komponen } from '../layout/tree.js';
import type { Sheet } from '../../../platform/workbook/sheet.js';
import { FIRST_TRACE, FORMAT } from '../write/identity-sheet.js';
import type { CellFault } from './report.js';

/** What the hidden sheet must say for a sheet to belong to a case. */
export interface Belongs { readonly kasus: string; readonly instrumen: string; readonly sidikInstrumen: string; readonly lapisan: string; readonly komponen: Komponen }

/** What an exported workbook says of itself. */
export interface Identity {
  readonly kesalahan: readonly CellFault[];
  readonly versi: number;
  /** The marks of the answers at the time of the export, by question. */
  readonly jejak: ReadonlyMap<string, string>;
}

const WHY: Readonly<Record<keyof Belongs, string>> = {
  kasus: 'lembar ini diekspor dari kasus lain', instrumen: 'lembar ini memakai instrumen lain', sidikInstrumen: 'naskah instrumennya berbeda dari yang dipakai kasus ini',
  lapisan: 'lembar ini milik lapisan penilaian lain', komponen: 'lembar ini memuat komponen penilaian lain',
};

/** Reads the hidden sheet and holds it against the case. */
export function identityIn(sheet: Sheet, belongs: Belongs): Identity {
  const said = saidIn(sheet);
  const jejak = new Map(pairsIn(sheet).filter(({ row }) => row >= FIRST_TRACE).map(({ key, value }) => [key, value]));
  const fault = (sel: string, alasan: string): CellFault => ({ lembar: SHEET.pengenal, sel, alasan });
  const format = said.get('format');
  const wrong = format?.value === `predikat-lke/${FORMAT}` ? [] : [fault(format?.sel ?? 'B1', 'bentuk lembar tidak dikenal; ekspor kembali dari Predikat')];
  for (const key of Object.keys(WHY) as (keyof Belongs)[]) {
    const found = said.get(key);
    if (found?.value !== belongs[key]) wrong.push(fault(found?.sel ?? 'B1', WHY[key]));
  }
  const versi = Number(said.get('versi')?.value);
  if (!Number.isSafeInteger(versi)) wrong.push(fault(said.get('versi')?.sel ?? 'B1', 'versi lembar tidak terbaca'));
  return { kesalahan: wrong, versi, jejak };
}

/** The keys of the hidden sheet with their values, and where these stand. */
export const saidIn = (sheet: Sheet): ReadonlyMap<string, { readonly value: string; readonly sel: string }> =>
  new Map(pairsIn(sheet).filter(({ row }) => row < FIRST_TRACE).map(({ key, value, row }) => [key, { value, sel: `B${row}` }]));

function pairsIn({ cells }: Sheet): { key: string; value: string; row: number }[] {
  return [...cells].filter(([address]) => /^A\d+$/.test(address)).map(([address, { nilai }]) => {
    const row = Number(address.slice(1));
    return { key: nilai, value: cells.get(`B${row}`)?.nilai ?? '', row };
  });
}
