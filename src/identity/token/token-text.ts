import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every token begins with, so that people and scanners of leaked secrets know it for one. */
const PREFIX = 'pdk_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Random characters: 238 bits. */
const RANDOM = 40;
const CHECK = 6;
/** The form of a token, for scanners: the last six characters are the CRC-32 of all before them, in base 62. */
export const TOKEN_PATTERN = /^pdk_[0-9A-Za-z]{46}$/;

/** A new token; nobody can tell it from its hash. */
export function newToken(): string {
  const text = PREFIX + Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return text + checkOf(text);
}

/** Whether a text can be a token at all; a mistyped or made-up one is told without asking the database. */
export const isToken = (text: string): boolean => TOKEN_PATTERN.test(text) && checkOf(text.slice(0, -CHECK)) === text.slice(-CHECK);

/** The hash by which a token is kept and found. */
export const sidikToken = (token: string): Buffer => createHash('sha256').update(token).digest();

function checkOf(text: string): string {
  let rest = crc32(text);
  let check = '';
  for (let i = 0; i < CHECK; i++) {
    check = (ALPHABET[rest % ALPHABET.length] ?? '') + check;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return check;
}
