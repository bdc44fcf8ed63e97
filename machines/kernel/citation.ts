/**
 * Where a rule or a step stands in the law. `kutipan` are the regulation's own words; a test finds them in the text of
 * `sumber` under `machines/regulasi/sumber/`. `turunan` tells what we derived where the text is silent.
 */
export interface Citation {
  /** Short name of the document: IMP, N90, N5, KTP, BNJ, TRK. */
  readonly sumber: string;
  /** The place in it, e.g. `BAB III.A.1.c.6`. */
  readonly pasal: string;
  readonly kutipan: string;
  readonly turunan?: string | undefined;
}

/** Citations by the id of a rule or the name of a command. */
export type Basis = Readonly<Record<string, readonly Citation[]>>;

/** The citations of `id`; a missing one is a fault of the pack, which the boot check and the tests report first. */
export function basisOf(basis: Basis, id: string): readonly Citation[] {
  const found = basis[id];
  if (!found) throw new Error(`paket regulasi tidak memuat dasar hukum untuk "${id}"`);
  return found;
}

/** `Pedoman …, BAB III.A.1.c.6`, as it is read aloud. */
export const cite = (c: Citation): string => `${c.sumber} ${c.pasal}`;
