import { readFileSync } from 'node:fs';
import path from 'node:path';
import { secretSettings, settings, type Setting } from '../../src/platform/config/settings.js';
import { root } from './source-files.js';

/** The table of a page that documents settings, from the rows by which the server reads them. */
function tableOf(rows: Readonly<Record<string, Setting<unknown>>>): string {
  const line = ([name, { meaning, need, fallback, fallbackNote }]: [string, Setting<unknown>]): string =>
    `| \`${name}\` | ${meaning} | ${need} | ${fallback === null ? fallbackNote ?? '' : `\`${fallback}\``} |`;
  return ['| Variabel | Arti | Nilai | Bila tidak disetel |', '|---|---|---|---|', ...Object.entries(rows).map(line)].join('\n');
}

describe('docs/operations.md', () => {
  const page = readFileSync(path.join(root, 'docs', 'operations.md'), 'utf8');

  it.each([['settings', settings], ['secrets', secretSettings]])('holds the table of the %s as the server reads them', (_, rows) => {
    expect(page).toContain(`\n\n${tableOf(rows)}\n\n`);
  });
});
