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
  /** The post answers for the whole instansi in the role that proposes candidates, where the pack names one (Pokja, tim). */
  | 'pengusulPenetapan'
  /** The post is in a unit above this one. */
  | 'atasan'
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
const PENYELENGGARA: Grant = { peran: [...KEPALA, 'pimpinanInstansi'], hubungan: 'penyelenggara' };
/** Those who strengthen the units below theirs (IMP BAB IV.A). */
const PENGUAT: Grant = { peran: ['kepalaKanwil', 'timPenilaiKanwil', 'pimpinanEselonSatu', 'timPenilaiEselonSatu'], hubungan: 'atasan' };
/** Those who visit and advise a unit that builds. */
const PENDAMPING = [instansi('ketuaTpi', 'anggotaTpi', 'timPembangunan'), PENGUAT];
const TIER: Grant[] = [{ peran: [], hubungan: 'tingkat.penilai' }, { peran: [], hubungan: 'tingkat.pengusul' }];
const LAYER: Grant[] = [{ peran: [], hubungan: 'lapisan.penilai' }];
const TPI = [instansi('ketuaTpi', 'anggotaTpi')];
const KETUA_TPI = [instansi('ketuaTpi')];
/** Whoever leads TPI or TPM; which of them leads a panel is a rule (`panel.dipimpin-ketuanya`). */
const KETUA_PANEL = [instansi('ketuaTpi', 'ketuaTpm')];
const DARI_TPN = [instansi('ketuaTpi', 'tpn')];
const PIMPINAN = [instansi('pimpinanInstansi')];
const BIRO = [instansi('penyiapUsulan')];
const SEKJEN = [instansi('sekretaris')];
const PIMPINAN_ATAU_SEKJEN = [instansi('pimpinanInstansi', 'sekretaris')];
/** Who sits in the Tim Khusus of an area: the own TPI, and guests of the other instansi (IMP BAB II.C). */
const TIM_KHUSUS = [instansi('timKhusus', 'ketuaTpi', 'anggotaTpi')];

/**
 * Who may do what: the one table. A command that is not in it is nobody's. Where the route decides (`tingkat.*`,
 * `lapisan.*`), the roles and the unit come from the regulation pack.
 */
