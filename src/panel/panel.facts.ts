import { addMonths } from '../../machines/kernel/calendar.js';
import type { Buka, Kuota, PanelContext, PanelFacts, UnitEselonSatu } from '../../machines/panel/panel.types.js';
import { registry } from '../../machines/registry.js';
import type { Statement } from '../platform/database/database.js';
import { casesOf } from '../workflow/cases-of.js';
import type { FactQuestion, FactRequest, FactSource } from '../workflow/fact-source.js';

interface Proposal {
  usulan: string; nama: string; periode: string; keadaan: string; lhe: string | null; lheMandiri: string | null;
  pengecualian: { orang: string; alasan: string }[] | null;
  eselonSatu: UnitEselonSatu | null;
  pejabat: { orang: string; sampai: string | null }[] | null;
}
interface Post { orang: string; peran: string; dari: string; sampai: string | null }
interface Row {
  usulan: Proposal[] | null;
  jabatan: Post[] | null;
  tpm: NonNullable<PanelFacts['tpm']> | null;
  kuota: Kuota | null;
  terpakai: (UnitEselonSatu | null)[] | null;
}

/** The Eselon I unit that a unit belongs to, or is: the second name of its path; null where there is none (an instansi of perangkat daerah). */
const ESELON_SATU = (path: string) => `(select jsonb_build_object('id', e.id, 'kode', e.kode, 'nama', e.nama) from satker e where e.tenant_id = $1 and e.kode = split_part(${path}, '/', 3) and e.jenjang = 'eselonSatu')`;
// Subqueries of their own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const AGENDA = `(select coalesce($3::uuid[], (select array_agg(a::uuid) from kasus k, jsonb_array_elements_text(k.context -> 'agenda') a where k.tenant_id = $1 and k.id = $2)))::uuid[]`;
const ANGGOTA = `(select coalesce($4::uuid[], (select array_agg((a ->> 'orang')::uuid) from kasus k, jsonb_array_elements(k.context -> 'anggota') a where k.tenant_id = $1 and k.id = $2)) || $5::uuid)::uuid[]`;
const PERIODE = `(select coalesce($6::text, (select k.context ->> 'periode' from kasus k where k.tenant_id = $1 and k.id = $2)))`;
// Only where there is a quota, all proposals of the period are looked at for what is used of it.
const KUOTA = `(select t.context -> 'kuota' from kasus t where t.tenant_id = $1 and t.machine = 'periode' and t.kunci = ${PERIODE})`;

const FACTS = `
  select (select jsonb_agg(jsonb_build_object('usulan', u.id, 'nama', s.nama, 'periode', u.context -> 'periode', 'keadaan', u.keadaan, 'lhe', u.context -> 'lhe' -> 'simpulan', 'lheMandiri', u.context -> 'lheMandiri' -> 'simpulan',
      'pengecualian', u.context -> 'kecuali', 'eselonSatu', ${ESELON_SATU('s.path')},
      'pejabat', (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'sampai', p.sampai) order by p.post_id, p.penggantian_id) from dijabat p where p.tenant_id = $1 and p.satker_id = u.satker_id)) order by u.id)
    from ${casesOf('usulan', AGENDA)} u join satker s on (s.tenant_id, s.id) = (u.tenant_id, u.satker_id)) as usulan,
    (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'peran', p.role, 'dari', p.dari, 'sampai', p.sampai) order by p.post_id, p.penggantian_id) from dijabat p
    where p.tenant_id = $1 and p.person_id = any(${ANGGOTA})) as jabatan,
    (select jsonb_build_object('keadaan', t.keadaan, 'anggota', t.context -> 'anggota') from kasus t where t.tenant_id = $1 and t.machine = 'tpm' and t.kunci = ${PERIODE}) as tpm,
    ${KUOTA} as kuota,
    case when ${KUOTA} is not null then (select jsonb_agg(${ESELON_SATU('s.path')} order by u.id) from kasus u join satker s on (s.tenant_id, s.id) = (u.tenant_id, u.satker_id)
      where u.tenant_id = $1 and u.machine = 'usulan' and u.kunci = ${PERIODE} and u.context -> 'panel' ->> 'keputusan' = 'diusulkan' and not u.context ? 'dikeluarkan' and not u.context ? 'gugur') end as terpakai`;

function statement({ actor, kasus, data }: FactQuestion): Statement {
  const { agenda = [], anggota = [], periode = null } = data as Partial<Buka>;
  const typed = kasus === null ? [agenda, anggota.map(({ orang }) => orang), actor.person, periode] : [null, null, actor.person, null];
  return { name: 'fakta-panel', text: FACTS, values: [actor.tenant, kasus, ...typed] };
}

/** The roles of the posts that are held on a day, by person. */
function rolesOn(hari: string, posts: readonly Post[]): PanelFacts['jabatan'] {
  const held = posts.filter(({ dari, sampai }) => dari <= hari && (sampai === null || sampai >= hari));
  return Object.fromEntries([...new Set(held.map(({ orang }) => orang))].map((orang) => [orang, held.filter((post) => post.orang === orang).map(({ peran }) => peran)]));
}

const titleOf = (machine: string, keadaan: string): string => registry.machine(machine).states[keadaan]?.title ?? keadaan;

function facts(rows: readonly object[], { unit, hariIni, actor, law, row, data }: FactRequest): PanelFacts {
  const found = rows[0] as Row | undefined;
  const { jenis, anggota } = (row?.stored.context ?? data) as Partial<PanelContext>;
  const members = new Set(anggota?.map((a) => a.orang));
  const since = addMonths(hariIni, -law.law.pack.segregasi.tinjauBulan);
  const touched = ({ pejabat }: Proposal) => [...new Set((pejabat ?? []).filter((p) => members.has(p.orang) && (p.sampai === null || p.sampai >= since)).map((p) => p.orang))];
  const proposals = found?.usulan ?? [];
  return {
    unit: { satker: unit.satker }, hariIni, pelaku: { orang: actor.person }, jabatan: rolesOn(hariIni, found?.jabatan ?? []),
    usulan: Object.fromEntries(proposals.map(({ usulan, nama, periode, keadaan, lhe, lheMandiri, eselonSatu, pengecualian }) => [usulan, {
      nama, periode, keadaan, judul: law.law.say(titleOf('usulan', keadaan)), simpulan: jenis === 'tpm' ? lheMandiri : lhe, eselonSatu,
      pengecualian: (pengecualian ?? []).map(({ orang, alasan }) => ({ orang, alasan })),
    }])),
    berkepentingan: Object.fromEntries(proposals.map((r) => [r.usulan, touched(r)])),
    tpm: found?.tpm ? { ...found.tpm, judul: titleOf('tpm', found.tpm.keadaan) } : null, kuota: found?.kuota ?? null, terpakai: found?.terpakai ?? [],
  };
}

/** What the machine `panel` needs to know: the proposals on its agenda, whose interests they touch, the posts of its members, the team of TPM and the quota of the period. */
export const panelFacts: FactSource = { machine: 'panel', statement, facts, tingkat: (context, data) => (context['jenis'] ?? data['jenis']) as string | undefined };
