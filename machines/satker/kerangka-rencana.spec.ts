import { lawById, packDocuments } from '../regulasi/catalog.js';
import { areaOf, kerangkaRencana } from './kerangka-rencana.js';

const { instrument, pack } = lawById('kemenimipas-sek-ot-03-02-01-2025');
const withChapters = (...ids: string[]) => ({ pembangunan: { ...pack.pembangunan, rencanaAksi: ids.map((id) => ({ id, judul: id })) } });

describe('the form of the plan of action', () => {
  it('has a row for each of the 110 questions and for each result, in the order of the worksheet (C18)', () => {
    const [pengungkit, hasil] = kerangkaRencana(instrument, withChapters('pengungkit', 'hasil'));
    expect(pengungkit?.butir.map(({ kode }) => kode)).toEqual([...instrument.questions.keys()]);
    expect(pengungkit?.butir).toHaveLength(110);
    expect(pengungkit?.butir[0]).toEqual({ area: { kode: 'MP', judul: 'Manajemen Perubahan' }, indikator: { kode: 'P.MP.1', judul: expect.any(String) as unknown }, kode: 'P.MP.1.a', teks: expect.any(String) as unknown });
    expect(hasil?.butir.map(({ kode, area }) => [kode, area])).toEqual([...instrument.hasilItems.keys()].map((kode) => [kode, null]));
  });

  it('splits pengungkit into its two aspects where the law does', () => {
    expect(kerangkaRencana(instrument, withChapters('pemenuhan', 'reform')).map(({ butir }) => butir.length)).toEqual([87, 23]);
  });

  it('leaves a chapter that the worksheet does not give to be written (KTP Lampiran I)', () => {
    expect(kerangkaRencana(instrument, withChapters('dasarHukum', 'toString'))).toEqual([{ id: 'dasarHukum', judul: 'dasarHukum', butir: [] }, { id: 'toString', judul: 'toString', butir: [] }]);
  });

  it.each([...packDocuments.keys()])('can be generated under %s, with every question of its own worksheet', (id) => {
    const law = lawById(id);
    const rows = kerangkaRencana(law.instrument, law.pack).flatMap(({ butir }) => butir);
    expect(rows.filter(({ area }) => area !== null).map(({ kode }) => kode)).toEqual([...law.instrument.questions.keys()]);
  });

  it('knows the area of indicators and questions, that results have none, and what is no row at all', () => {
    expect(['P.MP.1', 'P.SDM.1.a', 'R.PP.1', 'H.BA', 'H.BA.1', 'P.XX.1', 'toString'].map((kode) => areaOf(instrument, kode))).toEqual(['MP', 'SDM', 'PP', null, null, undefined, undefined]);
  });
});
