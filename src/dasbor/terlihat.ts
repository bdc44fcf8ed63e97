import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import { isGuest, mayRead } from '../identity/permission/read.js';
import { Forbidden } from '../platform/http/problem.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow, Unit } from '../workflow/fact-source.js';
import type { FactSources } from '../workflow/fact-sources.js';

/** The machine whose cases are counted only as far as the post sees each of them. */
const BERLAPIS = 'lke';

/**
 * The machines that dashboards count for this post: those that whoever sees the unit sees too, and worksheets, as far as its role reads
 * them. Complaints and documents are seen case by case, and so are counted nowhere.
 * @param perlu what the dashboard is about; empty where it counts whatever there is
 * @throws Forbidden for guests, and for a role that reads none of it (those who manage people or the installation read nothing)
 */
export function mesinDasbor({ role, namaSatker }: Actor, sources: FactSources, perlu: readonly string[]): string[] {
  const counted = registry.machines.map(({ name }) => name).filter((name) => mayRead(role, name) && (name === BERLAPIS || sources.of(name).visible === undefined));
  if (!isGuest(role) && counted.length > 0 && perlu.every((name) => counted.includes(name))) return counted;
  throw new Forbidden([{
    rule: 'izin.dasbor', title: 'Dasbor hanya bagi jabatan yang melihat kasus yang dihitungnya', need: 'jabatan yang bekerja pada kasus itu', have: `${role} pada ${namaSatker}`, basis: [],
  }]);
}

/** Where a unit stands to the one of the post; all that the sight of a worksheet knows of a unit. */
const HUBUNGAN = ['sendiri', 'bawah', 'lain'] as const;
type Hubungan = (typeof HUBUNGAN)[number];

/** SQL: whether the case `k` is in the list of `kunciTerlihat`, with the path of the post. */
export const terlihatSql = (kunci: string, path: string): string => `(k.machine <> '${BERLAPIS}' or k.pack_id || '/' || k.keadaan || '/' || k.langkah || '/' ||
  case when k.path = ${path} then 'sendiri' when starts_with(k.path, ${path}) then 'bawah' else 'lain' end in (select unnest(${kunci}::text[])))`;

/**
 * Which worksheets a post sees, as keys for the database: law, state, layer and where the unit stands. They come from the same function
 * that shows or hides a single worksheet (decision 13), asked once for each of them.
 */
export function kunciTerlihat(actor: Actor, laws: readonly LoadedLaw[], sources: FactSources): string[] {
  const states = Object.keys(registry.machine(BERLAPIS).states);
  return laws.flatMap((law) => law.law.pack.lapisan.flatMap((lapisan) => states.flatMap((keadaan) => HUBUNGAN
    .filter((hubungan) => sources.isVisible(actor, contoh(keadaan, lapisan, unitOf(actor, hubungan), law), law))
    .map((hubungan) => `${law.packId}/${keadaan}/${lapisan}/${hubungan}`))));
}

const NIL = '00000000-0000-0000-0000-000000000000';

function unitOf({ satker, namaSatker: nama, jenjang, jenis, path, scope }: Actor, hubungan: Hubungan): Unit {
  if (hubungan === 'sendiri') return { satker, nama, jenjang, jenis, path };
  return { satker: NIL, nama: '', jenjang: 'upt', jenis: '', path: hubungan === 'bawah' ? `${path}lain/` : `${scope}lain/` };
}

const contoh = (keadaan: string, lapisan: string, unit: Unit, { packId, packSidik, instrumenId, instrumenSidik }: LoadedLaw): CaseRow => ({
  id: NIL, induk: null, kunci: '', seq: 1, head: '', sejak: '', packId, packSidik, instrumenId, instrumenSidik, unit,
  stored: { machine: BERLAPIS, version: 1, value: keadaan, status: 'active', context: { lapisan } },
});
