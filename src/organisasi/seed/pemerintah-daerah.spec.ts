import { kabupatenKetapang, kotaBinjai, kotaTarakan } from './pemerintah-daerah.js';

describe.each([['Tarakan', kotaTarakan], ['Ketapang', kabupatenKetapang], ['Binjai', kotaBinjai]])('the local government of %s', (_nama, pohon) => {
  const [akar, ...perangkatDaerah] = pohon();

  it('has 10 to 15 perangkat daerah directly below it, its Inspektorat and Sekretariat Daerah among them', () => {
    expect(akar).toMatchObject({ indukKode: null, jenjang: 'instansi' });
    expect(perangkatDaerah.length).toBeGreaterThanOrEqual(10);
    expect(perangkatDaerah.length).toBeLessThanOrEqual(15);
    expect(perangkatDaerah.filter((satu) => satu.indukKode !== akar?.kode || satu.jenjang !== 'perangkatDaerah')).toEqual([]);
    expect(perangkatDaerah.map(({ jenis }) => jenis)).toEqual(expect.arrayContaining(['sekretariatDaerah', 'inspektorat', 'dukcapil', 'rsud', 'ptsp']));
  });

  it('gives no two units the same code or name, and each a head count', () => {
    expect(new Set(perangkatDaerah.map(({ kode }) => kode)).size).toBe(perangkatDaerah.length);
    expect(new Set(perangkatDaerah.map(({ nama }) => nama)).size).toBe(perangkatDaerah.length);
    expect(perangkatDaerah.every(({ pegawai }) => pegawai >= 20)).toBe(true);
  });
});
