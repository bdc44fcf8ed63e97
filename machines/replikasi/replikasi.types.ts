import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/calendar.js';
import type { Tujuan } from '../regulasi/pack.schema.js';

/** `sumber`: the unit whose building is studied. */
export const ajukan = z.strictObject({ satker: field.id, sumber: field.id, tanggal: field.date, hal: field.uraian });
/** What the head of that unit answered (`studiTiru`). */
export const disetujui = z.strictObject({ tanggal: field.date, catatan: field.uraian });
export const ditolak = z.strictObject({ tanggal: field.date, alasan: field.uraian });
export const laksanakan = z.strictObject({ tanggal: field.date, uraian: field.uraian, sidik: field.sidik });
/** What was taken over, how it was changed to suit the unit, and what came of it. */
export const laporkan = z.strictObject({ tanggal: field.date, diterapkan: field.uraian, penyesuaian: field.uraian, hasil: field.uraian, sidik: field.sidik });

export type Ajukan = z.infer<typeof ajukan>;
export type Disetujui = z.infer<typeof disetujui>;
export type Ditolak = z.infer<typeof ditolak>;
export type Laksanakan = z.infer<typeof laksanakan>;
export type Laporkan = z.infer<typeof laporkan>;

/** One replication: a unit that builds studies one that holds a predikat, and takes over what suits it. */
export interface ReplikasiContext {
  satker: string;
  sumber: string;
  pengajuan: Pick<Ajukan, 'tanggal' | 'hal'>;
  persetujuan?: Disetujui;
  penolakan?: Ditolak;
  studi?: Laksanakan;
  laporan?: Laporkan;
}

/** What a replication needs to know of the world. */
export interface ReplikasiFacts {
  unit: { satker: string };
  hariIni: LocalDate;
  /** Whether the unit that wants to replicate builds. */
  membangun: boolean;
  /** The unit to be studied, with the predikat that it holds; null where the instansi has no such unit. */
  sumber: { nama: string; predikat: Tujuan[] } | null;
}
