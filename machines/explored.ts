import { actorFor, KASUS, law, NAMA_SATKER, ORANG, USULAN_LAIN } from './example-world.js';
import { commandOf, withoutRules, type Act, type Model, type World } from './kernel/proof/explore.js';
import type { AnyCommandSpec, Stored } from './kernel/machine.js';
import type { Registry } from './kernel/registry.js';
import { knows, unopened } from './kernel/snapshot.js';
import { jawaban, lkeScene } from './lke/lke.scene.js';
import type { PanelContext, PanelFacts } from './panel/panel.types.js';
import { panelScene, putusan } from './panel/panel.scene.js';
import { predikatScene } from './predikat/predikat.scene.js';
import type { Jenjang } from './regulasi/pack.schema.js';
import { satkerScene } from './satker/satker.scene.js';
import { diusulkanLain, suratScene } from './surat/surat.scene.js';
import type { SuratContext, SuratFacts } from './surat/surat.types.js';
import { lkeSelesai, usulanIn, usulanScene } from './usulan/usulan.scene.js';
import type { UsulanContext, UsulanFacts } from './usulan/usulan.types.js';

/** The kinds of unit whose proposals take a route of their own. */
export const RUTE: readonly Jenjang[] = ['upt', 'kanwil', 'eselonSatu'];

type Name = keyof typeof KASUS;
const caseOf = (world: World, name: Name): Stored | undefined => world[KASUS[name]];
const contextOf = <C>(world: World, name: Name): C | undefined => caseOf(world, name)?.context as C | undefined;

