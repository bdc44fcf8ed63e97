const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Column (1 = A) and row of an address such as `K37`; null for any other text. */
export function parseAddress(text: string): { column: number; row: number } | null {
  const match = ADDRESS.exec(text);
  return match?.[1] && match[2] ? { column: columnNumber(match[1]), row: Number(match[2]) } : null;
}

/** 1 for A, 27 for AA. */
export const columnNumber = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** A for 1, AA for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
