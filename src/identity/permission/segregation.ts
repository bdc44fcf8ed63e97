import type { Finding } from '../../../machines/kernel/rule.js';
import { addMonths, type LocalDate } from '../../../machines/kernel/calendar.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Pack } from '../../../machines/regulasi/pack.schema.js';
import type { Actor } from '../actor.js';
import type { Permission } from './permit.js';

/** A post that a person holds or held; `pengganti`: as Plh or Plt. */
export interface Dijabat { readonly satker: string; readonly sampai: LocalDate | null; readonly pengganti: boolean }
/** An act that a person did about this case (`sendiri`), or about another one of its family. */
export interface Dilakukan { readonly command: string; readonly sendiri: boolean; readonly pengganti: boolean }

/** A person over all posts, as segregation of duties looks at one case. */
export interface Riwayat {
  readonly jabatan: readonly Dijabat[];
  readonly dilakukan: readonly Dilakukan[];
  /** The chair exempted the person for this family, in writing (C30). */
  readonly dikecualikan: boolean;
}

type Pasangan = Pack['segregasi']['pasangan'][number];
const machineOf = (act: string): string => act.split('.')[0] ?? act;

/** Whether the person must be known, beside the post, before this is permitted. */
export const asksPerson = ({ acting }: Pick<Actor, 'acting'>, command: string, { pack }: Law): boolean => acting !== undefined || pack.segregasi.pasangan.some(({ kini }) => kini.includes(command));

/**
 * Whether the person stands in the own way: has done the other act of a declared pair, in whatever post; or would decide as a substitute
 * about a unit in which they hold, or within the look-back held, a post. Pure.
 */
export function free(actor: Pick<Actor, 'satker' | 'acting'>, command: string, target: { readonly satker: string }, riwayat: Riwayat, law: Law, hariIni: LocalDate): Permission {
  if (riwayat.dikecualikan) return { ok: true };
  const pair = law.pack.segregasi.pasangan.find((one) => stands(one, actor, command, riwayat.dilakukan));
  if (pair) return refused({ title: pair.judul, need: 'orang lain', have: 'orang ini telah melakukan tindakan pasangannya', turunan: pair.turunan }, law);
  const { tinjauBulan } = law.pack.segregasi;
  if (!actor.acting || !ownUnit(actor, target, riwayat.jabatan, addMonths(hariIni, -tinjauBulan))) return { ok: true };
  return refused({
    title: 'Pengganti tidak memutus {satker} tempatnya sendiri menjabat', have: 'memegang atau pernah memegang jabatan di sana', turunan: law.pack.penggantian.turunan,
    need: `tidak memegang jabatan di {satker} itu sekarang atau dalam ${tinjauBulan} bulan terakhir`,
  }, law);
}

function stands({ dahulu, kini, pengganti }: Pasangan, { acting }: Pick<Actor, 'acting'>, command: string, dilakukan: readonly Dilakukan[]): boolean {
  if (!kini.includes(command)) return false;
  // acts of the same machine are about the same case; those of others about its family
  return dilakukan.some((done) => dahulu.includes(done.command) && (done.sendiri || machineOf(done.command) !== machineOf(command)) && (!pengganti || acting !== undefined || done.pengganti));
}

/** In the unit of the replaced post itself a substitute does the work of that unit: that is what they are for. */
const ownUnit = ({ satker }: Pick<Actor, 'satker'>, target: { readonly satker: string }, jabatan: readonly Dijabat[], since: LocalDate): boolean =>
  target.satker !== satker && jabatan.some((held) => held.satker === target.satker && (held.sampai === null || held.sampai >= since));

interface Benturan { readonly title: string; readonly need: string; readonly have: string; readonly turunan: string }

function refused({ title, need, have, turunan }: Benturan, { say }: Law): Permission {
  const why: Finding = { rule: 'izin.segregasi', title: say(title), ok: false, need: say(`${need} (turunan: ${turunan})`), have: say(have), basis: [], segregation: true };
  return { ok: false, alasan: 'segregasi', why };
}
