import type { LocalDate } from '../kernel/calendar.js';
import type { Citation } from '../kernel/citation.js';
import { batasPeriode, type Law } from '../regulasi/law.js';

/** Where a milestone comes from: a letter by its number and date, an article, or both. */
export interface SumberTonggak { readonly surat?: { readonly nomor: string; readonly tanggal: LocalDate }; readonly dasar: readonly Citation[] }

/** A day in the year of an instansi by which something is to be done. */
export interface Tonggak {
  readonly judul: string;
  /** Set by the law (and moved by a notice at most), or promised by the instansi's own schedule. */
  readonly sifat: 'hukum' | 'layanan';
  /** The first day, where it is a stage. */
  readonly dari?: LocalDate;
  readonly tanggal: LocalDate;
  /** The day before it was moved. */
  readonly semula?: LocalDate;
  readonly sumber: SumberTonggak;
  readonly lewat: boolean;
}

/** The letter of the schedule, as the machine `periode` keeps it. */
export interface Jadwal { readonly nomor: string; readonly tanggal: LocalDate; readonly tahap: readonly { readonly judul: string; readonly dari: LocalDate; readonly sampai: LocalDate }[] }
/** A notice that moved the deadline, as the letter of the period keeps it. */
export interface PerubahanBatas { readonly tanggal: LocalDate; readonly nomorPemberitahuan: string; readonly tanggalPemberitahuan: LocalDate }

/** What is known of the year. `mutakhir`: the days by which evidence is brought up to date. */
export interface TahunInstansi {
  readonly tahun: string;
  readonly jadwal?: Jadwal | undefined;
  readonly batas?: PerubahanBatas | undefined;
  readonly mutakhir: readonly LocalDate[];
}

/**
 * The milestones of a year, in order of their days. A legal day falls where the law puts it, also on a Sunday or a holiday (C47); the stages of
 * the schedule are the instansi's own promise (IMP BAB III.A).
 * @param hariIni the legal date of today
 */
export function tonggakOf({ tahun, jadwal, batas, mutakhir }: TahunInstansi, law: Law, hariIni: LocalDate): Tonggak[] {
  const told = (row: Omit<Tonggak, 'lewat'>): Tonggak => ({ ...row, judul: law.say(row.judul), lewat: row.tanggal < hariIni });
  const menurutPaket = batasPeriode(tahun, law);
  const letter = jadwal && { nomor: jadwal.nomor, tanggal: jadwal.tanggal };
  return [
    ...(jadwal?.tahap ?? []).map(({ judul, dari, sampai }) => told({ judul, sifat: 'layanan', dari, tanggal: sampai, sumber: { ...(letter ? { surat: letter } : {}), dasar: law.basis('periode.umumkanJadwal') } })),
    ...mutakhir.map((tanggal, i) => told({ judul: `Pemutakhiran data dukung ke-${i + 1}`, sifat: 'hukum', tanggal, sumber: { dasar: law.basis('pembangunan.mutakhirkanBukti') } })),
    told({
      judul: 'Batas pengiriman paket usulan', sifat: 'hukum', tanggal: batas?.tanggal ?? menurutPaket, ...(batas && batas.tanggal !== menurutPaket ? { semula: menurutPaket } : {}),
      sumber: { ...(batas ? { surat: { nomor: batas.nomorPemberitahuan, tanggal: batas.tanggalPemberitahuan } } : {}), dasar: law.basis(batas ? 'surat.catatBatasWaktu' : 'surat.tepat-waktu') },
    }),
    ...(law.pack.kebijakan.laporanTahunan ? [told({ judul: 'Laporan akhir tahun kepada Kementerian PANRB', sifat: 'hukum', tanggal: `${tahun}-12-31`, sumber: { dasar: law.basis('periode.laporan-tahunan') } })] : []),
  ].sort((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)));
}
