import { KEPALA_MENURUT_JENJANG } from './offices.js';

/** How a post stands to the unit that an act is about. */
export type Hubungan =
  /** The post is in that very unit. */
  | 'sendiri'
  /** The post is in that very unit, and assesses on some layer of the pack. */
  | 'sendiri.penilai'
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
  | 'lapisan.penilai'
  /** The post reads worksheets of that layer a second time, or, where the layer has no readers, assesses on it. */
  | 'lapisan.pembaca'
  /** The post leads the meeting that the pack names for this panel, or sits in it. */
  | 'rapat.ketua' | 'rapat.anggota'
  /** The post sends the letter, where the pack names who does. */
  | 'surat.pengirim'
  /** The post holds an office that the pack names for the document: that drafts it, initials it, or signs it. */
  | 'dokumen.penyusun' | 'dokumen.paraf' | 'dokumen.penandatangan';

/** Who, in which relation; where it matters, in which states of the case, and only under a pack that knows the TPM. */
export interface Grant { readonly peran: readonly string[]; readonly hubungan: Hubungan; readonly pada?: readonly string[]; readonly bila?: 'tpm' }

/** The roles that head a unit below the instansi. */
export const KEPALA = [...new Set(Object.values(KEPALA_MENURUT_JENJANG).flat())].filter((role) => role !== 'pimpinanInstansi');
/** Those who do the daily work of a unit. */
export const PETUGAS = [...KEPALA, 'operator'];
const sendiri = (peran: readonly string[]): Grant => ({ peran, hubungan: 'sendiri' });
const instansi = (...peran: string[]): Grant => ({ peran, hubungan: 'instansi' });
const pusat = (...peran: string[]): Grant => ({ peran, hubungan: 'pusat' });
const PENYELENGGARA: Grant = { peran: [...KEPALA, 'pimpinanInstansi'], hubungan: 'penyelenggara' };
/** Those who strengthen the units below theirs (IMP BAB IV.A). */
const PENGUAT: Grant = { peran: ['kepalaKanwil', 'timPenilaiKanwil', 'pimpinanEselonSatu', 'timPenilaiEselonSatu'], hubungan: 'atasan' };
/** Those who visit and advise a unit that builds. */
const PENDAMPING = [instansi('ketuaTpi', 'sekretarisTpi', 'anggotaTpi', 'timPembangunan', 'pdTerkait'), PENGUAT];
const TIER: Grant[] = [{ peran: [], hubungan: 'tingkat.penilai' }, { peran: [], hubungan: 'tingkat.pengusul' }];
/** Those who fill in a layer. */
export const LAYER: Grant[] = [{ peran: [], hubungan: 'lapisan.penilai' }];
/** Those who read it a second time. */
export const READER: Grant[] = [{ peran: [], hubungan: 'lapisan.pembaca' }];
const TPI = [instansi('ketuaTpi', 'sekretarisTpi', 'anggotaTpi')];
/** Those who do the daily work of building: the working team beside the unit's officers (KTP Pasal 5 ayat (5)). */
const PEMBANGUN = [sendiri([...PETUGAS, 'ketuaTimKerja', 'anggotaTimKerja'])];
const KETUA_TPI = [instansi('ketuaTpi')];
/** Whoever leads the panel: that of TPI its chair, that of TPM the chair of TPM. */
const KETUA_PANEL: Grant[] = [{ peran: [], hubungan: 'rapat.ketua' }];
const DARI_TPN = [instansi('ketuaTpi', 'tpn')];
const PIMPINAN = [instansi('pimpinanInstansi')];
const BIRO = [instansi('penyiapUsulan')];
const SEKJEN = [instansi('sekretaris')];
const PIMPINAN_ATAU_SEKJEN = [instansi('pimpinanInstansi', 'sekretaris')];
const PENYUSUN: Grant = { peran: [], hubungan: 'dokumen.penyusun' };
const PEMARAF: Grant = { peran: [], hubungan: 'dokumen.paraf' };
const PENANDATANGAN: Grant = { peran: [], hubungan: 'dokumen.penandatangan' };
/** Who sits in the Tim Khusus of an area: the own TPI, and guests of the other instansi (IMP BAB II.C). */
const TIM_KHUSUS = [instansi('timKhusus', 'ketuaTpi', 'anggotaTpi')];

