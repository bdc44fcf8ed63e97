import type { StudiTiruFacts } from '../../machines/studiTiru/studiTiru.types.js';
import type { FactSource } from '../workflow/fact-source.js';

const ASKED = (part: string) => `(select ${part} from kasus s where s.tenant_id = $1 and s.machine = 'studiTiru' and s.id = $2::uuid)`;

// The case of the unit that asked is found by its natural key: it was opened by the same command, which knew no id of it yet. Subqueries
// of their own: behind row level security, what is taken out of a JSON value in a condition keeps the index from being used.
const FACTS = `
  select p.id from kasus p where p.tenant_id = $1 and p.machine = 'replikasi' and p.keadaan = 'diusulkan'
    and p.satker_id = ${ASKED(`(s.context ->> 'pemohon')::uuid`)} and p.kunci = ${ASKED(`concat(s.satker_id, '/', s.context ->> 'tanggal')`)}`;

/** What the machine `studiTiru` needs to know: which case waits for the answer. */
export const studiTiruFacts: FactSource = {
  machine: 'studiTiru',
  statement: ({ actor, kasus }) => ({ name: 'fakta-studi-tiru', text: FACTS, values: [actor.tenant, kasus] }),
  facts: ([row], { hariIni }): StudiTiruFacts => ({ hariIni, kasusPemohon: (row as { id: string } | undefined)?.id ?? null }),
};
