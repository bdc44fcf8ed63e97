import { kemenimipas } from './kemenimipas.js';
import { bacaUnit } from './nama-unit.js';
import type { SatkerSeed } from './satker-seed.js';
import { PROVINSI } from './wilayah/daftar-provinsi.js';
import { daftar } from './wilayah/provinsi.js';

const satker = kemenimipas();
const menurutKode = new Map(satker.map((unit) => [unit.kode, unit]));
const jenis = (nama: string): SatkerSeed[] => satker.filter((unit) => unit.jenis === nama);
const unit = (kode: string): SatkerSeed => {
  const ada = menurutKode.get(kode);
  if (ada === undefined) throw new Error(`Tidak ada ${kode}`);
  return ada;
};
const hitung = (nama: readonly string[]): Record<string, number> =>
  nama.reduce<Record<string, number>>((jumlah, satu) => ({ ...jumlah, [satu]: (jumlah[satu] ?? 0) + 1 }), {});

describe('the tree of Kemenimipas', () => {
  it('has the root and 856 units', () => {
    expect(satker).toHaveLength(857);
    expect(hitung(satker.map((satu) => satu.jenjang))).toEqual({ instansi: 1, eselonSatu: 5, kanwil: 66, upt: 785 });
  });

  it('has the number of each kind that public sources name', () => {
    expect(hitung(satker.map((satu) => satu.jenis))).toEqual({
      kementerian: 1, sekretariatJenderal: 1, inspektoratJenderal: 1, direktoratJenderal: 2, badan: 1,
      kanwilImigrasi: 33, kanwilPemasyarakatan: 33, kanim: 151, rudenim: 13, lapas: 300, lpp: 33, lpka: 33, rutan: 165, bapas: 90,
    });
  });

  it('has 531 Lapas, LPP, LPKA and Rutan together', () => {
    expect(['lapas', 'lpp', 'lpka', 'rutan'].flatMap(jenis)).toHaveLength(531);
  });

  it('has one LPP and one LPKA under each Kanwil Pemasyarakatan', () => {
    const kanwil = jenis('kanwilPemasyarakatan').map((satu) => satu.kode).sort();
    expect(jenis('lpp').map((satu) => satu.indukKode).sort()).toEqual(kanwil);
    expect(jenis('lpka').map((satu) => satu.indukKode).sort()).toEqual(kanwil);
  });

  it('is the same each time it is made', () => {
    expect(kemenimipas()).toEqual(satker);
  });
});

describe('the Kantor Imigrasi', () => {
  const kelas = (kolom: 'kanim' | 'kanimBaru'): string[] => PROVINSI.flatMap((provinsi) => daftar(provinsi[kolom]))
    .map(bacaUnit).map((satu) => `${satu.kelas} ${satu.pemeriksaan}`);

  it('have the classes of the Renstra, table 1.1', () => {
    expect(hitung(kelas('kanim'))).toEqual({
      'I Khusus TPI': 7, 'I Khusus Non TPI': 3, 'I TPI': 37, 'I Non TPI': 13, 'II TPI': 40, 'II Non TPI': 21, 'III TPI': 4,
      'III Non TPI': 8,
    });
  });

  it('are joined by 18 new ones', () => {
    expect(kelas('kanimBaru')).toHaveLength(18);
  });

  it('carry the well-known names', () => {
    const nama = new Set(jenis('kanim').map((satu) => satu.nama));
    expect(nama).toContain('Kantor Imigrasi Kelas I Khusus TPI Soekarno-Hatta');
    expect(nama).toContain('Kantor Imigrasi Kelas I Khusus TPI Ngurah Rai');
    expect(nama).toContain('Kantor Imigrasi Kelas I Khusus Non TPI Jakarta Selatan');
  });

  it('are the only units with TPI in their name, where it means Tempat Pemeriksaan Imigrasi', () => {
    const ber = satker.filter((satu) => /\bTPI\b/.test(satu.nama));
    expect(ber).toHaveLength(151);
    expect(ber.every((satu) => satu.jenis === 'kanim')).toBe(true);
  });
});

