import type { Finding } from '../../machines/kernel/rule.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from './actor.js';

/** How a post stands to the unit that an act is about. */
type Hubungan =
  /** The post is in that very unit. */
  | 'sendiri'
  /** The post answers for the whole instansi. */
  | 'instansi'
  /** The same, and the act is about the instansi itself: its panel, its one letter. */
  | 'pusat'
  /** The post heads the unit that holds the declaration of this one (IMP BAB II.A.1: UPT at their Kanwil, Eselon I with the ministry). */
  | 'penyelenggara'
  /** The post is in the unit whose turn it is on the pack's route (assessors, or proposers). */
  | 'tingkat.penilai' | 'tingkat.pengusul'
  /** The post assesses on the layer of the worksheet. */
  | 'lapisan.penilai';

interface Grant { readonly peran: readonly string[]; readonly hubungan: Hubungan }

/** Who heads a unit, by its level. */
export const KEPALA_MENURUT_JENJANG: Readonly<Record<Jenjang, readonly string[]>> = {
  upt: ['kepalaSatker'], perangkatDaerah: ['kepalaSatker'], kanwil: ['kepalaKanwil'], eselonSatu: ['pimpinanEselonSatu', 'sekretaris'], instansi: ['pimpinanInstansi', 'sekretaris'],
};
const KEPALA = [...new Set(Object.values(KEPALA_MENURUT_JENJANG).flat())].filter((role) => role !== 'pimpinanInstansi');
const PETUGAS = [...KEPALA, 'operator'];
const sendiri = (peran: readonly string[]): Grant => ({ peran, hubungan: 'sendiri' });
const instansi = (...peran: string[]): Grant => ({ peran, hubungan: 'instansi' });
const pusat = (...peran: string[]): Grant => ({ peran, hubungan: 'pusat' });
const TIER: Grant[] = [{ peran: [], hubungan: 'tingkat.penilai' }, { peran: [], hubungan: 'tingkat.pengusul' }];
const LAYER: Grant[] = [{ peran: [], hubungan: 'lapisan.penilai' }];
const TPI = [instansi('ketuaTpi', 'anggotaTpi')];
const KETUA_TPI = [instansi('ketuaTpi')];
const DARI_TPN = [instansi('ketuaTpi', 'tpn')];
const PIMPINAN = [instansi('pimpinanInstansi')];
const BIRO = [instansi('penyiapUsulan')];
const SEKJEN = [instansi('sekretaris')];

/**
 * Who may do what: the one table. A command that is not in it is nobody's. Where the route decides (`tingkat.*`,
 * `lapisan.*`), the roles and the unit come from the regulation pack.
 */
export const GRANTS: Readonly<Record<string, readonly Grant[]>> = {
  'satker.buka': [sendiri(PETUGAS), instansi('pimpinanInstansi', 'sekretaris')],
  'satker.catatPaktaIntegritas': [sendiri(PETUGAS), instansi('sekretaris')],
  'satker.canangkan': [{ peran: [...KEPALA, 'pimpinanInstansi'], hubungan: 'penyelenggara' }],
  'satker.tetapkan': PIMPINAN,
  'satker.bentukTimKerja': [sendiri(KEPALA)],
  'satker.tetapkanProgram': [sendiri(PETUGAS)],
  'satker.susunRencanaAksi': [sendiri(PETUGAS)],
  'satker.mulaiMembangun': [sendiri(KEPALA)],
  'usulan.buka': [sendiri(PETUGAS)],
  'usulan.ajukan': [sendiri(KEPALA)],
  'usulan.teruskan': [{ peran: [], hubungan: 'tingkat.pengusul' }],
  'usulan.kembalikan': TIER,
  'usulan.masukkanDaftar': KETUA_TPI,
  'usulan.keluarkanDaftar': KETUA_TPI,
  'usulan.catatPemeriksaan': TPI,
  'usulan.terbitkanLhe': KETUA_TPI,
  'usulan.lampirkanSptjm': [sendiri(KEPALA)],
  'usulan.catatHasilTpn': DARI_TPN,
  'usulan.catatPenetapan': DARI_TPN,
  'lke.mulai': LAYER,
  'lke.isi': LAYER,
  'lke.selesaikan': LAYER,
  'lke.bukaKembali': LAYER,
  'panel.buka': [pusat('ketuaTpi')],
  'panel.undang': KETUA_TPI,
  'panel.catatHadir': KETUA_TPI,
  'panel.putuskan': KETUA_TPI,
  'panel.susunBeritaAcara': KETUA_TPI,
  'panel.tandatangani': [instansi('ketuaTpi', 'anggotaTpi', 'penyiapUsulan')],
  'panel.sampaikan': KETUA_TPI,
  'surat.susunKonsep': [pusat('penyiapUsulan')],
  'surat.catatSyaratInstansi': [instansi('penyiapUsulan', 'sekretaris')],
  'surat.catatBatasWaktu': [instansi('penyiapUsulan', 'sekretaris')],
  'surat.sampaikanKeSekretaris': BIRO,
  'surat.sampaikanKePimpinan': SEKJEN,
  'surat.kembalikan': [instansi('sekretaris', 'pimpinanInstansi')],
  'surat.keluarkanSatker': [instansi('sekretaris', 'pimpinanInstansi')],
  'surat.tandatangani': PIMPINAN,
  'surat.lampirkanSptjm': PIMPINAN,
  'surat.kirim': SEKJEN,
  'predikat.laporkanMonev': KETUA_TPI,
  'predikat.usulkanPencabutan': KETUA_TPI,
  'predikat.klarifikasi': DARI_TPN,
  'predikat.catatRekomendasiTpn': DARI_TPN,
  'predikat.cabut': DARI_TPN,
};

