import { Injectable } from '@nestjs/common';
import type { MatchExtended, ZxcvbnResult } from '@zxcvbn-ts/core';
import { PASSWORD_LENGTH } from '../passwords.js';
import { kamus } from './kamus.js';

/** Of whom the password is, so that it is not made of what everybody knows of them. */
export interface KonteksSandi {
  readonly nama: string;
  readonly namaPengguna: string;
  /** Names of their instansi and units. */
  readonly kata: readonly string[];
  /** An instansi of theirs asks for upper and lower case, a digit and a sign. */
  readonly komposisi?: boolean;
}

/** Guesses that a password must withstand: 10^10, the estimator's highest grade. */
const STRONG = 4;
/** Words of this trade: the first that come to mind to whoever guesses here. */
const WORDS = ['predikat', 'zona', 'integritas', 'wbk', 'wbbm', 'lapas', 'rutan', 'bapas', 'kanim', 'kanwil', 'ditjen', 'setjen', 'itjen', 'inspektorat', 'satker', 'dinas', 'indonesia', 'kemenimipas'];
const SHORTEST_WORD = 3;
/** Letters and digits that must be left when everything that others know is taken out. */
const OWN_LETTERS = 8;
const OF_THE_OWNER = 'memuat nama Anda, nama pengguna, atau nama instansi dan satker Anda';

const KINDS: readonly (readonly [is: (match: MatchExtended) => boolean, why: string])[] = [
  [(m) => m['dictionaryName'] === 'userInputs', OF_THE_OWNER],
  [(m) => String(m['dictionaryName'] ?? '').startsWith('passwords'), 'memuat kata sandi yang lazim dipakai orang'],
  [(m) => m.pattern === 'repeat', 'mengulang huruf atau kata yang sama'],
  [(m) => m.pattern === 'sequence', 'memuat urutan huruf atau angka seperti abcd atau 1234'],
  [(m) => m.pattern === 'spatial', 'memuat urutan tombol papan ketik seperti qwerty'],
  [(m) => m.pattern === 'date' || m.pattern === 'regex', 'memuat tanggal atau tahun'],
  [(m) => m.pattern === 'dictionary' || m.pattern === 'wordSequence', 'tersusun dari terlalu sedikit kata yang lazim'],
];

const COMPOSITION: readonly (readonly [has: RegExp, why: string])[] = [
  [/\p{Lu}/u, 'harus memuat huruf besar (kebijakan instansi)'], [/\p{Ll}/u, 'harus memuat huruf kecil (kebijakan instansi)'],
  [/\p{Nd}/u, 'harus memuat angka (kebijakan instansi)'], [/[^\p{L}\p{Nd}\s]/u, 'harus memuat tanda baca (kebijakan instansi)'],
];

/** Judges a new password: its length, what it is made of, and where an instansi asks for it its composition. */
@Injectable()
export class KataSandi {
  /** What is wrong with it, in sentences to be read after “kata sandi”; none where it may be used. */
  async periksa(text: string, konteks: KonteksSandi): Promise<string[]> {
    const sandi = text.normalize('NFC');
    const { length } = [...sandi];
    if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) return [`harus ${PASSWORD_LENGTH.min} sampai ${PASSWORD_LENGTH.max} karakter; yang diberikan ${length} karakter`];
    const composition = konteks.komposisi ? COMPOSITION.filter(([has]) => !has.test(sandi)).map(([, why]) => why) : [];
    const words = wordsOf(konteks);
    if (leftOf(sandi, words) < OWN_LETTERS) return [...composition, said([OF_THE_OWNER])];
    const estimator = await kamus();
    return [...composition, ...weaknesses(estimator.check(sandi, words))];
  }
}

/** How many letters and digits are left without the words, the longest taken out first. */
function leftOf(sandi: string, words: readonly string[]): number {
  const rest = [...words].sort((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ' '), sandi.toLowerCase());
  return (rest.match(/[\p{L}\p{Nd}]/gu) ?? []).length;
}

function weaknesses({ score, sequence }: ZxcvbnResult): string[] {
  if (score >= STRONG) return [];
  const met = KINDS.filter(([is]) => sequence.some((match) => is(match))).map(([, why]) => why);
  return [said(met.length > 0 ? met : ['terlalu sedikit ragamnya'])];
}

const said = (reasons: readonly string[]): string => `mudah ditebak: ${reasons.join('; ')}. Pakailah beberapa kata yang tidak berhubungan`;

/** Every word of the names, and the words that names run together give. */
function wordsOf({ nama, namaPengguna, kata }: KonteksSandi): string[] {
  const words = [nama, namaPengguna, ...kata].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{Nd}]+/u)).filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set([...WORDS, ...words, namaPengguna.toLowerCase(), nama.toLowerCase().replace(/\s/g, '')])];
}
