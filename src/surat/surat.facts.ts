import type { PanelContext } from '../../machines/panel/panel.types.js';
import { registry } from '../../machines/registry.js';
import type { Susun, SuratFacts, UnitUsulan } from '../../machines/surat/surat.types.js';
import type { TpmContext } from '../../machines/tpm/tpm.types.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { Statement } from '../platform/database/database.js';
import { casesOf } from '../workflow/cases-of.js';
import type { FactQuestion, FactRequest, FactSource } from '../workflow/fact-source.js';

interface Row {
  panel: { keadaan: string; context: PanelContext } | null;
  unit: (UnitUsulan & { keadaan: string; lhe: { nomor: string; tanggal: string } | null })[] | null;
  tpm: { keadaan: string; persetujuan: TpmContext['persetujuan'] } | null;
  satker: number | null;
  berpredikat: number | null;
}

// Subqueries of their own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const OWN = (part: string) => `(select ${part} from kasus k where k.tenant_id = $1 and k.machine = 'surat' and k.id = $2::uuid)`;
const PANEL = `(select coalesce($3::uuid, ${OWN(`(k.context ->> 'panel')::uuid`)}))`;
const PERIODE = `(select coalesce($4::text, ${OWN(`k.context ->> 'periode'`)}))`;
// A drafted letter looks at its own units, one that is being drafted at those of its panel, or, without one, at all that wait.
const UNITS = `(select case
    when $2::uuid is not null then ${OWN(`(select array_agg((a ->> 'usulan')::uuid) from jsonb_array_elements(k.context -> 'unit') a)`)}
    when $3::uuid is not null then (select (select array_agg(p::uuid) from jsonb_object_keys(k.context -> 'putusan') p) from kasus k where k.tenant_id = $1 and k.machine = 'panel' and k.id = $3::uuid)
    else (select array_agg(u.id) from kasus u where u.tenant_id = $1 and u.machine = 'usulan' and u.kunci = $4::text and u.keadaan in ('menungguSurat', 'menungguSuratMandiri')) end)::uuid[]`;

// All awards of the instansi are counted only where the share is told: when the letter is drafted, and when it is about to be sent.
const COUNTED = `($2::uuid is null or ${OWN('k.keadaan')} = 'ditandatangani')`;

const FACTS = `
  select (select jsonb_build_object('keadaan', p.keadaan, 'context', p.context) from kasus p where p.tenant_id = $1 and p.machine = 'panel' and p.id = ${PANEL}) as panel,
    (select jsonb_agg(jsonb_build_object('usulan', u.id, 'nama', s.nama, 'tujuan', u.context -> 'tujuan', 'jenis', s.jenis, 'keadaan', u.keadaan,
        'lhe', jsonb_build_object('nomor', u.context -> 'lhe' -> 'nomor', 'tanggal', u.context -> 'lhe' -> 'tanggal')) order by s.path, u.id)
       from ${casesOf('usulan', UNITS)} u join satker s on (s.tenant_id, s.id) = (u.tenant_id, u.satker_id)) as unit,
    (select jsonb_build_object('keadaan', t.keadaan, 'persetujuan', t.context -> 'persetujuan') from kasus t where t.tenant_id = $1 and t.machine = 'tpm' and t.kunci = ${PERIODE}) as tpm,
    case when ${COUNTED} then (select count(*)::int from satker s where s.tenant_id = $1 and s.jenjang <> 'instansi') end as satker,
    case when ${COUNTED} then (select count(distinct p.satker_id)::int from kasus p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
       where p.tenant_id = $1 and p.machine = 'predikat' and p.keadaan <> 'dicabut' and s.jenjang <> 'instansi') end as berpredikat`;

function statement({ actor, kasus, data }: FactQuestion): Statement {
  const { panel = null, periode = null } = data as Partial<Susun>;
  return { name: 'fakta-surat', text: FACTS, values: [actor.tenant, kasus, ...(kasus === null ? [panel, periode] : [null, null])] };
}

const titleOf = (machine: string, keadaan: string, law: Law): string => law.say(registry.machine(machine).states[keadaan]?.title ?? keadaan);
const unitOf = ({ usulan, nama, tujuan, jenis }: UnitUsulan): UnitUsulan => ({ usulan, nama, tujuan, jenis });

/** The panel with those that it proposed, as far as they still wait for this letter. */
function panelOf({ panel, unit }: Row, law: Law): SuratFacts['panel'] {
  if (!panel) return null;
  const { jenis, periode, putusan, beritaAcara } = panel.context;
  const waiting = jenis === 'tpm' ? 'menungguSuratMandiri' : 'menungguSurat';
  return {
    jenis, periode, keadaan: panel.keadaan, judul: titleOf('panel', panel.keadaan, law), nomorBeritaAcara: beritaAcara?.nomor ?? '', tanggalBeritaAcara: beritaAcara?.tanggal ?? '',
    diusulkan: (unit ?? []).filter(({ usulan, keadaan }) => keadaan === waiting && putusan[usulan]?.keputusan === 'diusulkan').map(unitOf),
  };
}

function facts(rows: readonly object[], { unit, hariIni, actor, law: { law } }: FactRequest): SuratFacts {
  const row = (rows[0] ?? { panel: null, unit: null, tpm: null, satker: null, berpredikat: null }) as Row;
  const waiting = (row.unit ?? []).filter(({ keadaan }) => keadaan === 'menungguSurat');
  return {
    unit: { satker: unit.satker }, hariIni, zona: actor.zona, panel: panelOf(row, law),
    menunggu: waiting.flatMap(({ lhe, ...one }) => (lhe ? [{ ...unitOf(one), lhe }] : [])),
    gugur: (row.unit ?? []).filter(({ keadaan }) => keadaan === 'gugur').map(({ usulan }) => usulan),
    tpm: row.tpm && { keadaan: row.tpm.keadaan, judul: titleOf('tpm', row.tpm.keadaan, law), nomor: row.tpm.persetujuan.nomor, berlakuDari: row.tpm.persetujuan.berlakuDari, berlakuSampai: row.tpm.persetujuan.berlakuSampai },
    berpredikat: { jumlah: row.berpredikat ?? 0, dari: row.satker ?? 0 },
  };
}

/** What the machine `surat` needs to know: what the panel decided, or who waits for the letter; the approval of MenPANRB; who holds a predikat already. */
export const suratFacts: FactSource = { machine: 'surat', statement, facts };
