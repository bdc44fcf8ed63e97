import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { satkerMachine } from './satker.machine.js';
import * as rules from './satker.rules.js';
import * as shape from './satker.types.js';
import type { SatkerContext, SatkerFacts } from './satker.types.js';

const command = commandsOf<SatkerContext, SatkerFacts, Law>();
const AREAS = ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'];
const SATKER = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';

/** Areas of change that the instrument does not have. */
const unknownAreas = (law: Law, at: string, rows: readonly { area: string }[]): Fault[] => rows.flatMap(({ area }, i) =>
  (law.instrument.areas.some((a) => a.code === area) ? [] : [{ path: pointer(at, i, 'area'), why: `area perubahan "${area}" tidak ada dalam instrumen` }]));

/** Criteria that the pack does not name. */
const unknownCriteria = (law: Law, kriteria: Readonly<Record<string, unknown>>): Fault[] => Object.keys(kriteria).flatMap((id) =>
  (law.pack.penetapan.kriteria.some((k) => k.id === id) ? [] : [{ path: pointer('kriteria', id), why: 'kriteria tidak dikenal paket regulasi' }]));

/** The machine `satker` with its commands. */
export const satker: MachineDef = {
  name: 'satker', version: 1, title: 'Pembangunan satker', machine: satkerMachine,
  states: {
    persiapan: { title: 'Penandatanganan pakta integritas', waitsFor: ['satker'] },
    dicanangkan: { title: 'Dicanangkan', waitsFor: ['pimpinanInstansi'] },
    ditetapkan: { title: 'Ditetapkan', waitsFor: ['satker'] },
    membangun: { title: 'Membangun zona integritas', waitsFor: [] },
  },
  commands: [
    command({
      type: 'satker.buka', event: 'satker.dibuka', title: 'Mulai menuju predikat', data: shape.buka,
      example: { satker: SATKER, tujuan: 'WBK' }, rules: [],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ tujuan }) => tujuan },
    }),
    command({
      type: 'satker.catatPaktaIntegritas', event: 'satker.paktaIntegritasDicatat', title: 'Catat penandatanganan pakta integritas', data: shape.catatPakta,
      example: { jumlahPegawai: 120, menandatangani: 118, kepalaMenandatangani: true }, rules: [rules.paktaWajar],
    }),
    command({
      type: 'satker.canangkan', event: 'satker.dicanangkan', title: 'Canangkan zona integritas', data: shape.canangkan,
      example: { tanggal: '2025-06-02', penyelenggara: 'kanwil', tempat: 'Aula Kantor Wilayah', nomorPiagam: 'W1-OT.03.02-15', publikasi: [{ media: 'Situs web kantor wilayah', tanggal: '2025-06-02' }] },
      rules: [rules.paktaKepala, rules.paktaMayoritas, rules.publikasi, rules.penyelenggara, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'satker.dicanangkan' }],
    }),
    command({
      type: 'satker.tetapkan', event: 'satker.ditetapkan', title: 'Tetapkan satker', data: shape.tetapkan,
      example: { nomor: 'M.IP-10.OT.03.02 Tahun 2025', tanggal: '2025-07-01', kriteria: Object.fromEntries(['layananUtama', 'risikoTinggi', 'dampakLuas'].map((k) => [k, { terpenuhi: true, alasan: 'Melayani masyarakat setiap hari' }])) },
      faults: ({ kriteria }, law) => unknownCriteria(law, kriteria),
      rules: [rules.instansiDicanangkan, rules.kriteria, rules.sesudahPencanangan, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'satker.ditetapkan' }],
    }),
    command({
      type: 'satker.bentukTimKerja', event: 'satker.timKerjaDibentuk', title: 'Bentuk tim kerja ZI', data: shape.bentukTim,
      example: { nomor: 'W1.PAS1-OT.03.02-21', tanggal: '2025-07-08', mekanisme: 'Dipilih melalui rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) },
      faults: ({ anggota }, law) => unknownAreas(law, 'anggota', anggota), rules: [rules.timEnamArea, rules.tidakMendatang],
    }),
    command({
      type: 'satker.tetapkanProgram', event: 'satker.programDitetapkan', title: 'Tetapkan program pembangunan', data: shape.tetapkanProgram,
      example: { layananUtama: 'Layanan kunjungan', isuStrategis: 'Antrean panjang', risiko: 'Pungutan liar', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan yang terukur' })) },
      faults: ({ program }, law) => unknownAreas(law, 'program', program), rules: [rules.programEnamArea],
    }),
    command({
      type: 'satker.susunRencanaAksi', event: 'satker.rencanaAksiDisusun', title: 'Susun rencana aksi', data: shape.susunRencana,
      example: { tanggal: '2025-07-15', kegiatan: AREAS.map((area) => ({ area, indikator: 'Tim kerja', rencanaAksi: 'Rapat berkala', target: '4 kali setahun', waktu: '2025-12-31' })) },
      faults: ({ kegiatan }, law) => unknownAreas(law, 'kegiatan', kegiatan), rules: [rules.rencanaTerukur, rules.tidakMendatang],
    }),
    command({
      type: 'satker.mulaiMembangun', event: 'satker.pembangunanDimulai', title: 'Mulai membangun', data: shape.kosong,
      example: {}, rules: [rules.timAda, rules.programAda, rules.rencanaAda],
    }),
  ],
};
