import type { Finding } from '../../../machines/kernel/rule.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import type { Actor } from '../actor.js';
import { holdsOffice, isRoot, isUnder, KEPALA_MENURUT_JENJANG, readersOf, rolesOfOffice } from './offices.js';
import { titleOf } from './title.js';
import { DASAR, GRANTS, KEPALA, LAYER, PETUGAS, READER, type Grant } from './table.js';

/** The unit an act is about, and where it stands. */
export interface Target {
  readonly satker: string;
  readonly jenjang: Jenjang;
  readonly path: string;
  /** The tier whose turn it is (`usulan`), or the layer of the worksheet (`lke`), of the pack's `tingkat`. */
  readonly tingkat?: string | undefined;
  /** Which document of the pack's `dokumen` it is about. */
  readonly dokumen?: string | undefined;
  /** The state of the case; null for one that is not open yet. Left out, no grant is asked whether it holds in this state. */
  readonly keadaan?: string | null | undefined;
}

/**
 * Why not, for programs: the role has no part in it; another unit than this one; another tier's turn; another state; not as Plh or Plt;
 * not within the scopes of a token; not to be seen at all; a conflict of the person.
 */
export type Alasan = 'jabatan' | 'hubungan' | 'tingkat' | 'keadaan' | 'takDidelegasikan' | 'cakupan' | 'takTerlihat' | 'segregasi';

/** Allowed, or the reason, with who may. */
export type Permission = { readonly ok: true } | { readonly ok: false; readonly alasan: Alasan; readonly why: Finding };

/** May this post do this, on this unit, in this state, itself or as a substitute? Pure: a table and the pack. */
export function permit(actor: Actor, command: string, target: Target, law: Law): Permission {
  const grants = GRANTS[command] ?? [];
  const theirs = grants.filter((grant) => covers(grant, actor, target, law));
  if (theirs.length === 0) return { ok: false, alasan: whyNot(grants, actor, target, law), why: notTheirs(grants, actor, command, target, law) };
  const now = theirs.some(({ pada }) => pada === undefined || target.keadaan === undefined || pada.includes(target.keadaan ?? ''));
  if (!now) return { ok: false, alasan: 'keadaan', why: notTheirs(grants, actor, command, target, law) };
  const { acting } = actor;
  if (acting && kept(law.pack.penggantian.takDidelegasikan[acting.sebagai], command, target)) return { ok: false, alasan: 'takDidelegasikan', why: notDelegated(acting.sebagai, actor, command, law) };
  return { ok: true };
}

/** Whether an act, or this act upon this kind of document, is among those that are not delegated. */
const kept = (acts: readonly string[], command: string, { dokumen }: Target): boolean => acts.includes(command) || (dokumen !== undefined && acts.includes(`${command}@${dokumen}`));

export const basisOf = (command: string, law: Law): Finding['basis'] => (Object.hasOwn(law.pack.dasar, DASAR[command] ?? command) ? law.basis(DASAR[command] ?? command) : []);

function notTheirs(grants: readonly Grant[], actor: Actor, command: string, target: Target, law: Law): Finding {
  const need = [...new Set(grants.flatMap((grant) => describe(grant, target, law)))].join('; atau ') || 'tidak ada jabatan yang berwenang';
  const have = `${titleOf(actor.role, actor.acting?.sebagai, law)} pada ${actor.namaSatker}`;
  return { rule: 'izin.jabatan', title: 'Tindakan dilakukan oleh jabatan yang berwenang', ok: false, need, have, basis: basisOf(command, law) };
}

/** Whether the role has no part in the act at all, or one in another turn, or one for another unit. */
function whyNot(grants: readonly Grant[], { role }: Actor, target: Target, law: Law): Alasan {
  if (grants.some((grant) => [...grant.peran, ...bodyOf(grant, target, law), ...(isTurn(grant) ? rolesOf(grant, target, law) : []), ...officesOf(grant, target, law).flatMap((office) => rolesOfOffice(office, target.jenjang))].includes(role))) return 'hubungan';
  const elsewhere = grants.some((grant) => (isTurn(grant) || grant.hubungan.startsWith('rapat.')) && Object.keys(law.pack.tingkat).some((tingkat) => [...rolesOf(grant, { ...target, tingkat }, law), ...bodyOf(grant, { ...target, tingkat }, law)].includes(role)));
  return elsewhere ? 'tingkat' : 'jabatan';
}

