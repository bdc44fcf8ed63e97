import { bacaUnit, kodeDari, namaUnit } from './nama-unit.js';

describe('an entry of a list of offices', () => {
  it.each([
    ['Narkotika IIB Langsa', 'Lembaga Pemasyarakatan', 'Lembaga Pemasyarakatan Narkotika Kelas IIB Langsa'],
    ['I Khusus Non TPI Jakarta Barat', 'Kantor Imigrasi', 'Kantor Imigrasi Kelas I Khusus Non TPI Jakarta Barat'],
    ['Khusus IIA Gunung Sindur', 'Lembaga Pemasyarakatan', 'Lembaga Pemasyarakatan Khusus Kelas IIA Gunung Sindur'],
    ['Pusat Tanjungpinang', 'Rumah Detensi Imigrasi', 'Rumah Detensi Imigrasi Pusat Tanjungpinang'],
    ['IIB Idi', 'Lembaga Pemasyarakatan', 'Lembaga Pemasyarakatan Kelas IIB Idi'],
  ])('"%s" of a %s is named %s', (butir, sebutan, nama) => {
    expect(namaUnit(sebutan, bacaUnit(butir))).toBe(nama);
  });

  it('with a star is not verified, and the star is no part of the name', () => {
    expect(bacaUnit('II Batam*')).toMatchObject({ dibuat: true, tempat: 'Batam' });
    expect(bacaUnit('II Batam')).toMatchObject({ dibuat: false, tempat: 'Batam' });
  });

  it('of another form is refused', () => {
    expect(() => bacaUnit('IIB 3')).toThrow('Butir daftar unit tidak dikenali: "IIB 3"');
  });
});

it('makes one hyphen of whatever stands between words, and leaves out absent words', () => {
  expect(kodeDari('kanim', undefined, 'Soekarno-Hatta')).toBe('kanim-soekarno-hatta');
  expect(kodeDari('bapas', 'Jakarta Timur-Utara')).toBe('bapas-jakarta-timur-utara');
});
