import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { kegiatan, pembangunanScene, pemutakhiran, realisasi, rekomendasi } from './pembangunan.scene.js';
import type { PembangunanContext, PembangunanFacts } from './pembangunan.types.js';

type PembangunanExample = Example<PembangunanContext, PembangunanFacts, Law>;

/** What is done for a year is dated in it or after it, and not in the future. */
const datedInTime = (command: string, more: Partial<PembangunanExample> = {}): PembangunanExample[] => [
  ['the first day of the year is accepted', true, '2026-01-01'], ['today is accepted', true, '2026-12-30'], ['tomorrow is refused', false, '2026-12-31'], ['the last day of the year before is refused', false, '2025-12-31'],
].map(([fact, holds, tanggal]) => ({ ...more, command, rule: 'pembangunan.tanggal-kegiatan', fact: String(fact), holds: holds === true, data: { ...more.data, tanggal } }));

/** The same overdue update is told wherever updates are looked at. */
const updatesInTime = (command: string): PembangunanExample[] => [
  { command, rule: 'pembangunan.pemutakhiran-tepat-waktu', fact: 'an update of the last day of the quarter is in time', holds: true, context: { pemutakhiran: pemutakhiran('2026-03-31', '2026-06-30', '2026-09-30') } },
  { command, rule: 'pembangunan.pemutakhiran-tepat-waktu', fact: 'an update of the day after the quarter is told as late', holds: false, warns: true, context: { pemutakhiran: pemutakhiran('2026-04-01', '2026-06-30', '2026-09-30') } },
  { command, rule: 'pembangunan.pemutakhiran-tepat-waktu', fact: 'a quarter that passed without an update is told as overdue', holds: false, warns: true, context: { pemutakhiran: pemutakhiran('2026-03-30', '2026-06-30') } },
  { command, rule: 'pembangunan.pemutakhiran-tepat-waktu', fact: 'nothing is overdue where the law does not say how often', holds: true, context: { pemutakhiran: [] }, ...(command === 'pembangunan.mutakhirkanBukti' ? { context: { pemutakhiran: pemutakhiran('2026-03-30', '2026-06-30', '2026-09-21', '2026-12-01') } } : {}) },
];

const ofTheUnit: PembangunanExample[] = [
  { command: 'pembangunan.buka', rule: 'pembangunan.satker-membangun', fact: 'a unit that builds toward WBBM opens its year', holds: true, facts: { membangun: ['WBBM'] } },
  { command: 'pembangunan.buka', rule: 'pembangunan.satker-membangun', fact: 'a unit that does not build has no year of building', holds: false, facts: { membangun: [] } },
  { command: 'pembangunan.buka', rule: 'pembangunan.tahun-sudah-mulai', fact: 'the first day of the year is early enough', holds: true, facts: { hariIni: '2026-01-01' } },
  { command: 'pembangunan.buka', rule: 'pembangunan.tahun-sudah-mulai', fact: 'the last day of the year before is too early', holds: false, facts: { hariIni: '2025-12-31' } },

  { command: 'pembangunan.catatRealisasi', rule: 'pembangunan.kegiatan-dalam-rencana', fact: 'an activity that the plan does not have is refused', holds: false, data: { nomor: 2 } },
  { command: 'pembangunan.catatRealisasi', rule: 'pembangunan.kegiatan-dalam-rencana', fact: 'a number of the plan toward another predikat is refused', holds: false, data: { tujuan: 'WBBM' } },
  { command: 'pembangunan.catatRealisasi', rule: 'pembangunan.kegiatan-dalam-rencana', fact: 'a second activity of the plan is accepted', holds: true, data: { nomor: 2 }, facts: { rencana: [kegiatan(1, '2026-06-30'), kegiatan(2, '2026-12-31')] } },
  ...datedInTime('pembangunan.catatRealisasi'),

  { command: 'pembangunan.mutakhirkanBukti', rule: 'pembangunan.pemutakhiran-dijadwalkan', fact: 'a fifth quarter is refused', holds: false, data: { urutan: 5 } },
  { command: 'pembangunan.mutakhirkanBukti', rule: 'pembangunan.pemutakhiran-dijadwalkan', fact: 'an update is refused where the law asks for none', holds: false, context: { pemutakhiran: [] } },
  ...updatesInTime('pembangunan.mutakhirkanBukti'),
  ...datedInTime('pembangunan.mutakhirkanBukti'),
  ...datedInTime('pembangunan.catatLangkah'),

  { command: 'pembangunan.catatSurvei', rule: 'pembangunan.survei-wajar', fact: 'the highest index of the scale is accepted', holds: true, data: { indeks: '4.00' } },
  { command: 'pembangunan.catatSurvei', rule: 'pembangunan.survei-wajar', fact: 'an index above the scale is refused', holds: false, data: { indeks: '4.01' } },
  { command: 'pembangunan.catatSurvei', rule: 'pembangunan.survei-wajar', fact: 'a survey of a single day is accepted', holds: true, data: { dari: '2026-05-29' } },
  { command: 'pembangunan.catatSurvei', rule: 'pembangunan.survei-wajar', fact: 'a survey that begins after it ended is refused', holds: false, data: { dari: '2026-05-30' } },
  ...datedInTime('pembangunan.catatSurvei', { data: { dari: '2025-06-01' } }),

  { command: 'pembangunan.tindakLanjuti', rule: 'pembangunan.rekomendasi-belum-ditindaklanjuti', fact: 'a recommendation that nobody gave is refused', holds: false, data: { rekomendasi: 2 } },
  { command: 'pembangunan.tindakLanjuti', rule: 'pembangunan.rekomendasi-belum-ditindaklanjuti', fact: 'a recommendation that was followed up is not followed up again', holds: false, context: { rekomendasi: [rekomendasi('2026-12-31', '2026-07-20')] } },
  { command: 'pembangunan.tindakLanjuti', rule: 'pembangunan.rekomendasi-tepat-waktu', fact: 'the last day of the term is in time', holds: true, context: { rekomendasi: [rekomendasi('2026-12-30')] } },
  { command: 'pembangunan.tindakLanjuti', rule: 'pembangunan.rekomendasi-tepat-waktu', fact: 'the day after the term is told as late', holds: false, warns: true, context: { rekomendasi: [rekomendasi('2026-12-29')] } },
  ...datedInTime('pembangunan.tindakLanjuti'),

  { command: 'pembangunan.laporkan', rule: 'pembangunan.realisasi-tercatat', fact: 'an activity that is due without a realisation refuses the report', holds: false, facts: { rencana: [kegiatan(1, '2026-06-30'), kegiatan(2, '2026-12-30')] } },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.realisasi-tercatat', fact: 'an activity that is due tomorrow does not', holds: true, facts: { rencana: [kegiatan(1, '2026-06-30'), kegiatan(2, '2026-12-31')] } },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.realisasi-tercatat', fact: 'an activity of the year before is a matter of that year', holds: true, facts: { rencana: [kegiatan(2, '2025-12-31')] } },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.realisasi-tercatat', fact: 'an activity that was not finished is told', holds: false, warns: true, context: { realisasi: [realisasi(1, 99)] } },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.rekomendasi-tuntas', fact: 'an open recommendation is told', holds: false, warns: true },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.rekomendasi-tuntas', fact: 'one that was followed up is not', holds: true, context: { rekomendasi: [rekomendasi('2026-12-31', '2026-07-20')] } },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.langkah-percepatan', fact: 'all five steps were taken', holds: true },
  { command: 'pembangunan.laporkan', rule: 'pembangunan.langkah-percepatan', fact: 'steps that nobody took are told', holds: false, warns: true, context: { langkah: [] } },
  ...updatesInTime('pembangunan.laporkan'),
  ...datedInTime('pembangunan.laporkan'),
];

