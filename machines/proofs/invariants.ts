import type { Invariant } from './invariant.js';
import { dokumen } from './invariants.dokumen.js';
import { nasional, TPM, TPN } from './invariants.nasional.js';
import { tahun } from './invariants.tahun.js';
import { provedAt, type Node, type World } from '../kernel/proof/explore.js';
import type { Registry } from '../kernel/registry.js';
import type { Jenjang, Pack } from '../regulasi/pack.schema.js';

/** An invariant that does not hold in a world, with a shortest way there. */
export interface Breach {
  readonly invariant: string;
  readonly path: readonly string[];
  readonly missing: readonly string[];
}

const usulan = (...states: string[]): string[] => states.map((state) => `usulan.${state}`);
const BERPREDIKAT = usulan('berpredikat');
const SESUDAH_SURAT = [...TPN, ...TPM, ...usulan('tidakBerpredikat'), ...BERPREDIKAT];
const SESUDAH_PANEL = [...usulan('menungguSurat'), ...SESUDAH_SURAT];
const SESUDAH_LHE = [...usulan('menungguPanel', 'tidakDiusulkan'), ...SESUDAH_PANEL];
const SESUDAH_DAFTAR = [...usulan('evaluasiTpi', 'percepatan'), ...SESUDAH_LHE];
const SESUDAH_PENDAHULUAN = [...usulan('menungguDaftarTpi', 'tidakMasukDaftar'), ...SESUDAH_DAFTAR];
const SESUDAH_AJUAN = [...usulan('penilaianPendahuluan'), ...SESUDAH_PENDAHULUAN];
const PREDIKAT = ['berlaku', 'diusulkanCabut', 'menungguPencabutan', 'dicabut'].map((state) => `predikat.${state}`);

const PAKTA = ['satker.pakta-kepala', 'satker.pakta-mayoritas'];
const PIAGAM = [...PAKTA, 'satker.publikasi', 'satker.publikasi-terjadi', 'satker.penandatangan-piagam', 'satker.saksi-piagam', 'satker.tanggal-tidak-mendatang'];
const pencanangan: Invariant[] = [
  {
    id: 'dicanangkan', basis: 'IMP BAB II.A.1; N90 Lampiran I Tahap I; TRK Lampiran II.A', in: ['satker.dicanangkan', 'satker.diusulkan', 'satker.ditetapkan', 'satker.membangun'],
    bunyi: 'Tidak ada pencanangan, sendiri atau bersama, tanpa pakta integritas pimpinan dan sebagian besar pegawai, publikasi, piagam yang lengkap, dan penyelenggara yang ditentukan',
    oneOf: [
      { 'satker.canangkan': [...PIAGAM, 'satker.penyelenggara-pencanangan'] },
      { 'satker.canangkanBersama': [...PIAGAM, 'satker.penyelenggara-bersama', 'satker.peserta-dikenal'], 'satker.ikutDicanangkan': [...PAKTA, 'satker.peserta-pencanangan'] },
    ],
  },
  {
    id: 'diusulkan-ditetapkan', basis: 'TRK Lampiran II.B angka 1; KTP Pasal 4', in: ['satker.diusulkan'], bunyi: 'Hanya calon yang memenuhi kriteria yang diusulkan untuk ditetapkan',
    proved: { 'satker.usulkanPenetapan': ['satker.kriteria-penetapan', 'satker.tanggal-tidak-mendatang'] },
  },
  {
    id: 'ditetapkan', basis: 'IMP BAB II.A.2 dan II.D; N90 Lampiran I Tahap II; TRK Lampiran II.B angka 1–2', in: ['satker.ditetapkan', 'satker.membangun'],
    bunyi: 'Tidak ada penetapan satker sebelum instansi mencanangkan dan pengusulnya mengusulkan, dan hanya yang memenuhi ketiga kriteria atau ditunjuk Kementerian PANRB dengan surat',
    proved: {
      'satker.tetapkan': [
        'satker.instansi-dicanangkan', 'satker.usulan-penetapan-ada', 'satker.kriteria-penetapan', 'satker.sektor-prioritas', 'satker.surat-penunjukan',
        'satker.penetapan-sesudah-pencanangan', 'satker.penetapan-sesudah-usulan', 'satker.tanggal-tidak-mendatang',
      ],
    },
  },
  {
    id: 'membangun', basis: 'IMP BAB II.A.3', in: ['satker.membangun'], bunyi: 'Pembangunan berdasar tim kerja, program, dan rencana aksi',
    proved: { 'satker.mulaiMembangun': ['satker.tim-kerja-ada', 'satker.program-ada', 'satker.rencana-aksi-ada'] },
  },
];

