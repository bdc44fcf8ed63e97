import { KASUS, law } from '../../example-world.js';
import { answersOf } from '../lke.rules.js';
import { jawaban } from '../lke.scene.js';
import type { Jawaban } from '../lke.types.js';
import { scoreText } from '../score.js';
import { berdampingan, type LapisanTerlihat } from './side-by-side.js';

const HASIL = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
/** A finished layer, with some answers otherwise than the best. */
function layer(lapisan: string, other: Readonly<Record<string, Partial<Jawaban>>> = {}, change: Partial<LapisanTerlihat> = {}): LapisanTerlihat {
  const all = jawaban();
  for (const [kode, part] of Object.entries(other)) all[kode] = { nilai: 'Ya', bukti: [], oleh: '', lapisan, ...all[kode], ...part };
  const sheet = { lapisan, putaran: 1, komponen: 'pengungkit' as const, jawaban: all, hasil: {}, nilai: null, kasus: KASUS.lke, keadaan: 'selesai', ...change };
  return { ...sheet, nilai: sheet.keadaan === 'selesai' ? scoreText(law.instrument, answersOf(sheet), law.pack.ambang) : null };
}
const row = (told: ReturnType<typeof berdampingan>, kode: string) => told.butir.find((b) => b.kode === kode);

describe('layers side by side', () => {
  const told = berdampingan([layer('tpi', { 'P.MP.1.b': { nilai: 'B' } }, { komponen: 'penuh', hasil: HASIL }), layer('mandiri'), layer('kanwil', { 'P.MP.1.a': { nilai: 'Tidak', catatan: 'SK tidak ada' }, 'P.MP.1.b': { nilai: 'B', bukti: [] } })], 1, law);

  it('stand from the lowest to the highest, each with its score and what it changed', () => {
    expect(told.lapisan.map(({ lapisan, berbeda }) => [lapisan, berbeda])).toEqual([['mandiri', []], ['kanwil', ['P.MP.1.a', 'P.MP.1.b']], ['tpi', ['P.MP.1.a', 'P.MP.1.b']]]);
    expect(told.lapisan.map(({ judul }) => judul)).toEqual(['Penilaian mandiri satker', 'Tim Penilai Kantor Wilayah', 'Tim Penilai Internal']);
    expect(told.lapisan[0]?.nilai.pengungkit).toBe('60.00');
  });

  it('show each answer with its points, note and evidence, and the difference to the layer below', () => {
    const { lapisan: cells, berbeda, area, pertanyaan } = row(told, 'P.MP.1.a') ?? {};
    expect([berbeda, area, typeof pertanyaan]).toEqual([true, 'MP', 'string']);
    expect(cells?.['mandiri']).toMatchObject({ nilai: 'Ya', selisih: null, berbeda: false, bukti: [{ judul: 'Bukti' }] });
    expect(cells?.['kanwil']).toMatchObject({ nilai: 'Tidak', poin: '0.0000', catatan: 'SK tidak ada', berbeda: true, selisih: `-${cells?.['mandiri']?.poin ?? ''}` });
    expect(cells?.['tpi']).toMatchObject({ nilai: 'Ya', selisih: `+${cells?.['mandiri']?.poin ?? ''}` });
  });

  it('say of a question that nobody changed that it is the same', () => {
    expect(row(told, 'P.TL.1.a')).toMatchObject({ berbeda: false, lapisan: { kanwil: { selisih: '0.0000', berbeda: false } } });
  });

  it('compare results only where they are judged', () => {
    expect(Object.keys(row(told, 'H.BA.1')?.lapisan ?? {})).toEqual(['tpi']);
    expect(row(berdampingan([layer('kanwil')], 1, law), 'H.BA.1')).toBeUndefined();
  });

  it('tell the areas of each layer', () => {
    expect(told.area[0]).toMatchObject({ kode: 'MP', lapisan: { mandiri: { nilai: '8.00', persen: '100.00' }, kanwil: { nilai: expect.not.stringMatching('8.00') as string } } });
  });

  it('count the highest finished layer of the round, never the own one nor one that is still open', () => {
    expect(told.berlaku).toMatchObject({ lapisan: 'tpi', nilai: { total: told.lapisan[2]?.nilai.total } });
    expect(berdampingan([layer('mandiri'), layer('kanwil'), layer('tpi', {}, { keadaan: 'diisi' })], 1, law).berlaku).toMatchObject({ lapisan: 'kanwil' });
    expect(berdampingan([layer('mandiri'), layer('kanwil')], 2, law).berlaku).toBeNull();
  });

  it('give an open layer the score that it would have now', () => {
    expect(berdampingan([layer('kanwil', { 'P.MP.1.a': { nilai: 'Tidak' } }, { keadaan: 'diisi' })], 1, law).lapisan[0]).toMatchObject({ keadaan: 'diisi', nilai: { total: null, pengungkit: expect.stringMatching(/^59\./) as string } });
  });

  it('see no difference in the order of counts', () => {
    const other = berdampingan([layer('mandiri', { 'R.MP.1.a': { nilai: { agen: 1, perubahan: 2 } } }), layer('kanwil', { 'R.MP.1.a': { nilai: { perubahan: 2, agen: 1 } } })], 1, law);
    expect(row(other, 'R.MP.1.a')).toMatchObject({ berbeda: false });
  });
});
