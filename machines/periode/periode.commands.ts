import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { periodeMachine } from './periode.machine.js';
import * as rules from './periode.rules.js';
import * as shape from './periode.types.js';
import type { BentukTim, PeriodeContext, PeriodeFacts } from './periode.types.js';

const command = commandsOf<PeriodeContext, PeriodeFacts, Law>();
const SIDIK = 'e'.repeat(64);
const ORANG = ['3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22'] as const;

/** A kind of team, or a part of it, that the pack does not name. */
function unknownTeam({ jenis, susunan }: BentukTim, { pack }: Law): Fault[] {
  const team = pack.tim.find(({ id }) => id === jenis);
  if (!team) return [{ path: pointer('jenis'), why: 'jenis tim tidak dikenal paket regulasi' }];
  return susunan.flatMap(({ unsur }, i) => (team.unsur.some(({ id }) => id === unsur) ? [] : [{ path: pointer('susunan', i, 'unsur'), why: 'unsur tidak dikenal paket regulasi' }]));
}

/** The machine `periode` with its commands. */
export const periode: MachineDef = {
  name: 'periode', version: 1, title: 'Tahun {instansi}', machine: periodeMachine,
  states: { berjalan: { title: 'Periode berjalan', waitsFor: [] }, ditutup: { title: 'Periode ditutup', waitsFor: [] } },
  commands: [
    command({
      type: 'periode.buka', event: 'periode.dibuka', title: 'Buka periode', data: shape.buka, example: { satker: ORANG[0], periode: '2027' }, rules: [],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ periode: year }) => year },
    }),
    command({
      type: 'periode.umumkanJadwal', event: 'periode.jadwalDiumumkan', title: 'Umumkan jadwal pembangunan', data: shape.umumkanJadwal,
      example: { nomor: 'SEK-OT.03.02-4', tanggal: '2027-01-11', sidik: SIDIK, tahap: [{ judul: 'Penilaian oleh kantor wilayah', dari: '2027-02-01', sampai: '2027-02-26' }] },
      rules: [rules.jadwalRuntut, rules.tidakMendatang], effects: () => [{ kind: 'notify', subject: 'periode.jadwalDiumumkan' }],
    }),
    command({
      type: 'periode.bentukTim', event: 'periode.timDibentuk', title: 'Bentuk tim', data: shape.bentukTim,
      example: { jenis: 'tpi', nomor: 'M.IP-3.PW.03 Tahun 2027', tanggal: '2027-01-18', sidik: SIDIK, susunan: [{ orang: ORANG[0], unsur: 'ketua', jabatan: 'Inspektur Jenderal' }, { orang: ORANG[1], unsur: 'anggota', jabatan: 'Auditor Madya' }] },
      faults: unknownTeam, rules: [rules.unsurLengkap, rules.satuPeran, rules.tidakMendatang],
    }),
    command({
      type: 'periode.tetapkanInstrumen', event: 'periode.instrumenDitetapkan', title: 'Tetapkan lembar kerja evaluasi', data: shape.tetapkanInstrumen,
      example: { nomor: 'ITJ-5 Tahun 2027', tanggal: '2027-01-20', sidik: SIDIK }, rules: [rules.tidakMendatang],
    }),
    command({
      type: 'periode.catatPelatihan', event: 'periode.pelatihanDicatat', title: 'Catat pelatihan evaluator', data: shape.catatPelatihan,
      example: { tanggal: '2027-02-08', materi: 'Substansi komponen dan pengisian lembar kerja evaluasi', orang: [...ORANG], sidik: SIDIK }, rules: [rules.tidakMendatang],
    }),
    command({
      type: 'periode.tetapkanKuota', event: 'periode.kuotaDitetapkan', title: 'Catat kuota usulan', data: shape.tetapkanKuota,
      example: { nomor: 'B/31/RB.04/2027', tanggal: '2027-02-15', sumber: 'Surat KemenPANRB tentang pengusulan tahun 2027', instansi: 25, eselonSatu: { 'ditjen-pemasyarakatan': 15 } },
      rules: [rules.kuotaWajar, rules.tidakMendatang],
    }),
    command({
      type: 'periode.catatKkn', event: 'periode.kknDicatat', title: 'Catat perbuatan melanggar hukum terkait KKN', data: shape.catatKkn,
      example: { nomor: 'B/77/RB.04/2027', tanggal: '2027-07-05', uraian: 'Penetapan tersangka pimpinan tertinggi instansi', sidik: SIDIK }, rules: [rules.kknDalamTahun, rules.tidakMendatang],
      raises: ({ data: { nomor, tanggal, uraian }, facts }) => facts.berjalan.map((usulan) => ({ command: 'usulan.gugurkan', to: { case: usulan }, data: { nomor, tanggal, uraian } })),
      effects: () => [{ kind: 'notify', subject: 'periode.kknDicatat' }],
    }),
    command({
      type: 'periode.catatEvaluasi', event: 'periode.evaluasiDicatat', title: 'Catat evaluasi kebijakan', data: shape.catatEvaluasi,
      example: { tanggal: '2027-06-30', laporanDitelaah: 12, kunjungan: 'Tiga unit layanan dikunjungi', simpulan: 'Pedoman efektif; pelatihan perlu ditambah', sidik: SIDIK },
      rules: [rules.evaluasiMasihKurang, rules.evaluasiDalamTahun, rules.tidakMendatang],
    }),
    command({
      type: 'periode.catatLaporan', event: 'periode.laporanDicatat', title: 'Catat laporan kepada KemenPANRB', data: shape.catatLaporan,
      example: { jenis: 'akhirTahun', nomor: 'M.IP-OT.03.02-99', tanggal: '2027-12-20', uraian: 'Perkembangan pembangunan zona integritas tahun 2027', sidik: SIDIK }, rules: [rules.tidakMendatang],
    }),
    command({
      type: 'periode.tutup', event: 'periode.ditutup', title: 'Tutup periode', data: shape.tutup, example: { tanggal: '2028-01-10' },
      rules: [rules.tahunBerakhir, rules.usulanSelesai, rules.evaluasiCukup, rules.laporanTahunan, rules.instrumenDitetapkan, rules.tidakMendatang],
    }),
  ],
};
