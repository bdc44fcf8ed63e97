import type { LocalDate } from '../kernel/calendar.js';
import type { Law } from '../regulasi/law.js';
import type { Jenjang } from '../regulasi/pack.schema.js';

/**
 * A document as data: its form is a list of blocks whose texts hold tags, `{nama}`; filled, it is what the PDF and the draft in
 * Word are made of. Nothing here knows how either is drawn.
 *
 * A tag is a name, or a path `{pejabat.nama}`. Inside what repeats (`tiap`), a name is looked up in the row first, then
 * outward; `{no}` is the number of the row, from 1. `**tebal**` sets a stretch in bold.
 */
export type Teks = string;

/** What fills the tags: texts that are already written as officials write them ("75,00", "31 Mei 2026"), truths, rows. */
export interface Isi { readonly [tag: string]: string | boolean | Isi | readonly (Isi | string)[] | undefined }

export type Rata = 'kiri' | 'tengah' | 'kanan' | 'penuh';
export type Penomoran = 'angka' | 'huruf' | 'strip';

/** A column: its heading, its share of the width, and how its cells stand. */
export interface Kolom { readonly judul: Teks; readonly lebar: number; readonly rata?: Rata }

/** A heading that spans columns, above theirs. */
export interface KepalaGabungan { readonly judul: Teks; readonly kolom: number }

export type Blok =
  /** A heading in the middle; 1 the document's name, 2 a chapter, 3 a part at the left margin. */
  | { readonly jenis: 'judul'; readonly teks: Teks; readonly tingkat: 1 | 2 | 3 }
  /** `takuk`: the first line begins further in. */
  | { readonly jenis: 'paragraf'; readonly teks: Teks; readonly rata?: Rata; readonly takuk?: boolean }
  /** Points one below the other: those written here, or one for each row of a list. */
  | { readonly jenis: 'butir'; readonly nomor: Penomoran; readonly butir: readonly Teks[] }
  | { readonly jenis: 'butir'; readonly nomor: Penomoran; readonly tiap: string; readonly teks: Teks }
  /** `Nama : …`, the colons below each other. */
  | { readonly jenis: 'rincian'; readonly baris: readonly (readonly [label: Teks, teks: Teks])[] }
  /** Menimbang, Mengingat, Memperhatikan, Menetapkan, KESATU: a word, and beside it a text or points. */
  | { readonly jenis: 'ketetapan'; readonly kepala: Teks; readonly teks: Teks }
  | { readonly jenis: 'ketetapan'; readonly kepala: Teks; readonly nomor: Penomoran; readonly butir: readonly Teks[] }
  /** A table: one row for each row of the list `tiap`; `kosong` stands where there is none, `jumlah` below the last. */
  | {
    readonly jenis: 'tabel'; readonly kolom: readonly Kolom[]; readonly gabungan?: readonly KepalaGabungan[]; readonly tiap: string; readonly sel: readonly Teks[];
    readonly kosong?: Teks; readonly jumlah?: readonly Teks[];
    /** A row over the whole width above each group of rows: the tag whose change begins a new group. */
    readonly kelompok?: Teks;
  }
  /** Who signs: one, or several side by side. `tiap` repeats it for the rows of a list, two in a line. */
  | { readonly jenis: 'tandaTangan'; readonly pihak: readonly Pihak[]; readonly rata?: 'kanan' | 'tengah' }
  | { readonly jenis: 'tandaTangan'; readonly tiap: string; readonly teks: Pihak }
  /** Blocks that stand only where a tag holds (`bila`) or does not (`kecuali`), or once for each row of a list (`tiap`). */
  | { readonly jenis: 'bagian'; readonly bila?: string; readonly kecuali?: string; readonly tiap?: string; readonly isi: readonly Blok[] }
  /** What follows begins a new page: an attachment; `mendatar` turns the paper. */
  | { readonly jenis: 'halaman'; readonly mendatar?: boolean }
  /** Empty height, in millimetres. */
  | { readonly jenis: 'ruang'; readonly mm: number };

/** A place for a signature. `pembuka` is what stands above the office ("Jakarta, 31 Mei 2026", "Mengetahui,", "a.n."). `materai`: the frame for the duty stamp. */
export interface Pihak { readonly pembuka?: Teks; readonly jabatan: Teks; readonly nama: Teks; readonly nip?: Teks; readonly pangkat?: Teks; readonly materai?: boolean }

/** How the paper is set: margins, face, letterhead, numbering of pages. */
export type Tata =
  /** Letterhead, number and date, addressee, text. */
  | 'surat'
  /** Emblem in the middle, the name of who decides, Menimbang … MEMUTUSKAN. */
  | 'keputusan'
  /** One page, turned, with a frame. */
  | 'piagam'
  /** A statement, a pledge, minutes: title in the middle, letterhead where the form has one. */
  | 'pernyataan'
  /** Several pages with chapters and numbered pages. */
  | 'laporan'
  /** Wide tables: turned, small type. */
  | 'lembar';

/** The head of a letter: what stands between the letterhead and the text. A line of the addressee that comes out empty is left out. */
export interface KepalaSurat { readonly nomor: Teks; readonly sifat?: Teks; readonly lampiran?: Teks; readonly hal: Teks; readonly tempatTanggal: Teks; readonly yth: readonly Teks[] }

