import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { ScoreText } from '../lke/score.js';
import { SAKIP, TUJUAN, type Jenjang, type Tujuan } from '../regulasi/pack.schema.js';
import type { CatatanTpn, LheMandiri, Penetapan, PenetapanMandiri, Tanggapan, UsulkanMandiri } from './usulan.nasional.types.js';

/** What one tier concluded about the unit, in one round. */
export interface HasilTingkat {
  tingkat: string;
  putaran: number;
  hasil: 'layak' | 'dikembalikan';
  tanggal: string;
  nomorSurat?: string;
  alasan?: string;
  /** Of a return: the questions it names, by whom and when. */
  butir?: Kembalikan['butir'];
  oleh?: string;
  pada?: string;
  /** The worksheet it rests on: the event hash of its completion. */
  sidikLke?: string;
}

/** What a usulan knows: one proposal of one unit in one period. */
export interface UsulanContext {
  satker: string;
  jenjang: Jenjang;
  tujuan: Tujuan;
  periode: string;
  /** The tiers before TPI, from the pack, fixed when the case opens. */
  rute: string[];
  /** Where on the route it is; `rute.length` when it is past the last tier. */
  posisi: number;
  /** 1, plus one for each return. */
  putaran: number;
  /** Which of the pack's stages of TPI it is at, from 0; only in an acceleration does it go on. */
  tahap: number;
  hasil: HasilTingkat[];
  pengajuan?: Ajukan;
  daftar?: { tanggal: string; masuk: boolean; alasan?: string };
  pemeriksaan?: Pemeriksaan;
  /** Between two stages of TPI: what is lacking, and what was done about it. */
  percepatan?: Percepatan;
  /** Persons whom the chair exempted from a rule of segregation; the minutes of the panel print them (C30). */
  kecuali?: Kecualikan[];
  lhe?: Lhe;
  panel?: PutusanPanel;
  /** Why and when it was taken out of the letter, after the panel had decided to propose it. */
  dikeluarkan?: Dikeluarkan;
  sptjm?: Sptjm;
  usulan?: Usulkan;
  /** What TPN told, stage by stage. */
  tpn?: CatatanTpn;
  /** The way of a WBK that the instansi judges itself. */
  lheMandiri?: LheMandiri;
  panelMandiri?: PutusanPanel;
  usulanMandiri?: UsulkanMandiri;
  tanggapan?: Tanggapan;
  penetapan?: Penetapan | PenetapanMandiri;
  /** The offence that dropped every proposal of the instansi in this period. */
  gugur?: Gugurkan;
}

/** The worksheet of one layer, as far as a proposal needs it. */
export interface LkeFact {
  keadaan: string;
  putaran: number;
  komponen: 'pengungkit' | 'penuh';
  nilai: ScoreText | null;
  /** Hash of the event that finished it. */
  sidik: string;
  /** Who filled it in. */
  penilai: string[];
  /** On a stage of TPI of several: what did not earn its full value. */
  kurang?: string[];
}

/** What a usulan needs to know of the world. */
export interface UsulanFacts {
  unit: { satker: string; jenjang: Jenjang; jenis: string };
  hariIni: string;
  pelaku: { orang: string };
  satker: { keadaan: string; judul?: string; ditetapkan: string | null } | null;
  lke: Partial<Record<string, LkeFact>>;
  /** Date of the SK of a predikat that holds, per predikat. */
  predikat: { WBK: string | null; WBBM: string | null };
  /** The case of that predikat. */
  predikatKasus: { WBK: string | null; WBBM: string | null };
  /** The first day on which the unit may be proposed again after a revocation. */
  terkunciSampai: string | null;
  /** Who is on record as trained in the worksheet, in the period of the proposal. */
  pelatihan: string[];
  /** The instansi's own assessment of WBK in this period: MenPANRB's approval and whether the team is formed. */
  tpm: { keadaan: string; persetujuan: { nomor: string; berlakuDari: string; berlakuSampai: string } } | null;
}

const bukti = z.strictObject({ judul: field.judul, sidik: field.sidik });
const butir = z.string().max(20);

