import { answersOf, best } from '../../machines/lke/sample-answers.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { Cast } from './world-cast.js';
import { TODAY } from './world-ground.js';

export type CaseName = 'instansi' | 'satker' | 'usulan' | 'lke/mandiri' | 'lke/kanwil' | 'lke/eselonSatuPembina' | 'lke/tpi' | 'panel' | 'surat' | 'predikat'
  | 'kanwil' | 'satker/WBBM' | 'periode' | 'pembangunan' | 'pengaduan' | 'replikasi' | 'studiTiru' | 'tpm' | 'dokumen';

/** One accepted command of the route. */
export interface Step {
  readonly pelaku: (cast: Cast) => string;
  readonly perintah: string;
  /** Tells it from others of its command. */
  readonly sebutan?: string;
  /** The case that it is sent to; null for one that opens a case. */
  readonly pada: CaseName | null;
  readonly membuka?: CaseName;
  /** The case that it opens in another machine beside its own. */
  readonly turunan?: CaseName;
  readonly isi: (cast: Cast, kasus: (name: CaseName) => string) => Record<string, unknown>;
}

export const AREAS = ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'];
export const SIDIK = 'a'.repeat(64);
const PERIODE = TODAY.slice(0, 4);
const { instrument } = lawById('kemenimipas-sek-ot-03-02-01-2025');
const TERBAIK = Object.fromEntries(Object.entries(answersOf(instrument, best)).map(([code, nilai]) => [code, { nilai, bukti: [{ judul: 'Bukti', sidik: SIDIK }] }]));
const HASIL = { 'H.BA.1': '4.00', 'H.BA.2': 'A', 'H.PP.1': '4.00' };
const kosong = () => ({});

/** All but one employee sign, the head among them. */
const pakta = (pegawai: readonly string[]) => ({ tanggal: TODAY, cara: 'serentak', penandatangan: pegawai.slice(0, -1) });
const TERPENUHI = { terpenuhi: true, alasan: 'Melayani masyarakat setiap hari' };
const canangkan = (penyelenggara: string, tanggal: string) => () => ({ tanggal, penyelenggara, tempat: 'Aula', nomorPiagam: 'P-1', publikasi: [{ media: 'Situs web', tanggal }] });

