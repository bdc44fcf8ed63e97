import { perkara, type Adegan, type Perkara, type Ubahan } from './perkara.js';
import { ORANG_LAIN, SIDIK } from './ubahan.js';

type Baris = Readonly<Record<string, unknown>>;
const tanpaYangAkhir = (part: string) => ({ data }: Adegan): Ubahan => ({ data: { [part]: (data[part] as unknown[]).slice(0, -1) } });

/** Working team, programme, plan of action: KTP Pasal 5, BNJ Pasal 8, IMP BAB II.A.3, TRK Lampiran II.B.3. */
const unit: Perkara[] = [
  ...perkara({ tarakan: 'T-08', ketapang: 'K-03', binjai: 'B-04', kemenimipas: 'I-04' }, 'satker.bentukTimKerja', 'satker.tim-setiap-area', [
    ['menerima', 'tim kerja dengan anggota pada setiap area perubahan'],
    ['menolak', 'tim kerja tanpa anggota pada area pelayanan publik', tanpaYangAkhir('anggota')],
  ]),
  ...perkara({ ketapang: 'K-03', binjai: 'B-04', kemenimipas: 'I-04' }, 'satker.tetapkanProgram', 'satker.program-selaras-area', [
    ['menerima', 'program selaras dengan enam area perubahan'],
    ['menolak', 'program tanpa satu area perubahan', tanpaYangAkhir('program')],
  ]),
  ...perkara({ ketapang: 'K-03', binjai: 'B-04', kemenimipas: 'I-04' }, 'satker.susunRencanaAksi', 'satker.rencana-terukur', [
    ['menerima', 'rencana aksi dengan target pada setiap area'],
    ['menolak', 'rencana aksi tanpa satu area perubahan', tanpaYangAkhir('kegiatan')],
  ]),
  ...perkara({ ketapang: ['K-03', 'C18'] }, 'satker.susunRencanaAksi', 'satker.rencana-menurut-bentuk', [
    ['menerima', 'rencana aksi menurut bentuk A sampai D'],
    ['menolak', 'rencana aksi tanpa bab dasar hukum', { data: { uraian: { maksudTujuan: 'Maksud' } } }],
  ]),
  ...perkara({ ketapang: ['K-03', 'C18'] }, 'satker.susunRencanaAksi', undefined, [
    ['menerima', 'kegiatan dirujukkan pada pertanyaan LKE, termasuk IKU yang hilang dari bentuk Lampiran I', ({ data }) => ({ data: { kegiatan: [...(data['kegiatan'] as Baris[]), { indikator: 'H.BA.2', rencanaAksi: 'Reviu', target: 'IKU', waktu: '2025-12-31' }] } })],
  ]),
  ...perkara({ ketapang: ['K-03', 'C18'] }, 'satker.susunRencanaAksi', 'masukan', [
    ['menolak', 'kegiatan dirujukkan pada indikator yang tidak ada dalam LKE', ({ data }) => ({ data: { kegiatan: [...(data['kegiatan'] as Baris[]), { indikator: 'P.XX.9', rencanaAksi: 'Reviu', target: 'IKU', waktu: '2025-12-31' }] } })],
  ]),
  ...perkara({ ketapang: 'K-03', binjai: 'B-04', kemenimipas: 'I-04' }, 'satker.mulaiMembangun', 'satker.rencana-aksi-ada', [
    ['menerima', 'pembangunan dimulai setelah tim kerja, program, dan rencana aksi ada', {}, { keadaan: 'membangun' }],
    ['menolak', 'pembangunan dimulai tanpa rencana aksi', { context: { rencanaAksi: undefined } }],
  ]),
  ...perkara({ ketapang: 'K-03', binjai: 'B-04', kemenimipas: 'I-04' }, 'satker.mulaiMembangun', 'satker.tim-kerja-ada', [['menolak', 'pembangunan dimulai tanpa tim kerja', { context: { timKerja: undefined } }]]),
  ...perkara({ kemenimipas: 'I-04' }, 'pembangunan.catatSurvei', 'pembangunan.survei-wajar', [
    ['menerima', 'survei mandiri dengan indeks 4,00', { data: { indeks: '4.00' } }],
    ['menolak', 'survei mandiri dengan indeks 4,01, di atas skala', { data: { indeks: '4.01' } }],
  ]),
  ...perkara({ kemenimipas: 'I-07' }, 'pembangunan.laporkan', 'pembangunan.langkah-percepatan', [
    ['menerima', 'lima langkah utama tercatat'],
    ['mengingatkan', 'langkah manajemen media belum dijalankan', ({ context }) => ({ context: { langkah: (context['langkah'] as Baris[]).filter(({ langkah }) => langkah !== 'media') } })],
  ]),
  ...perkara({ kemenimipas: 'I-07' }, 'pembangunan.catatLangkah', 'masukan', [['menolak', 'langkah yang tidak dikenal pedoman', { data: { langkah: 'pameran' } }]]),
];

