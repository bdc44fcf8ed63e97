import type { PanelContext } from '../../machines/panel/panel.types.js';
import type { SuratFacts } from '../../machines/surat/surat.types.js';
import type { Tujuan } from '../../machines/regulasi/pack.schema.js';
import { registry } from '../../machines/registry.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row {
  panel: { keadaan: string; context: PanelContext } | null;
  unit: { usulan: string; nama: string; tujuan: Tujuan }[] | null;
}

// A subquery of its own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const PANEL = `(select coalesce($3::uuid, (select (context ->> 'panel')::uuid from kasus where tenant_id = $1 and machine = 'surat' and id = $2::uuid)))`;
const FACTS = `
  select (select jsonb_build_object('keadaan', p.keadaan, 'context', p.context) from kasus p where p.tenant_id = $1 and p.machine = 'panel' and p.id = ${PANEL}) as panel,
    (select jsonb_agg(jsonb_build_object('usulan', u.id, 'nama', s.nama, 'tujuan', u.context -> 'tujuan') order by s.path)
       from kasus u join satker s on (s.tenant_id, s.id) = (u.tenant_id, u.satker_id)
       where u.tenant_id = $1 and u.machine = 'usulan' and u.id in (select a::uuid from kasus p, jsonb_array_elements_text(p.context -> 'agenda') a where p.tenant_id = $1 and p.machine = 'panel' and p.id = ${PANEL})) as unit`;

/** What the machine `surat` needs to know: what the panel decided. */
export const suratFacts: FactSource = {
  machine: 'surat',
  statement: ({ actor, kasus, data }) => ({ name: 'fakta-surat', text: FACTS, values: [actor.tenant, kasus, typeof data['panel'] === 'string' ? data['panel'] : null] }),
  facts: (rows, { unit, hariIni }): SuratFacts => {
    const row = rows[0] as Row | undefined;
    const panel = row?.panel ?? null;
    const proposed = (row?.unit ?? []).filter(({ usulan }) => panel?.context.putusan[usulan]?.keputusan === 'diusulkan');
    return {
      unit: { satker: unit.satker }, hariIni,
      panel: panel && {
        keadaan: panel.keadaan, judul: registry.machine('panel').states[panel.keadaan]?.title ?? panel.keadaan, nomorBeritaAcara: panel.context.beritaAcara?.nomor ?? '',
        tanggalBeritaAcara: panel.context.beritaAcara?.tanggal ?? '', diusulkan: proposed,
      },
    };
  },
};
