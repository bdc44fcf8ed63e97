import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/calendar.js';
import { TUJUAN, type Jenjang, type Tujuan } from '../regulasi/pack.schema.js';

const bukti = z.array(z.strictObject({ judul: field.judul, sidik: field.sidik })).min(1).max(50);
const urutan = z.int().min(1).max(1000);

export const buka = z.strictObject({ satker: field.id, tahun: field.periode });
/** `nomor`: the place of the activity in the plan of action toward `tujuan`, from 1. */
export const catatRealisasi = z.strictObject({ tujuan: z.enum(TUJUAN), nomor: urutan, tanggal: field.date, persen: z.int().min(0).max(100), uraian: field.uraian, bukti });
/** `urutan`: which of the year's updates, from 1 (the quarter, where the law asks for one a quarter). */
export const mutakhirkanBukti = z.strictObject({ urutan, tanggal: field.date, uraian: field.uraian, bukti });
export const catatLangkah = z.strictObject({ langkah: z.string().max(40), tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
/** `tanggal`: the last day on which somebody was asked. `indeks`: on the scale of the worksheet. */
export const catatSurvei = z.strictObject({
  jenis: z.enum(['pelayananPublik', 'antiKorupsi']), dari: field.date, tanggal: field.date, responden: field.bilangan.min(1), indeks: field.desimal, metode: field.uraian, sidik: field.sidik,
});

export const JENIS_KUNJUNGAN = ['pemantauan', 'pendampingan', 'konsultasi', 'fasilitasi', 'konsultasiTpn'] as const;
export const mintaPendampingan = z.strictObject({ jenis: z.enum(['pemantauan', 'pendampingan', 'konsultasi', 'fasilitasi']), tanggal: field.date, uraian: field.uraian });
/** `permintaan`: the request that is answered, from 1; absent where nobody asked. */
export const catatKunjungan = z.strictObject({ jenis: z.enum(JENIS_KUNJUNGAN), tanggal: field.date, permintaan: urutan.optional(), uraian: field.uraian, hasil: field.uraian, sidik: field.sidik });
export const beriRekomendasi = z.strictObject({ tanggal: field.date, uraian: field.uraian, tenggat: field.date });
export const tindakLanjuti = z.strictObject({ rekomendasi: urutan, tanggal: field.date, uraian: field.uraian, bukti });
export const rekomendasikanKelayakan = z.strictObject({ nomor: field.nomor, tanggal: field.date, layak: z.boolean(), uraian: field.uraian, sidik: field.sidik });
export const catatPenguatan = z.strictObject({ kegiatan: z.string().max(40), tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const catatPembinaan = z.strictObject({ jenis: z.string().max(40), sasaran: z.enum(['unit', 'pegawai']), tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const laporkan = z.strictObject({ nomor: field.nomor, tanggal: field.date, tindakLanjutKomponen: field.uraian, halLain: field.uraian.optional(), sidik: field.sidik });

export type Buka = z.infer<typeof buka>;
export type CatatRealisasi = z.infer<typeof catatRealisasi>;
export type MutakhirkanBukti = z.infer<typeof mutakhirkanBukti>;
export type CatatLangkah = z.infer<typeof catatLangkah>;
export type CatatSurvei = z.infer<typeof catatSurvei>;
export type MintaPendampingan = z.infer<typeof mintaPendampingan>;
export type CatatKunjungan = z.infer<typeof catatKunjungan>;
export type BeriRekomendasi = z.infer<typeof beriRekomendasi>;
export type TindakLanjuti = z.infer<typeof tindakLanjuti>;
export type RekomendasikanKelayakan = z.infer<typeof rekomendasikanKelayakan>;
export type CatatPenguatan = z.infer<typeof catatPenguatan>;
export type CatatPembinaan = z.infer<typeof catatPembinaan>;
export type Laporkan = z.infer<typeof laporkan>;

/** The unit of the post from which something was done for another unit. */
interface Oleh { oleh: { satker: string; jenjang: Jenjang } }

/** One of the year's updates of the evidence: when it is due, and once it is done, what was done. */
export type Pemutakhiran = { jatuhTempo: LocalDate } & Partial<Omit<MutakhirkanBukti, 'urutan'>>;
/** What became of an activity; `tanda` tells the activity by its words, since a plan that is drawn up again numbers anew. */
export type Realisasi = CatatRealisasi & { indikator: string; tanda: string };
export type Permintaan = MintaPendampingan & { dijawab?: LocalDate };
export type Rekomendasi = BeriRekomendasi & Oleh & { tindakLanjut?: Omit<TindakLanjuti, 'rekomendasi'> };

/** One calendar year of building of one unit. Lists grow; what is numbered keeps its number, from 1. */
export interface PembangunanContext {
  satker: string;
  tahun: string;
  /** Empty where the law does not say how often. */
  pemutakhiran: Pemutakhiran[];
  realisasi: Realisasi[];
  langkah: CatatLangkah[];
  survei: CatatSurvei[];
  permintaan: Permintaan[];
  kunjungan: (CatatKunjungan & Oleh)[];
  rekomendasi: Rekomendasi[];
  kelayakan: RekomendasikanKelayakan[];
  penguatan: (CatatPenguatan & Oleh)[];
  pembinaan: (CatatPembinaan & Oleh)[];
  laporan?: Laporkan;
}

/** An activity of a plan of action. */
export interface Kegiatan {
  tujuan: Tujuan;
  nomor: number;
  indikator: string;
  /** A hash of its words. */
  tanda: string;
  /** When it is to be done. */
  waktu: LocalDate;
}

/** What a year of building needs to know of the world. */
export interface PembangunanFacts {
  unit: { satker: string; jenjang: Jenjang };
  hariIni: LocalDate;
  /** The predikat toward which the unit builds. */
  membangun: Tujuan[];
  /** The activities of the plans that are due in this year and have no realisation yet, and the one that is named. */
  rencana: Kegiatan[];
  /** The unit of the post that acts. */
  pelaku: { satker: string; jenjang: Jenjang };
}
