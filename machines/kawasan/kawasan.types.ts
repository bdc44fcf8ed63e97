import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { TUJUAN, type Tujuan } from '../regulasi/pack.schema.js';

/** A score of one aspect: an exact decimal without leading zeros, which `Rational` reads as it stands. */
const nilai = z.string().regex(/^(0|[1-9]\d{0,3})(\.\d{1,6})?$/, 'harus bilangan desimal, misalnya "1.75"');
const kode = z.string().regex(/^[a-z0-9-]{2,60}$/, 'harus kode: huruf kecil, angka, dan tanda hubung');
const bukti = z.strictObject({ judul: field.judul, sidik: field.sidik });
/** The number by which an invitation is told from the others of its area: 1, 2, … */
export const nomorUndangan = z.int().min(1).max(10_000);

export const bentuk = z.strictObject({
  satker: field.id, kode, jenis: z.string().min(1).max(60), nama: field.judul, kabupatenKota: field.judul, nomor: field.nomor, tanggal: field.date,
});
export const undang = z.strictObject({
  instansi: kode, unit: field.judul, kodeUnit: kode.optional(), nomor: field.nomor, tanggal: field.date,
  /** Which of the units that the law expects in such an area this one is. */
  acuan: field.judul.optional(),
});
export const batalkanUndangan = z.strictObject({ undangan: nomorUndangan, tanggal: field.date, alasan: field.uraian });
export const bentukTimKhusus = z.strictObject({
  nomorSk: field.nomor, tanggal: field.date, sidik: field.sidik,
  anggota: z.array(z.strictObject({ instansi: kode, orang: field.id })).min(1).max(100),
});
export const catatTinjauan = z.strictObject({
  cara: z.enum(['wawancara', 'survei', 'audiensi', 'studiBanding']), tanggal: field.date, tempat: field.judul, hasil: field.uraian, sidik: field.sidik,
});
export const nilaiIntegrasi = z.strictObject({
  tanggal: field.date,
  aspek: z.record(z.string().max(60), z.strictObject({ nilai, catatan: field.uraian, bukti: z.array(bukti).max(50) })),
});
export const usulkan = z.strictObject({ tujuan: z.enum(TUJUAN), nomor: field.nomor, tanggal: field.date, sidik: field.sidik });
/** What TPN found of the area (N90 Lampiran II Bab III.C angka 5 huruf c, d and e). */
export const HASIL_TPN = ['belumTerintegrasi', 'unitBelumMemenuhi', 'memenuhi'] as const;
export const catatHasilTpn = z.strictObject({
  hasil: z.enum(HASIL_TPN), nomor: field.nomor, tanggal: field.date, sidik: field.sidik,
  /** The invitations of the units that do not meet the criteria. */
  unit: z.array(nomorUndangan).max(200),
});
export const catatPenetapan = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, nomorRekomendasi: field.nomor, sidik: field.sidik });
export const laporkanMonev = z.strictObject({
  nomor: field.nomor, tanggal: field.date, kesimpulan: z.enum(['masihMemenuhi', 'tidakMemenuhi']), capaian: field.uraian, catatan: field.uraian,
});
export const usulkanPencabutan = z.strictObject({ nomor: field.nomor, tanggal: field.date, temuan: field.uraian, kriteria: field.uraian, sidik: field.sidik });
export const klarifikasi = z.strictObject({ tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const catatRekomendasiTpn = z.strictObject({ nomor: field.nomor, tanggal: field.date, hasil: z.enum(['cabut', 'pertahankan']), sidik: field.sidik });
export const cabut = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, sidik: field.sidik });
export const akhiri = z.strictObject({ tanggal: field.date, alasan: field.uraian });

export type Bentuk = z.infer<typeof bentuk>;
export type Undang = z.infer<typeof undang>;
export type BatalkanUndangan = z.infer<typeof batalkanUndangan>;
export type TimKhusus = z.infer<typeof bentukTimKhusus>;
export type Tinjauan = z.infer<typeof catatTinjauan>;
export type NilaiIntegrasi = z.infer<typeof nilaiIntegrasi>;
export type Usulan = z.infer<typeof usulkan>;
export type HasilTpn = z.infer<typeof catatHasilTpn>;
export type Penetapan = z.infer<typeof catatPenetapan>;
export type Laporan = z.infer<typeof laporkanMonev>;
export type UsulCabut = z.infer<typeof usulkanPencabutan>;
export type Klarifikasi = z.infer<typeof klarifikasi>;
export type Rekomendasi = z.infer<typeof catatRekomendasiTpn>;
export type Cabut = z.infer<typeof cabut>;
export type Akhiri = z.infer<typeof akhiri>;

/** One invitation; withdrawn ones are kept, and count no more. */
export type Undangan = Undang & { urut: number; batal?: { tanggal: string; alasan: string } };

/** The predikat of the area. */
export interface PredikatKawasan {
  tujuan: Tujuan;
  sk: { nomor: string; tanggal: string };
  /** The day on which the next monitoring report is due (C45). */
  monevBerikut: string;
}

/** How a revocation goes; that of an earlier one is forgotten when the next is proposed. */
export interface Pencabutan {
  usul: UsulCabut;
  klarifikasi?: Klarifikasi;
  rekomendasi?: Rekomendasi;
  sk?: Cabut;
}

/** An area of units of several instansi, as the instansi that initiated it knows it. */
export interface KawasanContext {
  satker: string;
  kode: string;
  jenis: string;
  /** What the law of the initiator calls the kind: those who are invited may be under another law. */
  judulJenis: string;
  nama: string;
  kabupatenKota: string;
  dibentuk: { nomor: string; tanggal: string };
  undangan: Undangan[];
  tim?: TimKhusus;
  tinjauan: Tinjauan[];
  /** `skor` is the exact sum of the aspects. */
  nilai?: (NilaiIntegrasi & { skor: string }) | undefined;
  usulan?: Usulan;
  hasil?: HasilTpn | undefined;
  predikat?: PredikatKawasan | undefined;
  /** Monitoring reports on the predikat that it holds. */
  laporan: Laporan[];
  pencabutan?: Pencabutan;
  /** The first day on which the area may be proposed again (C43). */
  terkunciSampai?: string;
  diakhiri?: Akhiri;
}

/** The answer to one standing invitation, and what that instansi has shared with the area: nothing once it is out. */
export interface AnggotaFact {
  undangan: number;
  /** State of the member's case, in its own tenant. */
  keadaan: 'bergabung' | 'ditolak' | 'keluar';
  /** People of its TPI whom it named for the Tim Khusus. */
  wakil: string[];
  predikat: { tujuan: Tujuan; nomor: string; tanggal: string } | null;
}

/** What an area needs to know of the world. */
export interface KawasanFacts {
  hariIni: string;
  /** Who acts. */
  pelaku: { orang: string };
  /** One row for each standing invitation that was answered. */
  anggota: AnggotaFact[];
}