/** The payloads with which each command is given: its own example, or one for each way it can go. */
const WAYS: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>> = {
  'usulan.terbitkanLhe': { memenuhi: {}, belumMemenuhi: { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki survei'] } },
  'usulan.catatHasilTpn': { memenuhi: {}, lanjut: { tahap: 'desk', hasil: 'lanjut' }, ditolak: { tahap: 'praEvaluasi', hasil: 'ditolak' } },
  'lke.isi': { satu: {}, semua: { jawaban: Object.fromEntries(Object.entries(jawaban()).map(([code, { nilai, bukti }]) => [code, { nilai, bukti }])) } },
  'panel.buka': { '': { anggota: panelScene.context.anggota } },
  'panel.putuskan': { diusulkan: putusan, tidakDiusulkan: { ...putusan, keputusan: 'tidakDiusulkan', setuju: [], menolak: putusan.setuju } },
  'surat.susunKonsep': { '': { panel: KASUS.panel } },
  'surat.keluarkanSatker': { '': { usulan: KASUS.usulan } },
  'predikat.laporkanMonev': { tidakMemenuhi: { kesimpulan: 'tidakMemenuhi' }, masihMemenuhi: {} },
  'predikat.catatRekomendasiTpn': { cabut: {}, pertahankan: { hasil: 'pertahankan' } },
};
/** What a payload takes from the world itself: the SPTJM names as many units as the letter. */
const FROM_WORLD: Readonly<Record<string, (world: World) => Record<string, unknown>>> = {
  'surat.lampirkanSptjm': (world) => ({ jumlahUnit: Math.max(1, contextOf<SuratContext>(world, 'surat')?.unit.length ?? 1) }),
};
/** Commands that are given at a tier of the route, which is then part of what was done. */
const AT_TIER = ['usulan.teruskan', 'usulan.kembalikan'];

/** Everything that may be asked of the cases of these machines, where they stand. */
const actsOn = (registry: Registry, names: readonly Name[]) => (world: World): Act[] =>
  names.flatMap((name) => {
    const def = registry.machine(name);
    const stored = caseOf(world, name) ?? unopened(def);
    return def.commands.filter((spec) => !spec.internal && knows(def, stored, spec.type)).flatMap((spec) => actsOf(world, name, spec));
  });

function actsOf(world: World, name: Name, { type, example }: AnyCommandSpec): Act[] {
  return Object.entries(WAYS[type] ?? { '': {} }).flatMap(([way, data]): Act[] => {
    const act = { kasus: KASUS[name], command: type, data: { ...example, ...data, ...FROM_WORLD[type]?.(world) }, way: wayOf(world, type, way) };
    return type === 'panel.tandatangani' ? putusan.setuju.map((person) => ({ ...act, actor: actorFor(person) })) : [act];
  });
}

function wayOf(world: World, command: string, way: string): string | undefined {
  if (!AT_TIER.includes(command)) return way || undefined;
  const { rute = [], posisi = 0 } = contextOf<UsulanContext>(world, 'usulan') ?? {};
  return rute[posisi] ?? 'tpi';
}

/** What each machine asks of the world, told from the world itself. */
const FACTS: Readonly<Record<Name, (world: World, act: Act, jenjang: Jenjang) => unknown>> = {
  satker: () => satkerScene.facts,
  lke: () => lkeScene.facts,
  predikat: () => predikatScene.facts,
  usulan: (world, _act, jenjang): UsulanFacts => {
    const { putaran = 1 } = contextOf<UsulanContext>(world, 'usulan') ?? {};
    const layers = ['mandiri', ...(law.pack.rute[jenjang] ?? []), 'tpi'];
    return { ...usulanScene.facts, unit: { ...usulanScene.facts.unit, jenjang }, lke: Object.fromEntries(layers.map((lapisan) => [lapisan, lkeSelesai({ putaran })])) };
  },
  panel: (world, act): PanelFacts => {
    const { lhe } = contextOf<UsulanContext>(world, 'usulan') ?? {};
    const usulan = { nama: NAMA_SATKER, keadaan: caseOf(world, 'usulan')?.value ?? '', simpulan: lhe?.simpulan ?? null };
    return { ...panelScene.facts, pelaku: { orang: act.actor?.person ?? ORANG.tpi }, usulan: { [KASUS.usulan]: usulan } };
  },
  surat: (world): SuratFacts => {
    const { beritaAcara, putusan: decided = {} } = contextOf<PanelContext>(world, 'panel') ?? {};
    const diusulkan = Object.values(decided).filter((p) => p.keputusan === 'diusulkan').map(({ usulan }) => ({ usulan, nama: NAMA_SATKER, tujuan: 'WBK' as const }));
    return { ...suratScene.facts, panel: { keadaan: caseOf(world, 'panel')?.value ?? '', nomorBeritaAcara: beritaAcara?.nomor ?? '', tanggalBeritaAcara: beritaAcara?.tanggal ?? '', diusulkan: world[USULAN_LAIN] && diusulkan.length > 0 ? [...diusulkan, diusulkanLain] : diusulkan } };
  },
};

const nameOf = (kasus: string): Name | undefined => (kasus === USULAN_LAIN ? 'usulan' : (Object.keys(KASUS) as Name[]).find((name) => KASUS[name] === kasus));

/** A later act that takes earlier ones back: what was done before it must be done again. */
const VOIDS: Readonly<Record<string, RegExp>> = {
  'usulan.kembalikan': /^usulan\.(?!buka)/, 'usulan.terbitkanLhe@belumMemenuhi': /^usulan\.(?!buka)/,
  'surat.kembalikan': /^surat\.sampaikanKe/, 'surat.keluarkanSatker': /^surat\.(sampaikanKe|tandatangani|lampirkanSptjm)/, 'lke.bukaKembali': /^lke\.selesaikan/, 'predikat.catatRekomendasiTpn@pertahankan': /^predikat\.(usulkan|klarifikasi|catat)/,
};

function modelOf(names: readonly Name[], registry: Registry, identity: Model['identity'], jenjang: Jenjang, start: World = {}): Model {
  return {
    registry, law, now: suratScene.now, actor: actorFor(ORANG.tpi), start, cases: [...names.map((name) => KASUS[name]), ...Object.keys(start)], identity, acts: actsOn(registry, names),
    facts: (world, kasus, act) => FACTS[nameOf(kasus) ?? 'satker'](world, act, jenjang), idOf: ({ machine }) => KASUS[machine as Name],
    voids: (done) => VOIDS[done] ?? VOIDS[commandOf(done)],
  };
}

/** The machines that meet: a proposal with its panel, its letter and its award; the others stand alone. */
const GROUPS: readonly (readonly Name[])[] = [['satker'], ['lke'], ['usulan', 'panel', 'surat', 'predikat']];

/** Where a case goes next depends on its state, its place on the route and what the panel decided; all else is left out. */
const placeOf = ({ value, context }: Stored): unknown[] =>
  [value, context['posisi'], Object.values((context['putusan'] ?? {}) as PanelContext['putusan']).map((p) => p.keputusan), (context['unit'] as unknown[] | undefined)?.length];
const coarse = (world: World): string => JSON.stringify(Object.entries(world).map(([id, stored]) => [id, placeOf(stored)]).sort());

/** Also how much of each part of a case is there: nothing, one, more. What is over changes no more and is left out. */
const fine = (world: World): string => JSON.stringify(Object.entries(world).map(([id, stored]) =>
  [id, placeOf(stored), stored.status === 'done' ? [] : Object.entries(stored.context).map(([part, kept]) => [part, sizeOf(kept)])]).sort());

function sizeOf(kept: unknown): number {
  if (typeof kept === 'number') return Math.min(kept, 2);
  if (typeof kept === 'object' && kept !== null) return Math.min(Object.keys(kept).length, 2);
  return kept === undefined || kept === null ? 0 : 1;
}

/** Every group of machines (or that of one machine) with its rules taken as met: where they let a case go, and over which acts. */
export const assumingRules = (registry: Registry, jenjang: Jenjang, machine?: string): Model[] =>
  GROUPS.filter((names) => machine === undefined || names.some((name) => name === machine)).map((names) => modelOf(names, withoutRules(registry), coarse, jenjang));

/** Another unit waits for the same letter, since the last one may not be taken out of it. */
const lain = (names: readonly Name[]): World => (names.includes('surat') ? { [USULAN_LAIN]: usulanIn('menungguSurat').stored } : {});

/** Every group of machines as they really decide. */
export const byTheRules = (registry: Registry, jenjang: Jenjang): Model[] => GROUPS.map((names) => modelOf(names, registry, fine, jenjang, lain(names)));
