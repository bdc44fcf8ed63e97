import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { JENJANG, TUJUAN, type Jenjang, type Tujuan } from '../regulasi/pack.schema.js';

/** What a satker case knows. Dates are legal dates (`YYYY-MM-DD`); persons are ids, never names. */
export interface SatkerContext {
  satker: string;
  jenjang: Jenjang;
  /** The predikat it builds toward; the instansi itself only declares. */
  tujuan: Tujuan | 'instansi';
  pakta?: CatatPakta;
  pencanangan?: Canangkan;
  penetapan?: Tetapkan;
  timKerja?: BentukTim;
  program?: TetapkanProgram;
  rencanaAksi?: SusunRencana;
}

/** What a satker case needs to know of the world. */
export interface SatkerFacts {
  unit: { satker: string; jenjang: Jenjang };
  hariIni: string;
  /** Date of the declaration of the head of the instansi, once on record. */
  instansiDicanangkan: string | null;
}

export const buka = z.strictObject({ satker: field.id, tujuan: z.enum([...TUJUAN, 'instansi']) });
export const kosong = z.strictObject({});
export const catatPakta = z.strictObject({ jumlahPegawai: field.bilangan.min(1), menandatangani: field.bilangan, kepalaMenandatangani: z.boolean() });
export const canangkan = z.strictObject({
  tanggal: field.date, penyelenggara: z.enum(JENJANG), tempat: field.judul, nomorPiagam: field.nomor,
  publikasi: z.array(z.strictObject({ media: field.judul, tanggal: field.date })).max(50),
});
export const tetapkan = z.strictObject({
  nomor: field.nomor, tanggal: field.date,
  kriteria: z.record(z.string().max(40), z.strictObject({ terpenuhi: z.boolean(), alasan: field.uraian })),
});
export const bentukTim = z.strictObject({
  nomor: field.nomor, tanggal: field.date, mekanisme: field.uraian,
  anggota: z.array(z.strictObject({ orang: field.id.optional(), jabatan: field.judul, area: z.string().max(10) })).min(1).max(200),
});
export const tetapkanProgram = z.strictObject({
  layananUtama: field.uraian, isuStrategis: field.uraian, risiko: field.uraian,
  program: z.array(z.strictObject({ area: z.string().max(10), uraian: field.uraian })).min(1).max(200),
});
export const susunRencana = z.strictObject({
  tanggal: field.date,
  kegiatan: z.array(z.strictObject({ area: z.string().max(10), indikator: field.judul, rencanaAksi: field.uraian, target: field.judul, waktu: field.date })).min(1).max(300),
});

export type Buka = z.infer<typeof buka>;
export type CatatPakta = z.infer<typeof catatPakta>;
export type Canangkan = z.infer<typeof canangkan>;
export type Tetapkan = z.infer<typeof tetapkan>;
export type BentukTim = z.infer<typeof bentukTim>;
export type TetapkanProgram = z.infer<typeof tetapkanProgram>;
export type SusunRencana = z.infer<typeof susunRencana>;
