import type { Peserta, SatkerFacts } from '../../machines/satker/satker.types.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { casesOf } from '../workflow/cases-of.js';
import { casesById } from '../workflow/fact-sources.js';
import type { FactRequest, FactSource, Reached, Unit } from '../workflow/fact-source.js';

/** So many employees with the same dates, of the unit itself or of another one, of whom all have signed or none. */
interface Group { dari: string; sampai: string | null; sendiri: boolean; kepala: boolean; tertanda: boolean; jumlah: number }
interface Row { kasus: string | null; dicanangkan: string | null; pegawai: Group[] | null; asing?: { sendiri: number; semua: number }; peserta?: Record<string, Peserta> | null }

// For the instansi itself the employees of all its units are counted, so that they can stand in where its own unit has none.
// A pakta integritas is the employee's own: one that was signed on the way to WBK holds on the way to WBBM. The unit's own cases are read
// apart: of a list of units the planner expects ten, and would read the cases of all units for each of them.
const FACTS = (units: string, typed = '') => `
  select u.kasus,
    -- Only the ministry's own declaration counts, not one that a unit has opened under its name.
    (select max(k.context -> 'pencanangan' ->> 'tanggal') from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
      where k.tenant_id = $1 and k.machine = 'satker' and k.kunci = 'instansi' and s.jenjang = 'instansi') as dicanangkan,
    (select jsonb_agg(to_jsonb(g)) from (
      select p.dari, p.sampai, p.satker_id = u.satker_id as sendiri, p.kepala and p.satker_id = u.satker_id as kepala, t.id is not null as tertanda, count(*) as jumlah
      from pegawai p left join (
        select distinct orang::uuid as id from (
          select k.context from kasus k where k.tenant_id = $1 and k.machine = 'satker' and k.satker_id = u.satker_id
          union all
          select k.context from kasus k where u.jenjang = 'instansi' and k.tenant_id = $1 and k.machine = 'satker' and k.satker_id <> u.satker_id
        ) k cross join lateral jsonb_object_keys(k.context -> 'pakta') orang) t on t.id = p.id
      where p.tenant_id = $1 and p.satker_id = any(l.satker) group by 1, 2, 3, 4, 5) g) as pegawai${typed}
  from ${units} u cross join lateral (
    select case when u.jenjang = 'instansi' then (select array_agg(s.id) from satker s where s.tenant_id = $1) else array[u.satker_id] end as satker) l`;

const CASES = (condition: string) =>
  `(select k.id as kasus, k.satker_id, s.jenjang from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.id ${condition})`;

/** The employees and the cases that were named. */
const TYPED = `,
    (select jsonb_build_object('sendiri', count(*) filter (where p.satker_id is distinct from u.satker_id), 'semua', count(*) filter (where p.id is null))
      from unnest($3::uuid[]) x(id) left join pegawai p on p.tenant_id = $1 and p.id = x.id and p.satker_id = any(l.satker) and p.dari <= $4::date and (p.sampai is null or p.sampai >= $4::date)) as asing,
    (select jsonb_object_agg(k.id, jsonb_build_object('satker', k.satker_id, 'nama', s.nama)) from ${casesOf('satker', '$5::uuid[]')} k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
      where k.satker_id <> u.satker_id) as peserta`;

const forOne = (tenant: string, id: string, data: Readonly<Record<string, unknown>>): Statement => ({
  name: 'fakta-satker', text: FACTS(CASES('= $2'), TYPED), values: [tenant, id, employeesIn(data), data['tanggal'] ?? null, data['peserta'] ?? null],
});
const forNew = (tenant: string, satker: unknown): Statement => ({
  name: 'fakta-satker-baru', text: FACTS(`(select null::uuid as kasus, s.id as satker_id, s.jenjang from satker s where s.tenant_id = $1 and s.id = $2)`), values: [tenant, satker ?? null],
});
const forMany = (tenant: string, ids: readonly string[]): Statement => ({ name: 'fakta-banyak-satker', text: FACTS(CASES('= any($2::uuid[])')), values: [tenant, ids] });

/** The employees that a command names: those who sign, or the members of the team. */
function employeesIn({ penandatangan, anggota }: { readonly penandatangan?: unknown; readonly anggota?: unknown }): string[] {
  const listed = (list: unknown): unknown[] => (Array.isArray(list) ? list : []);
  return [...listed(penandatangan), ...listed(anggota).map((member) => (member as { orang?: unknown }).orang)].filter((id) => typeof id === 'string');
}

/** Who is counted on a day: the employees of the unit itself; of an instansi whose own unit has nobody but its head, all of its. */
function countedOn(hari: string, groups: readonly Group[]): { readonly counted: readonly Group[]; readonly whole: boolean } {
  const active = groups.filter(({ dari, sampai }) => dari <= hari && (sampai === null || sampai >= hari));
  const whole = active.some(({ sendiri }) => !sendiri) && !active.some(({ sendiri, kepala }) => sendiri && !kepala);
  return { counted: whole ? active : active.filter(({ sendiri }) => sendiri), whole };
}

function countOf(groups: readonly Group[]): SatkerFacts['pegawai'] {
  const sum = (of: (group: Group) => boolean) => groups.filter(of).reduce((n, { jumlah }) => n + jumlah, 0);
  return { aktif: sum(() => true), menandatangani: sum((g) => g.tertanda), kepala: sum((g) => g.kepala), kepalaMenandatangani: sum((g) => g.kepala && g.tertanda) };
}

const above = (path: string): string => path.replace(/[^/]+\/$/, '');

/** Where a unit stands to another, by their paths. */
function standingTo(path: string, other: string): SatkerFacts['kedudukan'] {
  if (path === other) return 'lain';
  if (path.startsWith(other)) return 'diBawah';
  return above(path) === above(other) ? 'setara' : 'lain';
}

function factsOf(row: Row | undefined, unit: Unit, hariIni: string, penyelenggara: Unit): SatkerFacts {
  const { counted, whole } = countedOn(hariIni, row?.pegawai ?? []);
  return {
    unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni, instansiDicanangkan: row?.dicanangkan ?? null, pegawai: countOf(counted),
    pegawaiAsing: (whole ? row?.asing?.semua : row?.asing?.sendiri) ?? 0, peserta: row?.peserta ?? {}, kedudukan: standingTo(unit.path, penyelenggara.path),
  };
}

/** The cases that take part in a joint declaration of the unit that is asked about. */
async function subjects(tx: Transaction, ids: readonly string[], { actor, hariIni, lock, unit: penyelenggara }: FactRequest): Promise<Reached[]> {
  const cases = await casesById(tx, actor.tenant, ids, lock);
  const rows = new Map((await tx.run<Row>(forMany(actor.tenant, ids))).map((row) => [row.kasus, row]));
  return [...cases.values()].map((row) => ({ row, facts: factsOf(rows.get(row.id), row.unit, hariIni, penyelenggara) }));
}

/** What the machine `satker` needs to know: who works in the unit and has signed, whether the instansi has declared, and who takes part. */
export const satkerFacts: FactSource = {
  machine: 'satker',
  statement: ({ actor, kasus, data }) => (kasus === null ? forNew(actor.tenant, data['satker']) : forOne(actor.tenant, kasus, data)),
  facts: ([row], { unit, hariIni }) => factsOf(row as Row | undefined, unit, hariIni, unit),
  subjects,
};
