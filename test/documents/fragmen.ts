import type { Bentuk, Blok, Pihak, Teks } from '../../machines/naskah/naskah.types.js';

/** The words of a form that stand in it whatever fills it. */

const pihak = ({ pembuka = '', jabatan, nama, nip = '', pangkat = '' }: Pihak): Teks[] => [pembuka, jabatan, nama, pangkat, nip];

/** Every text of a block, tags and all, in the order in which they are read. */
function teks(blok: Blok): Teks[] {
  switch (blok.jenis) {
    case 'judul':
    case 'paragraf': return [blok.teks];
    case 'butir': return 'tiap' in blok ? [blok.teks] : [...blok.butir];
    case 'rincian': return blok.baris.flat();
    case 'ketetapan': return [blok.kepala, ...('butir' in blok ? blok.butir : [blok.teks])];
    case 'tabel': return [...blok.kolom.map(({ judul }) => judul), ...(blok.gabungan ?? []).map(({ judul }) => judul), ...blok.sel, blok.kelompok ?? '', blok.kosong ?? '', ...(blok.jumlah ?? [])];
    case 'tandaTangan': return 'tiap' in blok ? pihak(blok.teks) : blok.pihak.flatMap(pihak);
    case 'bagian': return blok.isi.flatMap(teks);
    case 'halaman':
    case 'ruang': return [];
  }
}

const kepalaSurat = ({ kepala }: Pick<Bentuk, 'kepala'>): Teks[] =>
  (kepala ? ['Nomor', kepala.nomor, kepala.tempatTanggal, ...(kepala.sifat === undefined ? [] : [`Sifat ${kepala.sifat}`]), 'Lampiran', 'Hal', kepala.hal, ...kepala.yth] : []);

/** Text as it is compared: small letters, one space between words, no marks of layout and no punctuation. */
export const rata = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}/§]+/gu, ' ').trim().toLowerCase();

const cukup = (text: string): boolean => text.split(' ').length >= 4;
const potongan = (texts: readonly string[]): string[] => texts.map(rata).filter(cukup);

/** What stands between the tags of a form, in stretches of four words and more. The addressee of a letter is one text. */
export const fragmen = ({ kepala, blok }: Pick<Bentuk, 'kepala' | 'blok'>): string[] =>
  potongan([...(kepala ? [kepala.hal, kepala.yth.join('\n')] : []), ...blok.flatMap(teks)].flatMap((satu) => satu.split(/\{[^}]*\}/)));

/** A form as one running text, `§` where a tag stands; the addressee is filled, since the regulations print it. */
export const bacaan = (bentuk: Bentuk, isi: Readonly<Record<string, string>>): string =>
  rata([...kepalaSurat(bentuk), ...bentuk.blok.flatMap(teks)].join(' ').replace(/\{([^}]*)\}/g, (_, tag: string) => isi[tag] ?? ' § '));

/** Where a form that is printed in a regulation leaves room to be filled: a name in brackets, dots, XXX, the numbers of points, the office that signs, the duty stamp. */
const KOSONG = /\((?:nama|nomor|tanggal|predikat|alamat|jabatan|kepala|pimpinan|instansi|tahun|capaian|catatan)[^)]*\)|materai rp\.? ?10\.000[.,-]*|\.{2,}[, ]*(?:tanggal\b\.*)?|…|\bx{2,}\b|\b20\d\d\b|\b20(?=\.)|(?<=\n) *(?:- )?\d\.?(?=[.… ])|\bdst\.|\*\d|pimpinan instansi pemerintah/gi;

/** The fixed words of a printed form, in stretches of four words and more. */
export const fragmenSumber = (text: string): string[] => potongan(text.split(KOSONG));
