import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { TeksPribadi } from '../kernel/pribadi.js';
import { TUJUAN, type Tujuan } from '../regulasi/pack.schema.js';

const bukti = z.array(z.strictObject({ judul: field.judul, sidik: field.sidik })).max(50);
const tanggal = { tanggal: field.date };

/** Who complained is nowhere asked for, so that nobody can learn it here; and what was told may name people all the same, so that it can be erased. */
export const terima = z.strictObject({ satker: field.id, nomor: field.nomor, ...tanggal, kanal: field.judul, ringkasan: field.pribadi, bukti });
export const identifikasi = z.strictObject({ ...tanggal, hasil: z.enum(['relevan', 'tidakRelevan']), kriteria: field.uraian.optional(), uraian: field.uraian });
export const mintaKlarifikasi = z.strictObject({ nomor: field.nomor, ...tanggal, tenggat: field.date });
export const keterangan = z.strictObject({ ...tanggal, uraian: field.uraian, sidik: field.sidik });
export const simpulkan = z.strictObject({ nomor: field.nomor, ...tanggal, hasil: z.enum(['terbukti', 'tidakTerbukti', 'diselesaikan']), temuan: field.uraian, sidik: field.sidik });
export const pantau = z.strictObject({ ...tanggal, uraian: field.uraian, tenggat: field.date });
export const jatuhkanSanksi = z.strictObject({ nomor: field.nomor, ...tanggal, indikator: z.array(field.judul).min(1).max(50), sanksi: field.uraian, pembinaan: field.uraian });
export const selesaikan = z.strictObject({ ...tanggal, uraian: field.uraian, sidik: field.sidik });
export const usulkanPencabutan = z.strictObject({ nomor: field.nomor, ...tanggal, tujuan: z.enum(TUJUAN), temuan: field.uraian, kriteria: field.uraian, sidik: field.sidik });

export type Terima = z.infer<typeof terima>;
export type Identifikasi = z.infer<typeof identifikasi>;
export type MintaKlarifikasi = z.infer<typeof mintaKlarifikasi>;
export type Keterangan = z.infer<typeof keterangan>;
export type Simpulkan = z.infer<typeof simpulkan>;
export type Pantau = z.infer<typeof pantau>;
export type JatuhkanSanksi = z.infer<typeof jatuhkanSanksi>;
export type Selesaikan = z.infer<typeof selesaikan>;
export type UsulkanPencabutan = z.infer<typeof usulkanPencabutan>;

/** A complaint of maladministration about a unit that holds a predikat. */
export interface PengaduanContext {
  satker: string;
  nomor: string;
  kanal: string;
  ringkasan: TeksPribadi;
  bukti: Terima['bukti'];
  /** The day of the last step: a later one is not older. */
  terakhir: string;
  identifikasi?: Identifikasi;
  /** What the unit was asked; from here on it sees the case. */
  permintaan?: MintaKlarifikasi;
  /** By when the next thing is expected, as TPI has set it. */
  tenggat?: string;
  keterangan: Keterangan[];
  simpulan?: Simpulkan;
  pemantauan: Pantau[];
  sanksi?: JatuhkanSanksi;
  penyelesaian?: Selesaikan;
  usulCabut?: UsulkanPencabutan;
}

/** What a complaint needs to know of the world: the date, and the awards that the unit holds. */
export interface PengaduanFacts {
  hariIni: string;
  predikat: Record<Tujuan, { kasus: string; keadaan: string } | null>;
}
