import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { laporan, lawYang, predikatScene } from './predikat.scene.js';
import type { PredikatContext, PredikatFacts } from './predikat.types.js';

type PredikatExample = Example<PredikatContext, PredikatFacts, Law>;

const notInFuture = (command: string): PredikatExample[] => [
  { command, rule: 'predikat.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2030-12-31' } },
  { command, rule: 'predikat.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2031-01-01' } },
];
const tanpaDaerah = lawYang({ keputusanDaerah: false });
const nilai = (pengungkit: string, hasil: string) => ({ kesimpulan: 'masihMemenuhi', nilai: { pengungkit, hasil } });
const WBBM = { tujuan: 'WBBM' as const, laporan: [] };

const DAERAH: PredikatExample[] = [
  { command: 'predikat.catatKeputusanDaerah', rule: 'predikat.keputusan-daerah-dikenal', fact: 'where MenPANRB alone decides there is no local decree', holds: false, law: tanpaDaerah },
  { command: 'predikat.catatKeputusanDaerah', rule: 'predikat.keputusan-daerah-sekali', fact: 'a second local decree of the same award is refused', holds: false, context: { keputusanDaerah: predikatScene.context.keputusanDaerah } },
  { command: 'predikat.catatKeputusanDaerah', rule: 'predikat.keputusan-daerah-sesudah-nasional', fact: 'a local decree of the day of the national one is accepted', holds: true, data: { tanggal: '2027-12-06' } },
  { command: 'predikat.catatKeputusanDaerah', rule: 'predikat.keputusan-daerah-sesudah-nasional', fact: 'a local decree older than the national one is refused', holds: false, data: { tanggal: '2027-12-05' } },
  ...notInFuture('predikat.catatKeputusanDaerah'),
  { command: 'predikat.cabutDaerah', rule: 'predikat.keputusan-daerah-dikenal', fact: 'where MenPANRB alone decides nobody else revokes', holds: false, law: tanpaDaerah },
  { command: 'predikat.cabutDaerah', rule: 'predikat.keputusan-daerah-ada', fact: 'a local decree that was never made is not revoked', holds: false, context: { keputusanDaerah: undefined } },
  {
    command: 'predikat.cabutDaerah', rule: 'predikat.keputusan-daerah-ada', fact: 'a local decree is revoked once', holds: false,
    context: { cabutDaerah: { nomor: '188.45-90', tanggal: '2030-02-20', nomorRekomendasi: 'ITDA-9', tanggalRekomendasi: '2030-02-11', sidik: 'd'.repeat(64) } },
  },
  { command: 'predikat.cabutDaerah', rule: 'predikat.cabut-daerah-sesudah-rekomendasi', fact: 'a local revocation of the day of TPI’s recommendation is accepted', holds: true, data: { tanggal: '2030-02-11' } },
  { command: 'predikat.cabutDaerah', rule: 'predikat.cabut-daerah-sesudah-rekomendasi', fact: 'a local revocation before TPI recommended it is refused', holds: false, data: { tanggal: '2030-02-10' } },
  { command: 'predikat.cabutDaerah', rule: 'predikat.nasional-tetap-berlaku', fact: 'a local revocation alone is accepted, with the warning that the national predikat stays', holds: false, warns: true, context: { cabut: undefined } },
  ...notInFuture('predikat.cabutDaerah'),
];

