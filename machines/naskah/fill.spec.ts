import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asalOf, fill, NaskahError } from './fill.js';
import type { Bentuk, Blok, BlokJadi, Isi, Pihak } from './naskah.types.js';

const bentuk = (blok: readonly Blok[], lain: Partial<Bentuk> = {}): Bentuk => ({ id: 'contoh', tata: 'surat', kop: true, blok, asal: { jenis: 'disusun' }, ...lain });
const jadi = (blok: readonly Blok[], isi: Isi = {}): readonly BlokJadi[] => fill(bentuk(blok), isi, 'Contoh').blok;
const paragraf = (teks: string): Blok => ({ jenis: 'paragraf', teks });
const butir = (tiap: string, teks: string): Blok => ({ jenis: 'butir', nomor: 'angka', tiap, teks });
const teksOf = (blok: readonly BlokJadi[]): string[] => blok.flatMap((b) => ('teks' in b ? [b.teks] : b.jenis === 'butir' ? b.butir : []));
const unit = [{ nama: 'A', area: 'satu' }, { nama: 'B', area: 'satu' }, { nama: 'C', area: 'dua' }];
const TABEL = { jenis: 'tabel', tiap: 'unit', kolom: [{ judul: 'No.', lebar: 1 }, { judul: '{kepala}', lebar: 9 }], sel: ['{no}', '{nama}'] } as const;

describe('tags', () => {
  it('are replaced by what the content holds, along a path too', () => {
    expect(teksOf(jadi([paragraf('{nama}, {pejabat.jabatan.judul}')], { nama: 'A', pejabat: { jabatan: { judul: 'Kepala' } } }))).toEqual(['A, Kepala']);
  });

  it.each<[string, Blok, string]>([
    ['paragraph', paragraf('{tidakAda}'), 'contoh, blok 1 (paragraf): tanda {tidakAda} tidak dikenal'],
    ['list', butir('tidakAda', '{.}'), 'contoh, blok 1 (butir): tanda {tidakAda} tidak dikenal'],
    ['condition', { jenis: 'bagian', bila: 'tidakAda', isi: [] }, 'contoh, blok 1 (bagian): tanda {tidakAda} tidak dikenal'],
  ])('that nothing is known of name their %s', (_, blok, why) => {
    expect(() => jadi([blok])).toThrow(new NaskahError(...(why.split(/: (.*)/).slice(0, 2) as [string, string])));
  });

  it('name the row in which they are unknown', () => {
    expect(() => jadi([{ jenis: 'bagian', tiap: 'unit', isi: [paragraf('{nama}'), paragraf('{asing}')] }], { unit })).toThrow('contoh, blok 1 (bagian), unit 1, blok 2 (paragraf): tanda {asing} tidak dikenal');
  });

  it('that hold no text are refused: a missing part, a truth, rows', () => {
    for (const tag of ['pejabat.nip', 'pejabat', 'benar', 'unit', 'kosong']) {
      expect(() => jadi([paragraf(`{${tag}}`)], { pejabat: { nama: 'A' }, benar: true, unit, kosong: undefined })).toThrow(`tanda {${tag}} bukan teks`);
    }
  });

  it('are never looked for in what every object has', () => {
    for (const tag of ['toString', 'constructor.name']) expect(() => jadi([paragraf(`{${tag}}`)], { nama: 'A' })).toThrow('tidak dikenal');
  });

  it('in what was typed stay what they are', () => {
    fc.assert(fc.property(fc.string(), (typed) => { expect(teksOf(jadi([paragraf('{a}{b}')], { a: typed, b: '{a}' }))).toEqual([`${typed}{a}`]); }));
  });

  it('give the same document from the same form and content', () => {
    fc.assert(fc.property(fc.array(fc.string()), (all) => { expect(jadi([butir('all', '{no}. {.}')], { all })).toEqual([{ jenis: 'butir', nomor: 'angka', butir: all.map((s, i) => `${i + 1}. ${s}`) }]); }));
  });
});

