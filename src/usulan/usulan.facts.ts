import { differenceOf, effectiveOf, finishedLayers, type Effective } from '../../machines/lke/views/layers.js';
import type { Law } from '../../machines/regulasi/law.js';
import { registry } from '../../machines/registry.js';
import type { LkeFact, UsulanContext, UsulanFacts } from '../../machines/usulan/usulan.types.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { casesById } from '../workflow/fact-sources.js';
import type { FactRequest, FactSource, Reached, Unit } from '../workflow/fact-source.js';

/** One row per proposal (or one for the unit that a proposal is being opened for). */
interface Row {
  usulan: string | null;
  satker: Record<string, { keadaan: string; ditetapkan: string | null }> | null;
  lke: (Omit<LkeFact, 'kurang'> & { lapisan: string; kurang: string[] | null })[] | null;
  /** Of the unit and of those that went before it; `utuh`: it is the same unit all the way (C43). */
  predikat: { kasus: string; tujuan: 'WBK' | 'WBBM'; keadaan: string; tanggal: string; terkunci: string | null; utuh: boolean }[] | null;
  pelatihan: string[] | null;
  tpm: UsulanFacts['tpm'];
}

const FACTS = (rows: string) => `
  select u.id as usulan,
    (select jsonb_object_agg(s.kunci, jsonb_build_object('keadaan', s.keadaan, 'ditetapkan', s.context -> 'penetapan' -> 'tanggal'))
       from kasus s where s.tenant_id = $1 and s.machine = 'satker' and s.satker_id = u.satker_id) as satker,
    (select jsonb_agg(jsonb_build_object('lapisan', l.context -> 'lapisan', 'keadaan', l.keadaan, 'putaran', l.context -> 'putaran', 'komponen', l.context -> 'komponen',
         'nilai', l.context -> 'nilai', 'sidik', encode(l.head, 'hex'), 'penilai', l.context -> 'penilai', 'kurang', l.context -> 'kurang') order by l.kunci)
       from kasus l where l.tenant_id = $1 and l.machine = 'lke' and l.induk_id = u.id) as lke,
    (select jsonb_agg(jsonb_build_object('kasus', p.id, 'tujuan', p.context -> 'tujuan', 'keadaan', p.keadaan, 'tanggal', p.context -> 'sk' -> 'tanggal', 'terkunci', p.context -> 'terkunciSampai', 'utuh', l.utuh) order by p.kunci, p.id)
       from app.silsilah($1, u.satker_id) l join kasus p on p.tenant_id = $1 and p.machine = 'predikat' and p.satker_id = l.satker_id) as predikat,
    (select jsonb_agg(distinct l -> 'orang') from kasus p, jsonb_array_elements(p.context -> 'pelatihan') l where p.tenant_id = $1 and p.machine = 'periode' and p.kunci = u.kunci) as pelatihan,
    (select jsonb_build_object('keadaan', t.keadaan, 'persetujuan', jsonb_build_object('nomor', t.context -> 'persetujuan' -> 'nomor', 'berlakuDari', t.context -> 'persetujuan' -> 'berlakuDari', 'berlakuSampai', t.context -> 'persetujuan' -> 'berlakuSampai'))
       from kasus t where t.tenant_id = $1 and t.machine = 'tpm' and t.kunci = u.kunci order by t.id limit 1) as tpm
  from ${rows}`;

// One proposal has a statement of its own, so that the planner knows that it is one: expecting ten, it reads the whole ministry.
const statementForOne = (tenant: string, id: string): Statement => ({
  name: 'fakta-usulan', values: [tenant, id], text: FACTS(`(select id, satker_id, kunci from kasus where tenant_id = $1 and id = $2::uuid) u`),
});
const statementForAll = (tenant: string, ids: readonly string[]): Statement => ({
  name: 'fakta-banyak-usulan', values: [tenant, ids], text: FACTS(`(select id, satker_id, kunci from kasus where tenant_id = $1 and id = any($2::uuid[])) u`),
});

type Awards = Pick<UsulanFacts, 'predikat' | 'predikatKasus' | 'terkunciSampai'>;

