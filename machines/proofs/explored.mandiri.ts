import { actorFor, KASUS, ORANG, USULAN_LAIN } from '../example-world.js';
import type { Stored } from '../kernel/machine.js';
import type { Act, World } from '../kernel/proof/explore.js';
import type { PanelContext, PanelFacts } from '../panel/panel.types.js';
import { panelScene, putusan } from '../panel/panel.scene.js';
import type { Law } from '../regulasi/law.js';
import { diusulkan, diusulkanLain, suratScene, TPM } from '../surat/surat.scene.js';
import type { SuratFacts } from '../surat/surat.types.js';
import { ANGGOTA } from '../tpm/tpm.scene.js';
import { duaTahap, usulanIn } from '../usulan/usulan.scene.js';
import type { UsulanContext } from '../usulan/usulan.types.js';

/**
 * The ways of a proposal that are explored in graphs of their own, since all at once would multiply each other: the second
 * stage of TPI, and the instansi's own assessment. Each begins where the graph of proposals leaves off, with what the
 * invariants promise of that state taken as done.
 */
interface Continuation {
  /** The state of the proposal in which it begins. */
  readonly dari: string;
  readonly law: (law: Law) => Law;
  /** What else stands there already. */
  readonly world: World;
}

const PANEL_TPI = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d17';
/** The letter that brought a proposal to TPM. */
export const SURAT_PERTAMA = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d18';
const done = (machine: string, value: string, context: object): Stored => ({ machine, version: 1, value, context: { ...context }, status: 'done' });

export const KELANJUTAN = {
  mandiri: {
    dari: 'evaluasiTpm', law: (law) => law,
    world: { [PANEL_TPI]: done('panel', 'disampaikan', panelScene.context), [SURAT_PERTAMA]: done('surat', 'terkirim', suratScene.context) },
  },
  duaTahap: { dari: 'evaluasiTpi', law: duaTahap, world: {} },
} as const satisfies Readonly<Record<string, Continuation>>;

/** A law whose letter rests on the report of TPI alone. */
export const tanpaPanel = (law: Law): Law => ({ ...law, pack: { ...law.pack, panel: null } });

/** A proposal that has just come to a state: nothing of what comes after is in it. */
export function baruDi(state: string, rute: readonly string[] = []): Stored {
  const { satker, jenjang, tujuan, periode, putaran, tahap, lhe, usulan } = usulanIn(state).stored.context;
  const hasil = rute.map((tingkat) => ({ tingkat, putaran, hasil: 'layak', tanggal: '2027-02-10' }));
  const context = { satker, jenjang, tujuan, periode, rute, posisi: rute.length, putaran, tahap, hasil, ...(state === 'evaluasiTpi' ? {} : { lhe, usulan: { ...usulan, jalur: 'tpm' } }) };
  return { ...usulanIn(state).stored, context };
}

const team = ANGGOTA.map(({ orang }) => orang);
/** What the panel of TPM and the second letter are given otherwise than those of TPI. */
const CARA: Readonly<Record<string, Record<string, unknown>>> = {
  'panel.buka': { jenis: 'tpm', anggota: ANGGOTA }, 'panel.catatHadir': { hadir: team }, 'surat.susunKonsep': { jenis: 'mandiri', wbkMandiri: undefined },
};

/** The acts of the panel of TPM and of the second letter, told apart from those of the first. Its members sign one after the other, and nobody is exempted here. */
export function actsOfTeam(act: Act, world: World): Act[] {
  if (!/^(panel|surat)\./.test(act.command)) return [act];
  if (act.command === 'panel.kecualikan' || act.data['wbkMandiri'] === true) return [];
  const second = { ...act, way: act.way === undefined ? 'mandiri' : `${act.way}Mandiri`, data: { ...act.data, ...CARA[act.command] } };
  if (act.command === 'panel.tandatangani') {
    const signed = (world[KASUS.panel]?.context['tandaTangan'] ?? []) as string[];
    return act.actor?.person === ORANG.tpi ? [{ ...second, actor: actorFor(team.find((orang) => !signed.includes(orang)) ?? ORANG.tpi) }] : [];
  }
  return act.command === 'panel.putuskan' ? [{ ...second, data: { ...second.data, ...(act.way === 'diusulkan' ? { setuju: team } : { menolak: team, setuju: [] }) } }] : [second];
}

/** What an act of the second letter takes back: what was done of the second, not of the first. */
export const voidedByTeam = (done: string): RegExp | undefined => ({
  'surat.kembalikan@mandiri': /^surat\.(sampaikanKe|tandatangani|lampirkanSptjm).*@mandiri$/, 'surat.keluarkanSatker@mandiri': /^surat\.(sampaikanKe|tandatangani|lampirkanSptjm).*@mandiri$/,
})[done];

/** The panel of TPM looks at the report of TPM, and its chair leads. */
export const panelOfTeam = (facts: PanelFacts, world: World): PanelFacts => {
  const { lheMandiri } = (world[KASUS.usulan]?.context ?? {}) as Partial<UsulanContext>;
  return {
    ...facts, berkepentingan: {}, tpm: { keadaan: 'dibentuk', anggota: ANGGOTA }, jabatan: Object.fromEntries(team.map((orang) => [orang, ['ketuaTpm', 'anggotaTpm']])),
    usulan: Object.fromEntries(Object.entries(facts.usulan).map(([id, one]) => [id, { ...one, simpulan: lheMandiri?.simpulan ?? null }])),
  };
};

/** The second letter rests on the minutes of TPM. */
export const letterOfTeam = (facts: SuratFacts, world: World): SuratFacts => {
  const { putusan: decided = {} } = (world[KASUS.panel]?.context ?? {}) as Partial<PanelContext>;
  const proposed = Object.values(decided).filter((p) => p.keputusan === putusan.keputusan).map(() => diusulkan);
  return { ...facts, tpm: TPM, panel: facts.panel && { ...facts.panel, jenis: 'tpm', diusulkan: world[USULAN_LAIN] && proposed.length > 0 ? [...proposed, diusulkanLain] : proposed } };
};
