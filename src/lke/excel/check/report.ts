import type { Isi, Nilai } from '../../../../machines/lke/lke.types.js';

/** What is wrong with one cell. */
export interface CellFault { readonly lembar: string; readonly sel: string; readonly alasan: string }

/**
 * What became of a question: `baru` is to be written; `sama` stands there already; `kosong` was not filled in and stays as it is;
 * `tetap` was changed by others since the export and not in the sheet; `bentrok` was changed by both and is not written; `salah`
 * cannot be read.
 */
export type Nasib = 'baru' | 'sama' | 'kosong' | 'tetap' | 'bentrok' | 'salah';

export interface RowReport {
  readonly kode: string;
  readonly lembar: string;
  readonly sel: string;
  readonly nasib: Nasib;
  readonly alasan: readonly string[];
}

/** What an import found, before anything is written. */
export interface ImportReport {
  /** The sheet itself cannot be trusted: another case, a changed formula. Nothing of it may be written. */
  readonly kesalahan: readonly CellFault[];
  readonly butir: readonly RowReport[];
  /** The command `lke.isi` for the rows that are `baru`. */
  readonly isi: Isi;
  readonly versi: { readonly lembar: number; readonly sekarang: number };
  /** The total (or pengungkit, where there is no more) as the sheet shows it and as we compute it from the same answers; two decimals. */
  readonly nilai: { readonly lembar: string | null; readonly predikat: string | null };
}

/** An answer as it stands in the case now; `pada`: when it was last written. */
export interface Stored { readonly nilai: Nilai; readonly catatan?: string | undefined; readonly pada?: string | undefined }

/** "Lembar LKE, sel K37: …" */
export const told = ({ lembar, sel, alasan }: CellFault): string => `Lembar ${lembar}, sel ${sel}: ${alasan}`;
