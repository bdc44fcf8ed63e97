import { perkara, type Adegan, type Perkara, type Ubahan } from './perkara.js';
import { konteks, lembar, nilai, serta, SIDIK } from './ubahan.js';

type Bagian = Readonly<Record<string, unknown>>;
const PRA = ['usulan.catatPraEvaluasi', 'praEvaluasiTpn'] as const;
const PANEL = ['usulan.catatPanelTpn', 'panelTpn'] as const;
const catatan = (key: string) => ({ context }: Adegan): Bagian => ((context['tpn'] as Bagian)[key] ?? {}) as Bagian;
const tpn = (key: string, change: (have: Bagian) => unknown) => (adegan: Adegan): Ubahan => konteks('tpn', { [key]: change(catatan(key)(adegan)) })(adegan);
const indikator = (change: Bagian) => tpn('kinerja', () => ({ indikator: [{ nama: 'Kepuasan', arah: 'makinTinggi', target: '85', capaian: '87.5', ...change }], tanggal: '2027-09-24', sidik: SIDIK }));
const responden = (populasi: number, ...jumlah: number[]): Ubahan => ({ data: { populasi, layanan: jumlah.map((n, i) => ({ jenis: `Layanan ${i + 1}`, responden: n })) } });

/** What TPN tells, stage by stage: N90 Lampiran II Bab III. */
const tahapan: Perkara[] = [
  ...perkara({ nasional: 'N-14', ketapang: 'K-10' }, PRA, 'usulan.pertimbangan-teknis', [
    ['menerima', 'syarat unit belum terpenuhi, dilanjutkan dengan pertimbangan teknis', { data: { syaratUnit: false, pertimbanganTeknis: 'Unit Stranas PK' } }, { keadaan: 'deskTpn' }],
    ['menolak', 'syarat unit belum terpenuhi, dilanjutkan tanpa pertimbangan teknis', { data: { syaratUnit: false } }],
    ['menolak', 'syarat instansi belum terpenuhi, dilanjutkan tanpa pertimbangan teknis', { data: { syaratInstansi: false } }],
  ]),
  ...perkara({ nasional: 'N-14', ketapang: 'K-10' }, PRA, 'usulan.alasan-penolakan', [
    ['menerima', 'penolakan dicatat dengan alasan pemberitahuannya', { data: { hasil: 'ditolak', syaratInstansi: false, alasan: 'Opini WDP' } }, { keadaan: 'tidakBerpredikat' }],
    ['menolak', 'penolakan dicatat tanpa alasan', { data: { hasil: 'ditolak', syaratInstansi: false } }],
  ]),
  ...perkara({ nasional: 'N-14', ketapang: 'K-10' }, PRA, 'usulan.jumlah-sejenis', [
    ['menerima', 'unit tanpa layanan langsung, dengan jumlah yang disepakati TPN dan TPI', { data: { layananLangsung: false, jumlahSejenis: 2 } }],
    ['menolak', 'unit tanpa layanan langsung, tanpa jumlah yang disepakati', { data: { layananLangsung: false } }],
  ]),
  ...perkara({ nasional: 'N-15' }, PANEL, 'usulan.nilai-efektif', [
    ['menerima', 'nilai lapangan TPN memenuhi, walau nilai TPI 74,99', nilai('tpi', { total: '74.99' }), { keadaan: 'menungguPenetapan' }],
    ['menolak', 'nilai lapangan TPN 74,99, walau nilai TPI 100', nilai('tpn', { total: '74.99' })],
  ]),
  ...perkara({ nasional: ['N-15', 'C48'] }, PANEL, 'usulan.lke-tpn', [
    ['menerima', 'nilai TPN tercatat'],
    ['mengingatkan', 'TPN tidak meninggalkan LKE: nilai TPI yang dipakai', lembar('tpn', { keadaan: 'diisi' })],
  ]),
  ...perkara({ nasional: 'N-15' }, ['usulan.catatDesk', 'deskTpn'], 'usulan.tahap-tpn-berurutan', [
    ['menerima', 'desk evaluasi sesudah pra-evaluasi', {}, { keadaan: 'lapanganTpn' }],
    ['menolak', 'desk evaluasi bertanggal sebelum pra-evaluasi', { data: { tanggal: '2027-07-04' } }],
  ]),
  ...perkara({ nasional: 'N-16' }, ['usulan.catatSurvei', 'lapanganTpn'], 'usulan.survei-responden', [
    ['menerima', '30 responden', responden(240, 20, 10)],
    ['menolak', '29 responden dari 240 pengguna layanan', responden(240, 20, 9)],
    ['menerima', '12 responden, seluruh pengguna layanan yang ada', responden(12, 12)],
    ['menolak', '11 dari 12 pengguna layanan', responden(12, 11)],
  ]),
  ...perkara({ nasional: 'N-16' }, ['usulan.catatSurvei', 'lapanganTpn'], 'usulan.survei-komposisi', [['menolak', 'satu jenis layanan tanpa responden', responden(240, 40, 0)]]),
  ...perkara({ nasional: 'N-17' }, PANEL, 'usulan.kinerja-tercapai', [
    ['menerima', 'capaian tepat pada target', indikator({ capaian: '85' })],
    ['menolak', 'capaian 84,99 dari target 85', indikator({ capaian: '84.99' })],
    ['menolak', 'capaian melampaui target sendiri, tetapi di bawah target nasional', indikator({ targetNasional: '90' })],
  ]),
  ...perkara({ nasional: 'N-18' }, PANEL, 'usulan.klirens-lengkap', [
    ['menerima', 'Ombudsman, KPK, komisi, dan APIP telah ditanya'],
    ['menolak', 'satu lembaga belum ditanya', tpn('klirens', (have) => Object.values(have).slice(1))],
    ['mengingatkan', 'satu lembaga memberi catatan, yang diputus panel', tpn('klirens', (have) => Object.values(have).map((one) => ({ ...(one as object), hasil: 'catatan', catatan: 'Satu pengaduan' })))],
  ]),
  ...perkara({ nasional: 'N-18' }, PANEL, 'usulan.alasan-penolakan', [
    ['menerima', 'hasil a: tidak memenuhi, dengan alasan untuk pembinaan', { data: { hasil: 'tidakMemenuhi', alasan: 'Survei' } }, { keadaan: 'tidakBerpredikat' }],
    ['menerima', 'hasil b: memenuhi, disampaikan kepada Menteri PANRB', {}, { keadaan: 'menungguPenetapan' }],
    ['menolak', 'hasil a tanpa alasan', { data: { hasil: 'tidakMemenuhi' } }],
  ]),
  ...perkara({ nasional: 'N-19', ketapang: 'K-11', binjai: 'B-13' }, 'usulan.catatPenetapan', 'usulan.penetapan-sesudah-tpn', [
    ['menerima', 'Menteri PANRB menetapkan atas rekomendasi TPN', {}, { keadaan: 'berpredikat', menyusul: ['predikat.terbitkan'] }],
    ['menolak', 'keputusan mendahului rekomendasi TPN', { data: { tanggal: '2027-11-19' } }],
    ['menolak', 'keputusan tanpa hasil TPN yang memenuhi', { context: { tpn: {} } }],
  ]),
];

