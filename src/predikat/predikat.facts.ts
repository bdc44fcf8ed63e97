import type { PredikatFacts } from '../../machines/predikat/predikat.types.js';
import type { FactSource } from '../workflow/fact-source.js';

/** What the machine `predikat` needs to know: the date. */
export const predikatFacts: FactSource = {
  machine: 'predikat',
  statement: () => ({ name: 'fakta-predikat', text: 'select 1 as ada' }),
  facts: (_rows, { hariIni }): PredikatFacts => ({ hariIni }),
};
