/** A regulation's text made ready for searching: read row by row and, in tables, down the first or last column. */
export interface QuotableText {
  readonly readings: readonly Reading[];
}

/** A text as its words: one by one, in one line, and where each of them stands. */
interface Reading {
  readonly words: readonly string[];
  readonly line: string;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Whether a quote stands in a text; `similarity` is 1 for word by word, less for slips of a scan, and where not found the share that was found in one piece. */
export interface QuoteMatch {
  readonly found: boolean;
  readonly similarity: number;
}

/** The letters that a scan may have got wrong, as a share of the quote's. */
const TOLERANCE = 0.04;
/** A word may have one slip for each so many letters; a shorter word must be right, since one letter makes it another word. */
const LETTERS_PER_SLIP = 5;
/** A line with more gaps than a table has columns is justified prose. */
const MOST_COLUMNS = 3;

/** What a printed page, a scan or a typesetter adds to the words of the law. */
const NOISE: readonly (readonly [RegExp, string])[] = [
  [/^[^\S\n]*(-[^\S\n]*)?\d{1,3}([^\S\n]*-)?[^\S\n]*$/gm, ''],
  [/[*\u00ad]/g, ''],
  [/[“”„«»‘’"'•●]/g, ' '],
  [/^[^\S\n]*[-–][^\S\n]+/gm, ''],
  [/(?<=\p{L})-[^\S\n]*\n\s*(?=\p{L})/gu, '-'],
  [/<\/?[a-z][^<>]*>/g, ' '],
  [/[/|]/g, ' '],
];

/** Reads a text once, for many quotes. */
export function quotable(text: string): QuotableText {
  const clean = withoutNoise(text);
  const rows = clean.split('\n').map((line) => line.trim().split(/\s{3,}|\t+/));
  const column = (pick: (cells: readonly string[]) => string | undefined): string =>
    rows.map((cells) => (cells.length <= MOST_COLUMNS ? pick(cells) : cells.join(' '))).join('\n');
  return { readings: [clean, column((cells) => cells[0]), column((cells) => cells.at(-1))].map(readingOf) };
}

function readingOf(text: string): Reading {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  return { words, line: lineOf(words), places };
}

/**
 * Looks for a quote, word after word. Letter case, line breaks, page numbers, punctuation, emphasis and list marks do not
 * count; a word may be split, joined or misspelt by the scan within 4 % of the quote. A word that is another one, missing
 * or added, and any other number, is not the law's: the quote is not found.
 */
export function findQuote(text: QuotableText | string, quote: string): QuoteMatch {
  const words = wordsOf(withoutNoise(quote));
  const { readings } = typeof text === 'string' ? quotable(text) : text;
  if (words.length === 0) return { found: false, similarity: 0 };
  const line = lineOf(words);
  if (readings.some((reading) => reading.line.includes(line))) return { found: true, similarity: 1 };
  const letters = lettersIn(words);
  const { matched, slips } = readings.map((reading) => bestPlace(reading, words)).reduce(better);
  return { found: matched === letters && slips <= TOLERANCE * letters, similarity: Math.max(0, matched - slips) / letters };
}

const lettersIn = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
const lineOf = (words: readonly string[]): string => ` ${words.join(' ')} `;
const withoutNoise = (text: string): string => NOISE.reduce((sofar, [pattern, instead]) => sofar.replace(pattern, instead), text.replaceAll('\r', ''));

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).map((word) => word.replace(/^[(.,;:…-]+|[).,;:…-]+$/g, '')).filter((word) => word !== '');
}

/** How many letters of the quote a place in the text holds, from the quote's beginning, and with how many slips. */
interface Place {
  readonly matched: number;
  readonly slips: number;
}

const better = (a: Place, b: Place): Place => (b.matched - b.slips > a.matched - a.slips ? b : a);

function bestPlace({ words, places }: Reading, quote: readonly string[]): Place {
  const [first = ''] = quote;
  return [...places].filter(([word]) => word.startsWith(first) || first.startsWith(word) || slipsBetween(word, first) !== undefined)
    .flatMap(([, starts]) => starts.map((start) => placeAt(words, start, quote)))
    .reduce(better, { matched: 0, slips: 0 });
}

function placeAt(text: readonly string[], start: number, quote: readonly string[]): Place {
  let at = start, matched = 0, slips = 0;
  for (let next = 0; next < quote.length;) {
    const step = stepAt(text, at, quote, next);
    if (!step) break;
    matched += lettersIn(quote.slice(next, next + step.quoted));
    slips += step.slips;
    at += step.read;
    next += step.quoted;
  }
  return { matched, slips };
}

/** The next word: the same or misspelt; or split in two by the scan, or joined with the one after it. */
function stepAt(text: readonly string[], at: number, quote: readonly string[], next: number): { read: number; quoted: number; slips: number } | undefined {
  const read = text[at], wanted = quote[next];
  if (read === undefined || wanted === undefined) return undefined;
  const slips = slipsBetween(read, wanted);
  if (slips !== undefined) return { read: 1, quoted: 1, slips };
  const after = text[at + 1], then = quote[next + 1];
  if (after !== undefined && wanted.startsWith(read) && read + after === wanted) return { read: 2, quoted: 1, slips: 1 };
  return then !== undefined && read.startsWith(wanted) && read === wanted + then ? { read: 1, quoted: 2, slips: 1 } : undefined;
}

/** The slips that make one word of the other; undefined where they are two words. Numbers have no slips, and a misspelt word keeps an end. */
function slipsBetween(a: string, b: string): number | undefined {
  if (a === b) return 0;
  const allowed = Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP);
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return undefined;
  if ((a[0] !== b[0] && a.at(-1) !== b.at(-1)) || /\d/.test(a + b)) return undefined;
  const slips = editDistance(a, b);
  return slips <= allowed ? slips : undefined;
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
}
