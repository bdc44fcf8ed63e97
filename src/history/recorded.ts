import type { Link } from '../platform/history/chain.js';

/** An event as the database holds it: a link of the chain with its two seals, in lower-case hexadecimal. */
export interface RecordedEvent extends Link {
  readonly hash: string;
  readonly mac: string;
}

/** Every column of a case, and its entries. Instants are ISO 8601 in UTC; digits beyond the millisecond stay when they are not zero. */
export interface RecordedCase {
  readonly tenant: string;
  readonly id: string;
  readonly machine: string;
  readonly machineVersion: number;
  readonly satker: string;
  readonly kunci: string;
  readonly induk: string | null;
  readonly path: string;
  readonly packId: string;
  readonly packSidik: string;
  readonly instrumenId: string;
  readonly instrumenSidik: string;
  readonly keadaan: string;
  readonly status: string;
  readonly context: unknown;
  readonly seq: number;
  readonly head: string;
  readonly sejak: string;
  /** The rows of the entries of its collections, in the order of the database. */
  readonly butir: readonly RecordedButir[];
}

/** Every column of an entry of a case, but which case it belongs to. */
export interface RecordedButir {
  readonly koleksi: string;
  readonly kunci: string;
  readonly path: string;
  readonly isi: unknown;
}

/** The history of one case. `row` is null when events are left of a case that is gone. Events stand in the order of `seq`. */
export interface CaseHistory {
  readonly tenant: string;
  readonly instansi: string;
  readonly id: string;
  readonly row: RecordedCase | null;
  readonly events: readonly RecordedEvent[];
}
