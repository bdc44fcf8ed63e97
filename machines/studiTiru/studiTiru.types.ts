import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/calendar.js';

export const minta = z.strictObject({ satker: field.id, pemohon: field.id, tanggal: field.date, hal: field.uraian });
export const setujui = z.strictObject({ tanggal: field.date, catatan: field.uraian });
export const tolak = z.strictObject({ tanggal: field.date, alasan: field.uraian });

export type Minta = z.infer<typeof minta>;
export type Setujui = z.infer<typeof setujui>;
export type Tolak = z.infer<typeof tolak>;

/** The other side of a replication: the unit that is asked whether it may be studied, and what it answered. */
export interface StudiTiruContext extends Minta {
  persetujuan?: Setujui;
  penolakan?: Tolak;
}

/** What the unit that is asked needs to know of the world. */
export interface StudiTiruFacts {
  hariIni: LocalDate;
  /** The case of the unit that asks, which waits for the answer; null where it waits no longer. */
  kasusPemohon: string | null;
}
