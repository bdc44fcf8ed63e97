import type { Example } from '../../kernel/proof/example.js';
import type { Law } from '../../regulasi/law.js';
import type { LkeContext, LkeFacts } from '../lke.types.js';
import type { Komponen, Survei } from './survei.types.js';

type LkeExample = Example<LkeContext, LkeFacts, Law>;

const SEGI = ['Diskriminasi pelayanan', 'Kecurangan pelayanan', 'Menerima imbalan dan/atau gratifikasi', 'Percaloan', 'Pungutan liar'];
const komponen = (nama: readonly string[]): Komponen[] => nama.map((one) => ({ nama: one, nilai: '3.72' }));
const IPAK = { unsur: 'H.BA.1', indeks: '3.72', komponen: komponen(SEGI) };
const ditanya = (responden: number, populasi: number) => ({ layanan: [{ jenis: 'Kunjungan', responden }], populasi });
const KAIDAH = { pengecualian: { alasan: 'Sampel minimum menurut tabel Krejcie dan Morgan' } };

const IS = { command: 'lke.catatSurvei' } as const;
const sampel = (fact: string, holds: boolean, data: Record<string, unknown>): LkeExample => ({ ...IS, rule: 'lke.sampel-survei', fact, holds, data });
const masa = (fact: string, holds: boolean, data: Record<string, unknown>, warns?: true): LkeExample => ({ ...IS, rule: 'lke.periode-survei', fact, holds, data, ...(warns ? { warns } : {}) });

const SURVEI: Survei = {
  indeks: '3.72', komponen: komponen(SEGI), ...ditanya(40, 240), metode: 'Kuesioner', dari: '2026-11-02', sampai: '2026-11-30',
  pelaksana: { jenis: 'bps', nama: 'Badan Pusat Statistik' }, sumber: { judul: 'Laporan', sidik: 'b'.repeat(64) }, oleh: 'x', lapisan: 'tpi', pada: '2027-01-10T03:00:00.000Z',
};
const HASIL = { 'H.BA.1': '3.72', 'H.BA.2': 'C', 'H.PP.1': '3.72' };
const atTpi = (survei: Record<string, Survei>) => ({
  context: { lapisan: 'tpi', komponen: 'penuh' as const, hasil: HASIL, survei },
  facts: { usulan: { keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran: 1, periode: '2027', tujuan: 'WBK' as const, tahapTpi: 'tpi', kurang: [] } },
});
const tercatat = (command: string): LkeExample[] => [
  { command, rule: 'lke.survei-tercatat', fact: 'results that stand on their surveys', holds: true, ...atTpi({ 'H.BA.1': SURVEI, 'H.PP.1': SURVEI }) },
  { command, rule: 'lke.survei-tercatat', fact: 'a result without its survey is told', holds: false, warns: true, ...atTpi({ 'H.BA.1': SURVEI }) },
  { command, rule: 'lke.survei-tercatat', fact: 'a result that is another than that of its survey is told', holds: false, warns: true, ...atTpi({ 'H.BA.1': SURVEI, 'H.PP.1': { ...SURVEI, indeks: '3.71' } }) },
];

/** Worked examples of surveys behind results (N-16). */
export const surveiExamples: readonly LkeExample[] = [
  sampel('30 respondents are enough (N-16)', true, ditanya(30, 240)),
  sampel('29 respondents of 240 are too few (N-16)', false, ditanya(29, 240)),
  sampel('29 respondents of 240 are too few whatever is stated', false, { ...ditanya(29, 240), ...KAIDAH }),
  sampel('29 respondents of 30 are too few whatever is stated', false, { ...ditanya(29, 30), ...KAIDAH }),
  sampel('where only 12 finished a service, all 12 are asked', true, ditanya(12, 12)),
  sampel('where only 12 finished a service, 11 without a stated reason are too few', false, ditanya(11, 12)),
  sampel('where only 12 finished a service, 11 by the rules of statistics are enough', true, { ...ditanya(11, 12), ...KAIDAH }),
  sampel('more respondents than people who finished a service are refused', false, ditanya(41, 40)),
  { ...IS, rule: 'lke.komposisi-survei', fact: 'a kind of service without respondents is refused', holds: false, data: { layanan: [{ jenis: 'Kunjungan', responden: 40 }, { jenis: 'Integrasi', responden: 0 }] } },
  { ...IS, rule: 'lke.komposisi-survei', fact: 'every kind of service has respondents', holds: true, data: ditanya(40, 240) },
  { ...IS, rule: 'lke.komponen-survei', fact: 'the five components of IPAK are there, however they are spelled', holds: true, data: { ...IPAK, komponen: komponen(SEGI.map((nama) => nama.toUpperCase())) } },
  { ...IS, rule: 'lke.komponen-survei', fact: 'an IPAK without Percaloan is refused', holds: false, data: { ...IPAK, komponen: komponen(SEGI.filter((nama) => nama !== 'Percaloan')) } },
  { ...IS, rule: 'lke.komponen-survei', fact: 'a sixth component of IPAK is told', holds: false, warns: true, data: { ...IPAK, komponen: komponen([...SEGI, 'Nepotisme']) } },
  { ...IS, rule: 'lke.komponen-survei', fact: 'of IPKP the regulation names no components', holds: true, data: { komponen: komponen(['Waktu penyelesaian']), indeks: '3.72' } },
  masa('a survey that ended yesterday is recorded', true, { dari: '2027-01-04', sampai: '2027-01-31' }),
  masa('a survey that goes on is not recorded yet', false, { dari: '2027-01-04', sampai: '2027-02-02' }),
  masa('a survey that begins after it ended is refused', false, { dari: '2026-12-02', sampai: '2026-12-01' }),
  masa('a survey of the first day of the year before the proposal is recorded', true, { dari: '2025-12-01', sampai: '2026-01-01' }),
  masa('an older survey is told', false, { dari: '2025-12-01', sampai: '2025-12-31' }, true),
  { ...IS, rule: 'lke.hanya-yang-dikembalikan', fact: 'a result that was not returned takes no survey', holds: false, context: { pengembalian: { putaran: 1, butir: ['H.BA.1'], belum: [] } } },
  { ...IS, rule: 'lke.hanya-yang-dikembalikan', fact: 'a result that was returned takes its survey', holds: true, context: { pengembalian: { putaran: 1, butir: ['H.PP.1'], belum: [] } } },
  { ...IS, rule: 'lke.bukti-tersimpan', fact: 'a survey whose report was not uploaded is refused', holds: false, facts: { bukti: {} } },
  { ...IS, rule: 'lke.bukti-tersimpan', fact: 'a survey whose report is stored is recorded', holds: true, facts: { bukti: { ['b'.repeat(64)]: { keadaan: 'tersimpan' } } } },
  ...tercatat('lke.ajukan'),
  ...tercatat('lke.selesaikan'),
];
