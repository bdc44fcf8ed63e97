import { perkara, type Perkara, type Ubahan } from './perkara.js';
import { lembar, nilai, pemeriksaan, serta } from './ubahan.js';

const LHE = ['usulan.terbitkanLhe', 'evaluasiTpi'] as const;
const BELUM: Ubahan = { data: { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki survei'] } };
const WBBM: Ubahan = { context: { tujuan: 'WBBM' }, facts: { predikat: { WBK: '2026-01-10', WBBM: null } } };
const WBBM_TANPA_WBK: Ubahan = { context: { tujuan: 'WBBM' } };

const EVALUASI = { tarakan: 'T-09', ketapang: 'K-05', binjai: 'B-06', kemenimipas: 'I-15', nasional: 'N-05' } as const;

/** What TPI checks and writes: N90 Lampiran II Bab I.A, N5 Tabel 5. */
const tpi: Perkara[] = [
  ...perkara(EVALUASI, LHE, 'usulan.lke-tpi-selesai', [
    ['menerima', 'TPI telah menilai pengungkit dan hasil dengan LKE'],
    ['menolak', 'TPI belum menyelesaikan LKE', lembar('tpi', { keadaan: 'diisi' })],
    ['menolak', 'TPI hanya menilai pengungkit', lembar('tpi', { komponen: 'pengungkit' })],
  ]),
  ...perkara({ ...EVALUASI, ketapang: ['K-05'] }, LHE, 'usulan.rekomendasi-perbaikan', [
    ['menerima', 'LHE belum memenuhi memuat rekomendasi, lalu unit kembali dibina', BELUM, { keadaan: 'perbaikan' }],
    ['menolak', 'LHE belum memenuhi tanpa rekomendasi perbaikan', { data: { simpulan: 'belumMemenuhi', rekomendasi: [] } }],
  ]),
  ...perkara({ nasional: 'N-04', kemenimipas: 'I-15b', tarakan: 'T-09' }, LHE, 'usulan.pemeriksaan-lengkap', [
    ['menerima', 'delapan hal telah diperiksa'],
    ['menolak', 'delapan hal belum diperiksa', serta(BELUM, { context: { pemeriksaan: undefined } })],
  ]),
  ...perkara({ kemenimipas: 'I-15a' }, LHE, 'usulan.pelatihan-penilai', [
    ['menerima', 'pelatihan setiap penilai tercatat'],
    ['mengingatkan', 'seorang penilai belum tercatat mengikuti pelatihan', { facts: { pelatihan: [] } }],
  ]),
  ...perkara({ kemenimipas: 'I-15a' }, 'periode.catatPelatihan', 'periode.tanggal-tidak-mendatang', [
    ['menerima', 'pelatihan evaluator dicatat untuk setiap orang'],
    ['menolak', 'pelatihan yang belum diadakan dicatat', { data: { tanggal: '2028-02-01' } }],
  ]),
];

const SYARAT = { ketapang: ['K-08', 'C12'], binjai: 'B-08', kemenimipas: 'I-22', nasional: 'N-07' } as const;
const SYARAT_WBBM = { ketapang: ['K-08', 'C12'], binjai: 'B-09', kemenimipas: 'I-22', nasional: 'N-07' } as const;

const syaratUnit: Perkara[] = [
  ...[[SYARAT, {}, 'WBK'] as const, [SYARAT_WBBM, WBBM, 'WBBM'] as const].flatMap(([nomor, menuju, tujuan]) => [
    ...perkara(nomor, LHE, 'usulan.tindak-lanjut-tuntas', [
      ['menerima', `${tujuan}: seluruh 12 temuan ditindaklanjuti`, serta(menuju, pemeriksaan({ tindakLanjut: { temuan: 12, selesai: 12 } }))],
      ['menolak', `${tujuan}: satu dari 12 temuan belum ditindaklanjuti`, serta(menuju, pemeriksaan({ tindakLanjut: { temuan: 12, selesai: 11 } }))],
      ['menolak', `${tujuan}: 999 dari 1.000 temuan ditindaklanjuti, 99,90 %`, serta(menuju, pemeriksaan({ tindakLanjut: { temuan: 1000, selesai: 999 } }))],
    ]),
    ...perkara(nomor, LHE, 'usulan.lhk-lengkap', [
      ['menerima', `${tujuan}: seluruh wajib lapor menyampaikan LHKPN dan LHKASN`, serta(menuju, pemeriksaan({ lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 112, sudah: 112 } }))],
      ['menolak', `${tujuan}: satu LHKPN belum disampaikan`, serta(menuju, pemeriksaan({ lhkpn: { wajib: 8, sudah: 7 } }))],
      ['menolak', `${tujuan}: satu LHKASN belum disampaikan`, serta(menuju, pemeriksaan({ lhkasn: { wajib: 112, sudah: 111 } }))],
    ]),
  ]),
  ...perkara(SYARAT, LHE, 'usulan.sakip-unit', [['menerima', 'WBK dengan SAKIP “B”', pemeriksaan({ sakip: 'B' })], ['menolak', 'WBK dengan SAKIP “CC”', pemeriksaan({ sakip: 'CC' })]]),
  ...perkara(SYARAT_WBBM, LHE, 'usulan.sakip-unit', [['menerima', 'WBBM dengan SAKIP “BB”', serta(WBBM, pemeriksaan({ sakip: 'BB' }))], ['menolak', 'WBBM dengan SAKIP “B”', serta(WBBM, pemeriksaan({ sakip: 'B' }))]]),
  ...perkara(SYARAT, LHE, 'usulan.layanan-utama', [
    ['menerima', 'WBK: layanan utama yang berdampak signifikan'],
    ['menolak', 'WBK: unit tanpa layanan utama', pemeriksaan({ layananUtama: { inti: false, berdampak: true, uraian: 'Kesekretariatan' } })],
    ['menolak', 'WBK: layanan tanpa dampak pada persepsi masyarakat', pemeriksaan({ layananUtama: { inti: true, berdampak: false, uraian: 'Kearsipan' } })],
  ]),
  ...perkara({ binjai: ['B-09', 'C21'] }, LHE, 'usulan.layanan-utama', [
    ['menerima', 'WBBM: layanan utama diperiksa lagi dan terpenuhi', WBBM],
    ['mengingatkan', 'WBBM: layanan utama diwarisi dari WBK dan tidak menghalangi', serta(WBBM, pemeriksaan({ layananUtama: undefined }))],
  ]),
  ...perkara({ ketapang: ['K-08', 'C12'] }, LHE, 'usulan.layanan-utama', [['menolak', 'WBBM: kriteria yang tercetak sekali berlaku bagi kedua predikat', serta(WBBM, pemeriksaan({ layananUtama: undefined }))]]),
  ...perkara({ tarakan: 'T-14', ketapang: ['K-09', 'C14'], binjai: 'B-09', kemenimipas: ['I-22', 'C14'], nasional: 'N-19' }, LHE, 'usulan.wbbm-memegang-wbk', [
    ['menerima', 'WBBM bagi unit yang berpredikat WBK', WBBM],
    ['menolak', 'WBBM bagi unit yang belum berpredikat WBK', WBBM_TANPA_WBK],
  ]),
  ...perkara({ kemenimipas: ['I-15b', 'C36'] }, LHE, 'usulan.lhk-lengkap', [
    ['menerima', 'kepatuhan LHKPN dan LHKASN 100 %'],
    ['menolak', 'kepatuhan LHKASN 99,11 %, 111 dari 112', pemeriksaan({ lhkasn: { wajib: 112, sudah: 111 } })],
  ]),
  ...perkara({ tarakan: 'T-13' }, LHE, 'usulan.tindak-lanjut-tuntas', [
    ['menerima', 'seluruh 1.000 temuan ditindaklanjuti', pemeriksaan({ tindakLanjut: { temuan: 1000, selesai: 1000 } })],
    ['menolak', '999 dari 1.000 temuan ditindaklanjuti: nilai TLHP menunjukkan 5,00, syarat 100 % tetap tidak terpenuhi', pemeriksaan({ tindakLanjut: { temuan: 1000, selesai: 999 } })],
  ]),
  ...perkara({ kemenimipas: ['I-25', 'C35'] }, LHE, 'usulan.tindak-lanjut-tuntas', [
    ['menerima', 'TLHP diperiksa sebagai syarat, tidak dinilai dalam LKE'],
    ['menolak', 'TLHP yang belum tuntas ditutup oleh nilai survei yang tinggi', pemeriksaan({ tindakLanjut: { temuan: 4, selesai: 3 } })],
  ]),
  ...perkara({ ketapang: ['K-09', 'C46'], kemenimipas: ['I-22', 'C46'], nasional: ['N-19', 'C46'] }, LHE, 'usulan.paruh-area', [
    ['menerima', 'kedua paruh area tepat 60,00 %', nilai('tpi', { halves: { TL: { pemenuhan: '60.00', reform: '60.00' } } })],
    ['mengingatkan', 'paruh reform 59,99 %, sedang area sebagai keseluruhan memenuhi', nilai('tpi', { halves: { TL: { pemenuhan: '100.00', reform: '59.99' } } })],
  ]),
];

/** A return begins a new round, in which nothing of the old one counts. */
const kembali: Perkara[] = perkara({ nasional: 'N-05', kemenimipas: 'I-15' }, ['usulan.masukkanDaftar', 'menungguDaftarTpi'], 'usulan.tingkat-layak', [['menolak', 'kelayakan dari putaran sebelum pengembalian dipakai lagi', { context: { putaran: 2 } }]]);

/** What TPI checks, writes and sends back. */
export const perkaraEvaluasi: readonly Perkara[] = [...tpi, ...syaratUnit, ...kembali];
