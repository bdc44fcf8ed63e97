import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { OPINI, SAKIP, type Tujuan } from '../regulasi/pack.schema.js';

export const kosong = z.strictObject({});
export const susun = z.strictObject({ satker: field.id, periode: field.periode, panel: field.id, hal: field.judul });
export const syarat = z.strictObject({ opiniBpk: z.enum(OPINI), sakip: z.enum(SAKIP), indeksRb: z.enum(SAKIP), spip: z.int().min(0).max(5) });
export const batas = z.strictObject({ tanggal: field.date, nomorPemberitahuan: field.nomor, tanggalPemberitahuan: field.date });
export const kembalikan = z.strictObject({ alasan: field.uraian });
export const keluarkan = z.strictObject({ usulan: field.id, alasan: field.uraian });
export const tandatangani = z.strictObject({ nomor: field.nomor, tanggal: field.date });
export const sptjm = z.strictObject({ tanggal: field.date, jumlahUnit: z.int().min(1).max(10_000), sidik: field.sidik });
export const kirim = z.strictObject({ nomorPengantar: field.nomor.optional(), sidikDataDukung: field.sidik });

export type Susun = z.infer<typeof susun>;
export type SyaratInstansi = z.infer<typeof syarat>;
export type Batas = z.infer<typeof batas>;
export type Keluarkan = z.infer<typeof keluarkan>;
export type Tandatangani = z.infer<typeof tandatangani>;
export type SptjmInstansi = z.infer<typeof sptjm>;
export type Kirim = z.infer<typeof kirim>;

/** The one letter of an instansi in a period, for all its units (N5 Lampiran II Bab II.A). */
export interface SuratContext extends Susun {
  nomorBeritaAcara: string;
  /** Date of the minutes that the letter rests on, `YYYY-MM-DD`. */
  tanggalBeritaAcara: string;
  unit: { usulan: string; nama: string; tujuan: Tujuan }[];
  syarat?: SyaratInstansi;
  batas?: Batas;
  pengembalian?: { alasan: string }[];
  /** Units that were taken out before the letter was sent, in that order. */
  dikeluarkan?: Keluarkan[];
  surat?: Tandatangani;
  sptjm?: SptjmInstansi;
  /** The instant at which the package was sent: what the deadline is measured by (C47). */
  dikirim?: string;
}

/** What a letter needs to know of the world. */
export interface SuratFacts {
  unit: { satker: string };
  hariIni: string;
  panel: { keadaan: string; judul?: string; nomorBeritaAcara: string; tanggalBeritaAcara: string; diusulkan: { usulan: string; nama: string; tujuan: Tujuan }[] } | null;
}
