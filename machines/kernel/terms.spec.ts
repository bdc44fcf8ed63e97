import { fill, placesIn } from './terms.js';

const terms = { satker: 'perangkat daerah', pimpinan: 'Wali Kota' };

describe('texts in the words of a law', () => {
  it.each([
    ['{satker} telah ditetapkan', 'perangkat daerah telah ditetapkan'],
    ['{Satker} ditetapkan oleh {pimpinan}', 'Perangkat daerah ditetapkan oleh Wali Kota'],
    ['tanpa kata pengganti', 'tanpa kata pengganti'],
    ['alasan: {tidak jelas} dan {lain}', 'alasan: {tidak jelas} dan {lain}'],
    ['{toString} {constructor}', '{toString} {constructor}'],
  ])('reads %j as %j', (text, read) => {
    expect(fill(text, terms)).toBe(read);
  });

  it('tells which words a text asks for', () => {
    expect(placesIn('{Satker} dan {pimpinan}')).toEqual(['Satker', 'pimpinan']);
  });
});