/** Monitoring, guidance, strengthening: KTP Pasal 6, BNJ Pasal 9, IMP BAB II.A.4 and IV.A, TRK Lampiran III. */
const bantuan: Perkara[] = [
  ...perkara({ ketapang: 'K-04', kemenimipas: 'I-06', tarakan: 'T-08' }, ['pembangunan.catatKunjungan', 'berjalan'], 'pembangunan.permintaan-belum-dijawab', [
    ['menerima', 'konsultasi atau pemantauan atas inisiatif sendiri'],
    ['menerima', 'pendampingan menjawab permintaan yang menunggu', { data: { permintaan: 1 } }],
    ['menolak', 'pendampingan menjawab permintaan yang tidak ada', { data: { permintaan: 2 } }],
  ]),
  ...perkara({ ketapang: 'K-04' }, ['pembangunan.catatKunjungan', 'berjalan'], undefined, [['menerima', 'konsultasi dengan TPN', { data: { jenis: 'konsultasiTpn' } }]]),
  ...perkara({ kemenimipas: 'I-06' }, ['pembangunan.mintaPendampingan', 'berjalan'], undefined, [['menerima', 'satker meminta pendampingan', {}, { keadaan: 'pendampinganDiminta' }]]),
  ...perkara({ binjai: 'B-05', ketapang: 'K-05', kemenimipas: 'I-06' }, ['pembangunan.rekomendasikanKelayakan', 'berjalan'], 'pembangunan.tanggal-kegiatan', [
    ['menerima', 'TPI menyampaikan rekomendasi kelayakan kepada pimpinan'],
    ['menolak', 'rekomendasi kelayakan bertanggal sebelum tahun pembangunan', { data: { tanggal: '2025-12-31' } }],
  ]),
  ...perkara({ binjai: 'B-05', ketapang: 'K-05' }, ['pembangunan.beriRekomendasi', 'berjalan'], 'pembangunan.tenggat-sesudah-rekomendasi', [
    ['menerima', 'rekomendasi perbaikan dengan tenggat'],
    ['menolak', 'tenggat mendahului rekomendasinya', { data: { tenggat: '2026-04-20' } }],
  ]),
  ...perkara({ kemenimipas: 'I-25' }, ['pembangunan.catatPenguatan', 'berjalan'], 'pembangunan.penguatan-oleh-jenjangnya', [
    ['menerima', 'Kanwil memastikan data dukung dimutakhirkan'],
    ['menolak', 'UPT melakukan penguatan berjenjang', { facts: { pelaku: { satker: ORANG_LAIN, jenjang: 'upt' } } }],
  ]),
  ...perkara({ kemenimipas: 'I-25' }, ['pembangunan.mutakhirkanBukti', 'berjalan'], 'pembangunan.pemutakhiran-tepat-waktu', [
    ['menerima', 'data dukung triwulan pertama dimutakhirkan pada 31 Maret', triwulan('2026-03-31')],
    ['mengingatkan', 'data dukung triwulan pertama dimutakhirkan pada 1 April', triwulan('2026-04-01')],
  ]),
  ...perkara({ kemenimipas: 'I-25' }, ['pembangunan.mutakhirkanBukti', 'berjalan'], 'pembangunan.pemutakhiran-dijadwalkan', [['menolak', 'triwulan kelima', { data: { urutan: 5 } }]]),
  ...perkara({ tarakan: 'T-19' }, ['pembangunan.catatPembinaan', 'berjalan'], 'pembangunan.tanggal-kegiatan', [
    ['menerima', 'asistensi bagi perangkat daerah', { data: { jenis: 'asistensi' } }],
    ['menerima', 'pelatihan anti korupsi bagi pegawai', { data: { jenis: 'antiKorupsi', sasaran: 'pegawai' } }],
  ]),
  ...perkara({ tarakan: 'T-19' }, ['pembangunan.catatPembinaan', 'berjalan'], 'masukan', [['menolak', 'pembinaan dengan jenis yang tidak dikenal', { data: { jenis: 'pesta' } }]]),
  ...perkara({ tarakan: 'T-22' }, ['pembangunan.laporkan', 'berjalan'], 'pembangunan.realisasi-tercatat', [
    ['menerima', 'kepala perangkat daerah melaporkan tindak lanjut komponen', {}, { keadaan: 'dilaporkan' }],
    ['menolak', 'laporan tanpa realisasi kegiatan yang jatuh tempo', { context: { realisasi: [] } }],
  ]),
  ...perkara({ tarakan: 'T-18', kemenimipas: 'I-29', nasional: 'N-24', ketapang: 'K-11', binjai: 'B-17' }, 'replikasi.ajukan', 'replikasi.sumber-berpredikat', [
    ['menerima', 'studi tiru pada unit berpredikat'],
    ['menolak', 'studi tiru pada unit tanpa predikat', { facts: { sumber: { nama: 'Rutan', predikat: [] } } }],
  ]),
  ...perkara({ tarakan: 'T-18', kemenimipas: 'I-29', nasional: 'N-24', ketapang: 'K-11', binjai: 'B-17' }, 'replikasi.laporkan', 'replikasi.laporan-sesudah-studi', [
    ['menerima', 'hasil yang diterapkan dan disesuaikan dilaporkan', {}, { keadaan: 'dilaporkan' }],
    ['menolak', 'hasil dilaporkan sebelum studi tiru', { data: { tanggal: '2026-03-17' } }],
  ]),
];

