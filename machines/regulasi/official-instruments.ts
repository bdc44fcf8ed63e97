import lke10 from './instruments/lke-10-2019.json' with { type: 'json' };
import lke90 from './instruments/lke-90-2021.json' with { type: 'json' };
import { loadInstrument, type Instrument } from './instrument.js';

/** The documents of the instruments that come with the product, by code, as they are written. */
export const instrumentDocuments: ReadonlyMap<string, unknown> = new Map<string, unknown>([lke90, lke10].map((document) => [document.code, document]));

/** The instruments that come with the product, by code; another one is loaded from its document by `loadInstrument`. */
export const instruments: ReadonlyMap<string, Instrument> = new Map(
  [...instrumentDocuments].map(([code, document]) => [code, loadInstrument(document)]),
);