/** The form of one document. */
export interface Bentuk {
  /** `suratPengajuan.n5-gambar-6` */
  readonly id: string;
  readonly tata: Tata;
  /** False: no letterhead (a form that a regulation prints without one). */
  readonly kop: boolean;
  readonly kepala?: KepalaSurat;
  readonly blok: readonly Blok[];
  /** Copies, below a letter or a decree; rows of the list `tembusan`. */
  readonly tembusan?: boolean;
  /** Where its words come from, as told below it: the article of a regulation, or that it is ours. */
  readonly asal: { readonly jenis: 'peraturan' | 'nasional' | 'disusun'; readonly sumber?: string; readonly pasal?: string };
}

/** Who is named in a document. */
export interface Orang { readonly nama: string; readonly nip?: string; readonly pangkat?: string; readonly jabatan?: string }

/** A case as a document sees it. */
export interface KasusSumber {
  readonly id: string; readonly machine: string; readonly keadaan: string; readonly satker: string; readonly context: Readonly<Record<string, unknown>>;
}

/** A unit as a document names it. */
export interface UnitSumber { readonly id: string; readonly nama: string; readonly jenjang: Jenjang; readonly jenis: string; readonly path: string; readonly pegawai: number }

/** Everything that a document is written from: the case it is about, what that rests on, and who is who. Read once, then pure. */
export interface Sumber {
  readonly law: Law;
  readonly hariIni: LocalDate;
  readonly instansi: { readonly nama: string; readonly kota: string };
  /** The case that the document is about. */
  readonly kasus: KasusSumber;
  /** Cases that it rests on: its parent, its children, and those its context names (proposals of a letter, their worksheets). */
  readonly lain: readonly KasusSumber[];
  /** Every unit of the cases, and those above them, by id. */
  readonly unit: Readonly<Record<string, UnitSumber>>;
  /** Persons whose ids stand in the contexts. */
  readonly orang: Readonly<Record<string, Orang>>;
  /** Who holds the offices that sign or initial, by role, as seen from the unit of the case. */
  readonly pejabat: Readonly<Record<string, Orang | undefined>>;
  /** Employees of the unit of the case, for what each of them signs. */
  readonly pegawai: readonly Orang[];
  /** What only this document asks to be typed. */
  readonly isian: Readonly<Record<string, string>>;
  /** From the register of the office; absent in a draft. */
  readonly nomor?: string;
  readonly tanggal?: LocalDate;
}

/** What must be typed for one document, since no case holds it. */
export interface Isian { readonly nama: string; readonly judul: string; readonly jenis: 'teks' | 'uraian' | 'tanggal'; readonly wajib: boolean; readonly contoh: string }

/** A kind of document: which case it is about, from when on it can be written, in which form and with what. */
export interface JenisNaskah {
  /** The key in `dokumen` of the packs. */
  readonly jenis: string;
  /** The machine of the case that it is about. */
  readonly machine: string;
  /** What is still missing in the case before it can be written, in plain Indonesian; null when nothing is. */
  readonly kurang: (sumber: Sumber) => string | null;
  /** What is asked of the office beside its case. */
  readonly isian: readonly Isian[];
  /** The form that holds for this case: by pack and date (C26). */
  readonly bentuk: (sumber: Sumber) => Bentuk;
  readonly isi: (sumber: Sumber) => Isi;
}

/** A filled block: no tags, no conditions, no lists to repeat. */
export type BlokJadi =
  | { readonly jenis: 'judul'; readonly teks: string; readonly tingkat: 1 | 2 | 3 }
  | { readonly jenis: 'paragraf'; readonly teks: string; readonly rata: Rata; readonly takuk: boolean }
  | { readonly jenis: 'butir'; readonly nomor: Penomoran; readonly butir: readonly string[] }
  | { readonly jenis: 'rincian'; readonly baris: readonly (readonly [string, string])[] }
  | { readonly jenis: 'ketetapan'; readonly kepala: string; readonly nomor: Penomoran | null; readonly butir: readonly string[] }
  | { readonly jenis: 'tabel'; readonly kolom: readonly Kolom[]; readonly gabungan: readonly KepalaGabungan[]; readonly baris: readonly BarisJadi[]; readonly jumlah: readonly string[] | null }
  | { readonly jenis: 'tandaTangan'; readonly pihak: readonly Pihak[]; readonly rata: 'kanan' | 'tengah' }
  | { readonly jenis: 'halaman'; readonly mendatar: boolean }
  | { readonly jenis: 'ruang'; readonly mm: number };

/** A row of a table: cells, or one text over the whole width. */
export type BarisJadi = { readonly sel: readonly string[] } | { readonly lebar: string };

/** A document with every word in its place: what is drawn, hashed and kept. */
export interface Naskah {
  readonly bentuk: string;
  readonly judul: string;
  readonly tata: Tata;
  readonly kop: boolean;
  readonly kepala: KepalaSurat | null;
  readonly blok: readonly BlokJadi[];
  readonly tembusan: readonly string[];
  readonly asal: string;
}