/** The ministry declares; a UPT declares at its Kanwil, is designated, and builds. */
const MEMBANGUN: readonly Step[] = [
  { pelaku: (c) => c.menteri, perintah: 'satker.buka', sebutan: 'instansi', pada: null, membuka: 'instansi', isi: ({ root }) => ({ satker: root, tujuan: 'instansi' }) },
  { pelaku: (c) => c.sekjen, perintah: 'satker.catatPaktaIntegritas', sebutan: 'instansi', pada: 'instansi', isi: ({ pegawai }) => pakta(pegawai.root) },
  { pelaku: (c) => c.menteri, perintah: 'satker.canangkan', sebutan: 'instansi', pada: 'instansi', isi: canangkan('instansi', '2025-04-14') },
  { pelaku: (c) => c.upt.kepala, perintah: 'satker.buka', pada: null, membuka: 'satker', isi: ({ satker }) => ({ satker, tujuan: 'WBK' }) },
  { pelaku: (c) => c.upt.operator, perintah: 'satker.catatPaktaIntegritas', pada: 'satker', isi: ({ pegawai }) => pakta(pegawai.satker) },
  { pelaku: (c) => c.kanwil.kepala, perintah: 'satker.canangkan', pada: 'satker', isi: canangkan('kanwil', '2025-06-02') },
  { pelaku: (c) => c.menteri, perintah: 'satker.tetapkan', pada: 'satker', isi: () => ({ nomor: 'SK-1', tanggal: '2025-07-01', kriteria: { layananUtama: TERPENUHI, risikoTinggi: TERPENUHI, dampakLuas: TERPENUHI } }) },
  { pelaku: (c) => c.upt.kepala, perintah: 'satker.bentukTimKerja', pada: 'satker', isi: () => ({ nomor: 'SK-2', tanggal: '2025-07-08', mekanisme: 'Rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) }) },
  { pelaku: (c) => c.upt.operator, perintah: 'satker.tetapkanProgram', pada: 'satker', isi: () => ({ layananUtama: 'Kunjungan', isuStrategis: 'Antrean', risiko: 'Pungutan', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan' })) }) },
  { pelaku: (c) => c.upt.operator, perintah: 'satker.susunRencanaAksi', pada: 'satker', isi: () => ({ tanggal: '2025-07-15', kegiatan: AREAS.map((area) => ({ indikator: `P.${area}.1`, rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' })) }) },
  { pelaku: (c) => c.upt.kepala, perintah: 'satker.mulaiMembangun', pada: 'satker', isi: kosong },
];

const lapisan = (sebutan: 'mandiri' | 'kanwil' | 'eselonSatuPembina' | 'tpi', pelaku: Step['pelaku'], pembaca: Step['pelaku'], isi: Record<string, unknown>): Step[] => [
  {
    pelaku, perintah: 'lke.mulai', sebutan, pada: null, membuka: `lke/${sebutan}`,
    isi: (_, kasus) => ({ usulan: kasus('usulan'), lapisan: sebutan, ...(sebutan === 'mandiri' ? {} : { skTim: { nomor: 'SK-3', tanggal: '2027-01-05' } }) }),
  },
  { pelaku, perintah: 'lke.isi', sebutan, pada: `lke/${sebutan}`, isi: () => isi },
  { pelaku, perintah: 'lke.ajukan', sebutan, pada: `lke/${sebutan}`, isi: kosong },
  { pelaku: pembaca, perintah: 'lke.selesaikan', sebutan, pada: `lke/${sebutan}`, isi: kosong },
];
const SATU = { jawaban: { 'P.MP.1.a': { nilai: 'Ya', catatan: 'Diperiksa' } } };

/** The proposal, tier by tier, to the report of TPI. */
const DINILAI: readonly Step[] = [
  { pelaku: (c) => c.upt.operator, perintah: 'usulan.buka', pada: null, membuka: 'usulan', isi: ({ satker }) => ({ satker, tujuan: 'WBK', periode: PERIODE }) },
  ...lapisan('mandiri', (c) => c.upt.operator, (c) => c.upt.kepala, { jawaban: TERBAIK }),
  { pelaku: (c) => c.upt.kepala, perintah: 'usulan.ajukan', pada: 'usulan', isi: () => ({ tanggal: '2027-01-15' }) },
  ...lapisan('kanwil', (c) => c.kanwil.penilai[0], (c) => c.kanwil.penilai[1], SATU),
  { pelaku: (c) => c.kanwil.kepala, perintah: 'usulan.teruskan', sebutan: 'kanwil', pada: 'usulan', isi: () => ({ nomorSurat: 'W-1', tanggal: '2027-02-10' }) },
  ...lapisan('eselonSatuPembina', (c) => c.ditjen.penilai[0], (c) => c.ditjen.penilai[1], SATU),
  { pelaku: (c) => c.ditjen.kepala, perintah: 'usulan.teruskan', sebutan: 'eselonSatuPembina', pada: 'usulan', isi: () => ({ nomorSurat: 'D-1', tanggal: '2027-02-20' }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'usulan.masukkanDaftar', pada: 'usulan', isi: () => ({ tanggal: '2027-03-01' }) },
  ...lapisan('tpi', (c) => c.anggotaTpi, (c) => c.ketuaTpi, { ...SATU, hasil: HASIL }),
  {
    pelaku: (c) => c.anggotaTpi, perintah: 'usulan.catatPemeriksaan', pada: 'usulan',
    isi: () => ({ tindakLanjut: { temuan: 12, selesai: 12 }, sakip: 'BB', lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 92, sudah: 92 }, komitmen: 'Baik', implementasi: 'Baik', inovasi: 'Dua', survei: 'IPAK 3,72', kinerja: 'Naik', layananUtama: { inti: true, berdampak: true, uraian: 'Kunjungan' } }),
  },
  { pelaku: (c) => c.ketuaTpi, perintah: 'usulan.terbitkanLhe', pada: 'usulan', isi: () => ({ nomor: 'ITJ-77', tanggal: '2027-04-20', simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [] }) },
];

const peserta = ({ panel }: Cast) => [panel.tpi, panel.biro];

/** The panel, and the letter to TPN. */
const DIUSULKAN: readonly Step[] = [
  {
    pelaku: (c) => c.ketuaTpi, perintah: 'panel.buka', pada: null, membuka: 'panel',
    isi: ({ root, panel }, kasus) => ({ jenis: 'tpi', satker: root, periode: PERIODE, nomorSk: 'SEK-12', tanggalSk: '2027-04-25', anggota: [{ orang: panel.tpi, unsur: 'tpi' }, { orang: panel.biro, unsur: 'biro' }], agenda: [kasus('usulan')] }),
  },
  { pelaku: (c) => c.ketuaTpi, perintah: 'panel.undang', pada: 'panel', isi: () => ({ nomor: 'ITJ-9', tanggal: '2027-04-30', rapat: '2027-05-04', tempat: 'Ruang rapat' }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'panel.catatHadir', pada: 'panel', isi: (c) => ({ hadir: peserta(c) }) },
  {
    pelaku: (c) => c.ketuaTpi, perintah: 'panel.putuskan', pada: 'panel',
    isi: (c, kasus) => ({ usulan: kasus('usulan'), keputusan: 'diusulkan', alasan: 'Memenuhi', metode: 'mufakat', setuju: peserta(c), menolak: [], mundur: [], pendapatBerbeda: [] }),
  },
  { pelaku: (c) => c.ketuaTpi, perintah: 'panel.susunBeritaAcara', pada: 'panel', isi: () => ({ nomor: 'BA-3', tanggal: '2027-05-04' }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'panel.tandatangani', sebutan: 'tpi', pada: 'panel', isi: kosong },
  { pelaku: (c) => c.biro, perintah: 'panel.tandatangani', sebutan: 'biro', pada: 'panel', isi: kosong },
  { pelaku: (c) => c.ketuaTpi, perintah: 'panel.sampaikan', pada: 'panel', isi: kosong },
  { pelaku: (c) => c.biro, perintah: 'surat.susunKonsep', pada: null, membuka: 'surat', isi: ({ root }, kasus) => ({ jenis: 'pengajuan', satker: root, periode: PERIODE, panel: kasus('panel'), hal: 'Pengajuan' }) },
  { pelaku: (c) => c.biro, perintah: 'surat.catatSyaratInstansi', pada: 'surat', isi: () => ({ opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 }) },
  { pelaku: (c) => c.biro, perintah: 'surat.sampaikanKeSekretaris', pada: 'surat', isi: kosong },
  { pelaku: (c) => c.sekjen, perintah: 'surat.sampaikanKePimpinan', pada: 'surat', isi: kosong },
  { pelaku: (c) => c.menteri, perintah: 'surat.tandatangani', pada: 'surat', isi: () => ({ nomor: 'M-1', tanggal: '2027-05-20' }) },
  { pelaku: (c) => c.menteri, perintah: 'surat.lampirkanSptjm', pada: 'surat', isi: () => ({ tanggal: '2027-05-20', jumlahUnit: 1, sidik: SIDIK }) },
  { pelaku: (c) => c.upt.kepala, perintah: 'usulan.lampirkanSptjm', pada: 'usulan', isi: () => ({ tanggal: '2027-05-05', meterai: true, sidik: SIDIK }) },
  { pelaku: (c) => c.sekjen, perintah: 'surat.kirim', pada: 'surat', isi: () => ({ sidikDataDukung: SIDIK }) },
];

const PEMBERITAHUAN = { nomor: 'B/200', tanggal: TODAY, sidik: SIDIK };
const dariTpn = (perintah: string, isi: Record<string, unknown>, sebutan?: string): Step =>
  ({ pelaku: (c) => c.ketuaTpi, perintah, pada: 'usulan', isi: () => ({ ...isi, ...PEMBERITAHUAN }), ...(sebutan === undefined ? {} : { sebutan }) });

/** TPN's stages, from the pre-evaluation to its panel. */
const DINILAI_TPN: readonly Step[] = [
  dariTpn('usulan.catatPraEvaluasi', { hasil: 'lanjut', syaratInstansi: true, syaratUnit: true, layananLangsung: true }),
  dariTpn('usulan.catatDesk', { hasil: 'lanjut' }),
  dariTpn('usulan.catatSurvei', { pelaksana: { jenis: 'bps', nama: 'BPS' }, dari: '2027-05-01', sampai: '2027-05-20', populasi: 200, layanan: [{ jenis: 'Kunjungan', responden: 40 }], ipak: '3.72', ipkp: '3.66' }),
  { pelaku: (c) => c.ketuaTpi, perintah: 'usulan.catatKinerja', pada: 'usulan', isi: () => ({ indikator: [{ nama: 'Kepuasan', arah: 'makinTinggi', target: '85', capaian: '87.5' }], tanggal: TODAY, sidik: SIDIK }) },
  dariTpn('usulan.catatLapangan', {}),
  ...lawById('kemenimipas-sek-ot-03-02-01-2025').pack.tpn.klirens.map(({ id }) => dariTpn('usulan.catatKlirens', { badan: id, hasil: 'tanpaCatatan' }, id)),
  dariTpn('usulan.catatPanelTpn', { hasil: 'memenuhi' }),
];

/** TPN's result and the SK; later the predikat is found wanting and revoked. All on the day the world stands on. */
const BERPREDIKAT: readonly Step[] = [
  ...DINILAI_TPN,
  { pelaku: (c) => c.ketuaTpi, perintah: 'usulan.catatPenetapan', pada: 'usulan', membuka: 'predikat', isi: () => ({ nomorSk: '812', tanggal: TODAY, nomorRekomendasi: 'B/200', sidik: SIDIK }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'predikat.laporkanMonev', pada: 'predikat', isi: () => ({ nomor: 'ITJ-4', tanggal: TODAY, kesimpulan: 'tidakMemenuhi', nilai: { pengungkit: '36.10', hasil: '30.75' }, survei: { sumber: 'skm', indeksAntiKorupsi: '3.10', indeksPelayanan: '3.20' }, catatan: 'Turun' }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'predikat.usulkanPencabutan', pada: 'predikat', isi: () => ({ nomor: 'ITJ-9', tanggal: TODAY, temuan: 'IPAK turun', kriteria: 'IPAK', sidik: SIDIK }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'predikat.klarifikasi', pada: 'predikat', isi: () => ({ tanggal: TODAY, uraian: 'Dibenarkan', sidik: SIDIK }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'predikat.catatKunjunganTpn', pada: 'predikat', isi: () => ({ tanggal: TODAY, uraian: 'Loket diperiksa', sidik: SIDIK }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'predikat.catatRekomendasiTpn', pada: 'predikat', isi: () => ({ nomor: 'B/12', tanggal: TODAY, hasil: 'cabut', sidik: SIDIK }) },
  { pelaku: (c) => c.ketuaTpi, perintah: 'predikat.cabut', pada: 'predikat', isi: () => ({ nomorSk: '20', tanggal: TODAY, penetap: 'menpanrb', sidik: SIDIK }) },
];

/** The whole route, each step of which the law accepts. */
export const STEPS: readonly Step[] = [...MEMBANGUN, ...DINILAI, ...DIUSULKAN, ...BERPREDIKAT];
