import { basisOf } from '../kernel/citation.js';
import type { LawBase } from '../kernel/machine.js';
import type { Instrument } from './instrument.js';
import type { Pack } from './pack.schema.js';

/** The law a case is decided under: its pack, its worksheet, and the source of every rule. */
export interface Law extends LawBase {
  readonly pack: Pack;
  readonly instrument: Instrument;
}

/** Puts a pack and its instrument together. */
export const lawOf = (pack: Pack, instrument: Instrument): Law => ({ pack, instrument, basis: (id) => basisOf(pack.dasar, id) });
