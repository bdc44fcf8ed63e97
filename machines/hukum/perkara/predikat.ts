import { perkara, type Adegan, type Nomor, type Perkara, type Ubahan } from './perkara.js';

type Bagian = Readonly<Record<string, unknown>>;
const laporan = (kesimpulan: string) => ({ context }: Adegan): Ubahan => ({ context: { laporan: (context['laporan'] as Bagian[]).map((one) => ({ ...one, kesimpulan })) } });
const nilai = (pengungkit: string, hasil: string): Ubahan => ({ data: { kesimpulan: 'masihMemenuhi', nilai: { pengungkit, hasil } } });
const MONEV = { tarakan: 'T-17', ketapang: 'K-11', binjai: 'B-15', kemenimipas: 'I-26', nasional: 'N-21' } as const;
const CABUT = { nasional: 'N-23', kemenimipas: 'I-28', ketapang: 'K-11', tarakan: 'C10' } as const;
const tambah = (nomor: Nomor, ...more: string[]): Nomor => Object.fromEntries(Object.entries(nomor).map(([paket, of]) => [paket, [...(typeof of === 'string' ? [of] : of), ...more]]));

/** Monitoring and report: N90 Lampiran II Bab IV.A. */
const pemantauan: Perkara[] = [
  ...perkara(tambah(MONEV, 'C45'), ['predikat.laporkanMonev', 'berlaku'], 'predikat.monev-tepat-waktu', [
    ['menerima', 'laporan pada hari jatuh tempo', { context: { monevBerikut: '2030-12-31' } }],
    ['mengingatkan', 'laporan sehari sesudah jatuh tempo', { context: { monevBerikut: '2030-12-30' } }],
  ]),
  ...perkara(tambah(MONEV, 'C45'), ['predikat.laporkanMonev', 'berlaku'], 'predikat.laporan-berurutan', [
    ['menerima', 'laporan 1 November 2029: berikutnya 1 November 2031', {}, { isi: { monevBerikut: '2031-11-01' } }],
    ['menolak', 'laporan lebih tua daripada laporan terakhir', { data: { tanggal: '2029-10-31' } }],
  ]),
  ...perkara(MONEV, ['predikat.laporkanMonev', 'berlaku'], undefined, [['menerima', 'SKM dipakai karena survei internal belum dapat dilaksanakan', { data: { survei: { sumber: 'skm', indeksAntiKorupsi: '3.72', indeksPelayanan: '3.65' } } }]]),
  ...perkara({ ...tambah({ tarakan: 'T-17' }, 'C7'), kemenimipas: 'I-26', nasional: 'N-21' }, ['predikat.laporkanMonev', 'berlaku'], 'predikat.kesimpulan-sesuai-nilai', [
    ['menerima', '“masih memenuhi” dengan pengungkit 40,00 dan total 75,00', nilai('40.00', '35.00')],
    ['mengingatkan', '“masih memenuhi” dengan pengungkit 39,99', nilai('39.99', '36.00')],
    ['mengingatkan', '“masih memenuhi” dengan total 74,99', nilai('40.00', '34.99')],
  ]),
  ...perkara({ tarakan: ['T-17', 'C7'] }, ['predikat.laporkanMonev', 'berlaku'], 'masukan', [['menolak', 'laporan tanpa kesimpulan masih atau tidak memenuhi', { data: { kesimpulan: undefined } }]]),
  ...perkara(tambah(MONEV, 'C45'), ['predikat.aturUlangMonev', 'berlaku'], undefined, [
    ['menerima', 'usulan WBBM sebelum jatuh tempo: waktu dihitung lagi dari surat', { context: { monevBerikut: '2027-05-20' } }, { isi: { monevBerikut: '2029-05-20' } }],
    ['menerima', 'usulan WBBM sehari sesudah jatuh tempo: laporan tetap terlambat', { context: { monevBerikut: '2027-05-19' } }, { isi: { monevBerikut: '2027-05-19' } }],
    ['menerima', 'WBBM tidak mengenal hitung ulang', { context: { tujuan: 'WBBM', monevBerikut: '2027-12-06' } }, { isi: { monevBerikut: '2027-12-06' } }],
  ]),
  ...perkara({ tarakan: 'T-17', binjai: 'B-15', kemenimipas: 'I-26', nasional: 'N-21' }, ['pengaduan.simpulkan', 'diklarifikasi'], 'pengaduan.satker-didengar', [
    ['menerima', 'pengaduan maladministrasi disimpulkan sesudah klarifikasi', {}, { keadaan: 'terbukti' }],
    ['menolak', 'pengaduan disimpulkan sebelum unit didengar', { context: { keterangan: [] } }],
  ]),
  ...perkara({ tarakan: 'T-17', nasional: 'N-21' }, ['pengaduan.pantau', 'diklarifikasi'], 'pengaduan.tepat-tenggat', [
    ['menerima', 'penyelesaian dipantau pada tenggatnya', { context: { tenggat: '2030-12-31' } }],
    ['mengingatkan', 'penyelesaian melewati tenggat', { context: { tenggat: '2030-12-30' } }],
  ]),
];

