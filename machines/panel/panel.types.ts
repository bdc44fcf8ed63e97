import { z } from 'zod';
import type { LocalDate } from '../kernel/calendar.js';
import { field } from '../kernel/fields.js';

const anggota = z.strictObject({ orang: field.id, unsur: z.string().max(40) });
const orang = z.array(field.id).max(200);

export const kosong = z.strictObject({});
export const buka = z.strictObject({
  /** Whose panel: of TPI on its reports, or of TPM on WBK that the instansi judges itself. */
  jenis: z.enum(['tpi', 'tpm']),
  satker: field.id, periode: field.periode, nomorSk: field.nomor, tanggalSk: field.date,
  /** The number of members that must attend, where the panel's SK writes one. */
  kuorum: z.int().min(1).max(200).optional(),
  anggota: z.array(anggota).min(1).max(200), agenda: z.array(field.id).min(1).max(1000),
});
/** `tanggal` is that of the invitation, `rapat` the day of the meeting. */
export const undang = z.strictObject({ nomor: field.nomor, tanggal: field.date, rapat: field.date, tempat: field.judul });
export const catatHadir = z.strictObject({ hadir: orang.min(1) });
export const kecualikan = z.strictObject({ orang: field.id, usulan: field.id, alasan: field.uraian });
export const putuskan = z.strictObject({
  usulan: field.id, keputusan: z.enum(['diusulkan', 'tidakDiusulkan']), alasan: field.uraian,
  metode: z.enum(['mufakat', 'suaraTerbanyak']), setuju: orang, menolak: orang, mundur: orang,
  pendapatBerbeda: z.array(z.strictObject({ orang: field.id, uraian: field.uraian })).max(50),
});
export const susun = z.strictObject({ nomor: field.nomor, tanggal: field.date });

export type Buka = z.infer<typeof buka>;
export type JenisPanel = Buka['jenis'];
export type Undang = z.infer<typeof undang>;
export type CatatHadir = z.infer<typeof catatHadir>;
export type Kecualikan = z.infer<typeof kecualikan>;
export type Putuskan = z.infer<typeof putuskan>;
export type Susun = z.infer<typeof susun>;

/** The minutes, with everybody who was exempted from stepping back: at the meeting, or when the unit was scored (C30). */
export interface BeritaAcara extends Susun {
  pengecualian: { orang: string; usulan: string; alasan: string; pada: 'rapat' | 'penilaian' }[];
}

/** One panel of one period. Persons are ids. */
export interface PanelContext extends Buka {
  undangan?: Undang;
  hadir: string[];
  /** Members who may decide although they have an interest, by decision of the chair. */
  pengecualian: Kecualikan[];
  putusan: Record<string, Putuskan>;
  beritaAcara?: BeritaAcara;
  tandaTangan: string[];
}

/** The Eselon I unit above a proposal, or which it is about. */
export interface UnitEselonSatu { id: string; kode: string; nama: string }

/** A proposal on the agenda, as it stands. */
export interface UsulanPanel {
  nama: string;
  periode: string;
  keadaan: string;
  judul?: string;
  /** What the report that this panel judges by concludes. */
  simpulan: string | null;
  eselonSatu: UnitEselonSatu | null;
  /** Who was exempted when it was scored (`usulan.kecualikan`). */
  pengecualian: { orang: string; alasan: string }[];
}

/** How many units may be proposed in the period, with the notice that says so. */
export interface Kuota {
  nomor: string;
  tanggal: LocalDate;
  instansi?: number;
  /** By code or id of the Eselon I unit. */
  eselonSatu?: Record<string, number>;
}

/** What a panel needs to know of the world. */
export interface PanelFacts {
  unit: { satker: string };
  hariIni: LocalDate;
  /** The proposals on the agenda, by id. */
  usulan: Record<string, UsulanPanel>;
  /** Members who hold, or held within the look-back, a post in the unit of a proposal, per proposal. */
  berkepentingan: Record<string, string[]>;
  pelaku: { orang: string };
  /** The roles of the posts that each member, and whoever acts, holds today, per person; a person without a post is not in it. */
  jabatan: Record<string, string[]>;
  /** The Tim Penilai Mandiri of the period. */
  tpm: { keadaan: string; judul?: string; anggota: { orang: string; unsur: string }[] } | null;
  kuota: Kuota | null;
  /** The Eselon I units of those that an earlier panel of the period has proposed and that are not taken out since. */
  terpakai: (UnitEselonSatu | null)[];
}
