const ROMAN: readonly (readonly [number, string])[] = [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

function roman(n: number): string {
  const [value, letters] = ROMAN.find(([v]) => v <= n) ?? [n, ''];
  return n <= 0 ? '' : letters + roman(n - value);
}

const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26));

/** How the official form numbers each level: A. I. 1. i. a. */
const STYLES: readonly ((n: number) => string)[] = [(n) => letter(n).toUpperCase(), (n) => roman(n).toUpperCase(), String, roman, letter];

/** The number before the n-th heading (from 1) of a level (from 0). */
export const numberOf = (level: number, n: number): string => `${STYLES[level]?.(n) ?? n}.`;
