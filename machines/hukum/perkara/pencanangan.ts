import { perkara, type Adegan, type Perkara, type Ubahan } from './perkara.js';
import { ORANG_LAIN } from './ubahan.js';

const pegawai = (menandatangani: number, kepalaMenandatangani = 1): Ubahan => ({ facts: { pegawai: { aktif: 120, menandatangani, kepala: 1, kepalaMenandatangani } } });
const kriteria = ({ law }: Adegan, terpenuhi: (place: number) => boolean) => Object.fromEntries(law.pack.penetapan.kriteria.map(({ id }, i) => [id, { terpenuhi: terpenuhi(i), alasan: 'Telaah' }]));
const SEMUA = 'T-02 K-01 B-01 I-02'.split(' ');
const pakta = (...more: string[]) => ({ tarakan: [SEMUA[0] ?? '', ...more], ketapang: [SEMUA[1] ?? '', ...more], binjai: [SEMUA[2] ?? '', ...more], kemenimipas: [SEMUA[3] ?? '', ...more] });

/** Pakta integritas, declaration, witnesses, publication. */
const pencanangan: Perkara[] = [
  ...perkara({ tarakan: 'T-01', ketapang: 'K-01', binjai: 'B-01', kemenimipas: 'I-02' }, 'satker.canangkan', 'satker.pakta-kepala', [
    ['menerima', 'kepala telah menandatangani pakta integritas, lalu mencanangkan', {}, { keadaan: 'dicanangkan' }],
    ['menolak', 'kepala belum menandatangani pakta integritas', pegawai(118, 0)],
  ]),
  ...perkara(pakta('C44'), 'satker.canangkan', 'satker.pakta-mayoritas', [
    ['menerima', '61 dari 120 pegawai menandatangani, lebih dari 50 %', pegawai(61)],
    ['menolak', '60 dari 120 pegawai menandatangani, tepat 50 %', pegawai(60)],
  ]),
  ...perkara({ tarakan: 'T-02' }, ['satker.catatPaktaIntegritas', 'dicanangkan'], 'satker.pegawai-sendiri', [
    ['menerima', 'pegawai yang lain menyusul menandatangani setelah pencanangan'],
    ['menolak', 'yang dicatat menandatangani bukan pegawai perangkat daerah itu', { facts: { pegawaiAsing: 1 } }],
  ]),
  ...perkara({ tarakan: 'T-03' }, 'satker.canangkanBersama', 'satker.peserta-dikenal', [
    ['menerima', 'beberapa perangkat daerah dicanangkan bersama di bawah satu koordinator', {}, { menyusul: ['satker.ikutDicanangkan'] }],
    ['menolak', 'peserta bersama belum mempunyai kasus pencanangan', ({ data }) => ({ data: { peserta: [...(data['peserta'] as string[]), ORANG_LAIN] } })],
  ]),
  ...perkara({ kemenimipas: 'I-02' }, 'satker.canangkanBersama', 'satker.penyelenggara-bersama', [
    ['menerima', 'Kanwil mencanangkan bersama UPT di wilayahnya', {}, { menyusul: ['satker.ikutDicanangkan'] }],
    ['menolak', 'UPT menyelenggarakan pencanangan bersama', { context: { jenjang: 'upt' } }],
  ]),
  ...perkara({ kemenimipas: 'I-02' }, 'satker.canangkan', 'satker.penyelenggara-pencanangan', [
    ['menerima', 'unit Eselon I mencanangkan menjadi satu dengan kementerian', { context: { jenjang: 'eselonSatu' }, data: { penyelenggara: 'instansi' } }],
    ['menolak', 'UPT mencanangkan sendiri, tidak di Kanwil', { data: { penyelenggara: 'upt' } }],
  ]),
  ...perkara({ tarakan: 'T-04', ketapang: 'K-01', binjai: 'B-02' }, 'satker.canangkan', 'satker.publikasi', [
    ['menerima', 'pencanangan disebarluaskan melalui satu media', { data: { publikasi: [{ media: 'Situs web', tanggal: '2025-06-02' }] } }],
    ['menolak', 'pencanangan tidak disebarluaskan', { data: { publikasi: [] } }],
  ]),
  ...perkara({ tarakan: 'T-05' }, 'satker.canangkan', undefined, [['menerima', 'KPK dan Ombudsman menyaksikan', { data: { saksi: [{ unsur: 'kpk', sebutan: 'KPK' }, { unsur: 'ombudsman', sebutan: 'Ombudsman' }] } }, { keadaan: 'dicanangkan' }]]),
  ...perkara({ tarakan: 'T-05' }, 'satker.canangkan', 'satker.saksi-piagam', [['menerima', 'tidak seorang pun menyaksikan, karena saksi hanya dapat diundang', { data: { saksi: [] } }]]),
  ...perkara({ tarakan: 'T-05' }, 'satker.canangkan', 'masukan', [['menolak', 'saksi dari unsur yang tidak dikenal peraturan', { data: { saksi: [{ unsur: 'partai', sebutan: 'Partai' }] } }]]),
  ...perkara({ binjai: ['B-02', 'C20'] }, 'satker.canangkan', 'satker.penandatangan-piagam', [
    ['menerima', 'Wali Kota menandatangani piagam di samping kepala perangkat daerah'],
    ['menolak', 'piagam tanpa tanda tangan Wali Kota', { data: { penandatangan: [] } }],
  ]),
  ...perkara({ binjai: ['B-02', 'C20'] }, 'satker.canangkan', 'satker.saksi-piagam', [
    ['menerima', 'Inspektorat, Tim Pembangunan ZI, dan unsur masyarakat menyaksikan'],
    ['menolak', 'unsur masyarakat tidak menyaksikan', ({ data }) => ({ data: { saksi: (data['saksi'] as { unsur: string }[]).filter(({ unsur }) => unsur !== 'masyarakat') } })],
  ]),
  ...perkara({ kemenimipas: 'I-01' }, 'satker.buka', 'satker.tujuan-sesuai-jenjang', [
    ['menerima', 'UPT mulai membangun menuju WBK'],
    ['menerima', 'Kanwil mulai membangun menuju WBK', { facts: { unit: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', jenjang: 'kanwil' } } }],
    ['menerima', 'unit Eselon I mulai membangun menuju WBK', { facts: { unit: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', jenjang: 'eselonSatu' } } }],
    ['menolak', 'kementerian sebagai keseluruhan menuju WBK', { facts: { unit: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', jenjang: 'instansi' } } }],
  ]),
];

/** The act of the head of the instansi that designates a unit. */
const penetapan: Perkara[] = [
  ...perkara({ nasional: 'N-01' }, ['satker.tetapkan', 'dicanangkan'], undefined, [['menerima', 'unit yang telah dicanangkan ditetapkan', {}, { keadaan: 'ditetapkan' }]]),
  ...perkara({ nasional: 'N-01' }, ['satker.tetapkan', 'persiapan'], 'keadaan', [['menolak', 'unit ditetapkan sebelum dicanangkan']]),
  ...perkara({ tarakan: 'T-06' }, 'satker.usulkanPenetapan', 'satker.kriteria-penetapan', [
    ['menerima', 'calon penting dan strategis, mengelola sumber daya besar, dan berhasil dalam RB'],
    ['menolak', 'calon hanya memenuhi dua dari tiga kriteria', (a) => ({ data: { kriteria: kriteria(a, (i) => i < 2) } })],
  ]),
  ...perkara({ tarakan: 'T-07', ketapang: 'K-02' }, 'satker.tetapkan', 'satker.usulan-penetapan-ada', [
    ['menerima', 'yang ditetapkan diidentifikasi dan diusulkan lebih dahulu'],
    ['menolak', 'yang ditetapkan belum diusulkan tim yang mengidentifikasi', { context: { usulanPenetapan: undefined } }],
  ]),
  ...perkara({ tarakan: 'T-07', ketapang: 'K-02', binjai: 'B-03', kemenimipas: 'I-03' }, 'satker.tetapkan', 'satker.kriteria-penetapan', [
    ['menerima', 'ketiga kriteria terpenuhi dengan alasannya', {}, { keadaan: 'ditetapkan' }],
    ['menolak', 'satu dari tiga kriteria tidak terpenuhi', (a) => ({ data: { kriteria: kriteria(a, (i) => i !== 2) } })],
  ]),
  ...perkara({ ketapang: ['K-02', 'C1'], binjai: ['B-03', 'C1'], kemenimipas: ['I-03', 'C1'] }, 'satker.tetapkan', 'satker.instansi-dicanangkan', [
    ['menerima', 'penetapan mengikuti pencanangan pimpinan instansi'],
    ['menolak', 'pimpinan instansi belum mencanangkan', { facts: { instansiDicanangkan: null } }],
  ]),
  ...perkara({ kemenimipas: 'I-31' }, 'satker.tetapkan', 'satker.surat-penunjukan', [
    ['menerima', 'Kementerian PANRB menunjuk satker sektor prioritas dengan surat resmi', { data: { dasar: 'sektorPrioritas', kriteria: {}, suratPenunjukan: { nomor: 'B/88', tanggal: '2025-06-20', sidik: 'a'.repeat(64) } } }],
    ['menolak', 'satker ditunjuk tanpa surat resmi', { data: { dasar: 'sektorPrioritas', kriteria: {} } }],
  ]),
  ...perkara({ tarakan: ['T-06', 'C6'] }, 'periode.bentukTim', 'periode.tim-unsur-lengkap', [
    ['menerima', 'Pokja terdiri atas Bagian Organisasi, Inspektorat, BKPSDM, dan DPMPTSP', tim('pokja', 'bagianOrganisasi', 'inspektorat', 'bkpsdm', 'dpmptsp')],
    ['menolak', 'Pokja tanpa DPMPTSP', tim('pokja', 'bagianOrganisasi', 'inspektorat', 'bkpsdm')],
  ]),
  ...perkara({ tarakan: 'T-08' }, 'periode.bentukTim', 'periode.tim-unsur-lengkap', [
    ['menerima', 'Tim Pembangunan ZI terdiri atas enam perangkat daerah', tim('timPembangunan', 'inspektorat', 'bagianOrganisasi', 'bagianHukum', 'bkpsdm', 'diskominfo', 'dpmptsp')],
    ['menolak', 'Tim Pembangunan ZI tanpa Diskominfo', tim('timPembangunan', 'inspektorat', 'bagianOrganisasi', 'bagianHukum', 'bkpsdm', 'dpmptsp')],
  ]),
  ...perkara({ ketapang: ['K-02', 'C19'] }, 'periode.bentukTim', 'periode.tim-unsur-lengkap', [
    ['menerima', 'Tim Penetapan tersusun dari perangkat daerah yang terkait, berapa pun jumlahnya', tim('pokja', 'perangkatDaerah', 'perangkatDaerah')],
  ]),
  ...perkara({ ketapang: ['K-02', 'C19'] }, 'periode.bentukTim', 'masukan', [['menolak', 'Tim Penetapan tanpa anggota', tim('pokja')]]),
  ...perkara({ ketapang: 'K-06' }, 'periode.bentukTim', 'periode.tim-unsur-lengkap', [
    ['menerima', 'Inspektur ketua, Inspektur Pembantu V sekretaris, dan anggota dari Inspektorat', tim('tpi', 'ketua', 'sekretaris', 'anggota')],
    ['menolak', 'TPI tanpa sekretaris', tim('tpi', 'ketua', 'anggota')],
    ['menolak', 'TPI dengan dua ketua', tim('tpi', 'ketua', 'ketua', 'sekretaris', 'anggota')],
  ]),
  ...perkara({ ketapang: ['K-06', 'C17'] }, 'periode.bentukTim', 'periode.satu-orang-satu-unsur', [
    ['menerima', 'Inspektur Pembantu V hanya sekretaris', tim('tpi', 'ketua', 'sekretaris', 'anggota')],
    ['menolak', 'Inspektur Pembantu V sekretaris sekaligus anggota', seorangDuaUnsur(tim('tpi', 'ketua', 'sekretaris', 'anggota', 'anggota'))],
  ]),
];

function orangKe(place: number): string {
  return `5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4e${String(place).padStart(2, '0')}`;
}
/** A team with one person for each part. */
function tim(jenis: string, ...unsur: string[]) {
  return { data: { jenis, susunan: unsur.map((one, i) => ({ orang: orangKe(i), unsur: one, jabatan: 'Pejabat' })) } } satisfies Ubahan;
}
/** The last of the team is the one before it in another part. */
function seorangDuaUnsur({ data }: ReturnType<typeof tim>): Ubahan {
  return { data: { ...data, susunan: data.susunan.map((one, i) => (i === data.susunan.length - 1 ? { ...one, orang: orangKe(1) } : one)) } };
}

export const perkaraPencanangan: readonly Perkara[] = [...pencanangan, ...penetapan];
