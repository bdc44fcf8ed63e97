import type { Law } from '../../machines/regulasi/law.js';
import { sidikOf } from '../platform/history/canonical.js';

/**
 * A law in force, with the hashes that a case is pinned to: hexadecimal SHA-256 of the canonical documents. The pack is
 * hashed with its silences filled, so that a change in a parent shows in the children.
 */
export interface LoadedLaw {
  readonly law: Law;
  readonly packId: string;
  readonly packDocument: unknown;
  readonly packSidik: string;
  readonly instrumenId: string;
  readonly instrumenDocument: unknown;
  readonly instrumenSidik: string;
}

/** A law with the hashes of its documents. */
export function loadedLaw(law: Law, instrumenDocument: unknown): LoadedLaw {
  return {
    law, packId: law.pack.id, packDocument: law.pack, packSidik: sidikOf(law.pack).toString('hex'),
    instrumenId: law.instrument.code, instrumenDocument, instrumenSidik: sidikOf(instrumenDocument).toString('hex'),
  };
}
