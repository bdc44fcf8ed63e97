import type { LocalDate } from '../../../../machines/kernel/calendar.js';
import type { Jenjang } from '../../../../machines/regulasi/pack.schema.js';

/** A unit that stands, or is about to. */
export interface Unit {
  readonly id: string;
  readonly kode: string;
  readonly induk: string | null;
  readonly jenjang: Jenjang;
  readonly jenis: string;
  readonly nama: string;
  readonly provinsi: string | null;
  readonly zona: string;
  readonly pegawai: number;
  readonly path: string;
}

/** A person who is known by NIP or user name; `diSini`: to this instansi. */
export interface Dikenal {
  readonly id: string;
  readonly nama: string;
  readonly nip: string | null;
  readonly pangkat: string | null;
  readonly akun: string | null;
  readonly surel: string | null;
  readonly diSini: boolean;
}

/** A post that is on record. */
export interface Menjabat {
  readonly id: string;
  readonly orang: string;
  readonly peran: string;
  readonly satker: string;
  readonly dari: LocalDate;
  readonly sampai: LocalDate | null;
  readonly sk: string;
  readonly skTanggal: LocalDate | null;
  readonly area: readonly string[];
}

/** What a workbook is judged against. */
export interface Keadaan {
  readonly hariIni: LocalDate;
  /** The person who sends the workbook: nobody gives a post to oneself. */
  readonly pengirim: string;
  /** Titles of the roles of the regulation. */
  readonly peran: Readonly<Record<string, { readonly judul: string }>>;
  /** Codes of the areas of change. */
  readonly area: readonly string[];
  readonly satker: readonly Unit[];
  readonly orang: readonly Dikenal[];
  readonly jabatan: readonly Menjabat[];
  /** Decrees of substitutions, in small letters. */
  readonly skPengganti: readonly string[];
}

/** What becomes of a row. */
export type Nasib = 'baru' | 'berubah' | 'sama' | 'salah';

/** What a row changes. */
export interface Perubahan { readonly isian: string; readonly lama: string; readonly baru: string }

/** A row's verdict before its faults are counted in. */
export interface Putusan { readonly nasib: Exclude<Nasib, 'salah'>; readonly perubahan: readonly Perubahan[] }

/** A person to be written. */
export interface OrangTulis { readonly id: string; readonly nama: string; readonly nip: string | null; readonly pangkat: string | null; readonly username: string | null; readonly baru: boolean; readonly ubah: boolean }

/** What is to be written where no row is wrong. */
export interface Rencana {
  readonly satker: Unit[];
  readonly orang: OrangTulis[];
  readonly surel: { readonly orang: string; readonly email: string }[];
  readonly jabatan: Menjabat[];
  readonly akhiri: { readonly id: string; readonly sampai: LocalDate }[];
}

/** The rows of one sheet as they are judged: faults are gathered by row, and a row without any is planned. */
export interface Penilai {
  readonly keadaan: Keadaan;
  readonly rencana: Rencana;
  /** A new id. */
  readonly baru: () => string;
  readonly salah: (sel: string, alasan: string) => void;
}
