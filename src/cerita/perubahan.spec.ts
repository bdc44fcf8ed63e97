import { idsIn, perubahan } from './perubahan.js';

const SIAPA = '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21';
const nama = (id: string): string | undefined => (id === SIAPA ? 'Wirasena Hadikusuma' : undefined);
const of = (before: unknown, after: unknown) => perubahan(before, after, nama);

describe('what a step changed', () => {
  it('is told leaf by leaf, with what there was and what there is', () => {
    expect(of({ tujuan: 'WBK', rencana: { jatuhTempo: '2027-03-31' } }, { tujuan: 'WBBM', rencana: { jatuhTempo: '2027-05-31' } })).toEqual([
      { apa: 'tujuan', dari: 'WBK', menjadi: 'WBBM' }, { apa: 'rencana › jatuh tempo', dari: '31 Maret 2027', menjadi: '31 Mei 2027' },
    ]);
  });

  it('tells what is new and what is gone', () => {
    expect(of({ catatan: 'lama' }, { lengkap: true })).toEqual([{ apa: 'lengkap', menjadi: 'ya' }, { apa: 'catatan', dari: 'lama' }]);
  });

  it('counts entries of a list from one', () => {
    expect(of({ paraf: ['a'] }, { paraf: ['a', 'b'] })).toEqual([{ apa: 'paraf › 2', menjadi: 'b' }]);
  });

  it('names persons instead of their ids, in values and in places', () => {
    expect(of({}, { ketua: SIAPA, hadir: { [SIAPA]: 12.5 } })).toEqual([{ apa: 'ketua', menjadi: 'Wirasena Hadikusuma' }, { apa: 'hadir › Wirasena Hadikusuma', menjadi: '12,5' }]);
    expect(idsIn({ ketua: SIAPA }, { hadir: { [SIAPA]: true } })).toEqual([SIAPA]);
  });

  it('leaves codes of questions as they are, and shortens hashes and long texts', () => {
    const [kode, sidik, panjang] = of({}, { jawaban: { 'P.MP.1.a': 'Ya' }, sidik: 'ab'.repeat(32), uraian: 'x'.repeat(400) });
    expect(kode).toEqual({ apa: 'jawaban › P.MP.1.a', menjadi: 'Ya' });
    expect(sidik?.menjadi).toBe('sidik abababababab…');
    expect(panjang?.menjadi).toHaveLength(301);
  });

  it('is nothing where nothing changed', () => {
    expect(of({ a: [1, { b: null }] }, { a: [1, {}] })).toEqual([]);
  });
});
