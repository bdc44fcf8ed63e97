import { anggotaKawasanScene } from '../anggotaKawasan/anggotaKawasan.scene.js';
import { actorFor, KASUS, law, ORANG, USULAN_LAIN } from '../example-world.js';
import { DOKUMEN } from './explored.dokumen.js';
import { PENGGUGUR, periodeDibuka, TAHUN } from './explored.tahun.js';
import { commandOf, withoutRules, type Act, type Model, type World } from '../kernel/proof/explore.js';
import { actsOfTeam, baruDi, KELANJUTAN, letterOfTeam, panelOfTeam, SURAT_PERTAMA, tanpaPanel, voidedByTeam } from './explored.mandiri.js';
import { BERPREDIKAT, baruTerbit, faktaUsulWbbm, hukumSesudahPredikat, menurutAturan, menurutKeadaan, SESUDAH_PREDIKAT, usulWbbmSiap, waktuSesudahPredikat } from './explored.predikat.js';
import { promisedIn } from './invariants.js';
import type { AnyCommandSpec, Stored } from '../kernel/machine.js';
import type { Registry } from '../kernel/registry.js';
import { knows, unopened } from '../kernel/snapshot.js';
import { anggota, kawasanScene, UNIT } from '../kawasan/kawasan.scene.js';
import type { KawasanContext, KawasanFacts } from '../kawasan/kawasan.types.js';
import { dibacaOleh } from '../lke/lke.reading.examples.js';
import { jawaban, lkeScene } from '../lke/lke.scene.js';
import type { LkeContext } from '../lke/lke.types.js';
import type { PanelContext, PanelFacts } from '../panel/panel.types.js';
import { diAgenda, panelScene, putusan } from '../panel/panel.scene.js';
import { pengaduanScene } from '../pengaduan/pengaduan.scene.js';
import type { PengaduanContext, PengaduanFacts } from '../pengaduan/pengaduan.types.js';
import { predikatScene } from '../predikat/predikat.scene.js';
import type { Law } from '../regulasi/law.js';
import type { Jenjang } from '../regulasi/pack.schema.js';
import { peserta, PESERTA, satkerScene } from '../satker/satker.scene.js';
import type { SatkerFacts } from '../satker/satker.types.js';
import { diusulkan, diusulkanLain, suratScene, TPM } from '../surat/surat.scene.js';
import type { SuratContext, SuratFacts } from '../surat/surat.types.js';
import { tpmScene } from '../tpm/tpm.scene.js';
import { lkeSelesai, usulanIn, usulanScene } from '../usulan/usulan.scene.js';
import type { UsulanContext, UsulanFacts } from '../usulan/usulan.types.js';

/** Under which law a graph is explored, and what a command is given otherwise there than its own example says. */
export interface Ground {
  readonly law: Law;
  readonly isi: (command: string) => Readonly<Record<string, unknown>> | undefined;
  /** Whether the law knows anything that a command could be about (a kind of guidance, of reinforcement). */
  readonly tahu: (command: string) => boolean;
}
const KEMENIMIPAS: Ground = { law, isi: () => undefined, tahu: () => true };

/** The kinds of unit whose proposals take a route of their own. */
export const RUTE: readonly Jenjang[] = ['upt', 'kanwil', 'eselonSatu'];

type Name = keyof typeof KASUS;
const caseOf = (world: World, name: Name): Stored | undefined => world[KASUS[name]];
const contextOf = <C>(world: World, name: Name): C | undefined => caseOf(world, name)?.context as C | undefined;

