import { z } from 'zod';
import { field } from '../kernel/fields.js';

const anggota = z.strictObject({ orang: field.id, unsur: z.string().max(40) });
const orang = z.array(field.id).max(200);

export const kosong = z.strictObject({});
export const buka = z.strictObject({
  satker: field.id, periode: field.periode, nomorSk: field.nomor, tanggalSk: field.date,
  /** The number of members that must attend, where the panel's SK writes one. */
  kuorum: z.int().min(1).max(200).optional(),
  anggota: z.array(anggota).min(1).max(200), agenda: z.array(field.id).min(1).max(1000),
});
export const undang = z.strictObject({ nomor: field.nomor, tanggal: field.date, tempat: field.judul });
export const catatHadir = z.strictObject({ hadir: orang.min(1) });
export const putuskan = z.strictObject({
  usulan: field.id, keputusan: z.enum(['diusulkan', 'tidakDiusulkan']), alasan: field.uraian,
  metode: z.enum(['mufakat', 'suaraTerbanyak']), setuju: orang, menolak: orang, mundur: orang,
  pendapatBerbeda: z.array(z.strictObject({ orang: field.id, uraian: field.uraian })).max(50),
});
export const susun = z.strictObject({ nomor: field.nomor, tanggal: field.date });

export type Buka = z.infer<typeof buka>;
export type Undang = z.infer<typeof undang>;
export type CatatHadir = z.infer<typeof catatHadir>;
export type Putuskan = z.infer<typeof putuskan>;
export type Susun = z.infer<typeof susun>;

/** One panel of one period. Persons are ids. */
export interface PanelContext extends Buka {
  undangan?: Undang;
  hadir: string[];
  putusan: Record<string, Putuskan>;
  beritaAcara?: Susun;
  tandaTangan: string[];
}

/** What a panel needs to know of the world. */
export interface PanelFacts {
  unit: { satker: string };
  hariIni: string;
  /** The proposals on the agenda, as they stand. */
  usulan: Record<string, { nama: string; keadaan: string; judul?: string; simpulan: string | null }>;
  /** Members who hold, or held within the look-back, a post in the unit of a proposal, per proposal. */
  berkepentingan: Record<string, string[]>;
  pelaku: { orang: string };
  /** The roles of the posts that each member holds today, per person; a member without a post is not in it. */
  jabatan: Record<string, string[]>;
}
