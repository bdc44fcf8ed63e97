import { createHash, randomBytes } from 'node:crypto';

/** Letters that are not taken for each other when they are read from paper (Crockford). */
const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PANJANG = 25;
const KELOMPOK = 5;

/** A new code of 125 random bits, in groups of five: `7Q2KD-…`. */
export function kodeBaru(): string {
  const letters = [...randomBytes(PANJANG)].map((byte) => HURUF[byte % HURUF.length]).join('');
  return letters.match(new RegExp(`.{${KELOMPOK}}`, 'g'))?.join('-') ?? letters;
}

/** The hash by which a code is known; null for a text that is no code. However it was typed: in small letters, with blanks, O for 0. */
export function sidikKode(kode: string): Buffer | null {
  const letters = kode.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return letters.length === PANJANG && [...letters].every((letter) => HURUF.includes(letter)) ? createHash('sha256').update(`predikat/undangan/v1:${letters}`).digest() : null;
}