/** The payloads with which each command is given: its own example, or one for each way it can go. */
const WAYS: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>> = {
  'usulan.terbitkanLhe': { memenuhi: {}, belumMemenuhi: { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki survei'] } },
  'usulan.catatPraEvaluasi': { lanjut: {}, ditolak: { hasil: 'ditolak', alasan: 'Opini WDP' } },
  'usulan.catatDesk': { lanjut: {}, tidakLanjut: { hasil: 'tidakLanjut', alasan: 'Tidak konsisten' } },
  'usulan.catatPanelTpn': { memenuhi: {}, tidakMemenuhi: { hasil: 'tidakMemenuhi', alasan: 'Nilai kurang' } },
  'usulan.terbitkanLheMandiri': { memenuhi: {}, belumMemenuhi: { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki survei'] } },
  'usulan.catatTanggapan': { disetujui: {}, ditolak: { hasil: 'ditolak', alasan: 'Belum memenuhi' } },
  'lke.isi': { satu: {}, semua: { jawaban: Object.fromEntries(Object.entries(jawaban()).map(([code, { nilai, bukti }]) => [code, { nilai, bukti }])) } },
  'panel.buka': { '': { anggota: panelScene.context.anggota } },
  'panel.kecualikan': { '': { orang: ORANG.tpiLain } },
  'panel.putuskan': { diusulkan: putusan, tidakDiusulkan: { ...putusan, keputusan: 'tidakDiusulkan', setuju: [], menolak: putusan.setuju } },
  'surat.susunKonsep': { tpn: { panel: KASUS.panel }, tpm: { panel: KASUS.panel, wbkMandiri: true } },
  'surat.keluarkanSatker': { '': { usulan: KASUS.usulan } },
  'predikat.laporkanMonev': { tidakMemenuhi: { kesimpulan: 'tidakMemenuhi' }, masihMemenuhi: {} },
  'predikat.catatRekomendasiTpn': { cabut: {}, pertahankan: { hasil: 'pertahankan' } },
  'pengaduan.identifikasi': { relevan: {}, tidakRelevan: { hasil: 'tidakRelevan' } },
  'pengaduan.simpulkan': { terbukti: {}, tidakTerbukti: { hasil: 'tidakTerbukti' } },
  ...TAHUN.cara,
  'kawasan.catatHasilTpn': { memenuhi: {}, belumTerintegrasi: { hasil: 'belumTerintegrasi' }, unitBelumMemenuhi: { hasil: 'unitBelumMemenuhi', unit: [2] } },
  'kawasan.laporkanMonev': { tidakMemenuhi: { kesimpulan: 'tidakMemenuhi' }, masihMemenuhi: {} },
  'kawasan.catatRekomendasiTpn': { cabut: {}, pertahankan: { hasil: 'pertahankan' } },
};
/** Commands whose ways are written in the codes of one worksheet. */
/** What another person does than everything else: the second reading. */
const PEMBACA = ['lke.kembalikanButir', 'lke.selesaikan'];
const PER_INSTRUMEN: ReadonlySet<string> = new Set(['lke.isi']);
/** What a payload takes from the world itself: the SPTJM names as many units as the letter. */
const FROM_WORLD: Readonly<Record<string, (world: World) => Record<string, unknown>>> = {
  'pengaduan.pantau': (world) => ({ tanggal: contextOf<PengaduanContext>(world, 'pengaduan')?.terakhir }),
  'usulan.catatKlirens': (world) => ({ badan: (law.pack.tpn.klirens[contextOf<UsulanContext>(world, 'usulan')?.tpn?.klirens?.length ?? 0] ?? law.pack.tpn.klirens[0])?.id }),
  'surat.lampirkanSptjm': (world) => ({ jumlahUnit: Math.max(1, contextOf<SuratContext>(world, 'surat')?.unit.length ?? 1) }),
  'kawasan.undang': (world) => ({ ...(UNIT.find(({ unit }) => !standing(world).some((u) => u.unit === unit)) ?? { ...UNIT[1], unit: `Unit ${standing(world).length}`, kodeUnit: `unit-${standing(world).length}` }) }),
  'kawasan.usulkan': (world) => ({ tujuan: contextOf<KawasanContext>(world, 'kawasan')?.predikat ? 'WBBM' : 'WBK' }),
};
const standing = (world: World) => (contextOf<KawasanContext>(world, 'kawasan')?.undangan ?? []).filter((u) => !u.batal);
/** Commands that are given at a tier of the route, which is then part of what was done. */
const AT_TIER = ['usulan.teruskan', 'usulan.kembalikan'];

/** A meeting and a letter may be begun at any time, but meet the proposal only later; begun earlier, they would come to the same. */
const SEBELUM_PANEL = ['penilaianMandiri', 'penilaianPendahuluan', 'perbaikan', 'menungguDaftarTpi', 'evaluasiTpi', 'percepatan'];

/** What is left to another graph (the assessment by TPM, and what follows an award), or to another time. */
function isElsewhere(world: World, names: readonly Name[], name: Name): boolean {
  const state = caseOf(world, 'usulan')?.value;
  if (name === 'usulan') return state === KELANJUTAN.mandiri.dari && world[SURAT_PERTAMA] === undefined;
  if (names.includes('usulan') && name === 'panel' && !caseOf(world, 'panel')) return state === undefined || SEBELUM_PANEL.includes(state);
  if (names.includes('usulan') && !names.includes('panel') && name === 'surat' && !caseOf(world, 'surat')) return state !== 'menungguSurat';
  if (names.includes('panel') && name === 'surat' && !caseOf(world, 'surat')) return !['penandatanganan', 'disampaikan'].includes(caseOf(world, 'panel')?.value ?? '');
  return name === 'predikat' && names.includes('usulan') && caseOf(world, 'predikat') !== undefined;
}

/** Everything that may be asked of the cases of these machines, where they stand. */
const actsOn = (registry: Registry, names: readonly Name[], ground: Ground) => (world: World): Act[] =>
  names.filter((name) => !isElsewhere(world, names, name)).flatMap((name) => {
    const def = registry.machine(name);
    const stored = caseOf(world, name) ?? unopened(def);
    return def.commands.filter((spec) => !spec.internal && knows(def, stored, spec.type) && (name !== 'periode' || !names.includes('usulan') || spec.type === PENGGUGUR) && ground.tahu(spec.type)).flatMap((spec) => actsOf(world, name, spec, ground));
  });

function actsOf(world: World, name: Name, { type, example }: AnyCommandSpec, { isi }: Ground): Act[] {
  const own = isi(type);
  return Object.entries(own && PER_INSTRUMEN.has(type) ? { satu: {} } : WAYS[type] ?? { '': {} }).flatMap(([way, data]): Act[] => {
    const act = { kasus: KASUS[name], command: type, data: { ...example, ...own, ...data, ...FROM_WORLD[type]?.(world) }, way: wayOf(world, type, way) };
    if (PEMBACA.includes(type)) return [{ ...act, actor: actorFor(ORANG.tpiLain) }];
    return type === 'panel.tandatangani' ? putusan.setuju.map((person) => ({ ...act, actor: actorFor(person) })) : DOKUMEN.pelaku[type]?.map((actor) => ({ ...act, actor })) ?? [act];
  });
}

function wayOf(world: World, command: string, way: string): string | undefined {
  if (command === 'surat.susunKonsep') return undefined;
  if (!AT_TIER.includes(command)) return way || undefined;
  const { rute = [], posisi = 0 } = contextOf<UsulanContext>(world, 'usulan') ?? {};
  return rute[posisi] ?? 'tpi';
}

/** What each machine asks of the world, told from the world itself. */
const FACTS: Readonly<Record<Name, (world: World, act: Act, jenjang: Jenjang, of: Law) => unknown>> = {
  ...TAHUN.fakta,
  dokumen: DOKUMEN.fakta,
  satker: (_world, { command }, jenjang): SatkerFacts => ({
    ...satkerScene.facts, unit: { ...satkerScene.facts.unit, jenjang }, peserta: command === 'satker.canangkanBersama' ? { [PESERTA]: { satker: PESERTA, nama: 'UPT lain' } } : {},
  }),
  lke: (_world, act, _jenjang, of) => ({ ...lkeScene.facts, ...(of === law ? {} : { bawah: null }), pelaku: { ...lkeScene.facts.pelaku, orang: act.actor?.person ?? ORANG.tpi } }),
  predikat: () => predikatScene.facts,
  pengaduan: (world): PengaduanFacts => {
    const { value } = caseOf(world, 'predikat') ?? {};
    return { ...pengaduanScene.facts, predikat: { WBK: value === undefined || value === 'dicabut' ? null : { kasus: KASUS.predikat, keadaan: value }, WBBM: null } };
  },
  kawasan: (world): KawasanFacts => ({ ...kawasanScene.facts, anggota: standing(world).map((u) => anggota(u)) }),
  anggotaKawasan: () => anggotaKawasanScene.facts,
  tpm: () => tpmScene.facts,
  usulan: (world, _act, jenjang, of): UsulanFacts => {
    const { putaran = 1 } = contextOf<UsulanContext>(world, 'usulan') ?? {};
    const layers = ['mandiri', ...(of.pack.rute[jenjang] ?? []), 'tpi', 'tpiTahapDua', 'tpm', 'tpn'];
    return { ...usulanScene.facts, unit: { ...usulanScene.facts.unit, jenjang }, lke: Object.fromEntries(layers.map((lapisan) => [lapisan, lkeSelesai({ putaran, kurang: ['P.TL.1.a'] })])) };
  },
  panel: (world, act): PanelFacts => {
    const { lhe } = contextOf<UsulanContext>(world, 'usulan') ?? {};
    const usulan = { ...diAgenda, keadaan: caseOf(world, 'usulan')?.value ?? '', simpulan: lhe?.simpulan ?? null };
    // A member who stays away has an interest: there is somebody to exempt, and nobody who must step back.
    return { ...panelScene.facts, pelaku: { orang: act.actor?.person ?? ORANG.tpi }, berkepentingan: { [KASUS.usulan]: [ORANG.tpiLain] }, usulan: { [KASUS.usulan]: usulan } };
  },
  surat: (world, _act, _jenjang, of): SuratFacts => {
    const { beritaAcara, putusan: decided = {} } = contextOf<PanelContext>(world, 'panel') ?? {};
    const proposed = Object.values(decided).filter((p) => p.keputusan === 'diusulkan').map(() => diusulkan);
    const panel = { jenis: 'tpi' as const, periode: '2027', keadaan: caseOf(world, 'panel')?.value ?? '', nomorBeritaAcara: beritaAcara?.nomor ?? '', tanggalBeritaAcara: beritaAcara?.tanggal ?? '' };
    return {
      ...suratScene.facts, tpm: TPM, gugur: [KASUS.usulan, USULAN_LAIN].filter((id) => world[id]?.value === 'gugur'),
      ...(of.pack.panel === null ? { menunggu: [{ ...diusulkan, lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20' } }] } : {}),
      panel: of.pack.panel === null ? null : { ...panel, diusulkan: world[USULAN_LAIN] && proposed.length > 0 ? [...proposed, diusulkanLain] : proposed },
    };
  },
};

const nameOf = (kasus: string): Name | undefined => (kasus === USULAN_LAIN ? 'usulan' : (Object.keys(KASUS) as Name[]).find((name) => KASUS[name] === kasus));

/** A later act that takes earlier ones back: what was done before it must be done again. */
const VOIDS: Readonly<Record<string, RegExp>> = {
  ...DOKUMEN.batalkan, 'usulan.kembalikan': /^usulan\.(?!buka)/, 'usulan.terbitkanLhe@belumMemenuhi': /^usulan\.(?!buka)/,
  'surat.kembalikan': /^surat\.(sampaikanKe|tandatangani|lampirkanSptjm)/, 'surat.keluarkanSatker': /^surat\.(sampaikanKe|tandatangani|lampirkanSptjm)/, 'lke.bukaKembali': /^lke\.(ajukan|selesaikan)/, 'lke.kembalikanButir': /^lke\.ajukan/, 'predikat.catatRekomendasiTpn@pertahankan': /^predikat\.(usulkan|klarifikasi|catat(Temuan|Kunjungan|Rekomendasi))|^pengaduan\.usulkan/,
};

function modelOf(names: readonly Name[], registry: Registry, identity: Model['identity'], jenjang: Jenjang, start: World = {}, ground: Ground = KEMENIMIPAS): Model {
  return {
    registry, law: ground === KEMENIMIPAS ? TAHUN.hukum[names[0] ?? ''] ?? law : ground.law, now: suratScene.now, actor: actorFor(ORANG.tpi), start, cases: [...names.map((name) => KASUS[name]), ...Object.keys(start)], identity, acts: actsOn(registry, names, ground),
    facts: (world, kasus, act) => FACTS[nameOf(kasus) ?? 'satker'](world, act, jenjang, ground.law), idOf: ({ machine }) => KASUS[machine as Name],
    voids: (done) => VOIDS[done] ?? VOIDS[commandOf(done)],
  };
}

/** A graph that begins where that of proposals leaves off. `lain`: another unit stands in the same letter. */
function continued(nama: keyof typeof KELANJUTAN, registry: Registry, identity: Model['identity'], jenjang: Jenjang, lain: boolean, ground: Ground = KEMENIMIPAS): Model {
  const { dari, law: change, world } = KELANJUTAN[nama];
  const names: readonly Name[] = nama === 'mandiri' ? ['usulan', 'panel', 'surat', 'periode'] : ['usulan', 'periode'];
  const start = { ...periodeDibuka(names), ...world, ...(lain ? { [USULAN_LAIN]: usulanIn('menungguSuratMandiri').stored } : {}), [KASUS.usulan]: baruDi(dari, ground.law.pack.rute[jenjang]) };
  const model = { ...modelOf(names, registry, identity, jenjang, start, ground), law: change(ground.law), done: promisedIn(`usulan.${dari}`, ground.law.pack, jenjang) };
  if (nama !== 'mandiri') return model;
  const facts: Model['facts'] = (now, kasus, act) => {
    const told = model.facts(now, kasus, act);
    return kasus === KASUS.panel ? panelOfTeam(told as PanelFacts, now) : kasus === KASUS.surat ? letterOfTeam(told as SuratFacts, now) : told;
  };
  return { ...model, facts, acts: (now) => model.acts(now).flatMap((act) => actsOfTeam(act, now)), voids: (done) => voidedByTeam(done) ?? model.voids?.(done) };
}
const LANJUTAN = Object.keys(KELANJUTAN) as (keyof typeof KELANJUTAN)[];

/** Awards and complaints, from the day of the award. */
function sesudahPredikat(registry: Registry, identity: Model['identity'], jenjang: Jenjang, ground: Ground = KEMENIMIPAS): Model {
  const promised = BERPREDIKAT.flatMap((state) => [...promisedIn(state, ground.law.pack, jenjang)]);
  return { ...modelOf(SESUDAH_PREDIKAT, registry, identity, jenjang, baruTerbit, ground), law: ground === KEMENIMIPAS ? hukumSesudahPredikat : ground.law, now: waktuSesudahPredikat, done: new Set(promised) };
}

/** A letter for WBBM, with the WBK of the unit that it reaches. */
function usulanWbbm(registry: Registry, jenjang: Jenjang): Model {
  const model = modelOf(['surat'], registry, coarse, jenjang, usulWbbmSiap);
  return { ...model, facts: (world, kasus, act) => (kasus === KASUS.usulan ? faktaUsulWbbm : model.facts(world, kasus, act)) };
}

/** The machines that meet: a proposal with its panel, its letter and its award; the others stand alone. */
const GROUPS: readonly (readonly Name[])[] = [['satker'], ['pembangunan'], ['replikasi', 'studiTiru'], ['periode'], ['lke'], ['tpm'], ['usulan', 'panel', 'surat', 'periode', 'predikat'], ['kawasan'], ['anggotaKawasan'], ['dokumen']];

/** The groups that there are under a law: no panel and no TPM where it knows none. */
const groupsUnder = ({ pack }: Law): readonly (readonly Name[])[] =>
  GROUPS.filter(([first]) => first !== 'tpm' || pack.tpm !== null).map((names) => names.filter((name) => name !== 'panel' || pack.panel !== null));

/** By which notice, report or decision a proposal ended without an award. */
const endOf = (value: string, context: Stored['context']): unknown[] =>
  (value === 'tidakBerpredikat' ? [...Object.keys(context['tpn'] ?? {}), ...['lheMandiri', 'panelMandiri', 'dikeluarkan', 'tanggapan'].filter((part) => context[part] !== undefined)].sort() : []);

/** Where a case goes next depends on its state, its place on the route and what the panel decided; all else is left out. */
const placeOf = ({ machine, value, context }: Stored): unknown[] =>
  [value, machine === 'dokumen' && DOKUMEN.tertanda(context), context['posisi'], Math.min(Number(context['tahap'] ?? 0), 1), Object.values((context['putusan'] ?? {}) as PanelContext['putusan']).map((p) => p.keputusan), context['predikat'] === undefined, (context['unit'] as { jalur?: string }[] | undefined)?.map(({ jalur }) => jalur), endOf(value, context), machine === 'lke' && (context as Partial<LkeContext>).pengembalian?.belum.length];
const coarse = (world: World): string => JSON.stringify(Object.entries(world).map(([id, stored]) => [id, placeOf(stored)]).sort());

/** The parts of a case that a rule counts; the rest of what is recorded decides nothing later. */
const DIHITUNG: Readonly<Record<string, readonly string[] | undefined>> = { ...TAHUN.dihitung, dokumen: DOKUMEN.dihitung, lke: ['jawaban', 'hasil', 'penilai', 'putaran', 'terbuka', 'diajukan', 'pembaca', 'ulasan', 'pengembalian', 'pembagian'], surat: ['syarat', 'batas', 'surat', 'sptjm'], panel: ['hadir', 'tandaTangan', 'beritaAcara'] };

/** What was recorded of a proposal without moving it, as far as a rule counts it. */
const toldOf = ({ putaran, pemeriksaan, sptjm, tpn, percepatan }: UsulanContext): unknown[] =>
  [Math.min(putaran, 2), pemeriksaan !== undefined, sptjm !== undefined, tpn?.survei !== undefined, tpn?.kinerja !== undefined, tpn?.klirens?.length, percepatan?.daftar.every((butir) => butir.dipenuhi)];

/** Also how much of each part of a case is there: nothing, one, more. What is over changes no more and is left out, and so is what still happens around a proposal that was dropped. */
const fine = (world: World): string => (world[KASUS.usulan]?.value === 'gugur' ? coarse(world) : JSON.stringify(Object.entries(world).map(([id, stored]) =>
  [id, placeOf(stored), stored.status === 'done' ? [] : stored.machine === 'usulan' ? toldOf(stored.context as unknown as UsulanContext) : Object.entries(stored.context).filter(([part]) => DIHITUNG[stored.machine]?.includes(part) ?? true).map(([part, kept]) => [part, part === 'tandaTangan' ? (kept as unknown[]).length : sizeOf(kept)])]).sort()));

function sizeOf(kept: unknown): number {
  if (typeof kept === 'number') return Math.min(kept, 2);
  if (typeof kept === 'object' && kept !== null) return Math.min(Object.keys(kept).length, 2);
  return kept === undefined || kept === null ? 0 : 1;
}

/** What is there from the start: another unit that waits to be declared together with this one; the year of the instansi, in which proposals run. */
const sudahAda = (names: readonly Name[]): World => ({ ...periodeDibuka(names), ...(names.includes('satker') ? { [PESERTA]: peserta().stored } : {}) });

/** Every group of machines (or that of one machine: the one that it leads, else all that it is in) with its rules taken as met: where they let a case go, and over which acts. */
export const assumingRules = (registry: Registry, jenjang: Jenjang, machine?: string, ground: Ground = KEMENIMIPAS): Model[] =>
  [
    ...groupsUnder(ground.law).filter((names) => machine === undefined || (GROUPS.some(([first]) => first === machine) ? names[0] === machine : names.some((name) => name === machine))).map((names) => modelOf(names, withoutRules(registry), coarse, jenjang, sudahAda(names), ground)),
    ...(machine === undefined || machine === 'usulan' ? LANJUTAN.filter((nama) => ground === KEMENIMIPAS || (nama === 'mandiri' && ground.law.pack.tpm !== null)).map((nama) => continued(nama, withoutRules(registry), coarse, jenjang, false, ground)) : []),
    ...(machine === undefined || SESUDAH_PREDIKAT.some((name) => name === machine) ? [sesudahPredikat(withoutRules(registry), menurutKeadaan, jenjang, ground)] : []),
  ];

/** Another unit waits for the same letter, since the last one may not be taken out of it. */
const lain = (names: readonly Name[]): World => ({ ...sudahAda(names), ...(names.includes('surat') ? { [USULAN_LAIN]: usulanIn('menungguSurat').stored } : {}) });

/** Every group of machines as they really decide. */
export const byTheRules = (registry: Registry, jenjang: Jenjang): Model[] => [
  ...GROUPS.map((names) => modelOf(names, registry, fine, jenjang, lain(names))), sesudahPredikat(registry, menurutAturan, jenjang), usulanWbbm(registry, jenjang),
  ...LANJUTAN.map((nama) => continued(nama, registry, fine, jenjang, true)),
  { ...modelOf(['usulan'], registry, fine, jenjang, { [KASUS.usulan]: baruDi('evaluasiTpi', law.pack.rute[jenjang]) }), law: tanpaPanel(law) },
  // A layer that nobody reads a second time is finished by those who fill it in.
  { ...modelOf(['lke'], registry, fine, jenjang), law: dibacaOleh('kanwil', [])(law) },
];
