import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { ScoreText } from '../lke/score.js';
import { SAKIP, TUJUAN, type Jenjang, type Tujuan } from '../regulasi/pack.schema.js';

/** What one tier concluded about the unit, in one round. */
export interface HasilTingkat {
  tingkat: string;
  putaran: number;
  hasil: 'layak' | 'dikembalikan';
  tanggal: string;
  nomorSurat?: string;
  alasan?: string;
  /** The worksheet it rests on: the event hash of its completion. */
  sidikLke?: string;
}

/** What a usulan knows: one proposal of one unit in one period. */
export interface UsulanContext {
  satker: string;
  jenjang: Jenjang;
  tujuan: Tujuan;
  periode: string;
  /** The tiers before TPI, from the pack, fixed when the case opens. */
  rute: string[];
  /** Where on the route it is; `rute.length` when it is past the last tier. */
  posisi: number;
  /** 1, plus one for each return. */
  putaran: number;
  hasil: HasilTingkat[];
  pengajuan?: Ajukan;
  daftar?: { tanggal: string; masuk: boolean; alasan?: string };
  pemeriksaan?: Pemeriksaan;
  lhe?: Lhe;
  panel?: PutusanPanel;
  /** Why and when it was taken out of the letter, after the panel had decided to propose it. */
  dikeluarkan?: Dikeluarkan;
  sptjm?: Sptjm;
  usulan?: Usulkan;
  tpn?: HasilTpn[];
  penetapan?: Penetapan;
}

/** The worksheet of one layer, as far as a proposal needs it. */
export interface LkeFact {
  keadaan: string;
  putaran: number;
  komponen: 'pengungkit' | 'penuh';
  nilai: ScoreText | null;
  /** Hash of the event that finished it. */
  sidik: string;
}

/** What a usulan needs to know of the world. */
export interface UsulanFacts {
  unit: { satker: string; jenjang: Jenjang };
  hariIni: string;
  satker: { keadaan: string; judul?: string; ditetapkan: string | null } | null;
  lke: Partial<Record<string, LkeFact>>;
  /** Date of the SK of a predikat that holds, per predikat. */
  predikat: { WBK: string | null; WBBM: string | null };
  /** The first day on which the unit may be proposed again after a revocation. */
  terkunciSampai: string | null;
}

export const kosong = z.strictObject({});
export const buka = z.strictObject({ satker: field.id, tujuan: z.enum(TUJUAN), periode: field.periode });
export const ajukan = z.strictObject({ tanggal: field.date, tindakLanjut: field.uraian.optional() });
export const teruskan = z.strictObject({ nomorSurat: field.nomor, tanggal: field.date });
export const kembalikan = z.strictObject({
  alasan: field.uraian, tanggal: field.date,
  butir: z.array(z.strictObject({ pertanyaan: z.string().max(20), catatan: field.uraian })).max(120),
});
export const masukkan = z.strictObject({ tanggal: field.date });
export const keluarkan = z.strictObject({ tanggal: field.date, alasan: field.uraian });
const wajibSudah = z.strictObject({ wajib: field.bilangan, sudah: field.bilangan });
export const pemeriksaan = z.strictObject({
  tindakLanjut: z.strictObject({ temuan: field.bilangan, selesai: field.bilangan }),
  sakip: z.enum(SAKIP), lhkpn: wajibSudah, lhkasn: wajibSudah,
  komitmen: field.uraian, implementasi: field.uraian, inovasi: field.uraian, survei: field.uraian, kinerja: field.uraian,
});
export const lhe = z.strictObject({
  nomor: field.nomor, tanggal: field.date, simpulan: z.enum(['memenuhi', 'belumMemenuhi']), catatan: field.uraian,
  rekomendasi: z.array(field.uraian).max(120),
});
export const putusanPanel = z.strictObject({
  keputusan: z.enum(['diusulkan', 'tidakDiusulkan']), alasan: field.uraian, nomorBeritaAcara: field.nomor, tanggal: field.date,
});
export const keluarkanDariSurat = z.strictObject({ alasan: field.uraian, tanggal: field.date });
export const sptjm = z.strictObject({ tanggal: field.date, meterai: z.boolean(), sidik: field.sidik });
export const usulkan = z.strictObject({ nomor: field.nomor, tanggal: field.date });
export const hasilTpn = z.strictObject({
  tahap: z.enum(['praEvaluasi', 'desk', 'lapangan', 'panel']), hasil: z.enum(['lanjut', 'ditolak', 'memenuhi', 'tidakMemenuhi']),
  nomor: field.nomor, tanggal: field.date, sidik: field.sidik, catatan: field.uraian.optional(),
});
export const penetapan = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, nomorRekomendasi: field.nomor, sidik: field.sidik });

export type Ajukan = z.infer<typeof ajukan>;
export type Pemeriksaan = z.infer<typeof pemeriksaan>;
export type Lhe = z.infer<typeof lhe>;
export type PutusanPanel = z.infer<typeof putusanPanel>;
export type Dikeluarkan = z.infer<typeof keluarkanDariSurat>;
export type Sptjm = z.infer<typeof sptjm>;
export type Usulkan = z.infer<typeof usulkan>;
export type HasilTpn = z.infer<typeof hasilTpn>;
export type Penetapan = z.infer<typeof penetapan>;
export type Teruskan = z.infer<typeof teruskan>;
export type Kembalikan = z.infer<typeof kembalikan>;
