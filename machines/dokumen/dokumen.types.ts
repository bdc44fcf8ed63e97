import { z } from 'zod';
import type { LocalDate } from '../kernel/calendar.js';
import { field } from '../kernel/fields.js';

/** Crockford's base 32 in four groups of five: what stands beside the QR code. */
const KODE = /^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/;

/** What is typed for a document beside its case, by the names that its kind asks for. */
const isian = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'harus nama isian'), z.string().trim().max(4000))
  .refine((all) => Object.keys(all).length <= 40, 'paling banyak 40 isian');

/** How a document is signed: by the seal of the installation, through BSrE, elsewhere and uploaded, or by pen and scanned. */
export const CARA = ['segel', 'esign', 'unggah', 'basah'] as const;
export type Cara = (typeof CARA)[number];

export const kosong = z.strictObject({});
export const susun = z.strictObject({
  /** The case that the document is about. */
  kasus: field.id,
  /** The key in `dokumen` of the pack. */
  jenis: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'harus nama jenis dokumen'),
  isian,
});
export const ubah = z.strictObject({ isian });
export const kembalikan = z.strictObject({ alasan: field.uraian });
export const nomori = z.strictObject({ nomor: field.nomor, tanggal: field.date });
export const finalkan = z.strictObject({
  /** Of the PDF that was stored. */
  sidik: field.sidik,
  /** The last event of the case that the PDF is printed with. */
  kepala: z.strictObject({ seq: z.int().min(1), hash: field.sidik }),
  kode: z.string().regex(KODE, 'harus kode verifikasi, misalnya "0J4K7-2M9XQ-8ZB3T-V5N6R"'),
});
export const tandaTangani = z.strictObject({ cara: z.enum(CARA), sidik: field.sidik });
export const batalkan = z.strictObject({ alasan: field.uraian });

export type Susun = z.infer<typeof susun>;
export type Ubah = z.infer<typeof ubah>;
export type Nomori = z.infer<typeof nomori>;
export type Finalkan = z.infer<typeof finalkan>;
export type TandaTangani = z.infer<typeof tandaTangani>;
export type Alasan = z.infer<typeof batalkan>;
/** A place in the history of a case. */
export type Kepala = Finalkan['kepala'];

/** A paraf: whose, in which office of the chain. Instants are ISO 8601 in UTC. */
export interface Paraf { orang: string; peran: string; pada: string }
export interface TandaTangan extends TandaTangani { orang: string; peran: string; pada: string }

/** A document on its way from draft to paper. Persons are ids. */
export interface DokumenContext extends Susun {
  /** The machine of its case. */
  mesin: string;
  /** Where the case stood when the draft was written. */
  dasar: Kepala;
  penyusun: string;
  paraf: Paraf[];
  pengembalian: (Alasan & { oleh: string; pada: string })[];
  nomor?: string;
  tanggal?: LocalDate;
  /** Whether that is the number of the case itself: one decree may decide several cases, and each has its document. */
  nomorKasus?: boolean;
  final?: Finalkan & { tanggal: LocalDate; pada: string };
  tandaTangan: TandaTangan[];
  /** The file that the next signature is laid over: the final one, then the one signed last. */
  berkas?: string;
  /** The instant at which all who must have signed. */
  terbit?: string;
  pembatalan?: Alasan & { oleh: string; pada: string };
}

/** An office of a document (`peran`, as the pack names it) and the roles of posts that count as it in this unit. */
export interface Jabatan { peran: string; oleh: string[] }

/** A file that the service has stored for the document. */
export type Berkas =
  | { sidik: string; jenis: 'final'; kepala: Kepala; kode: string; nomor: string | null; tanggal: LocalDate }
  /** Signed in a way; `alas` is the file whose bytes it begins with, unchanged. A scan lies over nothing. */
  | { sidik: string; jenis: 'bertandaTangan' | 'pindaian'; cara: Cara; alas: string | null };

/** What a kind of document asks to be typed. */
export interface IsianDiminta { nama: string; judul: string; jenis: 'teks' | 'uraian' | 'tanggal'; wajib: boolean }

/** What a document needs to know of the world. */
export interface DokumenFacts {
  hariIni: LocalDate;
  pelaku: { orang: string; peran: string };
  /** The kind, as it may be written from this case: what is still missing there, what is asked; number and date (as they are printed) where the case itself holds them. Null where there is no such form for a case of this machine. */
  naskah: { kurang: string | null; isian: IsianDiminta[]; nomorKasus: string | null; tanggalKasus: string | null } | null;
  jabatan: { paraf: Jabatan[]; penandatangan: Jabatan[] };
  /** The case: its machine, its last event now, the day it was opened. */
  subjek: { mesin: string; kepala: Kepala; dibuka: LocalDate };
  /** Documents of this kind about this case beside this one: ever, and not cancelled. */
  sejenis: { semua: number; berlaku: number };
  /** Another document of the instansi that carries the number in that year, of the same kind. */
  nomorDipakai: boolean;
  /** The file that the command names. */
  berkas: Berkas | null;
}
