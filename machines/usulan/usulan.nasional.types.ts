import { z } from 'zod';
import { field } from '../kernel/fields.js';
import { indeks, layanan } from '../lke/survei/survei.types.js';

/** A notice of TPN or of KemenPANRB: its number and date, and the fingerprint of its text. */
const pemberitahuan = { nomor: field.nomor, tanggal: field.date, sidik: field.sidik };
const alasan = field.uraian.optional();
/** An achievement or target, of any size. */
const angka = z.string().regex(/^(0|[1-9]\d{0,8})(\.\d{1,6})?$/, 'harus bilangan desimal, misalnya "87.5"');

export const praEvaluasi = z.strictObject({
  hasil: z.enum(['lanjut', 'ditolak']), ...pemberitahuan,
  /** What TPN found of the conditions of the instansi and of the unit. */
  syaratInstansi: z.boolean(), syaratUnit: z.boolean(),
  /** Why TPN goes on although a condition is not met. */
  pertimbanganTeknis: field.uraian.optional(),
  /** Whether the unit serves the public directly; if not, how many of its kind TPN and TPI agreed on. */
  layananLangsung: z.boolean(), jumlahSejenis: field.bilangan.optional(),
  alasan,
});
export const desk = z.strictObject({ hasil: z.enum(['lanjut', 'tidakLanjut']), ...pemberitahuan, paparan: field.date.optional(), alasan });
export const survei = z.strictObject({
  pelaksana: z.strictObject({ jenis: z.enum(['bps', 'pihakKetiga']), nama: field.judul }), dari: field.date, sampai: field.date,
  /** People who finished a service in that time. */
  populasi: field.bilangan,
  layanan, ipak: indeks, ipkp: indeks, ...pemberitahuan,
});
export const kinerja = z.strictObject({
  indikator: z.array(z.strictObject({
    nama: field.judul, arah: z.enum(['makinTinggi', 'makinRendah']), target: angka, capaian: angka, targetNasional: angka.optional(),
  })).min(1).max(100),
  tanggal: field.date, sidik: field.sidik,
});
export const lapangan = z.strictObject({ ...pemberitahuan, mysteryShopper: field.uraian.optional(), catatan: field.uraian.optional() });
export const klirens = z.strictObject({ badan: z.string().max(40), hasil: z.enum(['tanpaCatatan', 'catatan']), catatan: field.uraian.optional(), ...pemberitahuan });
export const panelTpn = z.strictObject({ hasil: z.enum(['memenuhi', 'tidakMemenuhi']), ...pemberitahuan, alasan });
export const penetapan = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, nomorRekomendasi: field.nomor, sidik: field.sidik });

export const lheMandiri = z.strictObject({
  nomor: field.nomor, tanggal: field.date, simpulan: z.enum(['memenuhi', 'belumMemenuhi']), catatan: field.uraian, rekomendasi: z.array(field.uraian).max(120),
  /** When TPM evaluated at the desk, and when in the field. */
  desk: field.date.optional(), lapangan: field.date.optional(),
});
export const usulkanMandiri = z.strictObject({ nomor: field.nomor, tanggal: field.date });
export const tanggapan = z.strictObject({ hasil: z.enum(['disetujui', 'ditolak']), ...pemberitahuan, alasan });
export const penetapanMandiri = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, nomorPiagam: field.nomor, sidik: field.sidik });

export type PraEvaluasi = z.infer<typeof praEvaluasi>;
export type Desk = z.infer<typeof desk>;
export type Survei = z.infer<typeof survei>;
export type Kinerja = z.infer<typeof kinerja>;
export type Lapangan = z.infer<typeof lapangan>;
export type Klirens = z.infer<typeof klirens>;
export type PanelTpn = z.infer<typeof panelTpn>;
export type Penetapan = z.infer<typeof penetapan>;
export type LheMandiri = z.infer<typeof lheMandiri>;
export type UsulkanMandiri = z.infer<typeof usulkanMandiri>;
export type Tanggapan = z.infer<typeof tanggapan>;
export type PenetapanMandiri = z.infer<typeof penetapanMandiri>;

/** What TPN told of each of its stages (N90 Lampiran II Bab III.A–C). */
export interface CatatanTpn {
  praEvaluasi?: PraEvaluasi;
  desk?: Desk;
  survei?: Survei;
  kinerja?: Kinerja;
  lapangan?: Lapangan;
  /** One of each body that is asked; a later word of the same body replaces its earlier one. */
  klirens?: Klirens[];
  panel?: PanelTpn;
}