function triwulan(pertama: string) {
  return ({ context }: Adegan): Ubahan => ({
    context: { pemutakhiran: (context['pemutakhiran'] as Baris[]).map((one, i) => (i === 0 ? { ...one, tanggal: pertama } : i === 3 ? { ...one, tanggal: '2026-12-01', uraian: 'Enam area', bukti: [] } : one)) },
  });
}

const evaluasi = (tanggal: string) => ({ tanggal, laporanDitelaah: 12, simpulan: 'Efektif', sidik: SIDIK });
const laporan = (jenis: string) => ({ context: { laporan: [{ jenis, nomor: 'B-9', tanggal: '2027-05-01', uraian: 'Perkembangan', sidik: SIDIK }] } });

/** The year of an instansi: IMP BAB II.A.3, KTP Pasal 7, TRK Lampiran V, N90 Lampiran II Penutup. */
const tahun: Perkara[] = [
  ...perkara({ kemenimipas: 'I-05' }, 'periode.umumkanJadwal', 'periode.jadwal-runtut', [
    ['menerima', 'jadwal tahunan diumumkan dengan surat'],
    ['menolak', 'tahap yang berakhir sebelum dimulai', { data: { tahap: [{ judul: 'Penilaian', dari: '2027-02-02', sampai: '2027-02-01' }] } }],
  ]),
  ...perkara({ ketapang: 'K-05' }, 'periode.tutup', 'periode.instrumen-ditetapkan', [
    ['menerima', 'LKE ditetapkan dengan Keputusan Inspektur'],
    ['menolak', 'LKE belum ditetapkan dengan Keputusan Inspektur', { context: { instrumen: undefined } }],
  ]),
  ...perkara({ tarakan: 'T-21' }, 'periode.tutup', 'periode.evaluasi-kebijakan', [
    ['menerima', 'kebijakan dievaluasi dua kali setahun'],
    ['menolak', 'kebijakan dievaluasi sekali setahun', { context: { evaluasi: [evaluasi('2027-06-30')] } }],
  ]),
  ...perkara({ tarakan: 'T-21' }, 'periode.catatEvaluasi', 'periode.evaluasi-masih-kurang', [['mengingatkan', 'baru satu evaluasi dalam tahun itu', { context: { evaluasi: [] } }]]),
  ...perkara({ tarakan: 'T-23' }, 'periode.tutup', 'periode.laporan-tahunan', [
    ['menerima', 'laporan akhir tahun disampaikan kepada Menteri PANRB'],
    ['menolak', 'hanya laporan sewaktu-waktu yang disampaikan', laporan('sewaktuWaktu')],
  ]),
  ...perkara({ nasional: 'N-25', kemenimipas: 'N-25', tarakan: 'N-25', ketapang: ['K-11', 'N-25'], binjai: ['B-17', 'N-25'] }, ['usulan.gugurkan', 'menungguSurat'], undefined, [['menerima', 'perbuatan KKN dalam tahun pengajuan menggugurkan usulan yang berjalan', {}, { keadaan: 'gugur' }]]),
  ...perkara({ nasional: 'N-25' }, 'periode.catatKkn', 'periode.kkn-tahun-pengajuan', [
    ['menerima', 'perbuatan pada hari terakhir tahun pengajuan', { data: { tanggal: '2027-12-31' } }],
    ['menolak', 'perbuatan pada hari pertama tahun berikutnya', { data: { tanggal: '2028-01-01' } }],
    ['menolak', 'perbuatan pada tahun sebelumnya', { data: { tanggal: '2026-12-31' } }],
  ]),
];

export const perkaraPembangunan: readonly Perkara[] = [...unit, ...bantuan, ...tahun];