const PEMANTAUAN: PredikatExample[] = [
  { command: 'predikat.berikanPenghargaan', rule: 'predikat.penghargaan-sesudah-penetapan', fact: 'an honour of the day of the award is accepted', holds: true, data: { tanggal: '2027-12-06' } },
  { command: 'predikat.berikanPenghargaan', rule: 'predikat.penghargaan-sesudah-penetapan', fact: 'an honour before the award is refused', holds: false, data: { tanggal: '2027-12-05' } },
  ...notInFuture('predikat.berikanPenghargaan'),
  { command: 'predikat.laporkanMonev', rule: 'predikat.laporan-berurutan', fact: 'a report older than the last one is refused', holds: false, data: { tanggal: '2029-10-31' } },
  { command: 'predikat.laporkanMonev', rule: 'predikat.laporan-berurutan', fact: 'a first report older than the award is refused', holds: false, context: { laporan: [] }, data: { tanggal: '2027-12-05' } },
  { command: 'predikat.laporkanMonev', rule: 'predikat.kesimpulan-sesuai-nilai', fact: 'what just reaches the thresholds still fulfils them', holds: true, data: nilai('40.00', '35.00') },
  { command: 'predikat.laporkanMonev', rule: 'predikat.kesimpulan-sesuai-nilai', fact: 'a “still fulfils” below the threshold of pengungkit is taken with a warning', holds: false, warns: true, data: nilai('39.99', '36.00') },
  { command: 'predikat.laporkanMonev', rule: 'predikat.kesimpulan-sesuai-nilai', fact: 'a “still fulfils” below the total is taken with a warning', holds: false, warns: true, data: nilai('40.00', '34.99') },
  { command: 'predikat.laporkanMonev', rule: 'predikat.kesimpulan-sesuai-nilai', fact: 'a WBBM is held against the thresholds of WBBM', holds: false, warns: true, context: { tujuan: 'WBBM' }, data: nilai('47.99', '38.00') },
  { command: 'predikat.laporkanMonev', rule: 'predikat.monev-tepat-waktu', fact: 'on the due day nothing is late', holds: true, context: { monevBerikut: '2030-12-31' } },
  { command: 'predikat.laporkanMonev', rule: 'predikat.monev-tepat-waktu', fact: 'a day after it is late, and still taken', holds: false, warns: true, context: { monevBerikut: '2030-12-30' } },
  { command: 'predikat.laporkanMonev', rule: 'predikat.keputusan-daerah-tercatat', fact: 'a local decree that is missing is told', holds: false, warns: true, context: { keputusanDaerah: undefined } },
  { command: 'predikat.laporkanMonev', rule: 'predikat.keputusan-daerah-tercatat', fact: 'where there is none to be made, none is missing', holds: true, context: { keputusanDaerah: undefined }, law: tanpaDaerah },
  { command: 'predikat.laporkanMonev', rule: 'predikat.penghargaan-diberikan', fact: 'where an honour must be given, one that is missing is told', holds: false, warns: true, law: lawYang({ penghargaan: 'wajib' }) },
  { command: 'predikat.laporkanMonev', rule: 'predikat.penghargaan-diberikan', fact: 'once it was given nothing is told', holds: true, law: lawYang({ penghargaan: 'wajib' }), context: { penghargaan: [{ nomor: 'P-1', tanggal: '2028-01-10', bentuk: 'Piagam' }] } },
  ...notInFuture('predikat.laporkanMonev'),
];

