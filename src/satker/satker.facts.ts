import type { SatkerFacts } from '../../machines/satker/satker.types.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row { dicanangkan: string | null }

/** What the machine `satker` needs to know: whether the head of the instansi has declared. */
export const satkerFacts: FactSource = {
  machine: 'satker',
  statement: ({ actor }) => ({
    name: 'fakta-satker', values: [actor.tenant],
    // Only the ministry's own declaration counts, not one that a unit has opened under its name.
    text: `select max(k.context -> 'pencanangan' ->> 'tanggal') as dicanangkan from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
      where k.tenant_id = $1 and k.machine = 'satker' and k.kunci = 'instansi' and s.jenjang = 'instansi'`,
  }),
  facts: ([row], { unit, hariIni }): SatkerFacts => ({
    unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni, instansiDicanangkan: (row as Row | undefined)?.dicanangkan ?? null,
  }),
};
