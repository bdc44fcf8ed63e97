import { law } from '../../example-world.js';
import { jawaban } from '../lke.scene.js';
import { worst } from '../sample-answers.js';
import { nilaiKini } from './live.js';

const sheet = (change: object = {}) => ({ jawaban: jawaban(), hasil: {}, komponen: 'pengungkit' as const, tujuan: 'WBK' as const, ...change });
const [first = '', second = ''] = law.instrument.questions.keys();

describe('the live score of a worksheet', () => {
  it('is nothing for an empty one, which lacks every answer', () => {
    const told = nilaiKini(sheet({ jawaban: {} }), law);
    expect(told.nilai).toEqual({ pemenuhan: '0.00', reform: '0.00', pengungkit: '0.00', hasil: null, total: null });
    expect([told.pertanyaan, told.belumDijawab.length, told.tanpaBukti]).toEqual([law.instrument.questions.size, law.instrument.questions.size, []]);
    expect(told.area.map(({ belumDijawab }) => belumDijawab).reduce((a, b) => a + b)).toBe(law.instrument.questions.size);
  });

  it('tells what each answer adds, in its area and against each threshold', () => {
    const told = nilaiKini(sheet(), law);
    expect(told.nilai).toMatchObject({ pengungkit: '60.00', total: null });
    expect(told.area[0]).toEqual({ kode: 'MP', judul: 'Manajemen Perubahan', bobot: '8.00', nilai: '8.00', persen: '100.00', belumDijawab: 0 });
    expect(told.ambang.find(({ key }) => key === 'pengungkit')).toMatchObject({ ok: true, threshold: '40.00', value: '60.00', need: 'nilai pengungkit paling sedikit 40,00', have: '60,00' });
    expect(told.ambang.find(({ key }) => key === 'total')).toMatchObject({ ok: false, value: null, have: 'belum dinilai' });
  });

  it('names what waits for an answer and what for evidence', () => {
    const rest = Object.fromEntries(Object.entries(jawaban()).filter(([kode]) => kode !== first));
    const told = nilaiKini(sheet({ jawaban: { ...rest, [second]: { nilai: 'Ya', oleh: '', lapisan: 'kanwil', ...rest[second], bukti: [] } } }), law);
    expect([told.belumDijawab, told.tanpaBukti]).toEqual([[first], [second]]);
    expect(nilaiKini(sheet({ jawaban: Object.fromEntries(Object.entries(jawaban(worst)).map(([kode, j]) => [kode, { ...j, bukti: [] }])) }), law).tanpaBukti).toEqual([]);
  });

  it('counts the results where the layer judges them, and holds the thresholds of what is aimed at', () => {
    const told = nilaiKini(sheet({ komponen: 'penuh', tujuan: 'WBBM', hasil: { 'H.BA.1': '3.60' } }), law);
    expect([told.pertanyaan, told.belumDijawab]).toEqual([law.instrument.questions.size + 3, ['H.BA.2', 'H.PP.1']]);
    expect(told.ambang.find(({ key }) => key === 'pengungkit')).toMatchObject({ threshold: law.pack.ambang.WBBM.pengungkit });
    expect(told.nilai).toMatchObject({ hasil: '15.75', total: '75.75' });
  });

  it('is ready within ten milliseconds', () => {
    const times = Array.from({ length: 50 }, () => {
      const since = performance.now();
      nilaiKini(sheet({ komponen: 'penuh', hasil: { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' } }), law);
      return performance.now() - since;
    }).sort((a, b) => a - b);
    expect(times[25]).toBeLessThan(10);
  });
});