/** Complaints, sanctions, awards: TRK Lampiran III.B and Pasal 4, N90 Bab IV.B. */
const akibat: Perkara[] = [
  ...perkara({ tarakan: 'T-20' }, 'pengaduan.terima', 'pengaduan.kanal-dikenal', [
    ['menerima', 'pengaduan melalui Qlue', { data: { kanal: 'qlue' } }],
    ['menerima', 'pengaduan melalui SP4N-LAPOR!', { data: { kanal: 'lapor' } }],
    ['menolak', 'pengaduan melalui kanal yang tidak dikenal', { data: { kanal: 'radio' } }],
  ]),
  ...perkara({ tarakan: ['T-20', 'C10'] }, 'pengaduan.jatuhkanSanksi', 'pengaduan.sanksi-dikenal', [['menerima', 'pengaduan terbukti: sanksi dan pembinaan oleh Wali Kota', {}, { keadaan: 'disanksi' }]]),
  ...perkara({ tarakan: ['T-20', 'C10'] }, ['pengaduan.jatuhkanSanksi', 'diklarifikasi'], 'keadaan', [['menolak', 'sanksi sebelum pengaduan terbukti']]),
  ...perkara({ nasional: 'N-23', kemenimipas: 'I-28' }, 'pengaduan.jatuhkanSanksi', 'pengaduan.sanksi-dikenal', [['menolak', 'sanksi yang tidak dikenal peraturan']]),
  ...perkara({ tarakan: ['C10', 'T-20'] }, ['pengaduan.usulkanPencabutan', 'disanksi'], 'pengaduan.predikat-berlaku', [
    ['menerima', 'sesudah sanksi, pencabutan tetap diusulkan menurut ketentuan nasional', {}, { keadaan: 'diusulkanCabut', menyusul: ['predikat.usulkanKarenaPengaduan'] }],
    ['menolak', 'pencabutan predikat yang tidak dipegang', { facts: { predikat: { WBK: null, WBBM: null } } }],
  ]),
  ...perkara({ tarakan: 'T-24' }, ['predikat.laporkanMonev', 'berlaku'], 'predikat.penghargaan-diberikan', [
    ['menerima', 'penghargaan telah diberikan', { context: { penghargaan: [{ nomor: 'P-1', tanggal: '2028-01-10', bentuk: 'Piagam' }] } }],
    ['mengingatkan', 'penghargaan wajib dan belum diberikan', { context: { penghargaan: [] } }],
  ]),
  ...perkara({ binjai: 'B-16', kemenimipas: 'I-27', nasional: 'N-22' }, ['predikat.laporkanMonev', 'berlaku'], 'predikat.penghargaan-diberikan', [['menerima', 'penghargaan dapat diberikan, tidak wajib', { context: { penghargaan: [] } }]]),
  ...perkara({ tarakan: 'T-24', binjai: 'B-16', kemenimipas: 'I-27', nasional: 'N-22' }, ['predikat.berikanPenghargaan', 'berlaku'], 'predikat.penghargaan-sesudah-penetapan', [
    ['menerima', 'penghargaan pada hari penetapan', { data: { tanggal: '2027-12-06' } }],
    ['menolak', 'penghargaan sebelum penetapan', { data: { tanggal: '2027-12-05' } }],
  ]),
];

