import lke10 from './instruments/lke-10-2019.json' with { type: 'json' };
import lke90 from './instruments/lke-90-2021.json' with { type: 'json' };
import { loadInstrument, type Instrument } from './instrument.js';

/** The instruments that come with the product, by code; another one is loaded from its document by `loadInstrument`. */
export const instruments: ReadonlyMap<string, Instrument> = new Map(
  [lke90, lke10].map((document) => loadInstrument(document)).map((instrument) => [instrument.code, instrument]),
);