const SEGREGASI = ['lke.bukan-unit-sendiri', 'lke.bukan-penilai-lapisan-bawah', 'lke.bukan-rantai-sendiri'];
const LENGKAP = ['lke.lengkap', 'lke.bukti-terlampir', 'lke.ulasan-ditanggapi', ...SEGREGASI];
const lke: Invariant[] = [
  {
    id: 'lke-dimulai', basis: 'IMP BAB III.A.1.a angka 2)–3); C30', in: ['lke.diisi', 'lke.dibaca', 'lke.selesai'], bunyi: 'LKE hanya dibuat pada gilirannya, oleh tim yang ber-SK, tanpa benturan kepentingan', proved: { 'lke.mulai': ['lke.giliran', 'lke.tim-ber-sk', ...SEGREGASI] },
  },
  {
    id: 'lke-selesai', basis: 'IMP BAB III.A.1.a angka 1) dan 3); C30', in: ['lke.selesai'],
    bunyi: 'LKE hanya selesai bila lengkap dan berbukti, pada gilirannya, dibaca orang kedua, tanpa benturan kepentingan', proved: { 'lke.selesaikan': ['lke.giliran', 'lke.dibaca-kedua', 'lke.pembaca-lain', ...LENGKAP] },
  },
  { id: 'lke-diajukan', basis: 'IMP BAB III.A.2', in: ['lke.dibaca'], bunyi: 'LKE hanya dibaca kedua kali bila lengkap, berbukti, dan setiap ulasan ditindaklanjuti', proved: { 'lke.ajukan': ['lke.giliran', 'lke.ada-pembaca', ...LENGKAP] } },
];

const penilaian: Invariant[] = [
  {
    id: 'satker-membangun', basis: 'IMP BAB III.A; N5 Tabel 5', in: [...usulan('penilaianMandiri', 'perbaikan'), ...SESUDAH_AJUAN],
    bunyi: 'Hanya satker yang ditetapkan dan membangun yang masuk penilaian', proved: { 'usulan.buka': ['usulan.satker-membangun'] },
  },
  {
    id: 'penilaian-mandiri', basis: 'IMP BAB III.A.1.a angka 1)', in: SESUDAH_AJUAN, bunyi: 'Tidak ada penilaian tanpa penilaian mandiri pada putaran itu',
    proved: { 'usulan.ajukan': ['usulan.satker-membangun', 'usulan.lke-mandiri-selesai', 'usulan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'setiap-tingkat', basis: 'IMP BAB III.A.1.a angka 3)–8)', in: SESUDAH_PENDAHULUAN, bunyi: 'Tidak ada yang sampai ke TPI tanpa dinilai dan memenuhi standar di setiap tingkat rutenya, pada putaran itu',
    proved: { 'usulan.teruskan@*': ['usulan.lke-tingkat-selesai', 'usulan.nilai-pendahuluan', 'usulan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'masuk-daftar', basis: 'IMP BAB III.A.1.a angka 10) dan III.A.1.b angka 2)', in: SESUDAH_DAFTAR, bunyi: 'TPI mengevaluasi hanya yang masuk daftar dan disimpulkan layak',
    proved: { 'usulan.masukkanDaftar': ['usulan.tingkat-layak', 'usulan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'tidak-masuk-daftar', basis: 'IMP BAB III.A.1.a angka 10)', in: usulan('tidakMasukDaftar'), bunyi: 'Yang tidak masuk daftar diketahui sejak kapan',
    proved: { 'usulan.keluarkanDaftar': ['usulan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'lhe-memenuhi', basis: 'IMP BAB III.A 1)–8), III.A.1.b angka 3)–4), III.C Tabel 7; N90 Lampiran II Tabel 6', in: SESUDAH_LHE, bunyi: 'Tidak ada yang dibahas panel tanpa LHE yang menyatakan memenuhi',
    proved: {
      'usulan.terbitkanLhe@memenuhi': [
        'usulan.lke-tpi-selesai', 'usulan.pemeriksaan-lengkap', 'usulan.nilai-ambang', 'usulan.tindak-lanjut-tuntas', 'usulan.lhk-lengkap', 'usulan.sakip-unit',
        'usulan.layanan-utama', 'usulan.rekomendasi-perbaikan', 'usulan.wbbm-memegang-wbk', 'usulan.pelatihan-penilai', 'usulan.paruh-area', 'usulan.tanggal-tidak-mendatang',
      ],
    },
  },
];