const ofOthers: PembangunanExample[] = [
  ...datedInTime('pembangunan.mintaPendampingan'),
  { command: 'pembangunan.catatKunjungan', rule: 'pembangunan.permintaan-belum-dijawab', fact: 'a visit on own initiative answers nobody', holds: true },
  { command: 'pembangunan.catatKunjungan', rule: 'pembangunan.permintaan-belum-dijawab', fact: 'a visit answers the request', holds: true, data: { permintaan: 1 } },
  { command: 'pembangunan.catatKunjungan', rule: 'pembangunan.permintaan-belum-dijawab', fact: 'a request that nobody made is not answered', holds: false, data: { permintaan: 2 } },
  { command: 'pembangunan.catatKunjungan', rule: 'pembangunan.permintaan-belum-dijawab', fact: 'a request is answered once', holds: false, data: { permintaan: 1 }, context: { permintaan: [{ jenis: 'konsultasi', tanggal: '2026-04-01', uraian: 'Peta', dijawab: '2026-04-10' }] } },
  ...datedInTime('pembangunan.catatKunjungan'),
  { command: 'pembangunan.beriRekomendasi', rule: 'pembangunan.tenggat-sesudah-rekomendasi', fact: 'a term of the same day is accepted', holds: true, data: { tenggat: '2026-04-21' } },
  { command: 'pembangunan.beriRekomendasi', rule: 'pembangunan.tenggat-sesudah-rekomendasi', fact: 'a term before the recommendation is refused', holds: false, data: { tenggat: '2026-04-20' } },
  ...datedInTime('pembangunan.beriRekomendasi', { data: { tenggat: '2027-01-31' } }),
  ...datedInTime('pembangunan.rekomendasikanKelayakan'),
  { command: 'pembangunan.catatPenguatan', rule: 'pembangunan.penguatan-oleh-jenjangnya', fact: 'the Eselon I unit strengthens as the Kanwil does', holds: true, facts: { pelaku: { satker: pembangunanScene.id, jenjang: 'eselonSatu' } } },
  { command: 'pembangunan.catatPenguatan', rule: 'pembangunan.penguatan-oleh-jenjangnya', fact: 'a UPT has no such duty', holds: false, facts: { pelaku: { satker: pembangunanScene.id, jenjang: 'upt' } } },
  ...datedInTime('pembangunan.catatPenguatan'),
  ...datedInTime('pembangunan.catatPembinaan'),
];

/** Worked examples of the rules of a year of building (IMP BAB II.A.3–4, II.E, IV.A; TRK Lampiran BAB V.B). */
export const pembangunanExamples = examplesOf(pembangunanScene, [...ofTheUnit, ...ofOthers]);
