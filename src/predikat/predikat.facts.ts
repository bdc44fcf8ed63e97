import type { PredikatFacts } from '../../machines/predikat/predikat.types.js';
import type { Tujuan } from '../../machines/regulasi/pack.schema.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { casesById } from '../workflow/fact-sources.js';
import type { FactRequest, FactSource, Reached } from '../workflow/fact-source.js';

/** One row per award: all awards of its unit, under whatever name the unit got them. */
interface Row {
  kasus: string;
  predikat: { tujuan: Tujuan; keadaan: string }[] | null;
}

const FACTS = (which: string) => `
  select k.id as kasus, (select jsonb_agg(jsonb_build_object('tujuan', p.context -> 'tujuan', 'keadaan', p.keadaan) order by p.kunci, p.id)
    from app.silsilah($1, k.satker_id) l join kasus p on p.tenant_id = $1 and p.machine = 'predikat' and p.satker_id = l.satker_id where l.utuh) as predikat
  from kasus k where k.tenant_id = $1 and ${which}`;

const statementForOne = (tenant: string, id: string | null): Statement => ({ name: 'fakta-predikat', values: [tenant, id], text: FACTS('k.id = $2::uuid') });
const statementForAll = (tenant: string, ids: readonly string[]): Statement => ({ name: 'fakta-banyak-predikat', values: [tenant, ids], text: FACTS('k.id = any($2::uuid[])') });

function factsOf(row: Row | undefined, hariIni: string): PredikatFacts {
  const of = (tujuan: Tujuan) => (row?.predikat ?? []).filter((p) => p.tujuan === tujuan).map((p) => p.keadaan);
  const holds = (tujuan: Tujuan) => of(tujuan).some((keadaan) => keadaan !== 'dicabut');
  return { hariIni, wbkDicabut: of('WBK').length > 0 && !holds('WBK'), memegangWbbm: holds('WBBM') };
}

/** Awards that a letter or a complaint reaches. */
async function subjects(tx: Transaction, ids: readonly string[], { actor, hariIni, lock }: FactRequest): Promise<Reached[]> {
  const cases = await casesById(tx, actor.tenant, ids, lock);
  const facts = new Map((await tx.run<Row>(statementForAll(actor.tenant, ids))).map((row) => [row.kasus, row]));
  return [...cases.values()].map((row) => ({ row, facts: factsOf(facts.get(row.id), hariIni) }));
}

/** What the machine `predikat` needs to know: the date, and the other awards of the unit. */
export const predikatFacts: FactSource = {
  machine: 'predikat',
  statement: ({ actor, kasus }) => statementForOne(actor.tenant, kasus),
  subjects,
  facts: ([row], { hariIni }) => factsOf(row as Row | undefined, hariIni),
};