const persetujuan = (dari: string, sampai: string, keadaan = 'disetujui'): Ubahan => ({ facts: { tpm: { keadaan, persetujuan: { nomor: 'B/40', berlakuDari: dari, berlakuSampai: sampai } } } });
const mandiri = (...changes: readonly Ubahan[]) => serta({ data: { jalur: 'tpm' } }, ...changes);
const LHE = 'usulan.terbitkanLheMandiri';

/** WBK that the ministry judges itself: N5 Bab II.B, IMP BAB III.A.1.d. */
const tpm: Perkara[] = [
  ...perkara({ kemenimipas: 'I-18' }, 'usulan.usulkan', 'usulan.tpm-disetujui', [
    ['menerima', 'surat pada hari terakhir persetujuan Menteri PANRB', mandiri(persetujuan('2027-01-01', '2027-05-20')), { keadaan: 'evaluasiTpm' }],
    ['menolak', 'surat sehari sesudah persetujuan berakhir', mandiri(persetujuan('2027-01-01', '2027-05-19'))],
    ['menolak', 'tanpa persetujuan Menteri PANRB', mandiri({ facts: { tpm: null } })],
  ]),
  ...perkara({ nasional: 'N-13' }, 'tpm.catatPersetujuan', 'tpm.diatur', [['menolak', 'instansi yang peraturannya tidak mengatur WBK mandiri mencatat persetujuan']]),
  ...perkara({ kemenimipas: ['I-18', 'N-13'] }, 'tpm.catatPersetujuan', 'tpm.diatur', [['menerima', 'kementerian mencatat persetujuan Menteri PANRB', {}, { keadaan: 'disetujui' }]]),
  ...perkara({ kemenimipas: 'I-18' }, 'tpm.bentuk', 'tpm.unsur-lengkap', [
    ['menerima', 'TPM terdiri atas TPI, Setjen, Ditjen Imigrasi, dan Ditjen Pemasyarakatan', {}, { keadaan: 'dibentuk' }],
    ['menolak', 'TPM tanpa Ditjen Pemasyarakatan', ({ data }) => ({ data: { anggota: (data['anggota'] as Bagian[]).filter(({ unsur }) => unsur !== 'ditjenPemasyarakatan') } })],
  ]),
  ...perkara({ kemenimipas: ['I-19', 'N-13'] }, 'usulan.usulkan', 'usulan.jalur-mandiri', [
    ['menerima', 'WBK dinilai TPM', mandiri()],
    ['menolak', 'WBBM dinilai TPM', mandiri({ context: { tujuan: 'WBBM' }, facts: { predikat: { WBK: '2026-01-10', WBBM: null } } })],
  ]),
  ...perkara({ kemenimipas: 'I-19' }, LHE, 'usulan.lke-tpm-selesai', [
    ['menerima', 'TPM menilai pengungkit dan hasil dengan LKE', {}, { keadaan: 'menungguPanelTpm' }],
    ['menolak', 'LHE mandiri tanpa LKE TPM', lembar('tpm', { keadaan: 'diisi' })],
  ]),
  ...perkara({ kemenimipas: 'I-19' }, LHE, 'usulan.cara-evaluasi-mandiri', [
    ['menerima', 'hanya on desk', { data: { lapangan: undefined } }],
    ['menolak', 'tanpa on desk dan tanpa verifikasi lapangan', { data: { desk: undefined, lapangan: undefined } }],
  ]),
  ...perkara({ kemenimipas: 'I-19' }, LHE, 'usulan.nilai-ambang', [['menolak', 'nilai total TPM 74,99', nilai('tpm', { total: '74.99' })]]),
  ...perkara({ kemenimipas: 'I-20' }, 'surat.susunKonsep', 'surat.panel-sesuai', [
    ['menerima', 'surat kedua berdasar berita acara panel TPM', suratKedua('tpm')],
    ['menolak', 'surat kedua berdasar berita acara panel TPI', suratKedua('tpi')],
  ]),
  ...perkara({ kemenimipas: ['I-21', 'C31'] }, 'usulan.catatTanggapan', 'usulan.alasan-penolakan', [
    ['menerima', 'Menteri PANRB menyetujui', {}, { keadaan: 'menungguPenetapanMandiri' }],
    ['menerima', 'Menteri PANRB menolak dengan alasan: tidak ada penetapan', { data: { hasil: 'ditolak', alasan: 'Belum memenuhi' } }, { keadaan: 'tidakBerpredikat' }],
    ['menolak', 'penolakan Menteri PANRB tanpa alasan', { data: { hasil: 'ditolak' } }],
  ]),
  ...perkara({ kemenimipas: ['I-21', 'C31'] }, 'usulan.tetapkanMandiri', 'usulan.penetapan-sesudah-tanggapan', [
    ['menerima', 'Menteri menetapkan sesudah Menteri PANRB menyetujui', {}, { keadaan: 'berpredikat', menyusul: ['predikat.terbitkan'] }],
    ['menolak', 'Menteri menetapkan atas tanggapan yang menolak', konteks('tanggapan', { hasil: 'ditolak' })],
    ['menolak', 'Menteri menetapkan sebelum tanggapan', { data: { tanggal: '2027-10-29' } }],
  ]),
];

/** The second letter, on the panel of one of the two teams. */
function suratKedua(jenis: string) {
  return ({ facts }: Adegan): Ubahan => ({
    data: { jenis: 'mandiri' }, facts: { panel: { ...(facts['panel'] as object), jenis }, tpm: { keadaan: 'dibentuk', nomor: 'B/55', berlakuDari: '2027-01-01', berlakuSampai: '2027-12-31' } },
  });
}

export const perkaraNasional: readonly Perkara[] = [...tahapan, ...tpm];
