import { provedAt, type Node, type World } from './kernel/proof/explore.js';
import type { Registry } from './kernel/registry.js';

/** What the law never lets happen, whatever the commands and their order. Written from the law, not from the machines. */
export interface Invariant {
  readonly id: string;
  /** Where the law says so. */
  readonly basis: string;
  /** What holds, in the words of the law. */
  readonly bunyi: string;
  /** The states (`machine.state`) that may only be reached this way. */
  readonly in: readonly string[];
  /** What must have been done on every way there, with the rules that were judged then. `@*`: at each tier of the route. */
  readonly proved?: Readonly<Record<string, readonly string[]>>;
  /** At least one of these has been done on every way there, with the rules that were judged then. */
  readonly oneOf?: readonly Readonly<Record<string, readonly string[]>>[];
  /** Where the cases it meets must stand at that moment, by machine. */
  readonly while?: Readonly<Record<string, readonly string[]>>;
}

/** An invariant that does not hold in a world, with a shortest way there. */
export interface Breach {
  readonly invariant: string;
  readonly path: readonly string[];
  readonly missing: readonly string[];
}

const usulan = (...states: string[]): string[] => states.map((state) => `usulan.${state}`);
const BERPREDIKAT = usulan('berpredikat');
const SESUDAH_TPN = [...usulan('menungguPenetapan'), ...BERPREDIKAT];
const SESUDAH_SURAT = [...usulan('evaluasiTpn', 'tidakBerpredikat'), ...SESUDAH_TPN];
const SESUDAH_PANEL = [...usulan('menungguSurat'), ...SESUDAH_SURAT];
const SESUDAH_LHE = [...usulan('menungguPanel', 'tidakDiusulkan'), ...SESUDAH_PANEL];
const SESUDAH_DAFTAR = [...usulan('evaluasiTpi'), ...SESUDAH_LHE];
const SESUDAH_PENDAHULUAN = [...usulan('menungguDaftarTpi', 'tidakMasukDaftar'), ...SESUDAH_DAFTAR];
const SESUDAH_AJUAN = [...usulan('penilaianPendahuluan'), ...SESUDAH_PENDAHULUAN];
const PREDIKAT = ['berlaku', 'diusulkanCabut', 'menungguPencabutan', 'dicabut'].map((state) => `predikat.${state}`);

const pencanangan: Invariant[] = [
  {
    id: 'dicanangkan', basis: 'IMP BAB II.A.1; N90 Lampiran I Tahap I', in: ['satker.dicanangkan', 'satker.ditetapkan', 'satker.membangun'],
    bunyi: 'Tidak ada pencanangan tanpa pakta integritas pimpinan dan sebagian besar pegawai, publikasi, dan penyelenggara yang ditentukan',
    proved: { 'satker.canangkan': ['satker.pakta-kepala', 'satker.pakta-mayoritas', 'satker.publikasi', 'satker.penyelenggara-pencanangan', 'satker.tanggal-tidak-mendatang'] },
  },
  {
    id: 'ditetapkan', basis: 'IMP BAB II.A.2; N90 Lampiran I Tahap II', in: ['satker.ditetapkan', 'satker.membangun'],
    bunyi: 'Tidak ada penetapan satker sebelum instansi mencanangkan, dan hanya yang memenuhi ketiga kriteria',
    proved: { 'satker.tetapkan': ['satker.instansi-dicanangkan', 'satker.kriteria-penetapan', 'satker.penetapan-sesudah-pencanangan', 'satker.tanggal-tidak-mendatang'] },
  },
  {
    id: 'membangun', basis: 'IMP BAB II.A.3', in: ['satker.membangun'], bunyi: 'Pembangunan berdasar tim kerja, program, dan rencana aksi',
    proved: { 'satker.mulaiMembangun': ['satker.tim-kerja-ada', 'satker.program-ada', 'satker.rencana-aksi-ada'] },
  },
];