const RAPAT = {
  'panel.buka': ['panel.diatur', 'panel.dipimpin-ketuanya', 'panel.tanggal-tidak-mendatang', 'panel.unsur-lengkap', 'panel.anggota-dari-unsurnya', 'panel.anggota-tpm', 'panel.agenda-memenuhi'],
  'panel.undang': ['panel.dipimpin-ketuanya', 'panel.undangan-sebelum-rapat'], 'panel.catatHadir': ['panel.dipimpin-ketuanya', 'panel.hari-rapat', 'panel.hadir-anggota'],
  'panel.susunBeritaAcara': ['panel.dipimpin-ketuanya', 'panel.semua-agenda-diputus', 'panel.kuorum', 'panel.pemilih-hadir', 'panel.tanggal-rapat'],
  'panel.sampaikan': ['panel.dipimpin-ketuanya', 'panel.semua-menandatangani', 'panel.kuota'],
};
const PUTUSAN = ['panel.dipimpin-ketuanya', 'panel.dalam-agenda', 'panel.kuorum', 'panel.pemilih-hadir', 'panel.cara-putus', 'panel.pendapat-berbeda', 'panel.berkepentingan-mundur'];
const berpanel = ({ panel }: Pack): boolean => panel !== null;
const pengusulan: Invariant[] = [
  {
    id: 'putusan-panel', basis: 'IMP BAB III.A.1.c angka 1)–2)', in: SESUDAH_PANEL, bunyi: 'Tidak ada yang diusulkan tanpa putusan rapat panel yang berkuorum dan berita acara yang ditandatangani semua',
    proved: { ...RAPAT, 'panel.putuskan@diusulkan': PUTUSAN }, while: { panel: ['disampaikan'] }, bila: berpanel,
  },
  {
    id: 'tidak-diusulkan', basis: 'IMP BAB III.A.1.c angka 1)–5)', in: usulan('tidakDiusulkan'), bunyi: 'Tidak ada yang gugur tanpa rapat yang sama sahnya, atau tanpa dikeluarkan dari surat yang masih memuat satker lain',
    proved: RAPAT, oneOf: [{ 'panel.putuskan@tidakDiusulkan': PUTUSAN }, { 'panel.putuskan@diusulkan': PUTUSAN, 'surat.keluarkanSatker': ['surat.satker-dalam-surat', 'surat.masih-ada-satker'] }],
    while: { panel: ['disampaikan'] }, bila: berpanel,
  },
  {
    id: 'dikeluarkan-dari-surat', basis: 'N90 Lampiran II Bab I.A.3; N5 Lampiran II Bab II.A', in: usulan('tidakDiusulkan'), bunyi: 'Tanpa rapat panel, tidak ada yang gugur selain karena dikeluarkan dari surat yang masih memuat satker lain',
    proved: { 'surat.keluarkanSatker': ['surat.satker-dalam-surat', 'surat.masih-ada-satker'] }, bila: (pack) => !berpanel(pack),
  },
  {
    id: 'surat', basis: 'IMP BAB III.A.1.c angka 3)–6), III.C; N5 Lampiran II Bab II.A', in: SESUDAH_SURAT, bunyi: 'Tidak ada yang sampai ke TPN tanpa surat Menteri dari berita acara, melalui Sekretaris Jenderal, tepat waktu, dengan SPTJM instansi',
    proved: {
      'surat.susunKonsep': ['surat.panel-sesuai', 'surat.berita-acara-selesai', 'surat.ada-unit', 'surat.predikat-mandiri', 'surat.persetujuan-mandiri'], 'surat.sampaikanKeSekretaris': [], 'surat.sampaikanKePimpinan': [],
      'surat.tandatangani': ['surat.tanggal-tidak-mendatang', 'surat.sesudah-berita-acara', 'surat.persetujuan-mandiri'], 'surat.kirim': ['surat.tepat-waktu', 'surat.syarat-instansi', 'surat.sptjm-instansi', 'surat.sptjm-jumlah-unit'],
    },
    while: { surat: ['terkirim'] },
  },
  {
    id: 'syarat-unit', basis: 'IMP BAB III.C Tabel 7 dan Gambar 2, BAB IV.D; N90 Lampiran II Tabel 6', in: SESUDAH_SURAT, bunyi: 'Yang diusulkan telah membangun setahun, tidak terkunci, ber-SPTJM, dan untuk WBBM memegang WBK',
    proved: { 'usulan.usulkan': ['usulan.sptjm-unit', 'usulan.lama-membangun', 'usulan.tidak-terkunci', 'usulan.wbbm-memegang-wbk', 'usulan.jalur-mandiri', 'usulan.tpm-disetujui'] },
  },
];