const PENCABUTAN: PredikatExample[] = [
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.dasar-pencabutan', fact: 'nothing is revoked before anybody monitored', holds: false, context: { laporan: [] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.dasar-pencabutan', fact: 'a report that the unit still meets is no ground', holds: false, context: { laporan: [laporan('ITJ-4', '2029-11-01', 'masihMemenuhi')] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.dasar-pencabutan', fact: 'a finding that a later report took back is no ground', holds: false, context: { laporan: [laporan('ITJ-4', '2029-11-01', 'tidakMemenuhi'), laporan('ITJ-5', '2030-02-01', 'masihMemenuhi')] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.dasar-pencabutan', fact: 'the last report decides', holds: true, context: { laporan: [laporan('ITJ-4', '2029-11-01', 'masihMemenuhi'), laporan('ITJ-5', '2030-02-01', 'tidakMemenuhi')] } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.dasar-pencabutan', fact: 'a WBBM without its WBK no longer meets its criteria (Tabel 6)', holds: true, context: WBBM, facts: { wbkDicabut: true } },
  { command: 'predikat.usulkanPencabutan', rule: 'predikat.dasar-pencabutan', fact: 'an earlier WBK that was revoked is no ground against the present one', holds: false, context: { laporan: [] }, facts: { wbkDicabut: true } },
  ...notInFuture('predikat.usulkanPencabutan'),
  ...notInFuture('predikat.catatTemuanTpn'),
  { command: 'predikat.klarifikasi', rule: 'predikat.klarifikasi-sesudah-usul', fact: 'the unit is heard on the day of the finding', holds: true, data: { tanggal: '2029-11-20' } },
  { command: 'predikat.klarifikasi', rule: 'predikat.klarifikasi-sesudah-usul', fact: 'nobody is heard about what is not found yet', holds: false, data: { tanggal: '2029-11-19' } },
  ...notInFuture('predikat.klarifikasi'),
  { command: 'predikat.catatKunjunganTpn', rule: 'predikat.kunjungan-sesudah-usul', fact: 'the TPN visits on the day of the finding', holds: true, data: { tanggal: '2029-11-20' } },
  { command: 'predikat.catatKunjunganTpn', rule: 'predikat.kunjungan-sesudah-usul', fact: 'a visit before the finding is not the one that the law asks for', holds: false, data: { tanggal: '2029-11-19' } },
  ...notInFuture('predikat.catatKunjunganTpn'),
  { command: 'predikat.catatRekomendasiTpn', rule: 'predikat.sudah-klarifikasi', fact: 'the TPN recommends nothing before the unit was heard', holds: false, context: { klarifikasi: undefined } },
  { command: 'predikat.catatRekomendasiTpn', rule: 'predikat.sudah-kunjungan', fact: 'the TPN does not recommend to revoke what it has not seen', holds: false, context: { kunjungan: undefined } },
  { command: 'predikat.catatRekomendasiTpn', rule: 'predikat.sudah-kunjungan', fact: 'to let the unit keep it needs no visit', holds: true, context: { kunjungan: undefined }, data: { hasil: 'pertahankan' } },
  { command: 'predikat.catatRekomendasiTpn', rule: 'predikat.rekomendasi-sesudah-pemeriksaan', fact: 'a recommendation of the day of the visit is accepted', holds: true, data: { tanggal: '2029-12-10' } },
  { command: 'predikat.catatRekomendasiTpn', rule: 'predikat.rekomendasi-sesudah-pemeriksaan', fact: 'a recommendation before the visit is refused', holds: false, data: { tanggal: '2029-12-09' } },
  ...notInFuture('predikat.catatRekomendasiTpn'),
  { command: 'predikat.cabut', rule: 'predikat.dicabut-penetapnya', fact: 'a national award is not revoked by the head of the instansi', holds: false, data: { penetap: 'instansi' } },
  { command: 'predikat.cabut', rule: 'predikat.dicabut-penetapnya', fact: 'a WBK mandiri is revoked by the head of the instansi', holds: true, context: { penetap: 'instansi' }, data: { penetap: 'instansi' } },
  { command: 'predikat.cabut', rule: 'predikat.cabut-sesudah-rekomendasi', fact: 'an SK of the day of the recommendation is accepted', holds: true, data: { tanggal: '2030-01-15' } },
  { command: 'predikat.cabut', rule: 'predikat.cabut-sesudah-rekomendasi', fact: 'an SK older than the recommendation is refused', holds: false, data: { tanggal: '2030-01-14' } },
  { command: 'predikat.cabut', rule: 'predikat.cabut-sesudah-rekomendasi', fact: 'an SK without a recommendation is refused', holds: false, context: { rekomendasi: undefined } },
  { command: 'predikat.cabut', rule: 'predikat.wbbm-tanpa-wbk', fact: 'a WBBM that is left without its WBK is told', holds: false, warns: true, facts: { memegangWbbm: true } },
  { command: 'predikat.cabut', rule: 'predikat.wbbm-tanpa-wbk', fact: 'a WBBM leaves its WBK alone', holds: true, context: { tujuan: 'WBBM' }, facts: { memegangWbbm: true } },
  ...notInFuture('predikat.cabut'),
];

/** Worked examples of the rules of an award: local decrees, monitoring BAB IV.B, revocation BAB IV.D. */
export const predikatExamples = examplesOf(predikatScene, [...DAERAH, ...PEMANTAUAN, ...PENCABUTAN]);
