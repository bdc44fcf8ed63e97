import type { Tujuan } from '../../machines/regulasi/pack.schema.js';
import type { ReplikasiFacts } from '../../machines/replikasi/replikasi.types.js';
import type { FactSource } from '../workflow/fact-source.js';
import { casesById } from '../workflow/fact-sources.js';

interface Row { membangun: boolean; nama: string | null; predikat: Tujuan[] | null }

// The units are subqueries of their own: behind row level security, `coalesce` in a condition keeps the index from being used.
const FACTS = `
  select exists (select from kasus b where b.tenant_id = $1 and b.machine = 'satker' and b.keadaan = 'membangun'
      and b.satker_id = (select coalesce((select satker_id from kasus where tenant_id = $1 and id = $2::uuid), $3::uuid))) as membangun,
    u.nama, (select jsonb_agg(distinct p.context -> 'tujuan') from kasus p where p.tenant_id = $1 and p.machine = 'predikat' and p.satker_id = u.id and p.keadaan <> 'dicabut') as predikat
  from (select 1) satu left join satker u on u.tenant_id = $1 and u.id = (select coalesce((select (context ->> 'sumber')::uuid from kasus where tenant_id = $1 and id = $2::uuid), $4::uuid))`;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function factsOf(row: Row | undefined, satker: string, hariIni: string): ReplikasiFacts {
  const { nama = null, predikat = null, membangun = false } = row ?? {};
  return { unit: { satker }, hariIni, membangun, sumber: nama === null ? null : { nama, predikat: predikat ?? [] } };
}

const statement: FactSource['statement'] = ({ actor, kasus, data }) => ({ name: 'fakta-replikasi', text: FACTS, values: [actor.tenant, kasus, text(data['satker']), text(data['sumber'])] });

/** What the machine `replikasi` needs to know: whether the unit builds, and what the unit that it studies holds. */
export const replikasiFacts: FactSource = {
  machine: 'replikasi',
  statement,
  subjects: async (tx, ids, { actor, hariIni, lock }) => {
    const cases = await casesById(tx, actor.tenant, ids, lock);
    return Promise.all([...cases.values()].map(async (row) => {
      const [found] = await tx.run<Row>(statement({ actor, kasus: row.id, data: {} }));
      return { row, facts: factsOf(found, row.unit.satker, hariIni) };
    }));
  },
  facts: ([row], { unit, hariIni }) => factsOf(row as Row | undefined, unit.satker, hariIni),
};