/** The predikat that hold, by date and case, and until when the unit is locked out. An award stays with the unit that earned it; a lock-out goes over. */
function awards(rows: NonNullable<Row['predikat']>): Awards {
  const holds = (tujuan: 'WBK' | 'WBBM') => rows.filter((p) => p.tujuan === tujuan && p.utuh && p.keadaan !== 'dicabut').sort((a, b) => a.tanggal.localeCompare(b.tanggal)).at(-1);
  const [wbk, wbbm] = [holds('WBK'), holds('WBBM')];
  // while a revocation is pending the clock of its monitoring rests
  const reachable = (held: typeof wbk) => (held?.keadaan === 'berlaku' ? held.kasus : null);
  return {
    predikat: { WBK: wbk?.tanggal ?? null, WBBM: wbbm?.tanggal ?? null }, predikatKasus: { WBK: reachable(wbk), WBBM: reachable(wbbm) },
    terkunciSampai: rows.flatMap((p) => p.terkunci ?? []).sort().at(-1) ?? null,
  };
}

/** The state with the name that officials know it by. */
const withTitle = (satker: { keadaan: string; ditetapkan: string | null } | undefined): UsulanFacts['satker'] =>
  (satker ? { ...satker, judul: registry.machine('satker').states[satker.keadaan]?.title ?? satker.keadaan } : null);

interface Asked { readonly unit: Unit; readonly hariIni: string; readonly orang: string; readonly tujuan: string }

const factsOf = (row: Row | undefined, { unit, hariIni, orang, tujuan }: Asked): UsulanFacts => ({
  unit: { satker: unit.satker, jenjang: unit.jenjang, jenis: unit.jenis }, hariIni, pelaku: { orang }, satker: withTitle(row?.satker?.[tujuan]),
  lke: Object.fromEntries((row?.lke ?? []).map(({ lapisan, kurang, ...lke }) => [lapisan, { ...lke, ...(kurang ? { kurang } : {}) }])), ...awards(row?.predikat ?? []),
  pelatihan: row?.pelatihan ?? [], tpm: row?.tpm ?? null,
});

/** Proposals that a panel or a letter reaches. */
async function subjects(tx: Transaction, ids: readonly string[], { actor, hariIni, lock }: FactRequest): Promise<Reached[]> {
  const cases = await casesById(tx, actor.tenant, ids, lock);
  const facts = new Map((await tx.run<Row>(statementForAll(actor.tenant, ids))).map((row) => [row.usulan, row]));
  return [...cases.values()].map((row) => ({ row, facts: factsOf(facts.get(row.id), { unit: row.unit, hariIni, orang: actor.person, tujuan: String(row.stored.context['tujuan']) }) }));
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The scores of the finished layers of this round, the one that counts, and what it differs by from the one below (C48). */
function scores({ lke }: UsulanFacts, putaran: number, { pack }: Law): Record<string, unknown> {
  const finished = finishedLayers(lke, pack.lapisan, putaran);
  const told = ({ lapisan, nilai: { pengungkit, hasil, total } }: Effective) => ({ lapisan, judul: pack.tingkat[lapisan]?.judul ?? lapisan, pengungkit, hasil, total });
  const [effective, below] = [effectiveOf(finished), finished.at(-2)];
  const selisih = effective && below ? { selisih: { lapisan: below.lapisan, nilai: differenceOf(effective.nilai, below.nilai) } } : {};
  return { nilai: finished.map(told), nilaiBerlaku: effective ? { ...told(effective), ...selisih } : null };
}

/** What the machine `usulan` needs to know: the building of the unit, its worksheets, its awards and lock-outs, who is trained, and the TPM. */
export const usulanFacts: FactSource = {
  machine: 'usulan',
  statement: ({ actor, kasus, data }) => (kasus !== null ? statementForOne(actor.tenant, kasus) : {
    name: 'fakta-usulan-baru', values: [actor.tenant, textOf(data['satker']), textOf(data['periode'])], text: FACTS(`(select null::uuid as id, $2::uuid as satker_id, $3::text as kunci) u`),
  }),
  subjects,
  facts: (rows, { actor, unit, hariIni, row, data }) => factsOf(rows[0] as Row | undefined, { unit, hariIni, orang: actor.person, tujuan: String(row?.stored.context['tujuan'] ?? data['tujuan']) }),
  shown: (facts, row, { law }) => scores(facts as UsulanFacts, Number(row.stored.context['putaran']), law),
  tingkat: (context) => {
    const { rute = [], posisi = 0 } = context as Partial<UsulanContext>;
    return rute[posisi] ?? 'tpi';
  },
};
