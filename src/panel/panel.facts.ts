import { addMonths } from '../../machines/kernel/calendar.js';
import type { PanelContext, PanelFacts } from '../../machines/panel/panel.types.js';
import { registry } from '../../machines/registry.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row { usulan: string; nama: string; keadaan: string; simpulan: string | null; jabatan: { orang: string; sampai: string | null }[] | null }

// The ids are a subquery of their own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const FACTS = `
  select u.id as usulan, s.nama, u.keadaan, u.context -> 'lhe' ->> 'simpulan' as simpulan,
    (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'sampai', p.sampai) order by p.id) from post p where p.tenant_id = $1 and p.satker_id = u.satker_id) as jabatan
  from kasus u join satker s on (s.tenant_id, s.id) = (u.tenant_id, u.satker_id)
  where u.tenant_id = $1 and u.machine = 'usulan' and u.id = any((select coalesce($3::uuid[],
    (select array_agg(a::uuid) from kasus k, jsonb_array_elements_text(k.context -> 'agenda') a where k.tenant_id = $1 and k.id = $2)))::uuid[])
  order by u.id`;

/** What the machine `panel` needs to know: the proposals on its agenda, and whose interests they touch. */
export const panelFacts: FactSource = {
  machine: 'panel',
  statement: ({ actor, kasus, data }) => ({ name: 'fakta-panel', text: FACTS, values: [actor.tenant, kasus, kasus === null ? data['agenda'] ?? [] : null] }),
  facts: (rows, { unit, hariIni, actor, law, row, data }): PanelFacts => {
    const found = rows as readonly Row[];
    const since = addMonths(hariIni, -law.law.pack.segregasi.tinjauBulan);
    const members = new Set(((row?.stored.context ?? data) as Partial<PanelContext>).anggota?.map((a) => a.orang));
    const touched = (r: Row) => [...new Set((r.jabatan ?? []).filter((p) => members.has(p.orang) && (p.sampai === null || p.sampai >= since)).map((p) => p.orang))];
    return {
      unit: { satker: unit.satker }, hariIni, pelaku: { orang: actor.person },
      usulan: Object.fromEntries(found.map(({ usulan, nama, keadaan, simpulan }) => [usulan, { nama, keadaan, judul: registry.machine('usulan').states[keadaan]?.title ?? keadaan, simpulan }])),
      berkepentingan: Object.fromEntries(found.map((r) => [r.usulan, touched(r)])),
    };
  },
};
