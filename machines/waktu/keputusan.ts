import { z } from 'zod';
import { isDate, type LocalDate } from '../kernel/calendar.js';
import tahun2024 from './keputusan/2024.json' with { type: 'json' };
import tahun2025 from './keputusan/2025.json' with { type: 'json' };
import tahun2026 from './keputusan/2026.json' with { type: 'json' };

const date = z.string().refine(isDate, 'harus tanggal yang ada di kalender (YYYY-MM-DD)');
const words = z.string().trim().min(1, 'tidak boleh kosong').max(200);

/** A day off: a national holiday, or leave that all civil servants take together. */
const hariLibur = z.strictObject({ tanggal: date, nama: words, jenis: z.enum(['libur', 'cutiBersama']) });
export type HariLibur = z.infer<typeof hariLibur>;

/**
 * The joint decree of three ministers (Agama, Ketenagakerjaan, PANRB) on the holidays of one year. It stands in the place of the
 * rule for its year; a later one of the same year, of the earlier one.
 */
export const keputusanSchema = z.strictObject({
  tahun: z.int().min(2000).max(2100), nomor: z.array(words).min(1).max(6), tanggal: date, catatan: z.string().trim().min(1).max(1000).optional(), hari: z.array(hariLibur).min(1).max(60),
}).superRefine(({ tahun, hari }, fault) => {
  hari.forEach(({ tanggal }, i) => {
    if (!tanggal.startsWith(`${tahun}-`)) fault.addIssue({ code: 'custom', path: ['hari', i, 'tanggal'], message: `bukan tanggal dalam tahun ${tahun}` });
    if (hari.findIndex((other) => other.tanggal === tanggal) < i) fault.addIssue({ code: 'custom', path: ['hari', i, 'tanggal'], message: `tanggal ${tanggal} disebut dua kali` });
  });
});
export type Keputusan = z.infer<typeof keputusanSchema>;

/** The decrees that come with the program, by year. */
export const KEPUTUSAN: ReadonlyMap<number, Keputusan> = new Map([tahun2024, tahun2025, tahun2026].map((document) => {
  const keputusan = keputusanSchema.parse(document);
  return [keputusan.tahun, keputusan] as const;
}));

/** Of the names of a year, which are days off by their date. */
export const namaMenurutTanggal = (hari: readonly HariLibur[]): Map<LocalDate, string> =>
  new Map(hari.map(({ tanggal, nama, jenis }) => [tanggal, jenis === 'libur' ? nama : `Cuti bersama ${nama}`]));
