/** What browsers call themselves, by marks in the user agent; the first that is met. Many carry the marks of others, so the order matters. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Microsoft Edge'], [/OPR\/|Opera/, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/UCBrowser\//, 'UC Browser'],
  [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

const found = (table: typeof BROWSERS, agent: string): string | undefined => table.find(([mark]) => mark.test(agent))?.[1];

/** A device in words: “Firefox di Windows”. What is not known is said so; what the browser claims of itself is never repeated. */
export function perangkatDari(agent: string | null): string {
  if (agent === null || agent === '') return 'Perangkat tidak dikenal';
  const [browser, system] = [found(BROWSERS, agent), found(SYSTEMS, agent)];
  if (browser === undefined && system === undefined) return 'Program atau peramban yang tidak dikenal';
  return `${browser ?? 'Peramban yang tidak dikenal'} di ${system ?? 'sistem yang tidak dikenal'}`;
}
