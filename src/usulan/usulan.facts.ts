import type { Subject } from '../../machines/kernel/decide.js';
import { registry } from '../../machines/registry.js';
import type { LkeFact, UsulanContext, UsulanFacts } from '../../machines/usulan/usulan.types.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { casesById } from '../workflow/fact-sources.js';
import type { FactRequest, FactSource, Unit } from '../workflow/fact-source.js';

/** One row per proposal (or one for the unit that a proposal is being opened for). */
interface Row {
  usulan: string | null;
  satker: Record<string, { keadaan: string; ditetapkan: string | null }> | null;
  lke: (LkeFact & { lapisan: string })[] | null;
  predikat: { tujuan: 'WBK' | 'WBBM'; keadaan: string; tanggal: string; terkunci: string | null }[] | null;
}

const FACTS = (rows: string) => `
  select u.id as usulan,
    (select jsonb_object_agg(s.kunci, jsonb_build_object('keadaan', s.keadaan, 'ditetapkan', s.context -> 'penetapan' -> 'tanggal'))
       from kasus s where s.tenant_id = $1 and s.machine = 'satker' and s.satker_id = u.satker_id) as satker,
    (select jsonb_agg(jsonb_build_object('lapisan', l.context -> 'lapisan', 'keadaan', l.keadaan, 'putaran', l.context -> 'putaran', 'komponen', l.context -> 'komponen',
         'nilai', l.context -> 'nilai', 'sidik', encode(l.head, 'hex')) order by l.kunci)
       from kasus l where l.tenant_id = $1 and l.machine = 'lke' and l.induk_id = u.id) as lke,
    (select jsonb_agg(jsonb_build_object('tujuan', p.context -> 'tujuan', 'keadaan', p.keadaan, 'tanggal', p.context -> 'sk' -> 'tanggal', 'terkunci', p.context -> 'terkunciSampai') order by p.kunci)
       from kasus p where p.tenant_id = $1 and p.machine = 'predikat' and p.satker_id = u.satker_id) as predikat
  from ${rows}`;

// One proposal has a statement of its own, so that the planner knows that it is one: expecting ten, it reads the whole ministry.
const statementForOne = (tenant: string, id: string): Statement => ({
  name: 'fakta-usulan', values: [tenant, id], text: FACTS(`(select id, satker_id from kasus where tenant_id = $1 and id = $2::uuid) u`),
});
const statementForAll = (tenant: string, ids: readonly string[]): Statement => ({
  name: 'fakta-banyak-usulan', values: [tenant, ids], text: FACTS(`(select id, satker_id from kasus where tenant_id = $1 and id = any($2::uuid[])) u`),
});

/** The dates of the predikat that hold, and until when the unit is locked out. */
function awards(rows: NonNullable<Row['predikat']>): Pick<UsulanFacts, 'predikat' | 'terkunciSampai'> {
  const holds = (tujuan: 'WBK' | 'WBBM') => rows.filter((p) => p.tujuan === tujuan && p.keadaan !== 'dicabut').map((p) => p.tanggal).sort().at(-1) ?? null;
  return { predikat: { WBK: holds('WBK'), WBBM: holds('WBBM') }, terkunciSampai: rows.flatMap((p) => p.terkunci ?? []).sort().at(-1) ?? null };
}

/** The state with the name that officials know it by. */
const withTitle = (satker: { keadaan: string; ditetapkan: string | null } | undefined): UsulanFacts['satker'] =>
  (satker ? { ...satker, judul: registry.machine('satker').states[satker.keadaan]?.title ?? satker.keadaan } : null);

const factsOf = (row: Row | undefined, unit: Unit, hariIni: string, tujuan: string): UsulanFacts => ({
  unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni, satker: withTitle(row?.satker?.[tujuan]),
  lke: Object.fromEntries((row?.lke ?? []).map(({ lapisan, ...lke }) => [lapisan, lke])), ...awards(row?.predikat ?? []),
});

/** Proposals that a panel or a letter reaches. */
async function subjects(tx: Transaction, ids: readonly string[], { actor, hariIni, lock }: FactRequest): Promise<Record<string, Subject>> {
  const cases = await casesById(tx, actor.tenant, ids, lock);
  const facts = new Map((await tx.run<Row>(statementForAll(actor.tenant, ids))).map((row) => [row.usulan, row]));
  return Object.fromEntries([...cases.values()].map(({ id, stored, unit }) =>
    [id, { id, stored, facts: factsOf(facts.get(id), unit, hariIni, String(stored.context['tujuan'])) }]));
}

/** What the machine `usulan` needs to know: the building of the unit, its worksheets, its awards and lock-outs. */
export const usulanFacts: FactSource = {
  machine: 'usulan',
  statement: ({ actor, kasus, data }) => (kasus !== null ? statementForOne(actor.tenant, kasus) : {
    name: 'fakta-usulan-baru', values: [actor.tenant, typeof data['satker'] === 'string' ? data['satker'] : null], text: FACTS(`(select null::uuid as id, $2::uuid as satker_id) u`),
  }),
  subjects,
  facts: (rows, { unit, hariIni, row, data }) => factsOf(rows[0] as Row | undefined, unit, hariIni, String(row?.stored.context['tujuan'] ?? data['tujuan'])),
  tingkat: (context) => {
    const { rute = [], posisi = 0 } = context as Partial<UsulanContext>;
    return rute[posisi] ?? 'tpi';
  },
};
