import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** The columns of the matrix, in their order; README.md beside it tells what they mean. */
export const kolom = ['no', 'paket', 'peran', 'tingkat', 'hubungan', 'tindakan', 'keadaan', 'pelaku', 'hasil', 'alasan', 'dasar'] as const;

/** One case of the matrix: who asks what, where, in which state, and what the law answers. */
export type Baris = Readonly<Record<(typeof kolom)[number], string>>;

/** Reads `matrix.csv` (RFC 4180). Throws where a row has more or fewer fields than the header. */
export const bacaMatriks = (berkas = path.join(__dirname, 'matrix.csv')): Baris[] =>
  parse<Baris>(readFileSync(berkas), { columns: true });

/** `penilaianPendahuluan@kanwil` → the machine's state, and the tier, layer or kind of document where one is told. */
export function pecahKeadaan(keadaan: string): { readonly keadaan: string; readonly pada?: string } {
  const [state = '', pada] = keadaan.split('@');
  return pada === undefined ? { keadaan: state } : { keadaan: state, pada };
}

/** The reason without the mark of a reading of ours: `takDidelegasikan [derived]` → `takDidelegasikan`. */
export const tanpaTanda = (alasan: string): string => alasan.replace(' [derived]', '');