/** The unit an act is about, and where it stands. */
export interface Target {
  readonly satker: string;
  readonly jenjang: Jenjang;
  readonly path: string;
  /** The tier whose turn it is (`usulan`), or the layer of the worksheet (`lke`), of the pack's `tingkat`. */
  readonly tingkat?: string | undefined;
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
    why: { rule: 'izin.jabatan', title: 'Tindakan dilakukan oleh jabatan yang berwenang', ok: false, need, have: `${peran(law, actor.role)} pada ${actor.namaSatker}`, basis: law.basis(command) },
  };
}

const isUnder = (path: string, ancestor: string): boolean => path !== ancestor && path.startsWith(ancestor);
const peran = (law: Law, role: string): string => law.pack.peran[role]?.judul ?? role;

function covers(grant: Grant, actor: Actor, target: Target, law: Law): boolean {
  switch (grant.hubungan) {
    case 'sendiri': return grant.peran.includes(actor.role) && actor.satker === target.satker;
    case 'instansi': return grant.peran.includes(actor.role) && target.path.startsWith(actor.scope) && isRoot(actor.scope);
    case 'pusat': return target.jenjang === 'instansi' && covers({ ...grant, hubungan: 'instansi' }, actor, target, law);
    case 'penyelenggara': return grant.peran.includes(actor.role) && actor.jenjang === law.pack.pencanangan.penyelenggara[target.jenjang] && target.path.startsWith(actor.path);
    default: return rolesOf(grant, target, law).includes(actor.role) && isActingUnit(actor, target, law);
  }
}

const isRoot = (path: string): boolean => path.split('/').length === 3;

function rolesOf(grant: Grant, target: Target, law: Law): readonly string[] {
  const tier = law.pack.tingkat[target.tingkat ?? ''];
  if (!tier) return [];
  if (target.tingkat === 'mandiri') return [...PETUGAS, ...tier.penilai];
  return grant.hubungan === 'tingkat.pengusul' ? tier.pengusul : tier.penilai;
}

/** Whether the post sits in the unit whose turn it is: the own unit, the nearest one above of the tier's level, or the office of that kind. */
export function isActingUnit(post: Pick<Actor, 'satker' | 'path' | 'jenjang' | 'jenis'>, target: Target, law: Law): boolean {
  if (target.tingkat === 'mandiri') return post.satker === target.satker;
  const unit = law.pack.tingkat[target.tingkat ?? '']?.unit;
  if (!unit) return false;
  return 'jenis' in unit ? post.jenis === unit.jenis : post.jenjang === unit.jenjang && isUnder(target.path, post.path);
}

function describe(grant: Grant, target: Target, law: Law): string[] {
  if (grant.hubungan.includes('.')) {
    const roles = rolesOf(grant, target, law);
    const judul = law.pack.tingkat[target.tingkat ?? '']?.judul;
    return roles.length > 0 && judul ? [`${roles.map((r) => peran(law, r)).join(' atau ')} (${judul})`] : [];
  }
  const heads = KEPALA_MENURUT_JENJANG[grant.hubungan === 'penyelenggara' ? law.pack.pencanangan.penyelenggara[target.jenjang] ?? target.jenjang : target.jenjang];
  const relevant = grant.peran.filter((r) => grant.hubungan === 'instansi' || grant.hubungan === 'pusat' || heads.includes(r) || !isHead(r));
  const where = { sendiri: 'pada satker itu sendiri', instansi: 'pada instansi', pusat: 'untuk instansi itu sendiri', penyelenggara: 'pada penyelenggara pencanangannya' }[grant.hubungan as 'sendiri' | 'instansi' | 'pusat' | 'penyelenggara'];
  return [`${relevant.map((r) => peran(law, r)).join(' atau ')} ${where}`];
}

const isHead = (role: string): boolean => KEPALA.includes(role) || role === 'pimpinanInstansi';