export const GRANTS: Readonly<Record<string, readonly Grant[]>> = {
  'satker.buka': [sendiri(PETUGAS), instansi('pimpinanInstansi', 'sekretaris')],
  'satker.catatPaktaIntegritas': [sendiri(PETUGAS), instansi('sekretaris')],
  'satker.canangkan': [PENYELENGGARA],
  'satker.canangkanBersama': [PENYELENGGARA, instansi('sekretaris')],
  'satker.tambahPublikasi': [sendiri(PETUGAS), PENYELENGGARA],
  'satker.usulkanPenetapan': [{ peran: [], hubungan: 'pengusulPenetapan' }],
  'satker.tetapkan': PIMPINAN,
  'satker.bentukTimKerja': [sendiri(KEPALA)],
  'satker.tetapkanProgram': [sendiri(PETUGAS)],
  'satker.susunRencanaAksi': [sendiri(PETUGAS)],
  'satker.mulaiMembangun': [sendiri(KEPALA)],
  'pembangunan.buka': [sendiri(PETUGAS)],
  'pembangunan.catatRealisasi': [sendiri(PETUGAS)],
  'pembangunan.mutakhirkanBukti': [sendiri(PETUGAS)],
  'pembangunan.catatLangkah': [sendiri(PETUGAS)],
  'pembangunan.catatSurvei': [sendiri(PETUGAS)],
  'pembangunan.tindakLanjuti': [sendiri(PETUGAS)],
  'pembangunan.laporkan': [sendiri(KEPALA)],
  'pembangunan.mintaPendampingan': [sendiri(KEPALA)],
  'pembangunan.catatKunjungan': PENDAMPING,
  'pembangunan.beriRekomendasi': PENDAMPING,
  'pembangunan.rekomendasikanKelayakan': KETUA_TPI,
  'pembangunan.catatPenguatan': [PENGUAT],
  'pembangunan.catatPembinaan': [sendiri(KEPALA), instansi('pimpinanInstansi', 'sekretaris', 'timPembangunan')],
  'replikasi.ajukan': [sendiri(KEPALA)],
  'replikasi.laksanakan': [sendiri(PETUGAS)],
  'replikasi.laporkan': [sendiri(PETUGAS)],
  'studiTiru.setujui': [sendiri(KEPALA)],
  'studiTiru.tolak': [sendiri(KEPALA)],
  'periode.buka': [pusat('sekretaris', 'penyiapUsulan')],
  'periode.umumkanJadwal': SEKJEN,
  'periode.bentukTim': PIMPINAN,
  'periode.tetapkanInstrumen': KETUA_TPI,
  'periode.catatPelatihan': KETUA_TPI,
  'periode.tetapkanKuota': PIMPINAN_ATAU_SEKJEN,
  'periode.catatKkn': DARI_TPN,
  'periode.catatEvaluasi': [instansi('timPembangunan', 'pimpinanInstansi', 'sekretaris')],
  'periode.catatLaporan': [instansi('timPembangunan', 'pimpinanInstansi', 'sekretaris')],
  'periode.tutup': SEKJEN,
  'usulan.buka': [sendiri(PETUGAS)],
  'usulan.ajukan': [sendiri(KEPALA)],
  'usulan.teruskan': [{ peran: [], hubungan: 'tingkat.pengusul' }],
  'usulan.kembalikan': TIER,
  'usulan.masukkanDaftar': KETUA_TPI,
  'usulan.keluarkanDaftar': KETUA_TPI,
  'usulan.catatPemeriksaan': TPI,
  'usulan.terbitkanLhe': KETUA_TPI,
  'usulan.lampirkanSptjm': [sendiri(KEPALA)],
  'usulan.kecualikan': [instansi('ketuaTpi', 'ketuaTpm')],
  'usulan.mintaPercepatan': KETUA_TPI,
  'usulan.catatPercepatan': [sendiri(PETUGAS), instansi('timPembangunan')],
  'usulan.ajukanTahapDua': [sendiri(KEPALA)],
  'usulan.catatPraEvaluasi': DARI_TPN,
  'usulan.catatDesk': DARI_TPN,
  'usulan.catatSurvei': DARI_TPN,
  'usulan.catatKinerja': DARI_TPN,
  'usulan.catatLapangan': DARI_TPN,
  'usulan.catatKlirens': DARI_TPN,
  'usulan.catatPanelTpn': DARI_TPN,
  'usulan.terbitkanLheMandiri': [instansi('ketuaTpm')],
  'usulan.catatTanggapan': [instansi('sekretaris', 'penyiapUsulan')],
  'usulan.tetapkanMandiri': PIMPINAN,
  'usulan.catatPenetapan': DARI_TPN,
  'lke.mulai': LAYER,
  'lke.isi': LAYER,
  'lke.selesaikan': LAYER,
  'lke.bukaKembali': LAYER,
  'panel.buka': [pusat('ketuaTpi', 'ketuaTpm')],
  'panel.undang': KETUA_PANEL,
  'panel.catatHadir': KETUA_PANEL,
  'panel.kecualikan': KETUA_PANEL,
  'panel.putuskan': KETUA_PANEL,
  'panel.susunBeritaAcara': KETUA_PANEL,
  'panel.tandatangani': [instansi('ketuaTpi', 'anggotaTpi', 'penyiapUsulan', 'ketuaTpm', 'anggotaTpm')],
  'panel.sampaikan': KETUA_PANEL,
  'surat.susunKonsep': [pusat('penyiapUsulan')],
  'surat.catatSyaratInstansi': [instansi('penyiapUsulan', 'sekretaris')],
  'surat.catatBatasWaktu': [instansi('penyiapUsulan', 'sekretaris')],
  'surat.sampaikanKeSekretaris': BIRO,
  'surat.sampaikanKePimpinan': SEKJEN,
  'surat.kembalikan': [instansi('sekretaris', 'pimpinanInstansi')],
  'surat.keluarkanSatker': [instansi('sekretaris', 'pimpinanInstansi')],
  'surat.batalkan': SEKJEN,
  'surat.tandatangani': PIMPINAN,
  'surat.lampirkanSptjm': PIMPINAN,
  'surat.kirim': SEKJEN,
  'tpm.catatPersetujuan': [pusat('sekretaris', 'penyiapUsulan')],
  'tpm.bentuk': PIMPINAN,
  'tpm.ubahSusunan': PIMPINAN,
  'tpm.akhiri': PIMPINAN,
  'predikat.catatKeputusanDaerah': PIMPINAN,
  'predikat.berikanPenghargaan': PIMPINAN,
  'predikat.laporkanMonev': KETUA_TPI,
  'predikat.usulkanPencabutan': KETUA_TPI,
  'predikat.catatTemuanTpn': DARI_TPN,
  'predikat.klarifikasi': DARI_TPN,
  'predikat.catatKunjunganTpn': DARI_TPN,
  'predikat.catatRekomendasiTpn': DARI_TPN,
  'predikat.cabut': [...DARI_TPN, ...PIMPINAN],
  'predikat.cabutDaerah': PIMPINAN,
  'pengaduan.terima': [instansi('ketuaTpi', 'anggotaTpi', 'tpn')],
  'pengaduan.identifikasi': TPI,
  'pengaduan.mintaKlarifikasi': KETUA_TPI,
  'pengaduan.beriKeterangan': [sendiri(KEPALA)],
  'pengaduan.pantau': TPI,
  'pengaduan.simpulkan': KETUA_TPI,
  'pengaduan.selesaikan': KETUA_TPI,
  'pengaduan.jatuhkanSanksi': PIMPINAN,
  'pengaduan.usulkanPencabutan': KETUA_TPI,
  'kawasan.bentuk': [pusat('pimpinanInstansi', 'sekretaris')],
  'kawasan.undang': PIMPINAN_ATAU_SEKJEN,
  'kawasan.batalkanUndangan': PIMPINAN_ATAU_SEKJEN,
  'kawasan.bentukTimKhusus': PIMPINAN,
  'kawasan.catatTinjauan': TIM_KHUSUS,
  'kawasan.nilaiIntegrasi': TIM_KHUSUS,
  'kawasan.usulkan': PIMPINAN_ATAU_SEKJEN,
  'kawasan.catatHasilTpn': DARI_TPN,
  'kawasan.catatPenetapan': DARI_TPN,
  'kawasan.laporkanMonev': KETUA_TPI,
  'kawasan.usulkanPencabutan': KETUA_TPI,
  'kawasan.klarifikasi': DARI_TPN,
  'kawasan.catatRekomendasiTpn': DARI_TPN,
  'kawasan.cabut': DARI_TPN,
  'kawasan.akhiri': PIMPINAN,
  'anggotaKawasan.terima': PIMPINAN_ATAU_SEKJEN,
  'anggotaKawasan.tolak': PIMPINAN_ATAU_SEKJEN,
  'anggotaKawasan.tunjukWakil': [instansi('pimpinanInstansi', 'ketuaTpi')],
  'anggotaKawasan.bagikan': [instansi('pimpinanInstansi', 'sekretaris', 'ketuaTpi')],
  'anggotaKawasan.tarik': PIMPINAN_ATAU_SEKJEN,
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
    case 'atasan': return grant.peran.includes(actor.role) && isUnder(target.path, actor.path);
    case 'instansi': return grant.peran.includes(actor.role) && target.path.startsWith(actor.scope) && isRoot(actor.scope);
    case 'pusat': return target.jenjang === 'instansi' && covers({ ...grant, hubungan: 'instansi' }, actor, target, law);
    case 'pengusulPenetapan': return law.pack.penetapan.pengusul === actor.role && covers({ peran: [actor.role], hubungan: 'instansi' }, actor, target, law);
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

function describe(grant: Grant, target: Target, law: Law): string[] {
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
