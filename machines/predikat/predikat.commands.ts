import { Rational } from '../kernel/decimal.js';
import { commandsOf, type Fault, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { predikatMachine } from './predikat.machine.js';
import * as pencabutan from './predikat.pencabutan.rules.js';
import * as rules from './predikat.rules.js';
import * as shape from './predikat.types.js';
import type { Laporkan, PredikatContext, PredikatFacts } from './predikat.types.js';

const command = commandsOf<PredikatContext, PredikatFacts, Law>();
const SIDIK = 'd'.repeat(64);
const TEMUAN = { temuan: 'Pungutan pada layanan utama', kriteria: 'Indeks persepsi anti korupsi turun di bawah ambang', sidik: SIDIK };
const jatuhTempo = ({ monevBerikut }: PredikatContext) => ({ kind: 'schedule' as const, subject: 'predikat.monevJatuhTempo', at: `${monevBerikut}T00:00:00Z` });

/** What a worksheet cannot give is a slip of the pen. */
function nilaiFaults({ nilai }: Laporkan, { instrument }: Law): Fault[] {
  const most = { pengungkit: Rational.sum(instrument.areas.map(({ weight }) => weight)), hasil: Rational.sum(instrument.hasil.map(({ weight }) => weight)) };
  return (['pengungkit', 'hasil'] as const).filter((part) => Rational.parse(nilai[part]).cmp(most[part]) > 0)
    .map((part) => ({ path: `/nilai/${part}`, why: `paling banyak ${most[part].toFixed(2)}` }));
}

/** The machine `predikat` with its commands. */
export const predikat: MachineDef = {
  name: 'predikat', version: 1, title: 'Predikat', machine: predikatMachine,
  states: {
    berlaku: { title: 'Berlaku', waitsFor: [] },
    diusulkanCabut: { title: 'Diusulkan dicabut', waitsFor: ['ketuaTpi', 'tpn'] },
    menungguPencabutan: { title: 'Menunggu keputusan pencabutan', waitsFor: ['ketuaTpi', 'tpn', 'pimpinanInstansi'] },
    dicabut: { title: 'Dicabut', waitsFor: [] },
  },
  commands: [
    command({
      type: 'predikat.terbitkan', event: 'predikat.diterbitkan', title: 'Terbitkan predikat', data: shape.terbitkan, internal: true, raisedBy: ['usulan.catatPenetapan', 'usulan.tetapkanMandiri'],
      example: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', tujuan: 'WBK', periode: '2027', nomorSk: '812 Tahun 2027', tanggal: '2027-12-06', penetap: 'menpanrb', nomorRekomendasi: 'B/200/RB.04/2027' },
      rules: [], opens: { about: ({ satker }) => ({ satker }), kunci: ({ tujuan, periode }) => `${tujuan}/${periode}` },
      effects: ({ context }) => [{ kind: 'notify', subject: 'predikat.diterbitkan' }, jatuhTempo(context)],
    }),
    command({
      type: 'predikat.catatKeputusanDaerah', event: 'predikat.ditetapkanDaerah', title: 'Catat keputusan {pimpinan} tentang penetapan', data: shape.keputusanDaerah,
      example: { nomor: '188.45-812', tanggal: '2028-01-10', nomorRekomendasi: 'B/200/RB.04/2027', sidik: SIDIK },
      rules: [rules.keputusanDaerahDikenal, rules.keputusanDaerahSekali, rules.keputusanDaerahSesudahNasional, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.ditetapkanDaerah' }],
    }),
    command({
      type: 'predikat.berikanPenghargaan', event: 'predikat.diberiPenghargaan', title: 'Berikan penghargaan', data: shape.penghargaan,
      example: { nomor: 'M.IP-44', tanggal: '2028-02-01', bentuk: 'Piagam dan studi banding' }, rules: [rules.penghargaanSesudahPenetapan, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.diberiPenghargaan' }],
    }),
    command({
      type: 'predikat.laporkanMonev', event: 'predikat.dilaporkan', title: 'Laporkan monitoring dan evaluasi', data: shape.laporkan, faults: nilaiFaults,
      example: {
        nomor: 'ITJ-PW.03-4', tanggal: '2029-11-01', kesimpulan: 'masihMemenuhi', nilai: { pengungkit: '52.10', hasil: '36.20' },
        survei: { sumber: 'internal', indeksAntiKorupsi: '3.72', indeksPelayanan: '3.65' }, catatan: 'Kualitas terjaga',
      },
      rules: [rules.laporanBerurutan, rules.tidakMendatang, rules.kesimpulanSesuaiNilai, rules.monevTepatWaktu, rules.keputusanDaerahTercatat, rules.penghargaanDiberikan],
      effects: ({ context }) => [jatuhTempo(context)],
    }),
    command({
      type: 'predikat.aturUlangMonev', event: 'predikat.monevDiaturUlang', title: 'Atur ulang waktu monitoring karena usulan WBBM', data: shape.aturUlangMonev, internal: true, raisedBy: ['usulan.usulkan'],
      example: { nomor: 'M.IP-12', tanggal: '2029-05-20' }, rules: [],
      effects: ({ context }) => [jatuhTempo(context)],
    }),
    command({
      type: 'predikat.usulkanPencabutan', event: 'predikat.diusulkanCabut', title: 'Usulkan pencabutan', data: shape.usulkanCabut,
      example: { nomor: 'ITJ-PW.03-9', tanggal: '2029-11-20', ...TEMUAN },
      rules: [pencabutan.dasarPencabutan, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.diusulkanCabut' }],
    }),
    command({
      type: 'predikat.usulkanKarenaPengaduan', event: 'predikat.diusulkanKarenaPengaduan', title: 'Usulkan pencabutan karena pengaduan terbukti', data: shape.usulkanKarenaPengaduan,
      internal: true, raisedBy: ['pengaduan.usulkanPencabutan'],
      example: { nomor: 'ITJ-PW.03-9', tanggal: '2029-11-20', pengaduan: 'ADU-7', ...TEMUAN }, rules: [],
      effects: () => [{ kind: 'notify', subject: 'predikat.diusulkanKarenaPengaduan' }],
    }),
    command({
      type: 'predikat.catatTemuanTpn', event: 'predikat.ditemukanTpn', title: 'Catat temuan lapangan Tim Penilai Nasional', data: shape.temuanTpn,
      example: { nomor: 'B/90/RB.04/2029', tanggal: '2029-11-20', cara: 'evaluasiLapangan', ...TEMUAN }, rules: [rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.ditemukanTpn' }],
    }),
    command({
      type: 'predikat.klarifikasi', event: 'predikat.diklarifikasi', title: 'Catat klarifikasi', data: shape.klarifikasi,
      example: { tanggal: '2029-12-03', uraian: 'Temuan dibenarkan', sidik: SIDIK }, rules: [pencabutan.klarifikasiSesudahUsul, rules.tidakMendatang],
    }),
    command({
      type: 'predikat.catatKunjunganTpn', event: 'predikat.dikunjungiTpn', title: 'Catat kunjungan lapangan Tim Penilai Nasional', data: shape.kunjungan,
      example: { tanggal: '2029-12-10', uraian: 'Loket dan ruang kunjungan diperiksa', sidik: SIDIK }, rules: [pencabutan.kunjunganSesudahUsul, rules.tidakMendatang],
    }),
    command({
      type: 'predikat.catatRekomendasiTpn', event: 'predikat.direkomendasikan', title: 'Catat rekomendasi Tim Penilai Nasional', data: shape.rekomendasi,
      example: { nomor: 'B/12/RB.04/2030', tanggal: '2030-01-15', hasil: 'cabut', sidik: SIDIK },
      rules: [pencabutan.sudahKlarifikasi, pencabutan.sudahKunjungan, pencabutan.rekomendasiSesudahPemeriksaan, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.direkomendasikan' }],
    }),
    command({
      type: 'predikat.cabut', event: 'predikat.dicabut', title: 'Catat keputusan pencabutan', data: shape.cabut,
      example: { nomorSk: '20 Tahun 2030', tanggal: '2030-02-01', penetap: 'menpanrb', sidik: SIDIK },
      rules: [pencabutan.dicabutPenetapnya, pencabutan.sesudahRekomendasi, rules.tidakMendatang, pencabutan.wbbmMasihDipegang],
      effects: () => [{ kind: 'notify', subject: 'predikat.dicabut' }],
    }),
    command({
      type: 'predikat.cabutDaerah', event: 'predikat.dicabutDaerah', title: 'Catat pencabutan dengan keputusan {pimpinan}', data: shape.cabutDaerah,
      example: { nomor: '188.45-90', tanggal: '2030-02-20', nomorRekomendasi: 'ITDA-9', tanggalRekomendasi: '2030-02-11', sidik: SIDIK },
      rules: [rules.keputusanDaerahDikenal, pencabutan.keputusanDaerahAda, pencabutan.cabutDaerahSesudahRekomendasi, rules.tidakMendatang, pencabutan.nasionalTetapBerlaku],
      effects: () => [{ kind: 'notify', subject: 'predikat.dicabutDaerah' }],
    }),
  ],
};
