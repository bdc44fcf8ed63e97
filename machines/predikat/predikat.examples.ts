import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { laporan, predikatScene } from './predikat.scene.js';
import type { PredikatContext, PredikatFacts } from './predikat.types.js';

type PredikatExample = Example<PredikatContext, PredikatFacts, Law>;

const notInFuture = (command: string): PredikatExample[] => [
  { command, rule: 'predikat.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2030-12-31' } },
  { command, rule: 'predikat.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2031-01-01' } },
];

/** Worked examples of the rules of an award: monitoring BAB IV.B, revocation BAB IV.D. */
export const predikatExamples = examplesOf(predikatScene, [
  ...notInFuture('predikat.laporkanMonev'),
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.temuan-monev', fact: 'nothing is revoked before anybody monitored', holds: false, context: { laporan: [] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.temuan-monev', fact: 'a report that the unit still meets is no ground', holds: false, context: { laporan: [laporan('ITJ-4', '2029-11-01', 'masihMemenuhi')] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.temuan-monev', fact: 'a finding that a later report took back is no ground', holds: false, context: { laporan: [laporan('ITJ-4', '2029-11-01', 'tidakMemenuhi'), laporan('ITJ-5', '2030-02-01', 'masihMemenuhi')] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.temuan-monev', fact: 'the last report decides', holds: true, context: { laporan: [laporan('ITJ-4', '2029-11-01', 'masihMemenuhi'), laporan('ITJ-5', '2030-02-01', 'tidakMemenuhi')] } },
  ...notInFuture('predikat.usulkanPencabutan'),
  ...notInFuture('predikat.klarifikasi'),
  { command: 'predikat.catatRekomendasiTpn', rule: 'predikat.sudah-klarifikasi', fact: 'the TPN recommends nothing before the unit was heard', holds: false, context: { klarifikasi: undefined } },
  ...notInFuture('predikat.catatRekomendasiTpn'),
  { command: 'predikat.cabut', rule: 'predikat.cabut-sesudah-rekomendasi', fact: 'an SK of the day of the recommendation is accepted', holds: true, data: { tanggal: '2030-01-15' } },
  { command: 'predikat.cabut', rule: 'predikat.cabut-sesudah-rekomendasi', fact: 'an SK older than the recommendation is refused', holds: false, data: { tanggal: '2030-01-14' } },
  { command: 'predikat.cabut', rule: 'predikat.cabut-sesudah-rekomendasi', fact: 'an SK without a recommendation is refused', holds: false, context: { rekomendasi: undefined } },
  ...notInFuture('predikat.cabut'),
]);
