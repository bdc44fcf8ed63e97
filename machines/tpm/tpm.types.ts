import { z } from 'zod';
import type { LocalDate } from '../kernel/calendar.js';
import { field } from '../kernel/fields.js';

const anggota = z.strictObject({ orang: field.id, unsur: z.string().max(40) });

export const catatPersetujuan = z.strictObject({
  satker: field.id, periode: field.periode, nomor: field.nomor, tanggal: field.date, berlakuDari: field.date, berlakuSampai: field.date,
  /** What MenPANRB allows, in its own words. */
  lingkup: field.uraian, sidik: field.sidik,
});
export const bentuk = z.strictObject({ nomorSk: field.nomor, tanggal: field.date, anggota: z.array(anggota).min(1).max(200) });
export const ubahSusunan = bentuk.extend({ alasan: field.uraian });
export const akhiri = z.strictObject({ tanggal: field.date, alasan: field.uraian });

export type CatatPersetujuan = z.infer<typeof catatPersetujuan>;
export type Bentuk = z.infer<typeof bentuk>;
export type UbahSusunan = z.infer<typeof ubahSusunan>;
export type Akhiri = z.infer<typeof akhiri>;
export type AnggotaTpm = z.infer<typeof anggota>;

/** The Tim Penilai Mandiri of one period: the approval it rests on, its decree, its members. Persons are ids. */
export interface TpmContext {
  satker: string;
  periode: string;
  persetujuan: Omit<CatatPersetujuan, 'satker' | 'periode'>;
  sk?: { nomorSk: string; tanggal: LocalDate };
  anggota: AnggotaTpm[];
  /** Earlier decrees with their members, the oldest first, and why each was replaced. */
  riwayat: { nomorSk: string; tanggal: LocalDate; anggota: AnggotaTpm[]; alasan: string }[];
  akhir?: Akhiri;
}

/** A post that somebody holds today. */
export interface JabatanTpm {
  readonly peran: string;
  /** The codes of the units on the way from the instansi to the unit of the post. */
  readonly jalur: readonly string[];
}

/** What the team needs to know of the world. */
export interface TpmFacts {
  hariIni: LocalDate;
  /** The posts that each member holds today, per person; a member without a post is not in it. */
  jabatan: Record<string, JabatanTpm[]>;
  /** The codes of the units directly below the instansi. */
  unit: string[];
  /** How many proposals of the period this team is evaluating. */
  berjalan: number;
}