describe('every unit', () => {
  it('has a code of lower-case letters, digits and hyphens, unlike any other', () => {
    expect(menurutKode.size).toBe(satker.length);
    expect(satker.filter((satu) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(satu.kode))).toEqual([]);
  });

  it('has a name unlike any other', () => {
    expect(new Set(satker.map((satu) => satu.nama)).size).toBe(satker.length);
  });

  it('stands after its parent, which is of the level above', () => {
    const tingkat = ['instansi', 'eselonSatu', 'kanwil', 'upt'];
    const dilihat = new Map<string, number>();
    for (const satu of satker) {
      const atas = satu.indukKode === null ? -1 : dilihat.get(satu.indukKode);
      expect([satu.kode, atas]).toEqual([satu.kode, tingkat.indexOf(satu.jenjang) - 1]);
      dilihat.set(satu.kode, tingkat.indexOf(satu.jenjang));
    }
  });

  it('hangs under the Kanwil of its own directorate and province', () => {
    const imigrasi = new Set(['kanim', 'rudenim']);
    for (const satu of satker.filter((upt) => upt.jenjang === 'upt')) {
      const induk = unit(satu.indukKode ?? '');
      const melayani = PROVINSI.find((provinsi) => provinsi.nama === satu.provinsi)?.dilayaniKanwil ?? satu.provinsi;
      expect([satu.kode, induk.provinsi, induk.jenis])
        .toEqual([satu.kode, melayani, imigrasi.has(satu.jenis) ? 'kanwilImigrasi' : 'kanwilPemasyarakatan']);
    }
  });

  it('has its class in its name, but for the Rudenim', () => {
    const tanpaKelas = satker.filter((satu) => satu.jenjang === 'upt' && !/ Kelas (I|II|III|IIA|IIB)( |$)/.test(satu.nama));
    expect(hitung(tanpaKelas.map((satu) => satu.jenis))).toEqual({ rudenim: 13 });
  });

  it('has a head count between 20 and 1000', () => {
    expect(satker.filter((satu) => !Number.isInteger(satu.pegawai) || satu.pegawai < 20 || satu.pegawai > 1000)).toEqual([]);
  });

  it('tells whether its name is generated, which few are', () => {
    expect(unit('lapas-cipinang').namaDibuat).toBe(false);
    expect(unit('kanim-banyuwangi').namaDibuat).toBe(true);
    expect(unit('rutan-boalemo').namaDibuat).toBe(true);
    expect(satker.filter((satu) => satu.namaDibuat).length).toBeLessThan(40);
  });
});

describe('the provinces', () => {
  it('are 38 with 514 kabupaten and kota', () => {
    expect(PROVINSI).toHaveLength(38);
    expect(new Set(PROVINSI.map((provinsi) => provinsi.nama)).size).toBe(38);
    expect(PROVINSI.flatMap((provinsi) => daftar(provinsi.kabupatenKota))).toHaveLength(514);
  });

  it('without a Kanwil are Kalimantan Utara and the four made in 2022', () => {
    expect(PROVINSI.filter((provinsi) => provinsi.dilayaniKanwil).map((provinsi) => [provinsi.nama, provinsi.dilayaniKanwil])).toEqual([
      ['Kalimantan Utara', 'Kalimantan Timur'], ['Papua Barat Daya', 'Papua Barat'], ['Papua Selatan', 'Papua'],
      ['Papua Tengah', 'Papua'], ['Papua Pegunungan', 'Papua'],
    ]);
  });

  it.each([
    ['lapas-banda-aceh', 'Asia/Jakarta'], ['kanim-soekarno-hatta', 'Asia/Jakarta'], ['kanim-pontianak', 'Asia/Jakarta'],
    ['lapas-palangka-raya', 'Asia/Jakarta'], ['kanim-ngurah-rai', 'Asia/Makassar'], ['lapas-tarakan', 'Asia/Makassar'],
    ['lapas-banjarmasin', 'Asia/Makassar'], ['rudenim-kupang', 'Asia/Makassar'], ['kanim-makassar', 'Asia/Makassar'],
    ['kanim-ambon', 'Asia/Jayapura'], ['lapas-ternate', 'Asia/Jayapura'], ['lapas-wamena', 'Asia/Jayapura'],
  ])('give %s the zone %s', (kode, zona) => {
    expect(unit(kode).zona).toBe(zona);
  });
});
