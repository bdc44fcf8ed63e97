/** Strings, brackets and commas; numbers and words have no part in the structure. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

interface Level {
  /** The keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  /** The key, or the place in the list, at which reading stands. */
  at: string | number;
  /** Whether the next string is a key. */
  expectsKey: boolean;
}

/**
 * The places where an object names a key twice. `JSON.parse` keeps the last of them silently, so that a worksheet
 * could show one answer and be scored by another.
 * @param json text that `JSON.parse` has accepted
 * @returns the keys that lead to each repeated key, that key included
 */
export function duplicateKeys(json: string): (string | number)[][] {
  const levels: Level[] = [];
  const found: (string | number)[][] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), at: '', expectsKey: true });
    else if (token === '[') levels.push({ keys: null, at: 0, expectsKey: false });
    else if (token === '}' || token === ']') levels.pop();
    else if (!level) continue;
    else if (token === ',') nextMember(level);
    else if (level.expectsKey && repeatsKey(level, token)) found.push(levels.map(({ at }) => at));
  }
  return found;
}

function nextMember(level: Level): void {
  if (typeof level.at === 'number') level.at += 1;
  else level.expectsKey = true;
}

function repeatsKey(level: Level, token: string): boolean {
  const key = String(JSON.parse(token));
  const repeated = level.keys?.has(key) ?? false;
  level.keys?.add(key);
  level.at = key;
  level.expectsKey = false;
  return repeated;
}