describe('what repeats', () => {
  it('looks into its row first, then outward, and counts from one', () => {
    const blok: Blok = { jenis: 'bagian', tiap: 'bab', isi: [butir('isi', '{no} {nama} {bab2} {luar}')] };
    const isi: Isi = { nama: 'luar sekali', luar: 'L', bab: [{ nama: 'satu', bab2: 'x', isi: [{}, { nama: 'dalam' }] }] };
    expect(teksOf(jadi([blok], isi))).toEqual(['1 satu x L', '2 dalam x L']);
  });

  it('stands nowhere for an empty list', () => {
    expect(jadi([{ jenis: 'bagian', tiap: 'unit', isi: [paragraf('ada')] }, butir('unit', '{nama}')], { unit: [] })).toEqual([{ jenis: 'butir', nomor: 'angka', butir: [] }]);
  });

  it('needs a list', () => {
    expect(() => jadi([butir('nama', '{.}')], { nama: 'A' })).toThrow('"nama" bukan daftar');
  });

  it('signs once for each row', () => {
    const teks: Pihak = { jabatan: '{jabatan}', nama: '{nama}', nip: '{nip}', materai: true };
    expect(jadi([{ jenis: 'tandaTangan', tiap: 'para', teks }], { para: [{ jabatan: 'Kepala', nama: 'A', nip: '1' }] })).toEqual([{ jenis: 'tandaTangan', rata: 'tengah', pihak: [{ jabatan: 'Kepala', nama: 'A', nip: '1', materai: true }] }]);
  });
});

describe('a condition', () => {
  const blok: readonly Blok[] = [{ jenis: 'bagian', bila: 'apa', isi: [paragraf('ada')] }, { jenis: 'bagian', kecuali: 'apa', isi: [paragraf('tidak')] }];

  it.each<[string, Isi[string], string]>([
    ['a truth', true, 'ada'], ['an untruth', false, 'tidak'], ['a text', 'x', 'ada'], ['an empty text', '', 'tidak'], ['rows', ['x'], 'ada'], ['no rows', [], 'tidak'], ['nothing', undefined, 'tidak'],
  ])('with %s holds as it should be read', (_, apa, expected) => {
    expect(teksOf(jadi(blok, { apa }))).toEqual([expected]);
  });
});

describe('a table', () => {
  it('has a row over its whole width wherever the group changes', () => {
    const [tabel] = jadi([{ ...TABEL, kelompok: 'Area {area}', jumlah: ['', '{kepala}'] }], { unit, kepala: 'Unit' });
    expect(tabel).toMatchObject({
      kolom: [{ judul: 'No.' }, { judul: 'Unit' }], jumlah: ['', 'Unit'],
      baris: [{ lebar: 'Area satu' }, { sel: ['1', 'A'] }, { sel: ['2', 'B'] }, { lebar: 'Area dua' }, { sel: ['3', 'C'] }],
    });
  });

  it('says what stands where there is no row, or has none', () => {
    expect(jadi([{ ...TABEL, kosong: 'Tidak ada {kepala}.' }, TABEL], { unit: [], kepala: 'unit' })).toMatchObject([{ baris: [{ lebar: 'Tidak ada unit.' }] }, { baris: [], jumlah: null }]);
  });

  it('needs a cell for each column', () => {
    expect(() => jadi([{ ...TABEL, sel: ['{no}'] }], { unit, kepala: '' })).toThrow('1 sel untuk 2 kolom');
  });
});

describe('a letter', () => {
  it('leaves out the lines of its addressee that come out empty, and only those', () => {
    const { kepala, tembusan } = fill(bentuk([], { tembusan: true, kepala: { nomor: '{nomor}', hal: 'Contoh', tempatTanggal: 'Jakarta', yth: ['Yth. {kepada}', '{lewat}', 'di', 'Jakarta'] } }), { nomor: '1', kepada: 'Menteri', lewat: '', tembusan: ['Inspektur'] }, 'Contoh');
    expect(kepala).toEqual({ nomor: '1', hal: 'Contoh', tempatTanggal: 'Jakarta', yth: ['Yth. Menteri', 'di', 'Jakarta'] });
    expect(tembusan).toEqual(['Inspektur']);
  });

  it('names its head where a tag is unknown there', () => {
    expect(() => fill(bentuk([], { kepala: { nomor: '{nomor}', hal: '', tempatTanggal: '', yth: [] } }), {}, '')).toThrow('contoh, kepala surat: tanda {nomor} tidak dikenal');
  });
});

it.each<[Bentuk['asal'], string]>([
  [{ jenis: 'disusun' }, 'Bentuk disusun oleh Predikat dari isi yang diwajibkan, bukan dari lampiran peraturan.'],
  [{ jenis: 'peraturan', sumber: 'Peraturan Contoh', pasal: 'Lampiran I' }, 'Bentuk menurut Lampiran I Peraturan Contoh.'], [{ jenis: 'nasional', sumber: 'Peraturan Contoh' }, 'Bentuk nasional menurut Peraturan Contoh.'],
])('a form tells where its words come from: %j', (asal, told) => {
  expect(asalOf({ asal } as Bentuk)).toBe(told);
});
