import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { Jenjang, Tujuan } from '../regulasi/pack.schema.js';
import type { ScoreText } from './score.js';

const bukti = z.strictObject({ judul: field.judul, sidik: field.sidik });
/** An option key, a decimal string from 0 to 1, or the inputs of a PERSEN question. */
const nilai = z.union([z.string().max(20), z.record(z.string().max(40), z.union([z.int(), z.string().max(20)]))]);
const jawaban = z.strictObject({ nilai, catatan: field.uraian.optional(), bukti: z.array(bukti).max(50).optional() });

export const kosong = z.strictObject({});
export const mulai = z.strictObject({
  usulan: field.id, lapisan: z.string().max(40), skTim: z.strictObject({ nomor: field.nomor, tanggal: field.date }).optional(),
});
export const isi = z.strictObject({
  jawaban: z.record(z.string().max(20), jawaban).optional(), hasil: z.record(z.string().max(20), z.string().max(20)).optional(),
});
export const bukaKembali = z.strictObject({ alasan: field.uraian });

export type Nilai = z.infer<typeof nilai>;
export type Bukti = z.infer<typeof bukti>;
export type Mulai = z.infer<typeof mulai>;
export type Isi = z.infer<typeof isi>;

/** An answer with who gave it, on which layer. */
export interface Jawaban {
  nilai: Nilai;
  catatan?: string | undefined;
  bukti: Bukti[];
  oleh: string;
  lapisan: string;
}

/** One worksheet of one layer of one proposal. */
export interface LkeContext {
  usulan: string;
  satker: string;
  lapisan: string;
  tujuan: Tujuan;
  komponen: 'pengungkit' | 'penuh';
  instrumen: string;
  putaran: number;
  skTim?: { nomor: string; tanggal: string };
  jawaban: Record<string, Jawaban>;
  hasil: Record<string, string>;
  /** Everybody who filled in or finished this layer. */
  penilai: string[];
  /** The score at completion; null while it is being filled in. */
  nilai: ScoreText | null;
  /** At completion, on a stage of TPI of several: what did not earn its full value. */
  kurang?: string[] | undefined;
  /** On a later stage of TPI: the questions and results that were found lacking before, which alone may be answered anew (C9). */
  terbuka?: string[];
}

/** The worksheet that this one starts from. */
export interface LapisanBawah {
  lapisan: string;
  jawaban: Record<string, Jawaban>;
  hasil: Record<string, string>;
}

/** What a worksheet needs to know of the world. */
export interface LkeFacts {
  unit: { satker: string; jenjang: Jenjang };
  hariIni: string;
  usulan: {
    keadaan: string; judul?: string; tingkat: string; putaran: number; periode: string; tujuan: Tujuan;
    /** The layer of TPI whose turn it is, of the pack's `tahapTpi`. */
    tahapTpi: string;
    /** What the acceleration names as lacking; empty where there was none. */
    kurang: string[];
  } | null;
  bawah: LapisanBawah | null;
  /** The person who acts, over all posts (C30). */
  pelaku: {
    /** Holds, or held within the look-back, a post in the unit that is scored. */
    jabatanDiUnit: boolean;
    /** Scored this unit on these other layers of the proposal. */
    menilaiLapisan: string[];
    /** Belongs to the Eselon I unit that guides the unit that is scored. */
    rantaiSendiri: boolean;
    /** The exemptions that the chair wrote down for this person: on one layer, or on the whole proposal. */
    pengecualian: { lapisan?: string | undefined; alasan: string }[];
  };
}