const tpm: Invariant[] = [
  {
    id: 'tpm-disetujui', basis: 'IMP BAB III.A.1.d; N5 Lampiran II Bab II.B', in: ['tpm.disetujui', 'tpm.dibentuk', 'tpm.berakhir'], bunyi: 'Tidak ada Tim Penilai Mandiri tanpa persetujuan Menteri PANRB',
    proved: { 'tpm.catatPersetujuan': ['tpm.diatur', 'tpm.tanggal-tidak-mendatang', 'tpm.masa-berlaku'] },
  },
  {
    id: 'tpm-dibentuk', basis: 'IMP BAB III.A.1.d angka 1)', in: ['tpm.dibentuk'], bunyi: 'Tidak ada Tim Penilai Mandiri tanpa keputusan dalam masa persetujuan, dengan setiap unsur yang ditentukan',
    proved: { 'tpm.bentuk': ['tpm.diatur', 'tpm.tanggal-tidak-mendatang', 'tpm.sk-dalam-masa-berlaku', 'tpm.unsur-lengkap', 'tpm.anggota-dari-unsurnya', 'tpm.ada-ketua'] },
  },
];

const predikat: Invariant[] = [
  {
    id: 'predikat-dari-usulan', basis: 'N90 Lampiran II Bab III.D', in: PREDIKAT, bunyi: 'Predikat hanya ada bagi satker yang usulannya ditetapkan', while: { usulan: ['berpredikat'] },
  },
  {
    id: 'usul-pencabutan', basis: 'N90 Lampiran II Bab IV.C; IMP BAB IV.D', in: ['predikat.diusulkanCabut', 'predikat.menungguPencabutan', 'predikat.dicabut'],
    bunyi: 'Tidak ada pencabutan yang tidak bermula dari laporan TPI, pengaduan yang terbukti sesudah satker didengar, atau temuan lapangan TPN',
    oneOf: [
      { 'predikat.usulkanPencabutan': ['predikat.dasar-pencabutan', 'predikat.tanggal-tidak-mendatang'] },
      {
        'predikat.usulkanKarenaPengaduan': [], 'pengaduan.simpulkan@terbukti': ['pengaduan.satker-didengar', 'pengaduan.tanggal-tidak-mendatang'],
        'pengaduan.usulkanPencabutan': ['pengaduan.predikat-berlaku', 'pengaduan.tanggal-berurutan', 'pengaduan.tanggal-tidak-mendatang'],
      },
      { 'predikat.catatTemuanTpn': ['predikat.tanggal-tidak-mendatang'] },
    ],
  },
  {
    id: 'rekomendasi-pencabutan', basis: 'N90 Lampiran II Bab IV.C', in: ['predikat.menungguPencabutan', 'predikat.dicabut'], bunyi: 'Tidak ada pencabutan tanpa rekomendasi TPN sesudah klarifikasi dan pemeriksaan lapangan',
    proved: { 'predikat.catatRekomendasiTpn@cabut': ['predikat.sudah-klarifikasi', 'predikat.sudah-kunjungan', 'predikat.rekomendasi-sesudah-pemeriksaan', 'predikat.tanggal-tidak-mendatang'] },
  },
  {
    id: 'pencabutan', basis: 'N90 Lampiran II Bab IV.C; C39', in: ['predikat.dicabut'], bunyi: 'Predikat dicabut oleh yang menetapkannya, tidak sebelum direkomendasikan',
    proved: { 'predikat.cabut': ['predikat.cabut-sesudah-rekomendasi', 'predikat.dicabut-penetapnya', 'predikat.tanggal-tidak-mendatang'] },
  },
];

