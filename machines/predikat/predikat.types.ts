import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { TUJUAN, type Tujuan } from '../regulasi/pack.schema.js';

/** Who set the predikat, and so who revokes it (C39): MenPANRB, or the head of an instansi that judges WBK itself. */
export const PENETAP = ['menpanrb', 'instansi'] as const;

export const terbitkan = z.strictObject({
  satker: field.id, tujuan: z.enum(TUJUAN), periode: field.periode, nomorSk: field.nomor, tanggal: field.date, penetap: z.enum(PENETAP),
  nomorPiagam: field.nomor.optional(), nomorRekomendasi: field.nomor.optional(),
});
export const keputusanDaerah = z.strictObject({ nomor: field.nomor, tanggal: field.date, nomorRekomendasi: field.nomor, sidik: field.sidik });
export const penghargaan = z.strictObject({ nomor: field.nomor, tanggal: field.date, bentuk: field.uraian });

/** Points with up to two places, as a worksheet shows them; and an index of a survey, on the scale of the worksheet. */
const nilai = z.string().regex(/^(0|[1-9]\d?|100)(\.\d{1,2})?$/, 'harus nilai dengan paling banyak dua desimal, misalnya "52.10"');
const indeks = z.string().regex(/^([0-3](\.\d{1,2})?|4(\.0{1,2})?)$/, 'harus indeks 0 sampai 4, misalnya "3.60"');
const survei = z.strictObject({ sumber: z.enum(['internal', 'skm']), indeksAntiKorupsi: indeks, indeksPelayanan: indeks });
export const laporkan = z.strictObject({
  nomor: field.nomor, tanggal: field.date, kesimpulan: z.enum(['masihMemenuhi', 'tidakMemenuhi']),
  /** Points of the worksheet, as TPI assessed it now. */
  nilai: z.strictObject({ pengungkit: nilai, hasil: nilai }),
  /** Its own survey, or where there was none that of public satisfaction (SKM). */
  survei, catatan: field.uraian,
});
export const aturUlangMonev = z.strictObject({ nomor: field.nomor, tanggal: field.date });

const temuan = { nomor: field.nomor, tanggal: field.date, temuan: field.uraian, kriteria: field.uraian, sidik: field.sidik };
export const usulkanCabut = z.strictObject(temuan);
export const usulkanKarenaPengaduan = z.strictObject({ ...temuan, pengaduan: field.nomor });
export const temuanTpn = z.strictObject({ ...temuan, cara: z.enum(['evaluasiLapangan', 'verifikasiLapangan']) });
export const klarifikasi = z.strictObject({ tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const kunjungan = z.strictObject({ tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
export const rekomendasi = z.strictObject({ nomor: field.nomor, tanggal: field.date, hasil: z.enum(['cabut', 'pertahankan']), sidik: field.sidik });
export const cabut = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, penetap: z.enum(PENETAP), sidik: field.sidik });
export const cabutDaerah = z.strictObject({ nomor: field.nomor, tanggal: field.date, nomorRekomendasi: field.nomor, tanggalRekomendasi: field.date, sidik: field.sidik });

export type Terbitkan = z.infer<typeof terbitkan>;
export type KeputusanDaerah = z.infer<typeof keputusanDaerah>;
export type Penghargaan = z.infer<typeof penghargaan>;
export type Laporkan = z.infer<typeof laporkan>;
export type AturUlangMonev = z.infer<typeof aturUlangMonev>;
export type UsulkanCabut = z.infer<typeof usulkanCabut>;
export type UsulkanKarenaPengaduan = z.infer<typeof usulkanKarenaPengaduan>;
export type TemuanTpn = z.infer<typeof temuanTpn>;
export type Klarifikasi = z.infer<typeof klarifikasi>;
export type Kunjungan = z.infer<typeof kunjungan>;
export type Rekomendasi = z.infer<typeof rekomendasi>;
export type Cabut = z.infer<typeof cabut>;
export type CabutDaerah = z.infer<typeof cabutDaerah>;

/** What a revocation rests on: a report of TPI, a proven complaint, or what TPN itself found in the field (N90 Lampiran II Bab IV.C). */
export type UsulCabut =
  | (UsulkanCabut & { readonly asal: 'tpi' })
  | (UsulkanKarenaPengaduan & { readonly asal: 'pengaduan' })
  | (TemuanTpn & { readonly asal: 'tpn' });

/** One award and its life after. */
export interface PredikatContext {
  satker: string;
  tujuan: Tujuan;
  periode: string;
  penetap: (typeof PENETAP)[number];
  sk: { nomor: string; tanggal: string; nomorRekomendasi?: string; nomorPiagam?: string };
  /** The decree of the head of a local government, beside the national one (C23). */
  keputusanDaerah?: KeputusanDaerah;
  /** The day on which the next monitoring report is due (C45). */
  monevBerikut: string;
  laporan: Laporkan[];
  penghargaan: Penghargaan[];
  usulCabut?: UsulCabut | undefined;
  klarifikasi?: Klarifikasi | undefined;
  kunjungan?: Kunjungan | undefined;
  rekomendasi?: Rekomendasi | undefined;
  cabut?: Cabut;
  cabutDaerah?: CabutDaerah;
  /** The first day on which the unit may be proposed again (C43). */
  terkunciSampai?: string;
}

/** What an award needs to know of the world: the date, and the other awards of the same unit. */
export interface PredikatFacts {
  hariIni: string;
  /** The unit's WBK has been revoked and it holds no other. */
  wbkDicabut: boolean;
  /** The unit holds a WBBM. */
  memegangWbbm: boolean;
}
