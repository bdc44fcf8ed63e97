import { z } from 'zod';
import type { LocalDate } from '../kernel/calendar.js';
import { field } from '../kernel/fields.js';
import { OPINI, SAKIP, type Tujuan } from '../regulasi/pack.schema.js';

export const kosong = z.strictObject({});
export const susun = z.strictObject({
  /** The letter that proposes to TPN, or the second one, of what TPM found (IMP BAB III.A.1.d angka 5)–8)). */
  jenis: z.enum(['pengajuan', 'mandiri']),
  satker: field.id, periode: field.periode,
  /** The panel whose minutes it rests on; absent where the law knows no panel, and the reports of TPI are its basis. */
  panel: field.id.optional(),
  /** Whether its WBK units are judged by the instansi itself. */
  wbkMandiri: z.boolean().optional(),
  hal: field.judul,
});
export const syarat = z.strictObject({ opiniBpk: z.enum(OPINI), sakip: z.enum(SAKIP), indeksRb: z.enum(SAKIP), spip: z.int().min(0).max(5) });
export const batas = z.strictObject({ tanggal: field.date, nomorPemberitahuan: field.nomor, tanggalPemberitahuan: field.date });
export const kembalikan = z.strictObject({ alasan: field.uraian });
export const keluarkan = z.strictObject({ usulan: field.id, alasan: field.uraian });
export const batalkan = z.strictObject({ alasan: field.uraian });
export const tandatangani = z.strictObject({ nomor: field.nomor, tanggal: field.date });
export const sptjm = z.strictObject({ tanggal: field.date, jumlahUnit: z.int().min(1).max(10_000), sidik: field.sidik });
export const kirim = z.strictObject({ nomorPengantar: field.nomor.optional(), sidikDataDukung: field.sidik });

export type Susun = z.infer<typeof susun>;
export type SyaratInstansi = z.infer<typeof syarat>;
export type Batas = z.infer<typeof batas>;
export type Keluarkan = z.infer<typeof keluarkan>;
export type Batalkan = z.infer<typeof batalkan>;
export type Tandatangani = z.infer<typeof tandatangani>;
export type SptjmInstansi = z.infer<typeof sptjm>;
export type Kirim = z.infer<typeof kirim>;

/** A unit that may be proposed. */
export interface UnitUsulan {
  usulan: string;
  nama: string;
  tujuan: Tujuan;
  /** The kind of unit it is (`rsud`): some may be proposed while the conditions are still being fulfilled. */
  jenis: string;
}

/** A unit in the letter, with who judges it: TPN, or the instansi itself. */
export interface UnitSurat extends UnitUsulan { jalur: 'tpn' | 'tpm' }

/** What a letter rests on: the minutes of a panel, or the last of the reports of TPI. */
export interface Dasar { bentuk: 'beritaAcara' | 'lhe'; nomor: string; tanggal: LocalDate }

/** The one letter of an instansi in a period, for all its units (N5 Lampiran II Bab II.A). */
export interface SuratContext extends Susun {
  /** To whom it goes, as the law names them when it is drafted (C52). */
  penerima: string;
  dasar: Dasar;
  unit: UnitSurat[];
  syarat?: SyaratInstansi;
  batas?: Batas;
  pengembalian?: { alasan: string }[];
  /** Units that were taken out before the letter was sent, in that order. */
  dikeluarkan?: Keluarkan[];
  surat?: Tandatangani;
  sptjm?: SptjmInstansi;
  /** Why it was given up. */
  pembatalan?: Batalkan;
  /** The instant at which the package was sent: what the deadline is measured by (C47). */
  dikirim?: string;
}

/** What a letter needs to know of the world. */
export interface SuratFacts {
  unit: { satker: string };
  hariIni: LocalDate;
  /** The zone of the instansi. */
  zona: string;
  panel: { jenis: 'tpi' | 'tpm'; periode: string; keadaan: string; judul?: string; nomorBeritaAcara: string; tanggalBeritaAcara: LocalDate; diusulkan: UnitUsulan[] } | null;
  /** The proposals of the period that wait for the letter, each with the report of TPI. */
  menunggu: (UnitUsulan & { lhe: { nomor: string; tanggal: LocalDate } })[];
  /** The proposals of the letter that were dropped since it was drafted. */
  gugur: string[];
  tpm: { keadaan: string; judul?: string; nomor: string; berlakuDari: LocalDate; berlakuSampai: LocalDate } | null;
  /** How many units of the instansi hold a predikat, of how many. */
  berpredikat: { jumlah: number; dari: number };
}
