import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/calendar.js';

const orang = z.array(field.id).min(1).max(500);
/** The code of an Eselon I unit, as it stands in the path of the units below it. */
const kodeUnit = z.string().regex(/^[a-z0-9-]+$/, 'harus kode satuan kerja').max(80);

export const buka = z.strictObject({ satker: field.id, periode: field.periode });
export const umumkanJadwal = z.strictObject({
  nomor: field.nomor, tanggal: field.date, sidik: field.sidik, tahap: z.array(z.strictObject({ judul: field.judul, dari: field.date, sampai: field.date })).min(1).max(60),
});
/** `unsur`: the part that a member has in the team, as the pack names the parts of this kind of team. */
export const bentukTim = z.strictObject({
  jenis: z.string().max(40), nomor: field.nomor, tanggal: field.date, sidik: field.sidik,
  susunan: z.array(z.strictObject({ orang: field.id, unsur: z.string().max(40), jabatan: field.judul })).min(1).max(300),
});
export const tetapkanInstrumen = z.strictObject({ nomor: field.nomor, tanggal: field.date, sidik: field.sidik });
export const catatPelatihan = z.strictObject({ tanggal: field.date, materi: field.uraian, orang, sidik: field.sidik });
export const tetapkanKuota = z.strictObject({
  nomor: field.nomor, tanggal: field.date, sumber: field.uraian, instansi: field.bilangan.optional(), eselonSatu: z.record(kodeUnit, field.bilangan).optional(),
}).refine(({ instansi, eselonSatu }) => instansi !== undefined || Object.keys(eselonSatu ?? {}).length > 0, 'harus menyebut kuota instansi atau kuota unit eselon I');
export const catatKkn = z.strictObject({ nomor: field.nomor, tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const catatEvaluasi = z.strictObject({ tanggal: field.date, laporanDitelaah: field.bilangan, kunjungan: field.uraian.optional(), simpulan: field.uraian, sidik: field.sidik });
export const catatLaporan = z.strictObject({ jenis: z.enum(['akhirTahun', 'sewaktuWaktu']), nomor: field.nomor, tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const tutup = z.strictObject({ tanggal: field.date });

export type Buka = z.infer<typeof buka>;
export type UmumkanJadwal = z.infer<typeof umumkanJadwal>;
export type BentukTim = z.infer<typeof bentukTim>;
export type TetapkanInstrumen = z.infer<typeof tetapkanInstrumen>;
export type CatatPelatihan = z.infer<typeof catatPelatihan>;
export type TetapkanKuota = z.infer<typeof tetapkanKuota>;
export type CatatKkn = z.infer<typeof catatKkn>;
export type CatatEvaluasi = z.infer<typeof catatEvaluasi>;
export type CatatLaporan = z.infer<typeof catatLaporan>;
export type Tutup = z.infer<typeof tutup>;

/** One year of the whole instansi. `kunci` of the case is the year. */
export interface PeriodeContext {
  satker: string;
  periode: string;
  jadwal?: UmumkanJadwal;
  /** The last decree of each kind of team. */
  tim: BentukTim[];
  instrumen?: TetapkanInstrumen;
  /** Who was trained to assess, and in what. */
  pelatihan: { orang: string; tanggal: LocalDate; materi: string }[];
  kuota?: TetapkanKuota;
  /** The last offence on record; the proposals that ran then were dropped. */
  kkn?: CatatKkn;
  evaluasi: CatatEvaluasi[];
  laporan: CatatLaporan[];
  penutupan?: Tutup;
}

/** What the instansi's year needs to know of the world. */
export interface PeriodeFacts {
  hariIni: LocalDate;
  /** The proposals of the period that are still under way, by id. */
  berjalan: string[];
  /** The codes of the units directly below the instansi. */
  unitEselonSatu: string[];
}
