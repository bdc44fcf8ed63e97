import { z } from 'zod';
import type { LedgerEvent } from '../platform/history/ledger.js';

/** The texts that are proposed together: a pack as it was written, a worksheet, the regulations that it cites by their short names. */
const naskah = z.strictObject({ paket: z.unknown(), instrumen: z.unknown(), teks: z.record(z.string(), z.string()) });
export type Naskah = z.infer<typeof naskah>;

const sidik = z.string().regex(/^[0-9a-f]{64}$/);
const dokumen = z.strictObject({ id: z.string(), sidik });

/** What is proposed: the documents as they will be published, and from which day on a pack shall hold (null for a worksheet alone). */
const usulan = z.strictObject({ paket: dokumen.nullable(), instrumen: dokumen, dari: z.string().nullable(), sampai: z.string().nullable(), naskah });
export type IsiUsulan = z.infer<typeof usulan>;
const pengaktifan = z.strictObject({ usulan: sidik });

/** Who did something, and when (ISO 8601 in UTC). */
export interface Pelaku { readonly orang: string; readonly pada: string }

/** A proposal; its id is the hash of its link, so that whoever activates it names exactly the text that was proposed. */
export interface UsulanRegulasi {
  readonly id: string;
  readonly seq: number;
  readonly isi: IsiUsulan;
  readonly diusulkan: Pelaku;
  readonly diaktifkan: (Pelaku & { readonly seq: number }) | null;
}

/** The proposals of a chain, in order, with what became of each. @throws Error where a link does not hold what it must */
export function usulanIn(chain: readonly LedgerEvent[]): UsulanRegulasi[] {
  const activations = new Map(chain.filter((event) => event.type === 'regulasi.diaktifkan').map((event) => [pengaktifan.parse(JSON.parse(event.payload)).usulan, event]));
  return chain.filter((event) => event.type === 'regulasi.diusulkan').map((event) => {
    const after = activations.get(event.hash);
    return {
      id: event.hash, seq: event.seq, isi: usulan.parse(JSON.parse(event.payload)), diusulkan: { orang: event.actor, pada: event.at },
      diaktifkan: after ? { orang: after.actor, pada: after.at, seq: after.seq } : null,
    };
  });
}

/** What a proposal is called: its pack, or the worksheet where it is one alone. */
export const namaUsulan = ({ paket, instrumen }: Pick<IsiUsulan, 'paket' | 'instrumen'>): string => (paket ?? instrumen).id;