/** Revocation and lock-out: N90 Lampiran II Bab IV.C. */
const pencabutan: Perkara[] = [
  ...perkara(CABUT, ['predikat.usulkanPencabutan', 'berlaku'], 'predikat.dasar-pencabutan', [
    ['menerima', 'laporan terakhir menyatakan tidak memenuhi', {}, { keadaan: 'diusulkanCabut' }],
    ['menolak', 'laporan terakhir menyatakan masih memenuhi', laporan('masihMemenuhi')],
  ]),
  ...perkara(CABUT, 'predikat.catatRekomendasiTpn', 'predikat.sudah-klarifikasi', [
    ['menerima', 'TPN merekomendasikan sesudah klarifikasi', {}, { keadaan: 'menungguPencabutan' }],
    ['menolak', 'TPN merekomendasikan sebelum klarifikasi', { context: { klarifikasi: undefined } }],
  ]),
  ...perkara(CABUT, 'predikat.catatRekomendasiTpn', 'predikat.sudah-kunjungan', [['menolak', 'TPN merekomendasikan pencabutan tanpa evaluasi lapangan', { context: { kunjungan: undefined } }]]),
  ...perkara({ nasional: 'N-23', kemenimipas: 'I-28' }, ['predikat.catatTemuanTpn', 'berlaku'], 'predikat.tanggal-tidak-mendatang', [
    ['menerima', 'TPN menemukan maladministrasi di lapangan', {}, { keadaan: 'diusulkanCabut' }],
    ['menolak', 'temuan TPN bertanggal besok', { data: { tanggal: '2031-01-01' } }],
  ]),
  ...perkara({ nasional: 'N-23', kemenimipas: 'I-28' }, 'predikat.catatRekomendasiTpn', undefined, [['menerima', 'TPN merekomendasikan agar predikat dipertahankan', { data: { hasil: 'pertahankan' } }, { keadaan: 'berlaku' }]]),
  ...perkara(tambah(CABUT, 'C43'), 'predikat.cabut', 'predikat.cabut-sesudah-rekomendasi', [
    ['menerima', 'dicabut 15 Juni 2030: dapat diusulkan lagi mulai 15 Juni 2032', { data: { tanggal: '2030-06-15' } }, { keadaan: 'dicabut', isi: { terkunciSampai: '2032-06-15' } }],
    ['menerima', 'dicabut 29 Februari 2028: dapat diusulkan lagi mulai 28 Februari 2030', ({ context }) => ({ context: { rekomendasi: { ...(context['rekomendasi'] as object), tanggal: '2028-01-15' } }, data: { tanggal: '2028-02-29' } }), { isi: { terkunciSampai: '2030-02-28' } }],
    ['menolak', 'keputusan pencabutan mendahului rekomendasi TPN', { data: { tanggal: '2030-01-14' } }],
  ]),
  ...perkara({ kemenimipas: ['I-28', 'C39'] }, 'predikat.cabut', 'predikat.dicabut-penetapnya', [
    ['menerima', 'WBK mandiri dicabut Menteri yang menetapkannya', { context: { penetap: 'instansi' }, data: { penetap: 'instansi' } }],
    ['menolak', 'WBK dari Menteri PANRB dicabut Menteri', { data: { penetap: 'instansi' } }],
    ['menolak', 'WBK mandiri dicabut Menteri PANRB', { context: { penetap: 'instansi' } }],
  ]),
];

/** Binjai: a local decree beside the national one. */
const daerah: Perkara[] = [
  ...perkara({ binjai: ['B-13', 'C23'] }, ['predikat.catatKeputusanDaerah', 'berlaku'], 'predikat.keputusan-daerah-sesudah-nasional', [
    ['menerima', 'Keputusan Wali Kota pada hari keputusan Menteri PANRB', { data: { tanggal: '2027-12-06' } }],
    ['menolak', 'Keputusan Wali Kota mendahului keputusan Menteri PANRB', { data: { tanggal: '2027-12-05' } }],
  ]),
  ...perkara({ binjai: ['B-13', 'C23'] }, ['predikat.catatKeputusanDaerah', 'berlaku'], 'masukan', [['menolak', 'Keputusan Wali Kota tanpa nomor rekomendasi', { data: { nomorRekomendasi: undefined } }]]),
  ...perkara({ tarakan: 'C23' }, ['predikat.catatKeputusanDaerah', 'berlaku'], 'predikat.keputusan-daerah-dikenal', [['menolak', 'keputusan daerah menurut peraturan yang tidak mengenalnya']]),
  ...perkara({ binjai: ['B-14', 'C23'] }, ['predikat.cabutDaerah', 'berlaku'], 'predikat.cabut-daerah-sesudah-rekomendasi', [
    ['menerima', 'Wali Kota mencabut pada hari rekomendasi TPI', { data: { tanggal: '2030-02-11' } }],
    ['menolak', 'Wali Kota mencabut sebelum TPI merekomendasikan', { data: { tanggal: '2030-02-10' } }],
  ]),
  ...perkara({ binjai: ['B-14', 'C23'] }, ['predikat.cabutDaerah', 'berlaku'], 'predikat.nasional-tetap-berlaku', [['mengingatkan', 'Wali Kota mencabut, sedang predikat nasional tetap sampai dicabut Menteri PANRB', { context: { cabut: undefined } }]]),
];

export const perkaraPredikat: readonly Perkara[] = [...pemantauan, ...akibat, ...pencabutan, ...daerah];
