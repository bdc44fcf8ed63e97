import { createHash } from 'node:crypto';
import { lawById } from '../../machines/regulasi/catalog.js';
import { scoreText, type ScoreText } from '../../machines/lke/score.js';
import { berkasContoh } from './berkas.js';
import { baik, HASIL, Lembar, lemahDi, unggul, type IsiLke } from './worksheets.js';

const { instrument, pack } = lawById('kemenimipas-sek-ot-03-02-01-2025');
const lembar = new Lembar(instrument, 'Satker Contoh');

function score(hasil: Record<string, string>, ...layers: IsiLke[]): ScoreText {
  const answers = Object.assign({}, ...layers.map((isi) => Object.fromEntries(Object.entries(isi.jawaban ?? {}).map(([code, { nilai }]) => [code, nilai])))) as Record<string, string>;
  return scoreText(instrument, { answers, hasil }, pack.ambang);
}

describe('the worksheets of the demonstration', () => {
  it('are good enough for WBK, also after every correction of the tiers', () => {
    expect(score(HASIL.baik, lembar.isi(baik), lembar.koreksi(25), lembar.koreksi(40), lembar.koreksi(30), lembar.koreksi(35)).failsWBK).toEqual([]);
  });

  it('are good enough for WBBM where the story needs it', () => {
    expect(score(HASIL.unggul, lembar.isi(unggul)).failsWBBM).toEqual([]);
  });

  it('are weak in the areas that are named, and only in these', () => {
    expect(score(HASIL.baik, lembar.isi(baik), lembar.area(lemahDi('PW'), 'PW')).failsWBK).toEqual(['area:PW']);
  });

  it('fall below every kind of threshold of WBK in the year of refusals', () => {
    const weak = ['AK', 'PW', 'PP'];
    expect(score(HASIL.kurang, lembar.isi(baik), lembar.area(lemahDi(...weak), ...weak)).failsWBK)
      .toEqual(['total', 'pengungkit', 'area:AK', 'area:PW', 'area:PP', 'hasilBA', 'surveiIPAK', 'capaianKinerja', 'hasilPP']);
  });

  it('name the document of the area, with the hash of its file, for each answer that is worth anything', () => {
    const { jawaban = {} } = lembar.isi(baik);
    expect(jawaban['P.MP.1.a']?.bukti).toEqual([{ judul: 'Data dukung area MP Satker Contoh', sidik: createHash('sha256').update(berkasContoh('Data dukung area MP Satker Contoh')).digest('hex') }]);
    expect(Object.values(lembar.area(lemahDi('PP'), 'PP').jawaban ?? {}).some((j) => j.bukti === undefined)).toBe(true);
  });
});
