import { checkGates } from '../regulasi/gate-items.js';
import { gatesOf, type GateResult } from './gates.js';
import type { Gates, Predikat } from '../regulasi/instrument.schema.js';
import type { Instrument } from '../regulasi/instrument.js';
import { instruments } from '../regulasi/official-instruments.js';
import { answersOf, best } from './sample-answers.js';
import { scoreText, toText, score, type ScoreText } from './score.js';

const lke90 = instruments.get('LKE-90-2021') as Instrument;
const lke10 = instruments.get('LKE-10-2019') as Instrument;
const ALL_90 = { 'H.BA.1': '4', 'H.BA.2': 'A', 'H.PP.1': '4' };
const ALL_10 = { 'H.KKN.1': '4', 'H.KKN.2': '1', 'H.PP.1': '4' };

const scored = (instrument: Instrument, hasil?: Record<string, unknown>): ScoreText => scoreText(instrument, { answers: answersOf(instrument, best), hasil });
const gate = (instrument: Instrument, hasil: Record<string, unknown>, predikat: Predikat, key: string): GateResult | undefined =>
  gatesOf(instrument, scored(instrument, hasil), instrument.gates[predikat]).find((g) => g.key === key);
const fails = (hasil: Record<string, unknown>, wbk: Partial<Gates['WBK']>): readonly string[] =>
  scoreText(lke90, { answers: answersOf(lke90, best), hasil }, { ...lke90.gates, WBK: { ...lke90.gates.WBK, ...wbk } as Gates['WBK'] }).failsWBK;

describe('the thresholds of a predikat', () => {
  it('are told one by one in the order of the table, each with what is needed and what there is', () => {
    const results = gatesOf(lke90, scored(lke90, { ...ALL_90, 'H.BA.1': '3.59' }), lke90.gates.WBK);
    expect(results.map(({ key, ok, unit, threshold, value, index }) => [key, ok, unit, threshold, value, index])).toEqual([
      ['total', true, 'points', '75.00', '98.21', undefined],
      ['pengungkit', true, 'points', '40.00', '60.00', undefined],
      ...['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'].map((code) => [`area:${code}`, true, 'percent', '60', '100.00', undefined]),
      ['hasilBA', true, 'points', '18.25', '20.71', undefined],
      ['surveiIPAK', false, 'points', '15.75', '15.71', { threshold: '3.60', value: '3.59' }],
      ['capaianKinerja', true, 'points', '2.50', '5.00', undefined],
      ['hasilPP', true, 'points', '14.00', '17.50', { threshold: '3.20', value: '4.00' }],
    ]);
  });

  it('are said in words that an official can act on', () => {
    const words = ['total', 'area:TL', 'surveiIPAK'].map((key) => {
      const { need, have } = gate(lke90, { ...ALL_90, 'H.BA.1': '3.59' }, 'WBK', key) ?? {};
      return `${need}: ${have}`;
    });
    expect(words).toEqual([
      'nilai total paling sedikit 75,00: 98,21',
      'area Penataan Tatalaksana paling sedikit 60% dari bobotnya: 100,00%',
      'Nilai Survei Persepsi Anti Korupsi (survei eksternal, IPAK) paling sedikit 15,75 atau indeks 3,60: 15,71 (indeks 3,59)',
    ]);
  });

  it.each([
    ['3.594', false],
    ['3.595', true],
    ['3.60', true],
  ])('hold a survey index of %s against 3.60 only after rounding', (index, ok) => {
    expect(gate(lke90, { ...ALL_90, 'H.BA.1': index }, 'WBK', 'surveiIPAK')?.ok).toBe(ok);
  });

  it('are met by 13.875 points where 13.88 are asked', () => {
    const result = (index: string) => gate(lke10, { ...ALL_10, 'H.KKN.1': index }, 'WBBM', 'surveiPersepsi');
    expect([result('3.70')?.value, result('3.70')?.ok, result('3.69')?.ok]).toEqual(['13.88', true, false]);
  });

  it('are met by a follow-up of 99.90 percent, which shows as 5.00 points; the eligibility rule stays strict elsewhere', () => {
    const result = (percent: string) => gate(lke10, { ...ALL_10, 'H.KKN.2': percent }, 'WBK', 'tlhp');
    expect([result('0.999')?.ok, result('0.998')?.ok]).toEqual([true, false]);
  });

  it('are met by either points or index', () => {
    const wbk = { surveiIPAK: { points: '17.50', index: '3.00' }, hasilPP: { points: '1.00', index: '4.00' }, hasilBA: '10.00' };
    expect(fails({ ...ALL_90, 'H.BA.1': '3.10', 'H.PP.1': '3.20' }, wbk)).toEqual([]);
    expect(fails({ ...ALL_90, 'H.BA.1': '2.99', 'H.PP.1': '0.10' }, wbk)).toEqual(['surveiIPAK', 'hasilPP']);
  });

  it('hold both halves of an area together, not each half', () => {
    const answers = answersOf(lke90, best);
    for (const [code, q] of lke90.questions) if (q.area === 'MP' && q.aspect === 'reform') delete answers[code];
    const results = gatesOf(lke90, toText(score(lke90, { answers, hasil: ALL_90 })), lke90.gates.WBK);
    expect(results.filter((g) => !g.ok).map((g) => [g.key, g.value])).toEqual([['area:MP', '50.00']]);
  });

  it('on total and hasil are not met where there is no hasil, those on pengungkit are judged', () => {
    const results = gatesOf(lke90, scored(lke90), lke90.gates.WBK);
    const unmet = results.filter((g) => !g.ok);
    expect(unmet.map((g) => g.key)).toEqual(['total', 'hasilBA', 'surveiIPAK', 'capaianKinerja', 'hasilPP']);
    expect(unmet.every((g) => g.value === null && g.have === 'belum dinilai')).toBe(true);
  });

  it('of a regulation pack count instead of those of the instrument', () => {
    expect(fails(ALL_90, { pengungkit: '60.01' })).toEqual(['pengungkit']);
  });

  it('of another instrument are refused, not passed over', () => {
    expect(() => gatesOf(lke90, scored(lke90, ALL_90), lke10.gates.WBK)).toThrow(RangeError);
    expect(() => fails(ALL_90, { tlhp: '5.00' })).toThrow('ambang "tlhp" tidak dikenal');
    expect(() => fails(ALL_90, { hasilPP: undefined })).toThrow('ambang "hasilPP" instrumen LKE-90-2021 tidak ada');
    expect(checkGates(lke10.gates, lke90.gateItems).map((f) => f.path)).toContain('/WBK/tlhp');
    expect(checkGates(lke90.gates, lke90.gateItems)).toEqual([]);
  });
});