const isTurn = ({ hubungan }: Grant): boolean => /^(?:tingkat|lapisan)\./.test(hubungan);

const notDelegated = (sebagai: 'plh' | 'plt', { role, namaSatker }: Actor, command: string, law: Law): Finding => ({
  rule: 'izin.tak-didelegasikan', title: 'Keputusan yang bersifat strategis atau pribadi tidak diambil oleh pengganti', ok: false, basis: basisOf(command, law),
  need: `pejabat definitif (UU Nomor 30 Tahun 2014 Pasal 14 ayat (7); ${law.pack.penggantian.turunan})`, have: `${titleOf(role, sebagai, law)} pada ${namaSatker}`,
});

const peran = (law: Law, role: string): string => law.pack.peran[role]?.judul ?? role;

function covers(grant: Grant, actor: Actor, target: Target, law: Law): boolean {
  if (grant.bila === 'tpm' && law.pack.tpm === null) return false;
  switch (grant.hubungan) {
    case 'sendiri': return grant.peran.includes(actor.role) && actor.satker === target.satker;
    case 'sendiri.penilai': return actor.satker === target.satker && assesses(actor.role, law);
    case 'atasan': return grant.peran.includes(actor.role) && isUnder(target.path, actor.path);
    case 'instansi': return grant.peran.includes(actor.role) && target.path.startsWith(actor.scope) && isRoot(actor.scope);
    case 'pusat': return target.jenjang === 'instansi' && covers({ ...grant, hubungan: 'instansi' }, actor, target, law);
    case 'pengusulPenetapan': return law.pack.penetapan.pengusul === actor.role && covers({ peran: [actor.role], hubungan: 'instansi' }, actor, target, law);
    case 'penyelenggara': return grant.peran.includes(actor.role) && actor.jenjang === law.pack.pencanangan.penyelenggara[target.jenjang] && target.path.startsWith(actor.path);
    case 'rapat.ketua': case 'rapat.anggota': case 'surat.pengirim': return bodyOf(grant, target, law).includes(actor.role) && covers({ peran: [actor.role], hubungan: 'instansi' }, actor, target, law);
    case 'dokumen.penyusun': case 'dokumen.paraf': case 'dokumen.penandatangan': return holdsOffice(actor, officesOf(grant, target, law), target);
    default: return rolesOf(grant, target, law).includes(actor.role) && isActingUnit(actor, target, law);
  }
}

const assesses = (role: string, { pack }: Law): boolean => Object.values(pack.tingkat).some(({ penilai }) => penilai.includes(role));

/** The roles that the pack names for a meeting (of both kinds, where it is not said which), or for a letter. */
function bodyOf({ hubungan }: Grant, { tingkat }: Target, { pack }: Law): readonly string[] {
  if (hubungan === 'surat.pengirim') return pack.surat.pengirim;
  if (hubungan !== 'rapat.ketua' && hubungan !== 'rapat.anggota') return [];
  const meetings = [...(tingkat === 'tpm' ? [] : [pack.panel]), ...(tingkat === undefined || tingkat === 'tpm' ? [pack.tpm] : [])].filter((meeting) => meeting !== null);
  return hubungan === 'rapat.ketua' ? meetings.map(({ ketua }) => ketua) : [...new Set(meetings.flatMap(({ unsur }) => unsur.flatMap(({ peran }) => peran)))];
}

/** The offices that a document names, by what they do with it. */
const officesOf = ({ hubungan }: Grant, { dokumen = '' }: Target, { pack }: Law): readonly string[] =>
  (Object.hasOwn(pack.dokumen, dokumen) ? pack.dokumen[dokumen]?.[hubungan.slice('dokumen.'.length) as 'penyusun' | 'paraf' | 'penandatangan'] : undefined) ?? [];

