/** The names that one law gives to persons, offices and units, by the word in braces that stands for them in a text. */
export type Terms = Readonly<Record<string, string>>;

const PLACE = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/**
 * A text of the machines in the words of a law: `{satker}` becomes its name for the unit, `{Satker}` the same at the
 * beginning of a sentence. A word that the law does not name stays as it is, since an official may have typed it.
 */
export function fill(text: string, terms: Terms): string {
  return text.includes('{') ? text.replace(PLACE, (whole, word: string) => inTerms(word, terms) ?? whole) : text;
}

function inTerms(word: string, terms: Terms): string | undefined {
  if (Object.hasOwn(terms, word)) return terms[word];
  const small = `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
  const term = small !== word && Object.hasOwn(terms, small) ? terms[small] : undefined;
  return term === undefined ? undefined : `${term.charAt(0).toUpperCase()}${term.slice(1)}`;
}

/** The words in braces that a text asks for. */
export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([, word = '']) => word);
