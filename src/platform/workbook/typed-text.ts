/** A text that only looks like an escape of the file format. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text of people as a cell holds it: typed as text, so that nothing in it is ever calculated, with what XML cannot carry written
 * as the format writes it (`_x0001_`).
 */
export const typedText = (text: string): string =>
  [...text.replace(LOOKS_ESCAPED, '_x005F_')].map((letter) => (isCarried(letter.codePointAt(0) ?? 0) ? letter : escaped(letter))).join('');

const isCarried = (code: number): boolean => code === 0x9 || code === 0xa || (code >= 0x20 && code !== 0x7f && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff);

const escaped = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