function rolesOf(grant: Grant, target: Target, law: Law): readonly string[] {
  const tier = law.pack.tingkat[target.tingkat ?? ''];
  if (!tier) return [];
  if (grant.hubungan === 'lapisan.pembaca' && (tier.pembaca ?? []).length > 0) return readersOf(target, law);
  if (target.tingkat === 'mandiri') return [...PETUGAS, ...tier.penilai];
  return grant.hubungan === 'tingkat.pengusul' ? tier.pengusul : tier.penilai;
}

/**
 * Whether the post sits in the unit whose turn it is: the own unit, the nearest one above of the tier's level, or the office
 * of that kind. A team of the instansi itself (TPM, TPN) may sit in any of its units, if its posts look over the whole of it.
 */
export function isActingUnit(post: Pick<Actor, 'satker' | 'path' | 'jenjang' | 'jenis' | 'scope'>, target: Target, law: Law): boolean {
  if (target.tingkat === 'mandiri') return post.satker === target.satker;
  const unit = law.pack.tingkat[target.tingkat ?? '']?.unit;
  if (!unit || offRoute(target, law)) return false;
  if ('jenis' in unit) return post.jenis === unit.jenis;
  return unit.jenjang === 'instansi' ? isRoot(post.scope) && target.path.startsWith(post.scope) : post.jenjang === unit.jenjang && isUnder(target.path, post.path);
}

/** A tier that stands on routes acts on units of those levels alone: the Sekretariat Jenderal assesses Kanwil, not itself. */
function offRoute({ jenjang, tingkat = '' }: Target, { pack: { rute } }: Law): boolean {
  return Object.values(rute).some((tiers) => tiers.includes(tingkat)) && rute[jenjang]?.includes(tingkat) !== true;
}

/** Whether a post fills in or reads worksheets of the layer that the target names. */
export function isOfLayer(post: Parameters<typeof isActingUnit>[0] & Pick<Actor, 'role'>, target: Target, law: Law): boolean {
  return [...LAYER, ...READER].some((grant) => rolesOf(grant, target, law).includes(post.role)) && isActingUnit(post, target, law);
}

function describe(grant: Grant, target: Target, law: Law): string[] {
  if (grant.hubungan === 'sendiri.penilai') return ['penilai pada satker itu sendiri'];
  if (grant.hubungan.startsWith('dokumen.')) {
    const offices = officesOf(grant, target, law);
    const judul = law.pack.dokumen[target.dokumen ?? '']?.judul;
    return offices.length > 0 && judul ? [`${offices.map((r) => peran(law, r)).join(' atau ')} (${judul})`] : [];
  }
  if (/^(?:rapat|surat)\./.test(grant.hubungan)) return bodyOf(grant, target, law).map((r) => `${peran(law, r)} pada instansi`);
  if (grant.hubungan.includes('.')) {
    const roles = rolesOf(grant, target, law);
    const judul = law.pack.tingkat[target.tingkat ?? '']?.judul;
    return roles.length > 0 && judul ? [`${roles.map((r) => peran(law, r)).join(' atau ')} (${judul})`] : [];
  }
  if (grant.hubungan === 'pengusulPenetapan') return law.pack.penetapan.pengusul === null ? [] : [`${peran(law, law.pack.penetapan.pengusul)} pada instansi`];
  const heads = KEPALA_MENURUT_JENJANG[grant.hubungan === 'penyelenggara' ? law.pack.pencanangan.penyelenggara[target.jenjang] ?? target.jenjang : target.jenjang];
  const relevant = grant.peran.filter((r) => grant.hubungan === 'instansi' || grant.hubungan === 'pusat' || heads.includes(r) || !isHead(r));
  if (grant.hubungan === 'atasan') return [`${grant.peran.map((r) => peran(law, r)).join(' atau ')} pada unit di atasnya`];
  const where = { sendiri: 'pada satker itu sendiri', instansi: 'pada instansi', pusat: 'untuk instansi itu sendiri', penyelenggara: 'pada penyelenggara pencanangannya' }[grant.hubungan as 'sendiri' | 'instansi' | 'pusat' | 'penyelenggara'];
  return [`${relevant.map((r) => peran(law, r)).join(' atau ')} ${where}`];
}

const isHead = (role: string): boolean => KEPALA.includes(role) || role === 'pimpinanInstansi';
