import { DasborService } from '../../src/dasbor/dasbor.service.js';
import type { Actor } from '../../src/identity/actor.js';
import { mayRead } from '../../src/identity/permission/read.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../../src/workflow/case-row.js';
import type { CaseRow } from '../../src/workflow/fact-source.js';
import { factSources } from './sources.js';
import { routeAtDoor, type RouteAtDoor } from './world-actors.js';
import { openGround, type Ground } from './world-ground.js';

const { kemenimipas: k, contoh: c } = DEMO;
/** Seen one by one, and so counted nowhere. */
const TAK_DIHITUNG = new Set(['pengaduan', 'dokumen']);

/** Who looks at dashboards, by the names under which they sign in. */
export const WHO = {
  menteri: k.menteri, auditor: k.auditor, ketuaTpi: k.itjen.ketuaTpi, ditjen: k.ditjenPemasyarakatan.kepala, kanwil: k.kanwilPemasyarakatan.kepala, penilaiKanwil: k.kanwilPemasyarakatan.penilai[0],
  kanwilLain: k.kanwilImigrasi.penilai[0], rutan: k.rutan.kepala, lapas: k.lapas.operator, kanim: k.kanim.kepala, contoh: c.menteri, tpn: DEMO.tpn,
} as const;
export type Siapa = keyof typeof WHO;
type Walks = Record<'lapas' | 'rutan' | 'kanim' | 'balai', RouteAtDoor>;

/** Two ministries with units at four places of the route, and the dashboards over them. */
export interface DasborWorld extends Ground {
  readonly laws: LawCatalog;
  readonly dasbor: DasborService;
  readonly walks: Walks;
  readonly everything: readonly { readonly row: CaseRow; readonly tenant: string }[];
  who(siapa: Siapa): Promise<Actor>;
  /** What a post sees of all cases: one by one, as the detail of a case is shown or hidden. */
  seenBy(actor: Actor): CaseRow[];
}

/** Half a year of building in two units, and the scores of a year before, so that every dashboard has something to tell. */
async function furnish(ground: Ground, walks: Walks): Promise<void> {
  for (const name of ['rutan', 'kanim'] as const) {
    const { route, actor } = walks[name];
    const { kasus } = await ground.execute(await actor(route.cast.upt.operator), { command: 'pembangunan.buka', kasus: null, data: { satker: route.cast.satker, tahun: '2027' } });
    if (name === 'kanim') await ground.execute(await actor(route.cast.upt.operator), { command: 'pembangunan.mutakhirkanBukti', kasus, data: { urutan: 1, tanggal: '2027-05-20', uraian: 'Enam area', bukti: [{ judul: 'Notula', sidik: 'a'.repeat(64) }] } });
  }
  await ground.asAdmin(`
    insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, induk_id, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
    select tenant_id, gen_random_uuid(), machine, machine_version, satker_id, '2026/mandiri', null, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status,
      jsonb_set(context, '{nilai,pengungkit}', '"20.50"'), 1, head, sejak from kasus where id = $1`, [walks.rutan.route.kasus('lke/mandiri')]);
}

/** About five seconds. */
export async function openDasborWorld(): Promise<DasborWorld> {
  const ground = await openGround();
  const laws = new LawCatalog();
  const sources = factSources(laws);
  const declared = { declared: true };
  const walks: Walks = {
    lapas: await routeAtDoor(ground, 'lapas'), rutan: await routeAtDoor(ground, 'rutan', declared),
    kanim: await routeAtDoor(ground, 'kanim', declared), balai: await routeAtDoor(ground, 'balai'),
  };
  await walks.lapas.route.through('predikat.cabut');
  await walks.rutan.route.before('lke.selesaikan@kanwil');
  await walks.kanim.route.before('lke.ajukan@mandiri');
  await walks.balai.route.before('panel.buka');
  await furnish(ground, walks);
  const rows = await ground.asAdmin<RawCase & { tenant: string }>(`select k.tenant_id as tenant, ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)`);
  const everything = rows.map((raw) => ({ tenant: raw.tenant, row: caseOf(raw) }));
  return {
    ...ground, laws, walks, everything, dasbor: new DasborService(ground.database, laws, sources),
    who: (siapa) => ground.actor(WHO[siapa], undefined, siapa === 'contoh' ? c.kode : k.kode),
    seenBy: (actor) => everything.filter(({ tenant, row }) => tenant === actor.tenant && row.unit.path.startsWith(actor.scope) && !TAK_DIHITUNG.has(row.stored.machine)
      && mayRead(actor.role, row.stored.machine) && sources.isVisible(actor, row, laws.forCase(row, actor.packId))).map(({ row }) => row),
  };
}
