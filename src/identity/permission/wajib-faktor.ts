import type { Law } from '../../../machines/regulasi/law.js';
import type { Pack } from '../../../machines/regulasi/pack.schema.js';
import { KEPALA_MENURUT_JENJANG, rolesOfOffice } from './offices.js';
import { GRANTS, type Grant } from './table.js';

/** Acts by which somebody scores others, votes, decrees, grants or configures. What a unit says of itself is not among them. */
export const PERLU_FAKTOR: ReadonlySet<string> = new Set([
  // scores
  'lke.isi', 'lke.selesaikan', 'usulan.terbitkanLhe', 'usulan.terbitkanLheMandiri', 'kawasan.nilaiIntegrasi', 'pembangunan.rekomendasikanKelayakan',
  // votes
  'panel.catatHadir', 'panel.putuskan', 'panel.tandatangani',
  // decrees, and what is signed
  'dokumen.tandaTangani', 'surat.tandatangani', 'satker.tetapkan', 'usulan.tetapkanMandiri', 'usulan.catatPenetapan', 'predikat.cabut', 'predikat.cabutDaerah', 'predikat.catatKeputusanDaerah',
  'periode.tetapkanKuota', 'periode.bentukTim', 'tpm.bentuk', 'tpm.ubahSusunan', 'tpm.akhiri', 'kawasan.bentukTimKhusus', 'pengaduan.jatuhkanSanksi', 'pengaduan.simpulkan',
  // grants
  'jabatan.tetapkan', 'jabatan.akhiri', 'penggantian.tetapkan', 'penggantian.cabut', 'orang.undang', 'orang.impor', 'orang.serahTerima', 'orang.hapusData', 'token.terbitkanLayanan',
  // configures
  'regulasi.usulkan', 'regulasi.aktifkan', 'webhook.atur', 'kalender.tetapkan', 'kebijakanSandi.tetapkan', 'tenggat.tangguhkan',
]);

/** Who manages the instansi or sits in a body that decides, whatever the table grants them at the moment. */
const SELALU: ReadonlySet<string> = new Set(['adminInstansi', 'operatorPlatform']);

/**
 * Whether a post of this role is used only with a second factor: it may do one of the acts of `PERLU_FAKTOR` in some relation, by the
 * table of grants and the tiers and documents of the pack. Pure.
 */
export function perluFaktorKedua(role: string, law: Law): boolean {
  return SELALU.has(role) || [...PERLU_FAKTOR].some((act) => (GRANTS[act] ?? []).some((grant) => rolesOf(grant, law.pack).has(role)));
}

const JENJANG = Object.keys(KEPALA_MENURUT_JENJANG) as (keyof typeof KEPALA_MENURUT_JENJANG)[];
const asRoles = (office: string): readonly string[] => JENJANG.flatMap((jenjang) => rolesOfOffice(office, jenjang));

/** Every role that a grant can mean under a pack. The layer of the unit itself is left out: filling it scores nobody else. */
function rolesOf({ peran, hubungan }: Grant, { tingkat, dokumen, penetapan }: Pack): ReadonlySet<string> {
  const tiers = Object.entries(tingkat).filter(([name]) => name !== 'mandiri').map(([, tier]) => tier);
  switch (hubungan) {
    case 'tingkat.penilai': case 'lapisan.penilai': return new Set(tiers.flatMap(({ penilai }) => penilai));
    case 'tingkat.pengusul': return new Set(tiers.flatMap(({ pengusul }) => pengusul));
    case 'lapisan.pembaca': return new Set(Object.values(tingkat).flatMap(({ pembaca = [] }) => pembaca.flatMap(asRoles)).concat(tiers.flatMap(({ penilai }) => penilai)));
    case 'dokumen.penandatangan': return new Set(Object.values(dokumen).flatMap((form) => (form.penandatangan ?? []).flatMap(asRoles)));
    case 'pengusulPenetapan': return new Set(penetapan.pengusul === null ? [] : [penetapan.pengusul]);
    default: return new Set(peran);
  }
}
