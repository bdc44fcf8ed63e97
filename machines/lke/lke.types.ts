import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { Jenjang, Tujuan } from '../regulasi/pack.schema.js';
import type { ScoreText } from './score.js';
import type { Survei } from './survei/survei.types.js';

const bukti = z.strictObject({ judul: field.judul, sidik: field.sidik });
/** An option key, a decimal string from 0 to 1, or the inputs of a PERSEN question. */
const nilai = z.union([z.string().max(20), z.record(z.string().max(40), z.union([z.int(), z.string().max(20)]))]);
/** `dilihat`: the `pada` of the answer that the sender looked at, null where there was none; without it whatever stands there is overwritten. */
const jawaban = z.strictObject({ nilai, catatan: field.uraian.optional(), bukti: z.array(bukti).max(50).optional(), dilihat: z.iso.datetime().nullable().optional() });

export const kosong = z.strictObject({});
export const mulai = z.strictObject({
  usulan: field.id, lapisan: z.string().max(40), skTim: z.strictObject({ nomor: field.nomor, tanggal: field.date }).optional(),
});
export const isi = z.strictObject({
  jawaban: z.record(z.string().max(20), jawaban).optional(), hasil: z.record(z.string().max(20), nilai).optional(),
});
export const bukaKembali = z.strictObject({ alasan: field.uraian });
/** The code of a question or of a result. */
const kode = z.string().max(20);
export const kembalikanButir = z.strictObject({ butir: z.array(z.strictObject({ pertanyaan: kode, catatan: field.uraian })).min(1).max(200) });
export const tanggapi = z.strictObject({ tanggapan: z.record(kode, field.uraian).refine((said) => Object.keys(said).length > 0, 'paling sedikit satu tanggapan') });
/** Areas (and groups of results) with the persons who fill them in; an empty list takes an assignment back. */
export const bagi = z.strictObject({ pembagian: z.record(kode, z.array(field.id).max(50)).refine((areas) => Object.keys(areas).length > 0, 'paling sedikit satu area') });

export type Nilai = z.infer<typeof nilai>;
export type Bukti = z.infer<typeof bukti>;
export type Mulai = z.infer<typeof mulai>;
export type Isi = z.infer<typeof isi>;
export type KembalikanButir = z.infer<typeof kembalikanButir>;
export type Tanggapi = z.infer<typeof tanggapi>;
export type Bagi = z.infer<typeof bagi>;

/** An answer with who gave it, on which layer. */
export interface Jawaban {
  nilai: Nilai;
  catatan?: string | undefined;
  bukti: Bukti[];
  oleh: string;
  lapisan: string;
  /** When it was last written, ISO 8601 in UTC; absent on answers from before it was kept. */
  pada?: string;
}

/** What was said on one question: why it was returned, or what answers that. */
export interface Komentar {
  /** The round of comments on this worksheet, from 1. */
  putaran: number;
  jenis: 'kembali' | 'tanggapan';
  oleh: string;
  /** The layer that speaks: this one (its second reader, who fills it in), or one above it. */
  lapisan: string;
  isi: string;
  /** The instant, ISO 8601 in UTC. */
  pada: string;
}

/** Questions that were returned and are being worked on. */
export interface Pengembalian {
  putaran: number;
  /** These alone are open. */
  butir: string[];
  /** Of them, those that were neither changed nor answered yet. */
  belum: string[];
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
  hasil: Record<string, Nilai>;
  /** Everybody who filled in this layer or handed it in. */
  penilai: string[];
  /** The score at completion; null while it is being filled in. */
  nilai: ScoreText | null;
  /** At completion, on a stage of TPI of several: what did not earn its full value. */
  kurang?: string[] | undefined;
  /** What alone may be answered anew: on a later stage of TPI what was found lacking before (C9); in the unit's own worksheet what a layer above returned. */
  terbuka?: string[] | undefined;
  /** Handed in for the second reading, and not returned since. */
  diajukan?: { oleh: string; pada: string } | undefined;
  /** Everybody who read it a second time: returned questions, or finished it. */
  pembaca?: string[];
  /** The comments of all rounds, by question, the oldest first. */
  ulasan?: Record<string, Komentar[]>;
  /** How many rounds of comments there were. */
  putaranUlasan?: number;
  pengembalian?: Pengembalian | undefined;
  /** Who fills in which area, where that was decided. */
  pembagian?: Record<string, string[]>;
  /** The surveys behind the results, by the code of the result. */
  survei?: Record<string, Survei>;
}

/** The worksheet that this one starts from. */
export interface LapisanBawah {
  lapisan: string;
  jawaban: Record<string, Jawaban>;
  hasil: Record<string, Nilai>;
  survei?: Record<string, Survei> | null;
}

/** What became of a file, or of the picture of a link, that is to be cited by its hash. */
export type KeadaanBukti = 'tersimpan' | 'belumDipindai' | 'ditahan' | 'ditolak' | 'rusak' | 'tidakDikenal' | 'unitLain';

/** What a worksheet needs to know of the world. */
export interface LkeFacts {
  /** The evidence that is typed, by its hash; what is not in it is not known. */
  bukti?: Record<string, { keadaan: KeadaanBukti }>;
  unit: { satker: string; jenjang: Jenjang };
  hariIni: string;
  usulan: {
    keadaan: string; judul?: string; tingkat: string; putaran: number; periode: string; tujuan: Tujuan;
    /** The layer of TPI whose turn it is, of the pack's `tahapTpi`. */
    tahapTpi: string;
    /** What the acceleration names as lacking; empty where there was none. */
    kurang: string[];
    /** The return that began this round: by which layer and whom, and what it names. */
    pengembalian?: { lapisan: string; oleh: string; pada: string; butir: { pertanyaan: string; catatan: string }[] } | null;
  } | null;
  bawah: LapisanBawah | null;
  /** The person who acts, over all posts (C30). */
  pelaku: {
    orang: string;
    /** Holds a post that reads worksheets of this layer a second time. */
    pembaca: boolean;
    /** Holds, or held within the look-back, a post in the unit that is scored. */
    jabatanDiUnit: boolean;
    /** Scored this unit on these other layers of the proposal. */
    menilaiLapisan: string[];
    /** Belongs to the Eselon I unit that guides the unit that is scored. */
    rantaiSendiri: boolean;
    /** The exemptions that the chair wrote down for this person: on one layer, or on the whole proposal. */
    pengecualian: { lapisan?: string | undefined; alasan: string }[];
  };
  /** Of the persons named in what is typed, those who hold a post of this layer. */
  tim?: string[];
}
