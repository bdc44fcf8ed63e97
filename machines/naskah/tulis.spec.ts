import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { angka, atauTitik, dalamKalimat, denganKata, hari, rangkai, tanggal, tanggalTerbilang, terbilang, TITIK } from './tulis.js';

describe('numbers in words', () => {
  it.each([
    [0, 'nol'], [1, 'satu'], [10, 'sepuluh'], [11, 'sebelas'], [12, 'dua belas'], [19, 'sembilan belas'], [20, 'dua puluh'], [21, 'dua puluh satu'], [99, 'sembilan puluh sembilan'], [100, 'seratus'], [101, 'seratus satu'], [111, 'seratus sebelas'],
    [200, 'dua ratus'], [1000, 'seribu'], [1001, 'seribu satu'], [1100, 'seribu seratus'], [2026, 'dua ribu dua puluh enam'], [11_000, 'sebelas ribu'], [100_000, 'seratus ribu'], [1_000_000, 'satu juta'], [1_001_000, 'satu juta seribu'], [1_000_000_000, 'satu miliar'],
  ])('%i is written %s', (n, words) => {
    expect(terbilang(n)).toBe(words);
  });

  const NILAI: Readonly<Record<string, number>> = { satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, nol: 0 };
  const KALI: Readonly<Record<string, number>> = { ribu: 1000, juta: 1_000_000, miliar: 1_000_000_000 };

  /** Reads the words back: what is written below a thousand, times what follows it. */
  function baca(words: string): number {
    let [sum, part, last] = [0, 0, 0];
    for (const word of words.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1').split(' ')) {
      if (word in NILAI) { last = NILAI[word] ?? 0; part += last; }
      else if (word === 'belas') part += 10;
      else if (word === 'puluh') part += last * 9;
      else if (word === 'ratus') part += last * 99;
      else { sum += part * (KALI[word] ?? Number.NaN); part = 0; }
    }
    return sum + part;
  }

  it('can be read back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => { expect(baca(terbilang(n))).toBe(n); }));
  });

  it.each([-1, Number.NaN])('%d is no count', (n) => {
    expect(() => terbilang(n)).toThrow(RangeError);
  });

  it('stand beside the figure', () => {
    expect([denganKata(0), denganKata(12), denganKata(1500)]).toEqual(['0 (nol)', '12 (dua belas)', '1.500 (seribu lima ratus)']);
  });
});

describe('days', () => {
  it.each([['2026-05-31', 'Minggu', '31 Mei 2026'], ['2027-05-31', 'Senin', '31 Mei 2027'], ['2028-02-29', 'Selasa', '29 Februari 2028'], ['2025-01-01', 'Rabu', '1 Januari 2025'], ['2026-10-01', 'Kamis', '1 Oktober 2026'], ['2026-08-14', 'Jumat', '14 Agustus 2026'], ['2026-12-05', 'Sabtu', '5 Desember 2026']])('%s is %s, %s', (date, day, long) => {
    expect([hari(date), tanggal(date)]).toEqual([day, long]);
  });

  it('are written in words as minutes begin', () => {
    expect(tanggalTerbilang('2026-05-31')).toBe('hari ini Minggu tanggal tiga puluh satu bulan Mei tahun dua ribu dua puluh enam');
    expect(tanggalTerbilang('2030-11-11')).toBe('hari ini Senin tanggal sebelas bulan November tahun dua ribu tiga puluh');
  });

  it('that are unknown leave room for the pen', () => {
    expect([hari(undefined), tanggal(undefined)]).toEqual([TITIK, TITIK]);
    expect(tanggalTerbilang(undefined)).toBe(`hari ini ${TITIK} tanggal ${TITIK} bulan ${TITIK} tahun ${TITIK}`);
  });
});

describe('decimals', () => {
  it.each([['75.00', '75,00'], ['0', '0'], ['-3.5', '-3,5'], ['1234.5', '1.234,5'], ['1234567', '1.234.567'], ['100', '100'], ['1000', '1.000'], [60, '60'], ['belum dinilai', 'belum dinilai'], ['1e3', '1e3'], [undefined, TITIK]])('%s is written %s', (value, written) => {
    expect(angka(value)).toBe(written);
  });

  it('lose no digit', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^\d{1,6}$/), (whole, part) => { expect(angka(`${whole}.${part}`).replaceAll('.', '').replace(',', '.')).toBe(`${whole}.${part}`); }));
  });
});

describe('words', () => {
  it.each([[[], ''], [['a'], 'a'], [['a', 'b'], 'a dan b'], [['a', 'b', 'c'], 'a, b, dan c']])('%j are listed as “%s”', (words, listed) => {
    expect(rangkai(words)).toBe(listed);
  });

  it.each([['Teguran tertulis.', 'teguran tertulis'], ['SOP baru', 'SOP baru'], [' rapat pegawai ', 'rapat pegawai'], ['', '']])('“%s” stands in a sentence as “%s”', (text, part) => {
    expect(dalamKalimat(text)).toBe(part);
  });

  it('that are not known are dots', () => {
    expect([atauTitik(undefined), atauTitik(''), atauTitik('ada')]).toEqual([TITIK, TITIK, 'ada']);
  });
});
