import { z } from 'zod';

/** What a checkpoint says: so many links, this root, at this instant. */
export interface Titik {
  readonly asal: string;
  readonly ukuran: number;
  readonly akar: Buffer;
  readonly pada: string;
}

/** The text that is signed (C2SP tlog-checkpoint, with the instant as its extension line). */
export const naskahTitik = ({ asal, ukuran, akar, pada }: Titik): string => `${asal}\n${ukuran}\n${akar.toString('base64')}\n${pada}\n`;

/** What a signed text says; null where it is no checkpoint. */
export function bacaNaskah(text: string): Titik | null {
  const [asal = '', ukuran = '', akar = '', pada = ''] = text.split('\n');
  return /^[1-9]\d*$/.test(ukuran) ? { asal, ukuran: Number(ukuran), akar: Buffer.from(akar, 'base64'), pada } : null;
}

/** A checkpoint as the file of checkpoints has it: one to a line. */
export const barisTitik = z.strictObject({ ukuran: z.int().positive(), catatan: z.string().max(2_000) });
export type BarisTitik = z.infer<typeof barisTitik>;
