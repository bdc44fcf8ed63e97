import { addMonths } from '../../machines/kernel/calendar.js';
import type { Buka, PanelContext, PanelFacts } from '../../machines/panel/panel.types.js';
import { registry } from '../../machines/registry.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Proposal { usulan: string; nama: string; keadaan: string; simpulan: string | null; pejabat: { orang: string; sampai: string | null }[] | null }
interface Post { orang: string; peran: string; dari: string; sampai: string | null }
interface Row { usulan: Proposal[] | null; jabatan: Post[] | null }

// The ids are subqueries of their own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const FACTS = `
  select (select jsonb_agg(jsonb_build_object('usulan', u.id, 'nama', s.nama, 'keadaan', u.keadaan, 'simpulan', u.context -> 'lhe' ->> 'simpulan',
      'pejabat', (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'sampai', p.sampai) order by p.id) from post p where p.tenant_id = $1 and p.satker_id = u.satker_id)) order by u.id)
    from kasus u join satker s on (s.tenant_id, s.id) = (u.tenant_id, u.satker_id)
    where u.tenant_id = $1 and u.machine = 'usulan' and u.id = any((select coalesce($3::uuid[],
      (select array_agg(a::uuid) from kasus k, jsonb_array_elements_text(k.context -> 'agenda') a where k.tenant_id = $1 and k.id = $2)))::uuid[])) as usulan,
    (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'peran', p.role, 'dari', p.dari, 'sampai', p.sampai) order by p.id) from post p
    where p.tenant_id = $1 and p.person_id = any((select coalesce($4::uuid[],
      (select array_agg((a ->> 'orang')::uuid) from kasus k, jsonb_array_elements(k.context -> 'anggota') a where k.tenant_id = $1 and k.id = $2)))::uuid[])) as jabatan`;

const membersOf = (data: Readonly<Record<string, unknown>>): string[] => ((data as Partial<Buka>).anggota ?? []).map(({ orang }) => orang);

/** The roles of the posts that are held on a day, by person. */
function rolesOn(hari: string, posts: readonly Post[]): PanelFacts['jabatan'] {
  const held = posts.filter(({ dari, sampai }) => dari <= hari && (sampai === null || sampai >= hari));
  return Object.fromEntries([...new Set(held.map(({ orang }) => orang))].map((orang) => [orang, held.filter((post) => post.orang === orang).map(({ peran }) => peran)]));
}

/** What the machine `panel` needs to know: the proposals on its agenda, whose interests they touch, and the posts of its members. */
export const panelFacts: FactSource = {
  machine: 'panel',
  statement: ({ actor, kasus, data }) => ({ name: 'fakta-panel', text: FACTS, values: [actor.tenant, kasus, ...(kasus === null ? [data['agenda'] ?? [], membersOf(data)] : [null, null])] }),
  facts: (rows, { unit, hariIni, actor, law, row, data }): PanelFacts => {
    const found = rows[0] as Row | undefined;
    const proposals = found?.usulan ?? [];
    const since = addMonths(hariIni, -law.law.pack.segregasi.tinjauBulan);
    const members = new Set(((row?.stored.context ?? data) as Partial<PanelContext>).anggota?.map((a) => a.orang));
    const touched = (r: Proposal) => [...new Set((r.pejabat ?? []).filter((p) => members.has(p.orang) && (p.sampai === null || p.sampai >= since)).map((p) => p.orang))];
    return {
      unit: { satker: unit.satker }, hariIni, pelaku: { orang: actor.person }, jabatan: rolesOn(hariIni, found?.jabatan ?? []),
      usulan: Object.fromEntries(proposals.map(({ usulan, nama, keadaan, simpulan }) => [usulan, { nama, keadaan, judul: registry.machine('usulan').states[keadaan]?.title ?? keadaan, simpulan }])),
      berkepentingan: Object.fromEntries(proposals.map((r) => [r.usulan, touched(r)])),
    };
  },
};
