/** The sheets of the workbook and their columns, in order: the heading is the name by which a column is found. */
export const LEMBAR = {
  Satker: ['Kode', 'Induk', 'Jenjang', 'Jenis', 'Nama', 'Provinsi', 'Zona', 'Pegawai'],
  Orang: ['NIP', 'Nama', 'Pangkat', 'Surel', 'Nama pengguna'],
  Jabatan: ['Orang', 'Peran', 'Kode satker', 'Dari', 'Sampai', 'Nomor SK', 'Tanggal SK', 'Area'],
} as const;

export type NamaLembar = keyof typeof LEMBAR;
export type Kolom<L extends NamaLembar = NamaLembar> = (typeof LEMBAR)[L][number];

/** Columns that may be missing from a sheet, or empty in a row. */
export const BOLEH_KOSONG: readonly Kolom[] = ['Provinsi', 'Pegawai', 'NIP', 'Pangkat', 'Surel', 'Nama pengguna', 'Sampai', 'Tanggal SK', 'Area'];

/** Columns whose cells are days. */
export const TANGGAL: readonly Kolom[] = ['Dari', 'Sampai', 'Tanggal SK'];

/** The longest text of a cell, in characters. */
export const TERPANJANG = 300;

/** A row below the heading as it was read: the filled cells by column, and where each column stands. */
export interface Baris<L extends NamaLembar = NamaLembar> {
  readonly lembar: L;
  /** As a spreadsheet numbers it. */
  readonly nomor: number;
  readonly isi: Partial<Record<Kolom<L>, string>>;
  /** The letters of each column. */
  readonly letak: Partial<Record<Kolom<L>, string>>;
  readonly kesalahan: readonly Kesalahan[];
}

/** What is wrong, and in which cell (`Orang!B17`). */
export interface Kesalahan { readonly sel: string; readonly alasan: string }

/** A workbook as it was read. `kesalahan` are those of the workbook itself: sheets and headings. */
export interface Buku {
  readonly Satker: readonly Baris<'Satker'>[];
  readonly Orang: readonly Baris<'Orang'>[];
  readonly Jabatan: readonly Baris<'Jabatan'>[];
  readonly kesalahan: readonly Kesalahan[];
}

/** The cell of a row under a heading; the row alone where the sheet lacks the column. */
export const selDari = <L extends NamaLembar>({ lembar, nomor, letak }: Baris<L>, kolom: Kolom<L>): string => `${lembar}!${letak[kolom] ?? 'A'}${nomor}`;