const ADMIN = [instansi('adminInstansi')];
/** Who names a substitute: the administrator of the instansi, whoever heads the unit of the post, and whoever heads one above it. */
const PEMBERI_GANTI: readonly Grant[] = [...ADMIN, sendiri([...KEPALA, 'pimpinanInstansi']), { peran: [...KEPALA, 'pimpinanInstansi'], hubungan: 'atasan' }];
const PENGAMPU_REGULASI = [instansi('adminInstansi', 'pimpinanInstansi', 'sekretaris')];

/** Who brings evidence for the own unit: those who fill its worksheet, and those who assess, whose unit keeps what they found. */
const PEMBAWA_BUKTI: readonly Grant[] = [sendiri([...PETUGAS, 'pimpinanInstansi']), { peran: [], hubungan: 'sendiri.penilai' }];

/**
 * Who may do what: the one table. A command that is not in it is nobody's. Where the route decides (`tingkat.*`,
 * `lapisan.*`), the roles and the unit come from the regulation pack.
 */
export const GRANTS: Readonly<Record<string, readonly Grant[]>> = {
  'satker.buka': [sendiri(PETUGAS), instansi('pimpinanInstansi', 'sekretaris')],
  'satker.catatPaktaIntegritas': [sendiri(PETUGAS), instansi('sekretaris'), pusat('pimpinanInstansi')],
  'satker.canangkan': [PENYELENGGARA],
  'satker.canangkanBersama': [PENYELENGGARA, instansi('sekretaris')],
  'satker.tambahPublikasi': [sendiri(PETUGAS), PENYELENGGARA],
  'satker.usulkanPenetapan': [{ peran: [], hubungan: 'pengusulPenetapan' }],
  'satker.tetapkan': PIMPINAN,
  'satker.bentukTimKerja': [sendiri(KEPALA)],
  'satker.tetapkanProgram': [sendiri(PETUGAS)],
  'satker.susunRencanaAksi': PEMBANGUN,
  'satker.mulaiMembangun': [sendiri(KEPALA)],
  'pembangunan.buka': [sendiri(PETUGAS)],
  'pembangunan.catatRealisasi': PEMBANGUN,
  'pembangunan.mutakhirkanBukti': PEMBANGUN,
  'pembangunan.catatLangkah': PEMBANGUN,
  'pembangunan.catatSurvei': PEMBANGUN,
  'pembangunan.tindakLanjuti': PEMBANGUN,
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
  'periode.catatPelatihan': [instansi('ketuaTpi', 'sekretarisTpi')],
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
  'usulan.catatTanggapan': [instansi('sekretaris', 'penyiapUsulan', 'tpn')],
  'usulan.tetapkanMandiri': PIMPINAN,
  'usulan.catatPenetapan': DARI_TPN,
  'lke.mulai': LAYER,
  'lke.isi': LAYER,
  'lke.catatSurvei': LAYER,
  'lke.bagi': READER,
  'lke.tanggapi': LAYER,
  'lke.ajukan': LAYER,
  'lke.kembalikanButir': READER,
  'lke.selesaikan': READER,
  'lke.bukaKembali': LAYER,
  'panel.buka': [pusat('ketuaTpi', 'ketuaTpm')],
  'panel.undang': KETUA_PANEL,
  'panel.catatHadir': KETUA_PANEL,
  'panel.kecualikan': KETUA_PANEL,
  'panel.putuskan': KETUA_PANEL,
  'panel.susunBeritaAcara': KETUA_PANEL,
  'panel.tandatangani': [{ peran: [], hubungan: 'rapat.anggota' }],
  'panel.sampaikan': KETUA_PANEL,
  'surat.susunKonsep': [pusat('penyiapUsulan')],
  'surat.catatSyaratInstansi': [instansi('penyiapUsulan', 'sekretaris')],
  'surat.catatBatasWaktu': [instansi('penyiapUsulan', 'sekretaris')],
  'surat.sampaikanKeSekretaris': BIRO,
  'surat.sampaikanKePimpinan': SEKJEN,
  // each returns what lies with them
  'surat.kembalikan': [{ ...instansi('sekretaris'), pada: ['diSekretaris', 'ditandatangani'] }, { ...instansi('pimpinanInstansi'), pada: ['diPimpinan', 'ditandatangani'] }],
  'surat.keluarkanSatker': [instansi('sekretaris', 'pimpinanInstansi'), { ...instansi('penyiapUsulan'), pada: ['konsep'] }],
  'surat.batalkan': [...SEKJEN, { ...instansi('penyiapUsulan'), pada: ['konsep'] }],
  'surat.tandatangani': PIMPINAN,
  'surat.lampirkanSptjm': PIMPINAN,
  'surat.kirim': [{ peran: [], hubungan: 'surat.pengirim' }],
  'tpm.catatPersetujuan': [pusat('sekretaris', 'penyiapUsulan', 'tpn')],
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
  // the instansi revokes what it awarded itself
  'predikat.cabut': [...DARI_TPN, { ...instansi('pimpinanInstansi'), bila: 'tpm' }],
  'predikat.cabutDaerah': PIMPINAN,
  'pengaduan.terima': [instansi('ketuaTpi', 'sekretarisTpi', 'anggotaTpi', 'petugasPengaduan', 'tpn')],
  'pengaduan.identifikasi': TPI,
  'pengaduan.mintaKlarifikasi': TPI,
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
  'dokumen.susun': [PENYUSUN],
  'dokumen.ubah': [PENYUSUN],
  'dokumen.paraf': [PEMARAF],
  'dokumen.kembalikan': [PEMARAF, PENANDATANGAN],
  'dokumen.nomori': [PENYUSUN],
  'dokumen.finalkan': [PENYUSUN],
  'dokumen.tandaTangani': [PENANDATANGAN],
  'dokumen.batalkan': [{ ...PENYUSUN, pada: ['konsep', 'final'] }, PENANDATANGAN],
  // administrative acts, of no case
  'jabatan.tetapkan': ADMIN,
  'jabatan.akhiri': ADMIN,
  'jabatan.ubahArea': ADMIN,
  'penggantian.tetapkan': PEMBERI_GANTI,
  'penggantian.cabut': PEMBERI_GANTI,
  'regulasi.usulkan': PENGAMPU_REGULASI,
  'regulasi.aktifkan': PENGAMPU_REGULASI,
  // no command of a case: what `src/bukti` asks
  'bukti.unggah': PEMBAWA_BUKTI,
  // people, by who administers the instansi (src/orang)
  'orang.undang': [pusat('adminInstansi')],
  'orang.impor': [pusat('adminInstansi')],
  'orang.serahTerima': [pusat('adminInstansi')],
  'orang.hapusData': [pusat('adminInstansi', 'sekretaris', 'pimpinanInstansi')],
  // what the instansi asks of passwords (src/identity/kataSandi)
  'kebijakanSandi.tetapkan': [pusat('adminInstansi')],
  // time (src/waktu): days off; stopping the clock of a target, which whoever the case waits for may do too
  'kalender.tetapkan': [pusat('adminInstansi')],
  'tenggat.tangguhkan': [instansi('ketuaTpi', 'sekretaris')],
  'tenggat.lanjutkan': [instansi('ketuaTpi', 'sekretaris')],
  // tokens of services (src/identity/token); those of oneself need no grant
  'token.terbitkanLayanan': [pusat('adminInstansi')],
  // webhooks (src/webhook)
  'webhook.atur': [pusat('adminInstansi')],
};

/** The rule whose articles an act rests on that is no command. */
export const DASAR: Readonly<Record<string, string>> = { 'bukti.unggah': 'lke.bukti-tersimpan' };
