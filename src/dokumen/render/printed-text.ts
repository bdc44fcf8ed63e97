/** A stretch of a line and whether it is bold. */
export type Stretch = readonly [text: string, bold: boolean];
/** A text as it is printed: lines of stretches. */
export type PrintedText = readonly (readonly Stretch[])[];

/** Where a text stands: what is wider than that is broken inside a word. */
export interface Room {
  /** Width, in points. */
  readonly width: number;
  /** Size of the type, in points. */
  readonly size: number;
}

const BOLD = /\*\*(.+?)\*\*/gs;
/** What prints nothing or turns the order of letters around: it has no place on paper. */
const INVISIBLE = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** A text as data becomes lines; `**tebal**` is the only markup. */
export function printed(text: string, room: Room): PrintedText {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '');
  return clean === '' ? [[]] : lines(stretches(clean), room);
}

function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(BOLD)) {
    found.push([text.slice(from, match.index), false], [match[1] ?? '', true]);
    from = match.index + match[0].length;
  }
  return [...found, [text.slice(from), false] as const].filter(([part]) => part !== '');
}

function lines(all: readonly Stretch[], room: Room): Stretch[][] {
  const found: Stretch[][] = [[]];
  for (const [text, bold] of all) {
    text.split('\n').forEach((line, i) => {
      if (i > 0) found.push([]);
      if (line !== '') found.at(-1)?.push([breakable(line, room), bold]);
    });
  }
  return found;
}

/** Mean widths of letters in shares of their size, on the wide side. */
const WIDE = 0.74;
const NARROW = 0.58;
export const widthOf = (word: string, size: number): number => [...word].reduce((sum, letter) => sum + (/[a-z0-9.,/]/.test(letter) ? NARROW : WIDE), 0) * size;

const SOFT_HYPHEN = '\u00ad';
const NO_SPACE = '\u200b';
const LETTERS = /^[\p{L}'’(),.;:-]+$/u;
/** Between syllables of an Indonesian word: before a consonant that a vowel follows, never at the word's end; ng, ny, sy and kh are one. */
const SYLLABLE = /(?<=\p{L}{2})(?=(?:ng|ny|sy|kh|(?<!n(?=[gy])|s(?=y)|k(?=h))[bcdfghjklmnpqrstvwxyz])[aiueo]\p{L})/giu;
/** After what joins the parts of an address, a number or a name of a file. */
const JOINT = /(?<=[/_.,:;=&?-])(?=[^/_.,:;=&?-])/u;

/** Words that are wider than their room get places where they may be broken: between syllables with a hyphen, in numbers and addresses without. */
function breakable(line: string, room: Room): string {
  return line.split(' ').map((word) => (fits(word, room) ? word : LETTERS.test(word) ? syllables(word, room) : word.split(JOINT).map((part) => pieces(part, room)).join(NO_SPACE))).join(' ');
}

const fits = (word: string, { width, size }: Room): boolean => widthOf(word, size) <= width;
const pieces = (part: string, room: Room): string => (fits(part, room) ? part : [...part].join(NO_SPACE));

function syllables(word: string, room: Room): string {
  return word.split(SYLLABLE).map((part) => pieces(part, room)).join(SOFT_HYPHEN);
}
