import { KASUS, law } from '../example-world.js';
import type { Stored } from '../kernel/machine.js';
import type { World } from '../kernel/proof/explore.js';
import { panelScene } from '../panel/panel.scene.js';
import { hukumSanksi } from '../pengaduan/pengaduan.scene.js';
import { hukumDaerah, predikatBaru, predikatScene, usulWbbm } from '../predikat/predikat.scene.js';
import { suratScene } from '../surat/surat.scene.js';
import { usulanIn } from '../usulan/usulan.scene.js';

/**
 * What follows an award: a graph of its own, since it would multiply every way to the award. It begins where the graph of
 * proposals leaves off, with what the invariants promise of that state taken as done, under a law that knows local decrees
 * and sanctions, so that all of it can happen.
 */
export const SESUDAH_PREDIKAT = ['predikat', 'pengaduan'] as const;
export const BERPREDIKAT = ['usulan.berpredikat', 'predikat.berlaku'] as const;
export const hukumSesudahPredikat = hukumSanksi(hukumDaerah(law));
export const waktuSesudahPredikat = predikatScene.now;

const over = (machine: string, value: string, context: object): Stored => ({ machine, version: 1, value, context: { ...context }, status: 'done' });
/** A WBK that nothing has happened to yet. */
const predikatWbk = { machine: 'predikat', version: 1, value: 'berlaku', status: 'active', context: predikatBaru } as const;
export const baruTerbit: World = {
  [KASUS.usulan]: { ...usulanIn('berpredikat').stored, status: 'done' }, [KASUS.panel]: over('panel', 'disampaikan', panelScene.context), [KASUS.surat]: over('surat', 'terkirim', suratScene.context),
  [KASUS.predikat]: predikatWbk,
};

/** The unit's next step: a letter that proposes it for WBBM is ready, and reaches its WBK. */
export const usulWbbmSiap: World = { [KASUS.surat]: usulWbbm.surat, [KASUS.usulan]: usulWbbm.usulan.stored, [KASUS.predikat]: predikatWbk };
export const faktaUsulWbbm = usulWbbm.usulan.facts;

/** On what a revocation was proposed, and how a complaint was found. */
const groundOf = ({ usulCabut, simpulan }: Stored['context']): unknown[] => [(usulCabut as { asal?: string } | undefined)?.asal, (simpulan as { hasil?: string } | undefined)?.hasil];

/** Of an award and a complaint: all that a rule of theirs looks at. */
const noticed = ({ value, context }: Stored): unknown[] => [
  value, groundOf(context), ['klarifikasi', 'kunjungan', 'keputusanDaerah', 'cabutDaerah'].map((part) => context[part] !== undefined),
  (context['laporan'] as { kesimpulan: string }[] | undefined)?.at(-1)?.kesimpulan, (context['keterangan'] as unknown[] | undefined)?.length === 0,
];
const ofThese = (world: World): [string, Stored][] => Object.entries(world).filter(([, { machine }]) => (SESUDAH_PREDIKAT as readonly string[]).includes(machine)).sort();

/** Worlds that differ in what a rule looks at. */
export const menurutAturan = (world: World): string => JSON.stringify(ofThese(world).map(([id, stored]) => [id, noticed(stored)]));
/** Worlds that differ in where the cases stand, and on what ground. */
export const menurutKeadaan = (world: World): string => JSON.stringify(ofThese(world).map(([id, { value, context }]) => [id, value, groundOf(context)]));
