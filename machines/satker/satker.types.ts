import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { JENJANG, TUJUAN, type Jenjang, type Tujuan } from '../regulasi/pack.schema.js';

/** What a satker case knows. Dates are legal dates (`YYYY-MM-DD`); persons are ids, never names. */
export interface SatkerContext {
  satker: string;
  jenjang: Jenjang;
  /** The predikat it builds toward; the instansi itself only declares. */
  tujuan: Tujuan | 'instansi';
  /** When each employee signed the pakta integritas, by the id in the register of employees. */
  pakta?: Record<string, string>;
  pencanangan?: Canangkan & {
    /** The unit whose joint act this was, where it was another one's. */
    bersama?: string;
  };
  usulanPenetapan?: UsulkanPenetapan;
  penetapan?: Tetapkan;
  timKerja?: BentukTim;
  program?: TetapkanProgram;
  rencanaAksi?: SusunRencana;
}

/** A case that was named to take part in a joint declaration. */
export interface Peserta {
  satker: string;
  nama: string;
}

/** What a satker case needs to know of the world. */
export interface SatkerFacts {
  unit: { satker: string; jenjang: Jenjang };
  hariIni: string;
  /** Date of the declaration of the head of the instansi, once on record. */
  instansiDicanangkan: string | null;
  /** The employees of the unit today, how many of them have signed, and the same of those who head it. */
  pegawai: { aktif: number; menandatangani: number; kepala: number; kepalaMenandatangani: number };
  /** Of the employees that are named in what was typed, how many the unit did not have on the date of the document. */
  pegawaiAsing: number;
  /** The building cases of other units that were named to take part, by id. */
  peserta: Record<string, Peserta>;
  /** Where the unit stands to the one that holds a joint act: below it, beside it under the same unit, or neither. */
  kedudukan: 'diBawah' | 'setara' | 'lain';
}

const orang = z.array(field.id).min(1).max(500).refine((ids) => new Set(ids).size === ids.length, 'pegawai yang sama disebut lebih dari sekali');
const publikasi = z.strictObject({ media: field.judul, tanggal: field.date });
const kriteria = z.record(z.string().max(40), z.strictObject({ terpenuhi: z.boolean(), alasan: field.uraian }));

export const buka = z.strictObject({ satker: field.id, tujuan: z.enum([...TUJUAN, 'instansi']) });
export const kosong = z.strictObject({});
export const catatPakta = z.strictObject({ tanggal: field.date, cara: z.enum(['perorangan', 'serentak', 'pelantikan']), penandatangan: orang });
export const canangkan = z.strictObject({
  tanggal: field.date, penyelenggara: z.enum(JENJANG), tempat: field.judul, nomorPiagam: field.nomor,
  publikasi: z.array(publikasi).max(50),
  /** Who signs the charter beside the head of the unit, by role, and who witnesses it, by the part of society or the office they stand for. */
  penandatangan: z.array(z.strictObject({ peran: z.string().max(40), sebutan: field.judul })).max(50).default([]),
  saksi: z.array(z.strictObject({ unsur: z.string().max(40), sebutan: field.judul })).max(50).default([]),
});
export const canangkanBersama = canangkan.omit({ penyelenggara: true }).extend({
  /** The cases of the units that take part. */
  peserta: z.array(field.id).min(1).max(300).refine((ids) => new Set(ids).size === ids.length, 'peserta yang sama disebut lebih dari sekali'),
});
export const ikutDicanangkan = canangkan.extend({ bersama: field.id });
export const tambahPublikasi = z.strictObject({ publikasi: z.array(publikasi).min(1).max(50) });
export const usulkanPenetapan = z.strictObject({ nomor: field.nomor, tanggal: field.date, kriteria });
export const tetapkan = z.strictObject({
  nomor: field.nomor, tanggal: field.date,
  /** Chosen by the criteria, or appointed by KemenPANRB for a priority sector, by its letter. */
  dasar: z.enum(['kriteria', 'sektorPrioritas']).default('kriteria'),
  suratPenunjukan: z.strictObject({ nomor: field.nomor, tanggal: field.date, sidik: field.sidik }).optional(),
  kriteria: kriteria.default({}),
});
export const bentukTim = z.strictObject({
  nomor: field.nomor, tanggal: field.date, mekanisme: field.uraian,
  /** `orang`: an employee of the register, where the member is named. */
  anggota: z.array(z.strictObject({ orang: field.id.optional(), jabatan: field.judul, area: z.string().max(10) })).min(1).max(200),
});
export const tetapkanProgram = z.strictObject({
  layananUtama: field.uraian, isuStrategis: field.uraian, risiko: field.uraian,
  program: z.array(z.strictObject({ area: z.string().max(10), uraian: field.uraian })).min(1).max(200),
});
export const susunRencana = z.strictObject({
  tanggal: field.date,
  /** The chapters of the form that are written and not taken from the worksheet, by id. */
  uraian: z.record(z.string().max(40), field.uraian).default({}),
  /** `indikator`: the code of an indicator, question or result of the worksheet. */
  kegiatan: z.array(z.strictObject({
    indikator: z.string().max(30), rencanaAksi: field.uraian, target: field.judul, waktu: field.date, penanggungJawab: field.judul.optional(),
  })).min(1).max(300),
});

export type Buka = z.infer<typeof buka>;
export type CatatPakta = z.infer<typeof catatPakta>;
export type Canangkan = z.infer<typeof canangkan>;
export type CanangkanBersama = z.infer<typeof canangkanBersama>;
/** The charter of a declaration, without who holds it and who takes part. */
export type Piagam = Omit<Canangkan, 'penyelenggara'>;
export const piagamOf = ({ tanggal, tempat, nomorPiagam, publikasi, penandatangan, saksi }: Piagam): Piagam => ({ tanggal, tempat, nomorPiagam, publikasi, penandatangan, saksi });
export type IkutDicanangkan = z.infer<typeof ikutDicanangkan>;
export type TambahPublikasi = z.infer<typeof tambahPublikasi>;
export type UsulkanPenetapan = z.infer<typeof usulkanPenetapan>;
export type Tetapkan = z.infer<typeof tetapkan>;
export type BentukTim = z.infer<typeof bentukTim>;
export type TetapkanProgram = z.infer<typeof tetapkanProgram>;
export type SusunRencana = z.infer<typeof susunRencana>;
