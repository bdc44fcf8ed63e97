import { z } from 'zod';
import { field } from '../kernel/fields.js';
import type { Tujuan } from '../regulasi/pack.schema.js';

const undangan = z.int().min(1).max(10_000);

export const terima = z.strictObject({ satker: field.id, kawasan: field.id, undangan, nomor: field.nomor, tanggal: field.date });
export const tolak = z.strictObject({ satker: field.id, kawasan: field.id, undangan, tanggal: field.date, alasan: field.uraian });
export const tunjukWakil = z.strictObject({ orang: z.array(field.id).min(1).max(10), nomor: field.nomor, tanggal: field.date });
/** What may be shared; everything else stays in the instansi. */
export const BAGIAN = ['predikat', 'hasilTpi'] as const;
/** All that is shared from now on: what is not named is shared no more. */
export const bagikan = z.strictObject({ apa: z.array(z.enum(BAGIAN)).max(BAGIAN.length), tanggal: field.date });
export const tarik = z.strictObject({ tanggal: field.date, alasan: field.uraian });

export type Terima = z.infer<typeof terima>;
export type Tolak = z.infer<typeof tolak>;
export type TunjukWakil = z.infer<typeof tunjukWakil>;
export type Bagikan = z.infer<typeof bagikan>;
export type Tarik = z.infer<typeof tarik>;

/** The predikat that the unit holds, by its decree; `kasus` is the award itself: once it is revoked, nobody else sees it any more. */
export interface PredikatUnit { kasus: string; tujuan: Tujuan; nomor: string; tanggal: string }
/** What the own TPI concluded of the unit last. */
export interface HasilTpi { tujuan: Tujuan; periode: string; nomor: string; tanggal: string; simpulan: string }

/** What the area may see: copied from the own cases when it is shared, never typed. */
export interface Bagian { predikat?: PredikatUnit; hasilTpi?: HasilTpi; tanggal: string }

/** The membership of one unit in an area of another instansi (or of the own one). */
export interface AnggotaKawasanContext {
  satker: string;
  kawasan: string;
  undangan: number;
  jawaban: { tanggal: string; nomor?: string; alasan?: string };
  wakil?: TunjukWakil;
  bagian?: Bagian | undefined;
  keluar?: Tarik;
}

/** An invitation addressed to this instansi that stands. */
export interface UndanganFact {
  kawasan: string;
  undangan: number;
  unit: string;
  /** The code of the unit that is meant, where the inviter knew it. */
  kodeUnit: string | null;
  /** The state of the own answer; null while there is none. */
  jawaban: string | null;
}

/** What a membership needs to know of the world. */
export interface AnggotaKawasanFacts {
  hariIni: string;
  unit: { kode: string };
  undangan: UndanganFact[];
  predikat: PredikatUnit | null;
  hasilTpi: HasilTpi | null;
  /** Roles that people hold in this instansi today, for those who are named. */
  jabatan: Partial<Record<string, string[]>>;
}
