import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { AREAS, satkerScene } from './satker.scene.js';
import type { SatkerContext, SatkerFacts } from './satker.types.js';

type SatkerExample = Example<SatkerContext, SatkerFacts, Law>;

/** A document may be dated today, not tomorrow. */
const notInFuture = (command: string): SatkerExample[] => [
  { command, rule: 'satker.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2025-12-31' } },
  { command, rule: 'satker.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2026-01-01' } },
];

const pakta = (menandatangani: number, kepalaMenandatangani = true) => ({ pakta: { jumlahPegawai: 120, menandatangani, kepalaMenandatangani } });
const fiveAreas = AREAS.slice(0, 5);
const kriteria = (dampakLuas: boolean) => Object.fromEntries(['layananUtama', 'risikoTinggi', 'dampakLuas'].map((k) => [k, { terpenuhi: k !== 'dampakLuas' || dampakLuas, alasan: 'Telaah' }]));

/** Worked examples of the rules of building: BAB II.A of the guideline, row by row. */
export const satkerExamples = examplesOf(satkerScene, [
  { command: 'satker.catatPaktaIntegritas', rule: 'satker.pakta-wajar', fact: 'every employee has signed', holds: true, data: { jumlahPegawai: 120, menandatangani: 120 } },
  { command: 'satker.catatPaktaIntegritas', rule: 'satker.pakta-wajar', fact: 'more signatures than employees are refused', holds: false, data: { jumlahPegawai: 120, menandatangani: 121 } },

  { command: 'satker.canangkan', rule: 'satker.pakta-kepala', fact: 'a head who has not signed cannot declare', holds: false, context: pakta(118, false) },
  { command: 'satker.canangkan', rule: 'satker.pakta-mayoritas', fact: 'one more than half of the employees are most of them', holds: true, context: pakta(61) },
  { command: 'satker.canangkan', rule: 'satker.pakta-mayoritas', fact: 'exactly half of the employees are not most of them', holds: false, context: pakta(60) },
  { command: 'satker.canangkan', rule: 'satker.publikasi', fact: 'a declaration that nobody was told of is refused', holds: false, data: { publikasi: [] } },
  { command: 'satker.canangkan', rule: 'satker.penyelenggara-pencanangan', fact: 'a UPT that declares by itself is refused', holds: false, data: { penyelenggara: 'upt' } },
  { command: 'satker.canangkan', rule: 'satker.penyelenggara-pencanangan', fact: 'an Eselon I unit declares together with the ministry', holds: true, context: { jenjang: 'eselonSatu' }, data: { penyelenggara: 'instansi' } },
  { command: 'satker.canangkan', rule: 'satker.penyelenggara-pencanangan', fact: 'an Eselon I unit that declares at a Kanwil is refused', holds: false, context: { jenjang: 'eselonSatu' } },
  ...notInFuture('satker.canangkan'),

  { command: 'satker.tetapkan', rule: 'satker.instansi-dicanangkan', fact: 'no unit is designated before the ministry has declared', holds: false, facts: { instansiDicanangkan: null } },
  { command: 'satker.tetapkan', rule: 'satker.kriteria-penetapan', fact: 'one criterion of three that is not met is enough to refuse', holds: false, data: { kriteria: kriteria(false) } },
  { command: 'satker.tetapkan', rule: 'satker.kriteria-penetapan', fact: 'a criterion that nobody answered is refused', holds: false, data: { kriteria: { layananUtama: { terpenuhi: true, alasan: 'Telaah' } } } },
  { command: 'satker.tetapkan', rule: 'satker.penetapan-sesudah-pencanangan', fact: 'a designation on the day of the declaration is accepted', holds: true, data: { tanggal: '2025-06-02' } },
  { command: 'satker.tetapkan', rule: 'satker.penetapan-sesudah-pencanangan', fact: 'a designation on the day before the declaration is refused', holds: false, data: { tanggal: '2025-06-01' } },
  ...notInFuture('satker.tetapkan'),

  { command: 'satker.bentukTimKerja', rule: 'satker.tim-setiap-area', fact: 'a team without anybody for public service is refused', holds: false, data: { anggota: fiveAreas.map((area) => ({ jabatan: 'Anggota', area })) } },
  ...notInFuture('satker.bentukTimKerja'),
  { command: 'satker.tetapkanProgram', rule: 'satker.program-selaras-area', fact: 'a programme that leaves one area out is refused', holds: false, data: { program: fiveAreas.map((area) => ({ area, uraian: 'Perbaikan' })) } },
  { command: 'satker.susunRencanaAksi', rule: 'satker.rencana-terukur', fact: 'an action plan that leaves one area out is refused', holds: false, data: { kegiatan: fiveAreas.map((area) => ({ area, indikator: 'Tim', rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' })) } },
  ...notInFuture('satker.susunRencanaAksi'),

  { command: 'satker.mulaiMembangun', rule: 'satker.tim-kerja-ada', fact: 'building does not begin without a team', holds: false, context: { timKerja: undefined } },
  { command: 'satker.mulaiMembangun', rule: 'satker.program-ada', fact: 'building does not begin without a programme', holds: false, context: { program: undefined } },
  { command: 'satker.mulaiMembangun', rule: 'satker.rencana-aksi-ada', fact: 'building does not begin without an action plan', holds: false, context: { rencanaAksi: undefined } },
]);
