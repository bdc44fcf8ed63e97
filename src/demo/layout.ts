/** Columns of the terminal that the story is set for. */
export const LEBAR = 100;

/** Breaks a text at spaces; the first line begins with `first`, the others with as many blanks. */
export function wrap(text: string, first: string, indent = first.length): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > LEBAR) {
      lines.push(line);
      [line, empty] = [' '.repeat(indent), true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Cuts a text at a space so that it fits, with a sign that there is more. */
export function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const head = text.slice(0, width);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1))}…`;
}

const CODES = { tebal: 1, redup: 2, merah: 31, hijau: 32, kuning: 33 } as const;
export type Gaya = keyof typeof CODES;
export type Warnai = (gaya: Gaya, text: string) => string;

/** Colour for a person at a terminal; nothing for a file or another program. */
export const warnai = (on: boolean): Warnai => (gaya, text) => (on ? `\u001b[${CODES[gaya]}m${text}\u001b[0m` : text);
