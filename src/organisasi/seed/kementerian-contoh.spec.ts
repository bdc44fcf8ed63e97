import { kementerianContoh } from './kementerian-contoh.js';

const satker = kementerianContoh();

describe('the made-up ministry', () => {
  it('has the root, 5 Eselon I, 10 Kanwil and 40 UPT', () => {
    const jumlah = (jenjang: string): number => satker.filter((satu) => satu.jenjang === jenjang).length;
    expect(['instansi', 'eselonSatu', 'kanwil', 'upt'].map(jumlah)).toEqual([1, 5, 10, 40]);
  });

  it('has a Sekretariat Jenderal, an Inspektorat Jenderal and two Direktorat Jenderal', () => {
    expect(satker.filter((satu) => satu.jenjang === 'eselonSatu').map((satu) => satu.jenis))
      .toEqual(['sekretariatJenderal', 'inspektoratJenderal', 'direktoratJenderal', 'direktoratJenderal', 'badan']);
  });

  it('gives no two units the same code or name', () => {
    expect(new Set(satker.map((satu) => satu.kode)).size).toBe(satker.length);
    expect(new Set(satker.map((satu) => satu.nama)).size).toBe(satker.length);
  });

  it('puts each unit after its parent, which is of the level above', () => {
    const tingkat = ['instansi', 'eselonSatu', 'kanwil', 'upt'];
    const dilihat = new Map<string | null, number>([[null, -1]]);
    for (const satu of satker) {
      expect([satu.kode, dilihat.get(satu.indukKode)]).toEqual([satu.kode, tingkat.indexOf(satu.jenjang) - 1]);
      dilihat.set(satu.kode, tingkat.indexOf(satu.jenjang));
    }
  });

  it('says of every name that it is generated', () => {
    expect(satker.every((satu) => satu.namaDibuat)).toBe(true);
  });

  it('reaches into all three time zones', () => {
    expect(new Set(satker.map((satu) => satu.zona))).toEqual(new Set(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']));
  });
});