export const buka = z.strictObject({ satker: field.id, tujuan: z.enum(TUJUAN), periode: field.periode });
export const ajukan = z.strictObject({ tanggal: field.date, tindakLanjut: field.uraian.optional() });
export const teruskan = z.strictObject({ nomorSurat: field.nomor, tanggal: field.date });
export const kembalikan = z.strictObject({
  alasan: field.uraian, tanggal: field.date,
  butir: z.array(z.strictObject({ pertanyaan: butir, catatan: field.uraian })).max(120),
});
export const masukkan = z.strictObject({ tanggal: field.date });
export const keluarkan = z.strictObject({ tanggal: field.date, alasan: field.uraian });
const wajibSudah = z.strictObject({ wajib: field.bilangan, sudah: field.bilangan });
export const pemeriksaan = z.strictObject({
  tindakLanjut: z.strictObject({ temuan: field.bilangan, selesai: field.bilangan }),
  sakip: z.enum(SAKIP), lhkpn: wajibSudah, lhkasn: wajibSudah,
  komitmen: field.uraian, implementasi: field.uraian, inovasi: field.uraian, survei: field.uraian, kinerja: field.uraian,
  /** Whether it delivers a core service, with a significant impact on what the public thinks of the instansi (N5 Tabel 5). */
  layananUtama: z.strictObject({ inti: z.boolean(), berdampak: z.boolean(), uraian: field.uraian }).optional(),
});
export const mintaPercepatan = z.strictObject({
  tanggal: field.date,
  daftar: z.array(z.strictObject({ pertanyaan: butir, kekurangan: field.uraian, upaya: field.uraian, tenggat: field.date })).min(1).max(120),
});
export const catatPercepatan = z.strictObject({ pertanyaan: butir, tanggal: field.date, uraian: field.uraian, bukti: z.array(bukti).max(50) });
export const ajukanTahapDua = z.strictObject({ tanggal: field.date });
export const kecualikan = z.strictObject({ orang: field.id, lapisan: z.string().max(40).optional(), alasan: field.uraian, tanggal: field.date });
export const lhe = z.strictObject({
  nomor: field.nomor, tanggal: field.date, simpulan: z.enum(['memenuhi', 'belumMemenuhi']), catatan: field.uraian,
  rekomendasi: z.array(field.uraian).max(120),
});
export const putusanPanel = z.strictObject({
  keputusan: z.enum(['diusulkan', 'tidakDiusulkan']), alasan: field.uraian, nomorBeritaAcara: field.nomor, tanggal: field.date,
});
export const keluarkanDariSurat = z.strictObject({ alasan: field.uraian, tanggal: field.date });
export const sptjm = z.strictObject({ tanggal: field.date, meterai: z.boolean(), sidik: field.sidik });
/** `jalur`: to TPN, or (with MenPANRB's approval) to the instansi's own TPM. */
export const usulkan = z.strictObject({ nomor: field.nomor, tanggal: field.date, jalur: z.enum(['tpn', 'tpm']) });
export const gugurkan = z.strictObject({ nomor: field.nomor, tanggal: field.date, uraian: field.uraian });

export type Ajukan = z.infer<typeof ajukan>;
export type Pemeriksaan = z.infer<typeof pemeriksaan>;
export type MintaPercepatan = z.infer<typeof mintaPercepatan>;
export type CatatPercepatan = z.infer<typeof catatPercepatan>;
export type Kecualikan = z.infer<typeof kecualikan>;
export type Lhe = z.infer<typeof lhe>;
export type PutusanPanel = z.infer<typeof putusanPanel>;
export type Dikeluarkan = z.infer<typeof keluarkanDariSurat>;
export type Sptjm = z.infer<typeof sptjm>;
export type Usulkan = z.infer<typeof usulkan>;
export type Gugurkan = z.infer<typeof gugurkan>;
export type Teruskan = z.infer<typeof teruskan>;
export type Kembalikan = z.infer<typeof kembalikan>;

/** The list of what the first stage found lacking, each with what was done about it (TRK Lampiran II.B.5). */
export interface Percepatan {
  putaran: number;
  tanggal: string;
  daftar: (MintaPercepatan['daftar'][number] & { dipenuhi?: Omit<CatatPercepatan, 'pertanyaan'> })[];
  /** When the head of the unit submitted it to the second stage. */
  diajukan?: string;
}