const SEGREGASI = ['lke.bukan-unit-sendiri', 'lke.bukan-penilai-lapisan-bawah', 'lke.bukan-rantai-sendiri'];
const lke: Invariant[] = [
  {
    id: 'lke-dimulai', basis: 'IMP BAB III.A.1.a angka 2)–3); C30', in: ['lke.diisi', 'lke.selesai'],
    bunyi: 'LKE hanya dibuat pada gilirannya, oleh tim yang ber-SK, tanpa benturan kepentingan', proved: { 'lke.mulai': ['lke.giliran', 'lke.tim-ber-sk', ...SEGREGASI] },
  },
  {
    id: 'lke-selesai', basis: 'IMP BAB III.A.1.a angka 1) dan 3); C30', in: ['lke.selesai'],
    bunyi: 'LKE hanya selesai bila lengkap dan berbukti, pada gilirannya, tanpa benturan kepentingan', proved: { 'lke.selesaikan': ['lke.giliran', 'lke.lengkap', 'lke.bukti-terlampir', ...SEGREGASI] },
  },
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
        'usulan.rekomendasi-perbaikan', 'usulan.wbbm-memegang-wbk', 'usulan.tanggal-tidak-mendatang',
      ],
    },
  },
];

const RAPAT = { 'panel.buka': ['panel.unsur-lengkap', 'panel.anggota-dari-unsurnya', 'panel.agenda-memenuhi'], 'panel.catatHadir': ['panel.hadir-anggota'], 'panel.susunBeritaAcara': ['panel.semua-agenda-diputus', 'panel.kuorum', 'panel.pemilih-hadir', 'panel.tanggal-rapat'], 'panel.sampaikan': ['panel.semua-menandatangani'] };
const PUTUSAN = ['panel.dalam-agenda', 'panel.kuorum', 'panel.pemilih-hadir', 'panel.cara-putus', 'panel.berkepentingan-mundur'];
const pengusulan: Invariant[] = [
  {
    id: 'putusan-panel', basis: 'IMP BAB III.A.1.c angka 1)–2)', in: SESUDAH_PANEL, bunyi: 'Tidak ada yang diusulkan tanpa putusan rapat panel yang berkuorum dan berita acara yang ditandatangani semua',
    proved: { ...RAPAT, 'panel.putuskan@diusulkan': PUTUSAN, 'panel.undang': [] }, while: { panel: ['disampaikan'] },
  },
  {
    id: 'tidak-diusulkan', basis: 'IMP BAB III.A.1.c angka 1)–5)', in: usulan('tidakDiusulkan'), bunyi: 'Tidak ada yang gugur tanpa rapat yang sama sahnya, atau tanpa dikeluarkan dari surat yang masih memuat satker lain',
    proved: RAPAT, oneOf: [{ 'panel.putuskan@tidakDiusulkan': PUTUSAN }, { 'panel.putuskan@diusulkan': PUTUSAN, 'surat.keluarkanSatker': ['surat.satker-dalam-surat', 'surat.masih-ada-satker'] }],
    while: { panel: ['disampaikan'] },
  },
  {
    id: 'surat', basis: 'IMP BAB III.A.1.c angka 3)–6), III.C; N5 Lampiran II Bab II.A', in: SESUDAH_SURAT, bunyi: 'Tidak ada yang sampai ke TPN tanpa surat Menteri dari berita acara, melalui Sekretaris Jenderal, tepat waktu, dengan SPTJM instansi',
    proved: {
      'surat.susunKonsep': ['surat.berita-acara-selesai', 'surat.ada-unit'], 'surat.sampaikanKeSekretaris': [], 'surat.sampaikanKePimpinan': [],
      'surat.tandatangani': ['surat.tanggal-tidak-mendatang', 'surat.sesudah-berita-acara'], 'surat.kirim': ['surat.tepat-waktu', 'surat.syarat-instansi', 'surat.sptjm-instansi', 'surat.sptjm-jumlah-unit'],
    },
    while: { surat: ['terkirim'], panel: ['disampaikan'] },
  },
  {
    id: 'syarat-unit', basis: 'IMP BAB III.C Tabel 7 dan Gambar 2, BAB IV.D; N90 Lampiran II Tabel 6', in: SESUDAH_SURAT, bunyi: 'Yang diusulkan telah membangun setahun, tidak terkunci, ber-SPTJM, dan untuk WBBM memegang WBK',
    proved: { 'usulan.usulkan': ['usulan.sptjm-unit', 'usulan.lama-membangun', 'usulan.tidak-terkunci', 'usulan.wbbm-memegang-wbk'] },
  },
];

