/** A worksheet that nobody has seen: other areas, scale, formula, survey scale and names of thresholds. */
export const third = () => ({
  code: 'LKE-UJI',
  regulation: 'Peraturan Uji Nomor 1',
  totals: { pengungkit: '70', pemenuhan: '40', reform: '30', hasil: '30', total: '100' },
  scales: { TIGA: [{ key: 'penuh', value: '1' }, { key: 'separuh', value: '0.4' }, { key: 'tidak', value: '0' }] },
  gates: {
    WBK: { total: '60', pengungkit: '40', areaMinPercent: '50', kepuasan: { points: '18', index: '3.00' } },
    WBBM: { total: '80', pengungkit: '50', areaMinPercent: '75', kepuasan: '24.00', requires: 'WBK' },
  },
  gateItems: { kepuasan: 'S.1' },
  areas: [{
    code: 'X', name: 'Area X', weight: '70', aspectWeights: { pemenuhan: { weight: '40' }, reform: { weight: '30' } },
    aspects: {
      pemenuhan: [{
        code: 'X.1', name: 'Satu', weight: '40',
        questions: [
          { code: 'X.1.a', text: 'a?', answerType: 'TIGA', weight: '30', share: '3/4', options: [
            { key: 'penuh', value: '1', label: 'penuh' }, { key: 'separuh', value: '0.4', label: 'separuh' }, { key: 'tidak', value: '0', label: 'tidak' }] },
          { code: 'X.1.b', text: 'b?', answerType: 'PERSEN', weight: '10', share: '1/4', formula: 'clamp01(1 - salah / (benar + salah))',
            inputs: [{ id: 'benar', label: 'benar', type: 'integer', min: 0 }, { id: 'salah', label: 'salah', type: 'integer', min: 0 }], zeroDenominator: { 'semua=0': '0.5' } },
        ],
      }],
      reform: [{ code: 'X.2', name: 'Dua', weight: '30', questions: [{ code: 'X.2.a', text: 'c?', answerType: 'TIGA', weight: '30', share: '1/1', options: [
        { key: 'penuh', value: '1', label: 'penuh' }, { key: 'separuh', value: '0.4', label: 'separuh' }, { key: 'tidak', value: '0', label: 'tidak' }] }] }],
    },
  }],
  hasil: [{ code: 'S', name: 'Survei', weight: '30', items: [{ code: 'S.1', name: 'Kepuasan', weight: '30', answerType: 'INDEKS_5', scaleMax: '5', formula: 'round2(index) / 5 * 30' }] }],
});
