import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { Pack } from '../regulasi/pack.schema.js';
import { AREAS, satkerScene } from './satker.scene.js';
import type { SatkerContext, SatkerFacts } from './satker.types.js';

type SatkerExample = Example<SatkerContext, SatkerFacts, Law>;

/** A document may be dated today, not tomorrow. */
const notInFuture = (command: string): SatkerExample[] => [
  { command, rule: 'satker.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2025-12-31' } },
  { command, rule: 'satker.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2026-01-01' } },
];

const pegawai = (menandatangani: number, kepalaMenandatangani = 1, kepala = 1) => ({ pegawai: { aktif: 120, menandatangani, kepala, kepalaMenandatangani } });
const fiveAreas = AREAS.slice(0, 5);
const KRITERIA = ['layananUtama', 'risikoTinggi', 'dampakLuas'];
const kriteria = (dampakLuas: boolean) => Object.fromEntries(KRITERIA.map((k) => [k, { terpenuhi: k !== 'dampakLuas' || dampakLuas, alasan: 'Telaah' }]));
const kegiatan = (codes: readonly string[]) => codes.map((indikator) => ({ indikator, rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' }));

/** The same law with one part of its pack put otherwise. */
const pencanangan = (part: Partial<Pack['pencanangan']>) => (law: Law): Law => ({ ...law, pack: { ...law.pack, pencanangan: { ...law.pack.pencanangan, ...part } } });
const penetapan = (part: Partial<Pack['penetapan']>) => (law: Law): Law => ({ ...law, pack: { ...law.pack, penetapan: { ...law.pack.penetapan, ...part } } });
const bentuk = (...ids: string[]) => (law: Law): Law => ({ ...law, pack: { ...law.pack, pembangunan: { ...law.pack.pembangunan, rencanaAksi: ids.map((id) => ({ id, judul: id })) } } });

const WALI_KOTA = [{ peran: 'pimpinanInstansi', sebutan: 'Wali Kota' }];
const SAKSI = [{ id: 'pimpinanInstansi', judul: 'Wali Kota', wajib: true }, { id: 'masyarakat', judul: 'unsur masyarakat', wajib: true }];
const MASYARAKAT = [{ unsur: 'masyarakat', sebutan: 'Rektor universitas setempat' }];

/** The pakta integritas of the unit, before any declaration of it, alone or with others. */
const paktaFirst = (command: string): SatkerExample[] => [
  { command, rule: 'satker.pakta-kepala', fact: 'a unit whose head has not signed is not declared', holds: false, facts: pegawai(118, 0) },
  { command, rule: 'satker.pakta-kepala', fact: 'a unit without a head on the register is not declared', holds: false, facts: pegawai(118, 0, 0) },
  { command, rule: 'satker.pakta-mayoritas', fact: 'one more than half of the employees are most of them', holds: true, facts: pegawai(61) },
  { command, rule: 'satker.pakta-mayoritas', fact: 'exactly half of the employees are not most of them', holds: false, facts: pegawai(60) },
  { command, rule: 'satker.pakta-mayoritas', fact: 'a unit without employees on the register is not declared', holds: false, facts: { pegawai: { aktif: 0, menandatangani: 0, kepala: 1, kepalaMenandatangani: 1 } } },
];

/** The charter of a declaration, alone or joint. */
const charter = (command: string): SatkerExample[] => [
  { command, rule: 'satker.publikasi', fact: 'a declaration that nobody was told of is refused', holds: false, data: { publikasi: [] } },
  { command, rule: 'satker.publikasi-terjadi', fact: 'a publication that has not appeared yet is refused', holds: false, data: { publikasi: [{ media: 'Situs', tanggal: '2026-01-01' }] } },
  { command, rule: 'satker.penandatangan-piagam', fact: 'the Wali Kota signs beside the head where the form says so (C20)', holds: true, law: pencanangan({ penandatangan: ['pimpinanInstansi'] }), data: { penandatangan: WALI_KOTA } },
  { command, rule: 'satker.penandatangan-piagam', fact: 'a charter without the signature that the form asks for is refused (C20)', holds: false, law: pencanangan({ penandatangan: ['pimpinanInstansi'] }) },
  { command, rule: 'satker.saksi-piagam', fact: 'a Wali Kota who signs is a witness too (C20)', holds: true, law: pencanangan({ saksi: SAKSI }), data: { penandatangan: WALI_KOTA, saksi: MASYARAKAT } },
  { command, rule: 'satker.saksi-piagam', fact: 'witnesses that may be there need not be', holds: true, data: { saksi: [] } },
  { command, rule: 'satker.saksi-piagam', fact: 'a charter without the witness of the people is refused', holds: false, law: pencanangan({ saksi: SAKSI }), data: { penandatangan: WALI_KOTA, saksi: [] } },
  ...notInFuture(command),
];

/** Worked examples of the rules of declaring: BAB II.A.1 of the guideline, and what local governments ask beside it. */
const declaring: SatkerExample[] = [
  { command: 'satker.buka', rule: 'satker.tujuan-sesuai-jenjang', fact: 'the ministry opens the declaration of the ministry', holds: true, facts: { unit: { satker: satkerScene.context.satker, jenjang: 'instansi' } }, data: { tujuan: 'instansi' } },
  { command: 'satker.buka', rule: 'satker.tujuan-sesuai-jenjang', fact: 'a UPT cannot declare for the ministry', holds: false, data: { tujuan: 'instansi' } },
  { command: 'satker.buka', rule: 'satker.tujuan-sesuai-jenjang', fact: 'the ministry as a whole strives for no predikat', holds: false, facts: { unit: { satker: satkerScene.context.satker, jenjang: 'instansi' } } },

  { command: 'satker.catatPaktaIntegritas', rule: 'satker.pegawai-sendiri', fact: 'signatures of own employees are recorded', holds: true },
  { command: 'satker.catatPaktaIntegritas', rule: 'satker.pegawai-sendiri', fact: 'signatures of two people who are no employees are refused', holds: false, facts: { pegawaiAsing: 2 } },
  ...notInFuture('satker.catatPaktaIntegritas'),

  ...paktaFirst('satker.canangkan'), ...charter('satker.canangkan'),
  { command: 'satker.canangkan', rule: 'satker.penyelenggara-pencanangan', fact: 'a UPT that declares by itself is refused', holds: false, data: { penyelenggara: 'upt' } },
  { command: 'satker.canangkan', rule: 'satker.penyelenggara-pencanangan', fact: 'an Eselon I unit declares together with the ministry', holds: true, context: { jenjang: 'eselonSatu' }, data: { penyelenggara: 'instansi' } },
  { command: 'satker.canangkan', rule: 'satker.penyelenggara-pencanangan', fact: 'an Eselon I unit that declares at a Kanwil is refused', holds: false, context: { jenjang: 'eselonSatu' } },

  ...paktaFirst('satker.canangkanBersama').filter(({ fact }) => !fact.includes('register')), ...charter('satker.canangkanBersama'),
  { command: 'satker.canangkanBersama', rule: 'satker.penyelenggara-bersama', fact: 'a law that knows no joint act refuses one', holds: false, law: pencanangan({ bersama: [] }) },
  { command: 'satker.canangkanBersama', rule: 'satker.peserta-dikenal', fact: 'a participant whose case is not known is refused', holds: false, data: { peserta: ['5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d40', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d99'] } },

  ...paktaFirst('satker.ikutDicanangkan'),
  { command: 'satker.ikutDicanangkan', rule: 'satker.peserta-pencanangan', fact: 'a UPT is declared by its Kanwil', holds: true },
  { command: 'satker.ikutDicanangkan', rule: 'satker.peserta-pencanangan', fact: 'an Eselon I unit is not declared by a Kanwil', holds: false, context: { jenjang: 'eselonSatu' } },
  { command: 'satker.ikutDicanangkan', rule: 'satker.peserta-pencanangan', fact: 'a UPT of another Kanwil is not declared by this one', holds: false, facts: { kedudukan: 'lain' } },

  { command: 'satker.tambahPublikasi', rule: 'satker.publikasi-terjadi', fact: 'a publication of today is added', holds: true, data: { publikasi: [{ media: 'Radio', tanggal: '2025-12-31' }] } },
  { command: 'satker.tambahPublikasi', rule: 'satker.publikasi-terjadi', fact: 'a publication of tomorrow is refused', holds: false, data: { publikasi: [{ media: 'Radio', tanggal: '2026-01-01' }] } },
];

const PENUNJUKAN = { dasar: 'sektorPrioritas', kriteria: {}, suratPenunjukan: { nomor: 'B/88/PW.00/2025', tanggal: '2025-06-20', sidik: 'a'.repeat(64) } };
const POKJA = { law: penetapan({ pengusul: 'pokja' }), context: { usulanPenetapan: { nomor: 'POKJA-4', tanggal: '2025-06-16', kriteria: kriteria(true) } } };

/** Worked examples of the rules of designation and building: BAB II.A.2–3 and II.D. */
const building: SatkerExample[] = [
  { command: 'satker.usulkanPenetapan', rule: 'satker.kriteria-penetapan', fact: 'a candidate that meets the criteria is proposed', holds: true },
  { command: 'satker.usulkanPenetapan', rule: 'satker.kriteria-penetapan', fact: 'a candidate that meets only two of three is refused', holds: false, data: { kriteria: kriteria(false) } },
  ...notInFuture('satker.usulkanPenetapan'),

  { command: 'satker.tetapkan', rule: 'satker.instansi-dicanangkan', fact: 'no unit is designated before the ministry has declared', holds: false, facts: { instansiDicanangkan: null } },
  { command: 'satker.tetapkan', rule: 'satker.kriteria-penetapan', fact: 'one criterion of three that is not met is enough to refuse', holds: false, data: { kriteria: kriteria(false) } },
  { command: 'satker.tetapkan', rule: 'satker.kriteria-penetapan', fact: 'a criterion that nobody answered is refused', holds: false, data: { kriteria: { layananUtama: { terpenuhi: true, alasan: 'Telaah' } } } },
  { command: 'satker.tetapkan', rule: 'satker.penetapan-sesudah-pencanangan', fact: 'a designation on the day of the declaration is accepted', holds: true, data: { tanggal: '2025-06-02' } },
  { command: 'satker.tetapkan', rule: 'satker.penetapan-sesudah-pencanangan', fact: 'a designation on the day before the declaration is refused', holds: false, data: { tanggal: '2025-06-01' } },
  { command: 'satker.tetapkan', rule: 'satker.usulan-penetapan-ada', fact: 'what the Pokja has proposed is designated', holds: true, ...POKJA },
  { command: 'satker.tetapkan', rule: 'satker.usulan-penetapan-ada', fact: 'what the Pokja has not proposed is refused', holds: false, law: penetapan({ pengusul: 'pokja' }) },
  { command: 'satker.tetapkan', rule: 'satker.penetapan-sesudah-usulan', fact: 'a designation on the day of the proposal is accepted', holds: true, ...POKJA, data: { tanggal: '2025-06-16' } },
  { command: 'satker.tetapkan', rule: 'satker.penetapan-sesudah-usulan', fact: 'a designation on the day before the proposal is refused', holds: false, ...POKJA, data: { tanggal: '2025-06-15' } },
  { command: 'satker.tetapkan', rule: 'satker.sektor-prioritas', fact: 'KemenPANRB may appoint a unit where the guideline knows it', holds: true, data: PENUNJUKAN },
  { command: 'satker.tetapkan', rule: 'satker.sektor-prioritas', fact: 'a law that knows no priority sectors refuses the appointment', holds: false, law: penetapan({ sektorPrioritas: false }), data: PENUNJUKAN },
  { command: 'satker.tetapkan', rule: 'satker.surat-penunjukan', fact: 'an appointment on the day of the letter is accepted', holds: true, data: { ...PENUNJUKAN, tanggal: '2025-06-20' } },
  { command: 'satker.tetapkan', rule: 'satker.surat-penunjukan', fact: 'an appointment before the letter is refused', holds: false, data: { ...PENUNJUKAN, tanggal: '2025-06-19' } },
  { command: 'satker.tetapkan', rule: 'satker.surat-penunjukan', fact: 'an appointment without a letter is refused', holds: false, data: { ...PENUNJUKAN, suratPenunjukan: undefined } },
  ...notInFuture('satker.tetapkan'),

  { command: 'satker.bentukTimKerja', rule: 'satker.tim-setiap-area', fact: 'a team without anybody for public service is refused', holds: false, data: { anggota: fiveAreas.map((area) => ({ jabatan: 'Anggota', area })) } },
  { command: 'satker.bentukTimKerja', rule: 'satker.pegawai-sendiri', fact: 'a team with a stranger in it is refused', holds: false, facts: { pegawaiAsing: 1 } },
  ...notInFuture('satker.bentukTimKerja'),
  { command: 'satker.tetapkanProgram', rule: 'satker.program-selaras-area', fact: 'a programme that leaves one area out is refused', holds: false, data: { program: fiveAreas.map((area) => ({ area, uraian: 'Perbaikan' })) } },
  { command: 'satker.susunRencanaAksi', rule: 'satker.rencana-terukur', fact: 'an action plan by questions of every area is accepted, results too', holds: true, data: { kegiatan: kegiatan([...AREAS.map((area) => `P.${area}.1.a`), 'H.BA.1']) } },
  { command: 'satker.susunRencanaAksi', rule: 'satker.rencana-terukur', fact: 'an action plan that leaves one area out is refused', holds: false, data: { kegiatan: kegiatan(fiveAreas.map((area) => `P.${area}.1`)) } },
  { command: 'satker.susunRencanaAksi', rule: 'satker.rencana-menurut-bentuk', fact: 'a plan with the written chapters of the form is accepted', holds: true, law: bentuk('dasarHukum', 'pengungkit', 'hasil'), data: { uraian: { dasarHukum: 'Peraturan Bupati' } } },
  { command: 'satker.susunRencanaAksi', rule: 'satker.rencana-menurut-bentuk', fact: 'a plan without a written chapter of the form is refused', holds: false, law: bentuk('dasarHukum', 'pengungkit', 'hasil') },
  { command: 'satker.susunRencanaAksi', rule: 'satker.lama-pembangunan', fact: 'the year is full on its day', holds: true, facts: { hariIni: '2026-07-01' } },
  { command: 'satker.susunRencanaAksi', rule: 'satker.lama-pembangunan', fact: 'the day before, it is told when', holds: false, warns: true, facts: { hariIni: '2026-06-30' } },
  ...notInFuture('satker.susunRencanaAksi').map((example) => (example.holds ? { ...example, context: { penetapan: undefined } } : example)),

  { command: 'satker.mulaiMembangun', rule: 'satker.tim-kerja-ada', fact: 'building does not begin without a team', holds: false, context: { timKerja: undefined } },
  { command: 'satker.mulaiMembangun', rule: 'satker.program-ada', fact: 'building does not begin without a programme', holds: false, context: { program: undefined } },
  { command: 'satker.mulaiMembangun', rule: 'satker.rencana-aksi-ada', fact: 'building does not begin without an action plan', holds: false, context: { rencanaAksi: undefined } },
  { command: 'satker.mulaiMembangun', rule: 'satker.lama-pembangunan', fact: 'it is told when the year will be full', holds: false, warns: true },
];

/** Worked examples of the rules from the pakta integritas to building, row by row. */
export const satkerExamples = examplesOf(satkerScene, [...declaring, ...building]);
