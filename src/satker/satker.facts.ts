import type { SatkerFacts } from '../../machines/satker/satker.types.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row { dicanangkan: string | null }

/** What the machine `satker` needs to know: whether the head of the instansi has declared. */
export const satkerFacts: FactSource = {
  machine: 'satker',
  statement: ({ actor }) => ({
    name: 'fakta-satker', values: [actor.tenant],
    text: `select max(context -> 'pencanangan' ->> 'tanggal') as dicanangkan from kasus where tenant_id = $1 and machine = 'satker' and kunci = 'instansi'`,
  }),
  facts: ([row], { unit, hariIni }): SatkerFacts => ({
    unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni, instansiDicanangkan: (row as Row | undefined)?.dicanangkan ?? null,
  }),
};
