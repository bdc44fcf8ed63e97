import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { diusulkan, diusulkanLain, suratScene } from './surat.scene.js';
import type { SuratContext, SuratFacts, SyaratInstansi } from './surat.types.js';

type SuratExample = Example<SuratContext, SuratFacts, Law>;

const notInFuture = (command: string): SuratExample[] => [
  { command, rule: 'surat.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2027-05-25' } },
  { command, rule: 'surat.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2027-05-26' } },
];
const syarat = (change: Partial<SyaratInstansi>) => ({ syarat: { opiniBpk: 'WTP' as const, sakip: 'BB' as const, indeksRb: 'BB' as const, spip: 3, ...change } });
const panel = (change: Partial<NonNullable<SuratFacts['panel']>>) => ({ panel: { keadaan: 'disampaikan', nomorBeritaAcara: 'BA-3', tanggalBeritaAcara: '2027-05-04', diusulkan: [diusulkan], ...change } });
const forWbbm = { unit: [{ ...diusulkan, tujuan: 'WBBM' as const }] };
const moved = (tanggal: string) => ({ batas: { tanggal, nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' } });

const deadline: SuratExample[] = [
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: '31 May, one millisecond before 24.00 WIB, is in time', holds: true, now: '2027-05-31T16:59:59.999Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: '31 May, 24.00 WIB, is too late', holds: false, now: '2027-05-31T17:00:00.000Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'a notice moves the deadline to its date (C47)', holds: true, context: moved('2027-06-15'), now: '2027-06-15T16:59:59.999Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'the day after the moved deadline is too late (C47)', holds: false, context: moved('2027-06-15'), now: '2027-06-15T17:00:00.000Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'a notice may also bring the deadline forward (C47)', holds: false, context: moved('2027-05-24') },
];

const instansi: SuratExample[] = ([
  ['opini WDP is refused', false, { opiniBpk: 'WDP' }], ['SAKIP “B” is enough where only WBK is proposed', true, { sakip: 'B' }], ['SAKIP “CC” is refused', false, { sakip: 'CC' }],
  ['Indeks RB “B” is enough for a ministry that proposes WBK', true, { indeksRb: 'B' }], ['Indeks RB “CC” is refused for a ministry', false, { indeksRb: 'CC' }],
  ['SPIP of level 2 is refused', false, { spip: 2 }],
] as const).map(([fact, holds, change]): SuratExample => ({ command: 'surat.kirim', rule: 'surat.syarat-instansi', fact, holds, context: syarat(change) }));

/** Worked examples of the rules of the letter: BAB III.A.1.c.3–6, Tabel 7, and the SPTJM of PermenPANRB 5/2024. */
export const suratExamples = examplesOf(suratScene, [
  { command: 'surat.susunKonsep', rule: 'surat.berita-acara-selesai', fact: 'no letter is drafted before the minutes are delivered', holds: false, facts: panel({ keadaan: 'penandatanganan' }) },
  { command: 'surat.susunKonsep', rule: 'surat.ada-unit', fact: 'no letter is drafted for no unit', holds: false, facts: panel({ diusulkan: [] }) },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'a notice of today is recorded', holds: true, data: { tanggalPemberitahuan: '2027-05-25' } },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'a notice of tomorrow is refused', holds: false, data: { tanggalPemberitahuan: '2027-05-26' } },
  ...notInFuture('surat.tandatangani'),
  { command: 'surat.tandatangani', rule: 'surat.sesudah-berita-acara', fact: 'a letter of the day of the minutes is accepted', holds: true, data: { tanggal: '2027-05-04' } },
  { command: 'surat.tandatangani', rule: 'surat.sesudah-berita-acara', fact: 'a letter of the day before the minutes is refused', holds: false, data: { tanggal: '2027-05-03' } },
  ...notInFuture('surat.lampirkanSptjm'),
  { command: 'surat.keluarkanSatker', rule: 'surat.satker-dalam-surat', fact: 'a unit that is not in the letter cannot be taken out of it', holds: false, context: { unit: [diusulkanLain] } },
  { command: 'surat.keluarkanSatker', rule: 'surat.masih-ada-satker', fact: 'one of two units may be taken out', holds: true, context: { unit: [diusulkan, diusulkanLain] } },
  { command: 'surat.keluarkanSatker', rule: 'surat.masih-ada-satker', fact: 'the only unit stays in the letter', holds: false, context: { unit: [diusulkan] } },
  ...deadline,
  ...instansi,
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'criteria that nobody recorded are not met', holds: false, context: { syarat: undefined } },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'a letter for WBBM asks for SAKIP “BB”', holds: false, context: { ...forWbbm, ...syarat({ sakip: 'B' }) } },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'one WBBM beside a WBK asks for SAKIP “BB” too', holds: false, context: { unit: [diusulkan, ...forWbbm.unit], sptjm: { tanggal: '2027-05-20', jumlahUnit: 2, sidik: 'c'.repeat(64) }, ...syarat({ sakip: 'B' }) } },
  { command: 'surat.kirim', rule: 'surat.sptjm-instansi', fact: 'no package goes without the SPTJM of the ministry', holds: false, context: { sptjm: undefined } },
  { command: 'surat.kirim', rule: 'surat.sptjm-instansi', fact: 'a letter of a day before PermenPANRB 5/2024 carries none of the ministry', holds: true, context: { sptjm: undefined }, law: (law) => ({ ...law, pack: { ...law.pack, surat: { ...law.pack.surat, sptjmInstansiSejak: '2027-05-21' } } }) },
  { command: 'surat.kirim', rule: 'surat.sptjm-jumlah-unit', fact: 'an SPTJM that names one unit more than the letter is refused', holds: false, context: { sptjm: { tanggal: '2027-05-20', jumlahUnit: 2, sidik: 'c'.repeat(64) } } },
]);
