const ESCAPES: Readonly<Record<string, string>> = { '~': '~0', '/': '~1' };
const LONGEST_SHOWN = 100;

/**
 * `at` extended by one step, RFC 6901. A name from outside may be anything: it is cut at 100 characters, and what cannot be
 * printed (NUL, half a surrogate pair) is shown as U+FFFD.
 */
export function pointTo(at: string, key: string | number): string {
  const shown = typeof key === 'string' && key.length > LONGEST_SHOWN ? `${key.slice(0, LONGEST_SHOWN)}…` : String(key);
  return `${at}/${shown.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[~/]/g, (c) => ESCAPES[c] ?? c)}`;
}