const SESUDAH_TERBUKTI = ['terbukti', 'disanksi', 'diusulkanCabut'].map((state) => `pengaduan.${state}`);
const SESUDAH_KLARIFIKASI = ['pengaduan.diklarifikasi', 'pengaduan.selesai', ...SESUDAH_TERBUKTI];
const TANGGAL_PENGADUAN = ['pengaduan.tanggal-berurutan', 'pengaduan.tanggal-tidak-mendatang'];
const SIMPULAN_PENGADUAN = ['pengaduan.satker-didengar', ...TANGGAL_PENGADUAN];
const pengaduan: Invariant[] = [
  {
    id: 'pengaduan-diterima', basis: 'N90 Lampiran II Bab IV.A angka 5; TRK Lampiran III.B', in: ['pengaduan.diterima', 'pengaduan.ditutup', 'pengaduan.diidentifikasi', ...SESUDAH_KLARIFIKASI],
    bunyi: 'Pengaduan hanya tentang pemegang predikat, melalui kanal yang disediakan, tanpa identitas pelapor',
    proved: { 'pengaduan.terima': ['pengaduan.tentang-pemegang-predikat', 'pengaduan.kanal-dikenal', 'pengaduan.tanpa-identitas', 'pengaduan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'pengaduan-ditutup', basis: 'N90 Lampiran II Bab IV.A angka 5', in: ['pengaduan.ditutup'], bunyi: 'Pengaduan hanya ditutup sesudah diidentifikasi', proved: { 'pengaduan.identifikasi@tidakRelevan': TANGGAL_PENGADUAN },
  },
  {
    id: 'pengaduan-diklarifikasi', basis: 'N90 Lampiran II Bab IV.A angka 5', in: SESUDAH_KLARIFIKASI, bunyi: 'Satker hanya dimintai klarifikasi atas pengaduan yang menyangkut kriteria predikatnya',
    proved: { 'pengaduan.identifikasi@relevan': ['pengaduan.kriteria-disebut', ...TANGGAL_PENGADUAN], 'pengaduan.mintaKlarifikasi': ['pengaduan.tenggat-kemudian', ...TANGGAL_PENGADUAN] },
  },
  {
    id: 'pengaduan-diidentifikasi', basis: 'N90 Lampiran II Bab IV.A angka 5', in: ['pengaduan.diidentifikasi'], bunyi: 'Yang diklarifikasi menyebut kriteria predikat yang disangka dilanggar', proved: { 'pengaduan.identifikasi@relevan': ['pengaduan.kriteria-disebut', ...TANGGAL_PENGADUAN] },
  },
  {
    id: 'pengaduan-terbukti', basis: 'N90 Lampiran II Bab IV.A angka 5', in: SESUDAH_TERBUKTI, bunyi: 'Tidak ada yang dinyatakan terbukti tanpa satker didengar', proved: { 'pengaduan.simpulkan@terbukti': SIMPULAN_PENGADUAN },
  },
  {
    id: 'pengaduan-disanksi', basis: 'TRK Lampiran III.B', in: ['pengaduan.disanksi'], bunyi: 'Sanksi hanya dijatuhkan bila peraturannya mengenalnya', proved: { 'pengaduan.jatuhkanSanksi': ['pengaduan.sanksi-dikenal', ...TANGGAL_PENGADUAN] },
  },
  {
    id: 'pengaduan-selesai', basis: 'N90 Lampiran II Bab IV.A angka 5', in: ['pengaduan.selesai'], bunyi: 'Pengaduan selesai karena tidak terbukti atau diselesaikan sesudah terbukti, dan satker didengar',
    oneOf: [{ 'pengaduan.simpulkan@tidakTerbukti': SIMPULAN_PENGADUAN }, { 'pengaduan.simpulkan@terbukti': SIMPULAN_PENGADUAN, 'pengaduan.selesaikan': TANGGAL_PENGADUAN }],
  },
];

const kawasanIn = (...states: string[]): string[] => states.map((state) => `kawasan.${state}`);
const KAWASAN_DICABUT = kawasanIn('menungguPencabutan');
const KAWASAN_DITETAPKAN = [...kawasanIn('berpredikat', 'diusulkanCabut'), ...KAWASAN_DICABUT];
const KAWASAN_DIREKOMENDASIKAN = [...kawasanIn('menungguPenetapan'), ...KAWASAN_DITETAPKAN];
const KAWASAN_DIUSULKAN = [...kawasanIn('evaluasiTpn'), ...KAWASAN_DIREKOMENDASIKAN];
const KAWASAN_DIBANGUN = [...kawasanIn('pembangunan'), ...KAWASAN_DIUSULKAN];
const kawasan: Invariant[] = [
  {
    id: 'kawasan-dibentuk', basis: 'IMP BAB II.C; N90 Lampiran I Bab II.B (Stranas PK)', in: [...kawasanIn('pembentukan', 'diakhiri'), ...KAWASAN_DIBANGUN], bunyi: 'Tidak ada kawasan yang tidak dibentuk',
    proved: { 'kawasan.bentuk': ['kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-diakhiri', basis: 'IMP BAB II.C', in: kawasanIn('diakhiri'), bunyi: 'Kawasan yang berakhir diketahui sejak kapan', proved: { 'kawasan.akhiri': ['kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-tim-khusus', basis: 'IMP BAB II.C angka 1); N90 Lampiran I Bab II.B (Stranas PK) angka 1', in: KAWASAN_DIBANGUN, bunyi: 'Tidak ada pembangunan kawasan tanpa Tim Khusus gabungan dari Tim Penilai Internal setiap anggota',
    proved: { 'kawasan.bentukTimKhusus': ['kawasan.beberapa-unit', 'kawasan.tim-dari-setiap-tpi', 'kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-diusulkan', basis: 'N90 Lampiran II Bab III.D.2 Tabel 7 dan Tabel 8, Bab IV.C', in: KAWASAN_DIUSULKAN, bunyi: 'Tidak ada kawasan yang diusulkan sebelum semua unitnya berpredikat dan skor integrasinya mencapai ambang, atau selama terkunci',
    proved: { 'kawasan.usulkan': ['kawasan.beberapa-unit', 'kawasan.tim-khusus-lengkap', 'kawasan.semua-berpredikat', 'kawasan.skor-integrasi', 'kawasan.predikat-berikutnya', 'kawasan.tidak-terkunci', 'kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-hasil-tpn', basis: 'N90 Lampiran II Bab III.C angka 5 huruf c–e', in: KAWASAN_DIREKOMENDASIKAN, bunyi: 'Tidak ada penetapan kawasan tanpa hasil Tim Penilai Nasional bahwa semua unit memenuhi dan terintegrasi',
    proved: { 'kawasan.catatHasilTpn@memenuhi': ['kawasan.hasil-sesudah-usulan', 'kawasan.unit-disebut', 'kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-ditetapkan', basis: 'N90 Lampiran II Bab III.D.2', in: KAWASAN_DITETAPKAN, bunyi: 'Tidak ada kawasan berpredikat tanpa keputusan yang berdasar rekomendasi Tim Penilai Nasional',
    proved: { 'kawasan.catatPenetapan': ['kawasan.penetapan-sesudah-hasil', 'kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-usul-pencabutan', basis: 'IMP BAB IV.D; N90 Lampiran II Bab IV.C', in: [...kawasanIn('diusulkanCabut'), ...KAWASAN_DICABUT], bunyi: 'Tidak ada usul pencabutan kawasan tanpa temuan pemantauan',
    proved: { 'kawasan.usulkanPencabutan': ['kawasan.temuan-monev', 'kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'kawasan-pencabutan', basis: 'N90 Lampiran II Bab IV.C', in: KAWASAN_DICABUT, bunyi: 'Tidak ada pencabutan kawasan tanpa rekomendasi Tim Penilai Nasional sesudah klarifikasi',
    proved: { 'kawasan.catatRekomendasiTpn@cabut': ['kawasan.sudah-klarifikasi', 'kawasan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'anggota-diundang', basis: 'IMP BAB II.C', in: ['anggotaKawasan.bergabung', 'anggotaKawasan.keluar'], bunyi: 'Tidak ada yang bergabung tanpa undangan, dan hanya unit yang diundang',
    proved: { 'anggotaKawasan.terima': ['anggotaKawasan.ada-undangan', 'anggotaKawasan.unit-diundang', 'anggotaKawasan.tanggal-tidak-mendatang'] },
  },
  { id: 'anggota-menolak', basis: 'IMP BAB II.C', in: ['anggotaKawasan.ditolak'], bunyi: 'Tidak ada yang menolak tanpa undangan', proved: { 'anggotaKawasan.tolak': ['anggotaKawasan.ada-undangan', 'anggotaKawasan.tanggal-tidak-mendatang'] } },
  { id: 'anggota-keluar', basis: 'IMP BAB II.C', in: ['anggotaKawasan.keluar'], bunyi: 'Yang menarik diri diketahui sejak kapan', proved: { 'anggotaKawasan.tarik': ['anggotaKawasan.tanggal-tidak-mendatang'] } },
];

/** What the law never lets happen. */
export const invariants: readonly Invariant[] = [...pencanangan, ...lke, ...penilaian, ...pengusulan, ...nasional, ...tpm, ...predikat, ...pengaduan, ...kawasan, ...tahun, ...dokumen];

/** Those of which a law speaks: of a panel, where it has one. */
export const invariantsUnder = (pack: Pack): Invariant[] => invariants.filter(({ bila }) => bila?.(pack) ?? true);

/** The acts that are promised of a state, of several ways to it the first: what a graph that begins there takes as done. */
export const promisedIn = (state: string, pack: Pack, jenjang: Jenjang): ReadonlySet<string> =>
  new Set(invariantsUnder(pack).filter((invariant) => invariant.in.includes(state)).flatMap(({ proved, oneOf = [] }) => [...needs(proved, pack.rute[jenjang]), ...needs(oneOf[0], pack.rute[jenjang])]).filter((need) => !need.includes('/')));

/** `machine.state` of every case of a world. */
export const statesOf = (world: World): string[] => Object.values(world).map(({ machine, value }) => `${machine}.${value}`);

/** Whose way it is, and under which law. */
export interface Where {
  readonly pack: Pack;
  readonly jenjang: Jenjang;
}

/** Where, in an explored graph, an invariant does not hold by the rules of `registry`, for units of a level under a law. */
export function breaches(nodes: readonly Node[], registry: Registry, { pack, jenjang }: Where, of: readonly Invariant[] = invariantsUnder(pack)): Breach[] {
  const rute = pack.rute[jenjang];
  return nodes.flatMap((node) => {
    const states = new Set(statesOf(node.world));
    const proved = provedAt(node, registry);
    const lacking = (acts: Invariant['proved']) => needs(acts, rute).filter((need) => !(need.includes('/') ? proved : node.done).has(need));
    return of.filter((invariant) => invariant.in.some((state) => states.has(state))).flatMap((invariant) => {
      const missing = [
        ...lacking(invariant.proved), ...unjudged(invariant.judged, registry), ...leastOf((invariant.oneOf ?? []).map(lacking)),
        ...Object.entries(invariant.while ?? {}).filter(([machine, allowed]) => !allowed.some((state) => states.has(`${machine}.${state}`))).map(([machine, allowed]) => `${machine} ${allowed.join(' atau ')}`),
      ];
      return missing.length > 0 ? [{ invariant: invariant.id, path: node.path, missing }] : [];
    });
  });
}

/** Rules that an act does not have, though it must always be judged by them. */
const unjudged = (judged: Invariant['judged'] = {}, registry: Registry): string[] => Object.entries(judged).flatMap(([command, rules]) =>
  rules.filter((id) => !registry.command(command)?.spec.rules.some((rule) => rule.id === id)).map((id) => `${command}/${id}`));

/** Of several ways to satisfy the law, what the nearest still lacks. */
const leastOf = (ways: readonly string[][]): string[] => [...ways].sort((a, b) => a.length - b.length)[0] ?? [];

/** The acts, and the rules judged at each (`act/rule`), with `@*` written out for each tier. */
function needs(proved: Invariant['proved'] = {}, rute: readonly string[] = []): string[] {
  return Object.entries(proved).flatMap(([label, rules]) => (label.endsWith('@*') ? rute.map((tier) => label.replace('*', tier)) : [label])
    .flatMap((act) => [act, ...rules.map((rule) => `${act}/${rule}`)]));
}
