import type { Pack } from '../regulasi/pack.schema.js';

/** What the law never lets happen, whatever the commands and their order. Written from the law, not from the machines. */
export interface Invariant {
  readonly id: string;
  /** Where the law says so. */
  readonly basis: string;
  /** What holds, in the words of the law. */
  readonly bunyi: string;
  /** The states (`machine.state`) that may only be reached this way. */
  readonly in: readonly string[];
  /** What must have been done on every way there, with the rules that were judged then. `@*`: at each tier of the route. */
  readonly proved?: Readonly<Record<string, readonly string[]>>;
  /** At least one of these has been done on every way there, with the rules that were judged then. */
  readonly oneOf?: readonly Readonly<Record<string, readonly string[]>>[];
  /** Acts that are never taken in these states without these rules being judged, whatever was done before. */
  readonly judged?: Readonly<Record<string, readonly string[]>>;
  /** Where a law does not know what this is about (a panel, a TPM), it says nothing. */
  readonly bila?: (pack: Pack) => boolean;
  /** Where the cases it meets must stand at that moment, by machine. */
  readonly while?: Readonly<Record<string, readonly string[]>>;
}
