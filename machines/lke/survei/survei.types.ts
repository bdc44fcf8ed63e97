import { z } from 'zod';
import { field } from '../../kernel/fields.js';

/** A survey index; whether it is on the scale of the worksheet is asked of the instrument. */
export const indeks = z.string().regex(/^\d(\.\d{1,4})?$/, 'harus indeks, misalnya "3.60"');
/** Who was asked, by kind of service (N90 Lampiran II Bab III.C angka 2 huruf e). */
export const layanan = z.array(z.strictObject({ jenis: field.judul, responden: field.bilangan })).min(1).max(100);

/** The sum of the scores that were given to a component, exactly, and how many there were. */
const terhitung = z.strictObject({ jumlah: z.string().regex(/^(0|[1-9]\d{0,8})(\.\d{1,2})?$/, 'harus jumlah skor, misalnya "361"'), jawaban: z.int().min(1).max(10_000_000) });
/** `nilai`: what a report prints, or what single responses come to; only the latter is exact. */
const komponen = z.array(z.strictObject({ nama: field.judul, nilai: z.union([indeks, terhitung]) })).min(1).max(60);

/** A survey behind one result of the worksheet. `populasi`: people who finished a service in that time. */
export const catatSurvei = z.strictObject({
  unsur: z.string().max(20), indeks, komponen, layanan, populasi: field.bilangan.min(1), metode: field.uraian, dari: field.date, sampai: field.date,
  pelaksana: z.strictObject({ jenis: z.enum(['bps', 'pihakKetiga', 'instansi']), nama: field.judul }),
  sumber: z.strictObject({ judul: field.judul, sidik: field.sidik }),
  /** Why fewer were asked than the law's sample, where fewer people than that finished a service. */
  pengecualian: z.strictObject({ alasan: field.uraian }).optional(),
});

export type CatatSurvei = z.infer<typeof catatSurvei>;
export type Komponen = CatatSurvei['komponen'][number];
export type Layanan = CatatSurvei['layanan'];

/** A survey as it is kept with the worksheet, by the code of its result. */
export interface Survei extends Omit<CatatSurvei, 'unsur'> {
  oleh: string;
  lapisan: string;
  /** When it was recorded, ISO 8601 in UTC. */
  pada: string;
}
