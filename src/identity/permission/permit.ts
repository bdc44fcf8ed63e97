import type { Finding } from '../../../machines/kernel/rule.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import type { Actor } from '../actor.js';
import { holdsOffice, isRoot, isUnder, KEPALA_MENURUT_JENJANG, readersOf } from './offices.js';
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
}

/** Allowed, or the reason, with who may. */
export type Permission = { readonly ok: true } | { readonly ok: false; readonly why: Finding };

/** May this post do this, on this unit, now? Pure: a table and the pack. */
export function permit(actor: Actor, command: string, target: Target, law: Law): Permission {
  const grants = GRANTS[command] ?? [];
  if (grants.some((grant) => covers(grant, actor, target, law))) return { ok: true };
  const need = [...new Set(grants.flatMap((grant) => describe(grant, target, law)))].join('; atau ') || 'tidak ada jabatan yang berwenang';
  return {
    ok: false,
    why: { rule: 'izin.jabatan', title: 'Tindakan dilakukan oleh jabatan yang berwenang', ok: false, need, have: `${peran(law, actor.role)} pada ${actor.namaSatker}`, basis: law.basis(DASAR[command] ?? command) },
  };
}

const peran = (law: Law, role: string): string => law.pack.peran[role]?.judul ?? role;

function covers(grant: Grant, actor: Actor, target: Target, law: Law): boolean {
  switch (grant.hubungan) {
    case 'sendiri': return grant.peran.includes(actor.role) && actor.satker === target.satker;
    case 'sendiri.penilai': return actor.satker === target.satker && assesses(actor.role, law);
    case 'atasan': return grant.peran.includes(actor.role) && isUnder(target.path, actor.path);
    case 'instansi': return grant.peran.includes(actor.role) && target.path.startsWith(actor.scope) && isRoot(actor.scope);
    case 'pusat': return target.jenjang === 'instansi' && covers({ ...grant, hubungan: 'instansi' }, actor, target, law);
    case 'pengusulPenetapan': return law.pack.penetapan.pengusul === actor.role && covers({ peran: [actor.role], hubungan: 'instansi' }, actor, target, law);
    case 'penyelenggara': return grant.peran.includes(actor.role) && actor.jenjang === law.pack.pencanangan.penyelenggara[target.jenjang] && target.path.startsWith(actor.path);
    case 'dokumen.penyusun': case 'dokumen.paraf': case 'dokumen.penandatangan': return holdsOffice(actor, officesOf(grant, target, law), target);
    default: return rolesOf(grant, target, law).includes(actor.role) && isActingUnit(actor, target, law);
  }
}

const assesses = (role: string, { pack }: Law): boolean => Object.values(pack.tingkat).some(({ penilai }) => penilai.includes(role));

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
  if (!unit) return false;
  if ('jenis' in unit) return post.jenis === unit.jenis;
  return unit.jenjang === 'instansi' ? isRoot(post.scope) && target.path.startsWith(post.scope) : post.jenjang === unit.jenjang && isUnder(target.path, post.path);
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
