import { z } from 'zod';
import { isDate } from '../kernel/calendar.js';

const words = z.string().trim().min(1, 'tidak boleh kosong').max(500);
const date = z.string().refine(isDate, 'bukan tanggal YYYY-MM-DD');
const byMachine = <T extends z.ZodType>(item: T) => z.record(z.string().max(40), item).default({});
const version = z.int().min(1);

/**
 * How running cases pass from one law, or from one version of a machine, to another: what is called otherwise there, and on
 * whose word. What a mapping does not name stays as it is, where the new law knows it.
 */
export const petaSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'bukan pengenal').max(100), judul: words,
  dari: z.strictObject({ paket: words }), ke: z.strictObject({ paket: words }),
  /** The decision that orders it, and where the law allows it. */
  dasar: z.strictObject({ sumber: words, pasal: words, kutipan: words, nomor: words, tanggal: date }),
  /** Machines whose version changes. */
  versi: byMachine(z.strictObject({ dari: version, ke: version })),
  /** States by their old name. */
  keadaan: byMachine(z.record(z.string(), z.string())),
  /** Parts of a context that are called otherwise; null: they are left behind. */
  konteks: byMachine(z.record(z.string(), z.string().nullable())),
  /** Questions of the worksheet by their old code; null: they are left behind. */
  pertanyaan: z.record(z.string(), z.string().nullable()).default({}),
  /** Items of hasil in the same way. */
  hasil: z.record(z.string(), z.string().nullable()).default({}),
});

/** A mapping, read. */
export type Peta = z.infer<typeof petaSchema>;
