/** Something in the history of one case that does not hold. */
export interface HistoryFault {
  /** The place in the chain; null where the row of the case itself is at fault. */
  readonly seq: number | null;
  /** What does not hold: a link of the chain (`urutan`, `prev`, `hash`, `mac`), a column of the case, or `payload`, `hukum`, `keputusan`. */
  readonly what: string;
  /** The same in plain Indonesian, with what was expected and what is there. */
  readonly detail: string;
}

/** A fault with the case it was found in. */
export interface LocatedFault extends HistoryFault {
  /** Code of the instansi, or its id where that is gone. */
  readonly instansi: string;
  readonly kasus: string;
}

/** Shorthand. */
export const fault = (seq: number | null, what: string, detail: string): HistoryFault => ({ seq, what, detail });
