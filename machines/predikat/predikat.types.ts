import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { TUJUAN, type Tujuan } from '../regulasi/pack.schema.js';

export const terbitkan = z.strictObject({ satker: field.id, tujuan: z.enum(TUJUAN), periode: field.periode, nomorSk: field.nomor, tanggal: field.date });
export const laporkan = z.strictObject({
  nomor: field.nomor, tanggal: field.date, kesimpulan: z.enum(['masihMemenuhi', 'tidakMemenuhi']), capaian: field.uraian, catatan: field.uraian,
});
export const usulkanCabut = z.strictObject({ nomor: field.nomor, tanggal: field.date, temuan: field.uraian, kriteria: field.uraian, sidik: field.sidik });
export const klarifikasi = z.strictObject({ tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const rekomendasi = z.strictObject({ nomor: field.nomor, tanggal: field.date, hasil: z.enum(['cabut', 'pertahankan']), sidik: field.sidik });
export const cabut = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, sidik: field.sidik });

export type Terbitkan = z.infer<typeof terbitkan>;
export type Laporkan = z.infer<typeof laporkan>;
export type UsulkanCabut = z.infer<typeof usulkanCabut>;
export type Klarifikasi = z.infer<typeof klarifikasi>;
export type Rekomendasi = z.infer<typeof rekomendasi>;
export type Cabut = z.infer<typeof cabut>;

/** One award and its life after. */
export interface PredikatContext {
  satker: string;
  tujuan: Tujuan;
  periode: string;
  sk: { nomor: string; tanggal: string };
  /** The day on which the next monitoring report is due (C45). */
  monevBerikut: string;
  laporan: Laporkan[];
  usulCabut?: UsulkanCabut | undefined;
  klarifikasi?: Klarifikasi | undefined;
  rekomendasi?: Rekomendasi | undefined;
  cabut?: Cabut;
  /** The first day on which the unit may be proposed again (C43). */
  terkunciSampai?: string;
}

/** What an award needs to know of the world. */
export interface PredikatFacts {
  hariIni: string;
}
