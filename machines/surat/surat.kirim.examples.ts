import { SIDIK } from '../example-world.js';
import type { Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { Pack } from '../regulasi/pack.schema.js';
import { diusulkan } from './surat.scene.js';
import type { SuratContext, SuratFacts, SyaratInstansi } from './surat.types.js';

type SuratExample = Example<SuratContext, SuratFacts, Law>;

const syarat = (change: Partial<SyaratInstansi>) => ({ syarat: { opiniBpk: 'WTP' as const, sakip: 'BB' as const, indeksRb: 'BB' as const, spip: 3, ...change } });
const KURANG = syarat({ sakip: 'CC' });
const forWbbm = { unit: [{ ...diusulkan, tujuan: 'WBBM' as const }] };
const DUA = { tanggal: '2027-05-20', jumlahUnit: 2, sidik: SIDIK };
const moved = (tanggal: string) => ({ batas: { tanggal, nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' } });
const notice = (tanggal: string, tanggalPemberitahuan: string) => ({ tanggal, tanggalPemberitahuan });
const withPack = (change: Partial<Pack>) => (law: Law): Law => ({ ...law, pack: { ...law.pack, ...change } });

const deadline: SuratExample[] = [
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'a notice of today is recorded', holds: true, data: { tanggalPemberitahuan: '2027-05-25' } },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'a notice of tomorrow is refused', holds: false, data: { tanggalPemberitahuan: '2027-05-26' } },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'a notice moves the deadline within the period, not into the next one', holds: false, data: { tanggal: '2028-01-15' } },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'no notice sets a deadline that is over on its day', holds: false, data: notice('2027-05-19', '2027-05-20') },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'a later notice goes before the one that is recorded', holds: true, context: moved('2027-06-15'), data: notice('2027-06-30', '2027-05-20') },
  { command: 'surat.catatBatasWaktu', rule: 'surat.pemberitahuan-batas', fact: 'an older notice does not take back a newer one', holds: false, context: moved('2027-06-15'), data: notice('2027-06-10', '2027-05-09') },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: '31 May 23:59:59 WIB is in time', holds: true, now: '2027-05-31T16:59:59.999Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: '31 May 24:00:00 WIB is too late', holds: false, now: '2027-05-31T17:00:00.000Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: '1 June 01:59:59 in Jayapura is in time, for it is still 31 May in Jakarta (C47)', holds: true, facts: { zona: 'Asia/Jayapura' }, now: '2027-05-31T16:59:59.999Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: '1 June 02:00:00 in Jayapura is too late (C47)', holds: false, facts: { zona: 'Asia/Jayapura' }, now: '2027-05-31T17:00:00.000Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'in 2026 the last day is a Sunday, and the Monday after it is too late (C47)', holds: false, context: { periode: '2026' }, now: '2026-06-01T02:00:00Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'a notice moves the deadline to its date (C47)', holds: true, context: moved('2027-06-15'), now: '2027-06-15T16:59:59.999Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'the day after the moved deadline is too late (C47)', holds: false, context: moved('2027-06-15'), now: '2027-06-15T17:00:00.000Z' },
  { command: 'surat.kirim', rule: 'surat.tepat-waktu', fact: 'a notice may also bring the deadline forward (C47)', holds: false, context: moved('2027-05-24') },
];

const instansi: SuratExample[] = ([
  ['opini WDP is refused', false, { opiniBpk: 'WDP' }], ['SAKIP “B” is enough where only WBK is proposed', true, { sakip: 'B' }], ['SAKIP “CC” is refused', false, { sakip: 'CC' }],
  ['Indeks RB “B” is enough for a ministry that proposes WBK', true, { indeksRb: 'B' }], ['Indeks RB “CC” is refused for a ministry', false, { indeksRb: 'CC' }],
  ['SPIP of level 2 is refused', false, { spip: 2 }],
] as const).map(([fact, holds, change]): SuratExample => ({ command: 'surat.kirim', rule: 'surat.syarat-instansi', fact, holds, context: syarat(change) }));

const daerah = (law: Law): Pack['syaratInstansi'] => ({ ...law.pack.syaratInstansi, WBK: { ...law.pack.syaratInstansi.WBK, indeksRb: 'CC' } });
const longgar: SuratExample[] = [
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'Indeks RB “CC” is enough for a local government that proposes WBK (Tabel 5)', holds: true, context: syarat({ indeksRb: 'CC' }), law: (law) => withPack({ syaratInstansi: daerah(law) })(law) },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'where the law here does not ask for them, unmet criteria are a warning that TPN will refuse (C22)', holds: false, warns: true, context: KURANG, law: (law) => withPack({ syaratInstansi: { ...law.pack.syaratInstansi, mengikat: false } })(law) },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'a hospital of Stranas PK is proposed while the criteria are still being fulfilled (N5 Bab II.A)', holds: false, warns: true, context: { ...KURANG, unit: [{ ...diusulkan, jenis: 'rsud' }] } },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'another unit beside the hospital makes them binding again', holds: false, context: { ...KURANG, unit: [{ ...diusulkan, jenis: 'rsud' }, diusulkan], sptjm: DUA } },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'criteria that nobody recorded are not met', holds: false, context: { syarat: undefined } },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'a letter for WBBM asks for SAKIP “BB”', holds: false, context: { ...forWbbm, ...syarat({ sakip: 'B' }) } },
  { command: 'surat.kirim', rule: 'surat.syarat-instansi', fact: 'one WBBM beside a WBK asks for SAKIP “BB” too', holds: false, context: { unit: [diusulkan, ...forWbbm.unit], sptjm: DUA, ...syarat({ sakip: 'B' }) } },
];

const sejak = (hari: string | null) => (law: Law): Law => withPack({ surat: { ...law.pack.surat, sptjmInstansiSejak: hari } })(law);
const sptjm: SuratExample[] = [
  { command: 'surat.kirim', rule: 'surat.sptjm-instansi', fact: 'no package goes without the SPTJM of the ministry', holds: false, context: { sptjm: undefined } },
  { command: 'surat.kirim', rule: 'surat.sptjm-instansi', fact: 'a letter of the first day of PermenPANRB 5/2024 carries that of the ministry (C26)', holds: false, context: { sptjm: undefined }, law: sejak('2027-05-20') },
  { command: 'surat.kirim', rule: 'surat.sptjm-instansi', fact: 'a letter of the day before carries none of the ministry (C26)', holds: true, context: { sptjm: undefined }, law: sejak('2027-05-21') },
  { command: 'surat.kirim', rule: 'surat.sptjm-instansi', fact: 'where the law asks for none, none is asked for', holds: true, context: { sptjm: undefined }, law: sejak(null) },
  { command: 'surat.kirim', rule: 'surat.sptjm-jumlah-unit', fact: 'an SPTJM that names one unit more than the letter is refused', holds: false, context: { sptjm: DUA } },
];

/** Worked examples of what the package must meet on the day it goes out. */
export const kirimExamples: readonly SuratExample[] = [...deadline, ...instansi, ...longgar, ...sptjm];