const predikat: Invariant[] = [
  {
    id: 'hasil-tpn', basis: 'N90 Lampiran II Bab III.A–C', in: SESUDAH_TPN, bunyi: 'Tidak ada penetapan tanpa hasil panel TPN yang menyatakan memenuhi',
    proved: { 'usulan.catatHasilTpn@memenuhi': ['usulan.hasil-tpn-sesudah-usulan', 'usulan.tahap-tpn', 'usulan.tanggal-tidak-mendatang'] },
  },
  {
    id: 'penetapan-predikat', basis: 'N90 Lampiran II Bab III.D', in: BERPREDIKAT, bunyi: 'Tidak ada predikat tanpa keputusan yang berdasar rekomendasi TPN, dan setiap penetapan menerbitkan predikat',
    proved: { 'usulan.catatPenetapan': ['usulan.penetapan-sesudah-tpn', 'usulan.tanggal-tidak-mendatang'], 'predikat.terbitkan': [] }, while: { predikat: PREDIKAT.map((s) => s.slice('predikat.'.length)) },
  },
  {
    id: 'predikat-dari-usulan', basis: 'N90 Lampiran II Bab III.D', in: PREDIKAT, bunyi: 'Predikat hanya ada bagi satker yang usulannya ditetapkan', while: { usulan: ['berpredikat'] },
  },
  {
    id: 'usul-pencabutan', basis: 'IMP BAB IV.D', in: ['predikat.diusulkanCabut', 'predikat.menungguPencabutan', 'predikat.dicabut'], bunyi: 'Tidak ada usul pencabutan tanpa temuan pemantauan',
    proved: { 'predikat.usulkanPencabutan': ['predikat.temuan-monev', 'predikat.tanggal-tidak-mendatang'] },
  },
  {
    id: 'rekomendasi-pencabutan', basis: 'N90 Lampiran II Bab IV.C', in: ['predikat.menungguPencabutan', 'predikat.dicabut'], bunyi: 'Tidak ada pencabutan tanpa rekomendasi TPN sesudah klarifikasi',
    proved: { 'predikat.catatRekomendasiTpn@cabut': ['predikat.sudah-klarifikasi', 'predikat.tanggal-tidak-mendatang'] },
  },
  {
    id: 'pencabutan', basis: 'N90 Lampiran II Bab IV.C', in: ['predikat.dicabut'], bunyi: 'Keputusan pencabutan tidak mendahului rekomendasinya',
    proved: { 'predikat.cabut': ['predikat.cabut-sesudah-rekomendasi', 'predikat.tanggal-tidak-mendatang'] },
  },
];

/** What the law never lets happen. */
export const invariants: readonly Invariant[] = [...pencanangan, ...lke, ...penilaian, ...pengusulan, ...predikat];

/** `machine.state` of every case of a world. */
export const statesOf = (world: World): string[] => Object.values(world).map(({ machine, value }) => `${machine}.${value}`);

/** Where, in an explored graph, an invariant does not hold by the rules of `registry`. `rute` are the tiers before the TPI. */
export function breaches(nodes: readonly Node[], registry: Registry, rute: readonly string[], of: readonly Invariant[] = invariants): Breach[] {
  return nodes.flatMap((node) => {
    const states = new Set(statesOf(node.world));
    const proved = provedAt(node, registry);
    const lacking = (acts: Invariant['proved']) => needs(acts, rute).filter((need) => !(need.includes('/') ? proved : node.done).has(need));
    return of.filter((invariant) => invariant.in.some((state) => states.has(state))).flatMap((invariant) => {
      const missing = [
        ...lacking(invariant.proved), ...leastOf((invariant.oneOf ?? []).map(lacking)),
        ...Object.entries(invariant.while ?? {}).filter(([machine, allowed]) => !allowed.some((state) => states.has(`${machine}.${state}`))).map(([machine, allowed]) => `${machine} ${allowed.join(' atau ')}`),
      ];
      return missing.length > 0 ? [{ invariant: invariant.id, path: node.path, missing }] : [];
    });
  });
}

/** Of several ways to satisfy the law, what the nearest still lacks. */
const leastOf = (ways: readonly string[][]): string[] => [...ways].sort((a, b) => a.length - b.length)[0] ?? [];

/** The acts, and the rules judged at each (`act/rule`), with `@*` written out for each tier. */
function needs(proved: Invariant['proved'] = {}, rute: readonly string[]): string[] {
  return Object.entries(proved).flatMap(([label, rules]) => (label.endsWith('@*') ? rute.map((tier) => label.replace('*', tier)) : [label])
    .flatMap((act) => [act, ...rules.map((rule) => `${act}/${rule}`)]));
}
