import type { PeriodeFacts } from '../../machines/periode/periode.types.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row { berjalan: string[] | null; unit: string[] | null }

const FACTS = `
  select (select jsonb_agg(u.id order by u.id) from kasus u where u.tenant_id = $1 and u.machine = 'usulan' and u.status = 'active'
      and u.kunci = (select kunci from kasus where tenant_id = $1 and machine = 'periode' and id = $2::uuid)) as berjalan,
    (select jsonb_agg(split_part(s.path, '/', 3) order by s.path) from satker s where s.tenant_id = $1 and s.jenjang = 'eselonSatu') as unit`;

/** What the machine `periode` needs to know: the proposals that are under way, and the units directly below the instansi. */
export const periodeFacts: FactSource = {
  machine: 'periode',
  statement: ({ actor, kasus }) => ({ name: 'fakta-periode', text: FACTS, values: [actor.tenant, kasus] }),
  facts: ([found], { hariIni }): PeriodeFacts => {
    const { berjalan, unit } = found as Row;
    return { hariIni, berjalan: berjalan ?? [], unitEselonSatu: unit ?? [] };
  },
};
