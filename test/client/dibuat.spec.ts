import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apiDocument } from '../../src/cli/openapi.js';

const ROOT = path.join(__dirname, '../..');
const FOLDER = path.join(ROOT, 'clients/typescript');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const AGAIN = 'clients/typescript is not what this program offers: run "npm run client"';

/** What only the build writes down, from the checks of the DTOs; types say nothing of it. */
const BY_BUILD: ReadonlySet<string> = new Set(['minLength', 'maxLength', 'minimum', 'maximum', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'format']);
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !BY_BUILD.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, bare(one)]));
}

interface Document { readonly paths: Readonly<Record<string, unknown>>; readonly components: { readonly schemas: Readonly<Record<string, unknown>> } }

/** What programs use, by its name: the paths of the API, and every form to which they lead. The pages beside it are described by the build alone. */
function partsOf({ paths, components: { schemas } }: Document): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (name: string, part: unknown): void => {
    if (parts.has(name)) return;
    const text = JSON.stringify(bare(part));
    parts.set(name, text);
    for (const [, form = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) add(form, schemas[form]);
  };
  for (const [at, path] of Object.entries(paths)) if (at.startsWith('/api/v1/')) add(at, path);
  return parts;
}

const program = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const GENERATE = `import { readFileSync } from 'node:fs'; import { generated } from './scripts/client.mjs';
process.stdout.write(JSON.stringify(await generated(readFileSync('clients/typescript/openapi.json', 'utf8'))));`;

describe('the client is what the program offers', () => {
  it('its document is that of the program', async () => {
    const [now, kept] = [JSON.parse(await apiDocument()), JSON.parse(read('openapi.json'))].map((document) => partsOf(document as Document));
    const names = [...new Set([...now?.keys() ?? [], ...kept?.keys() ?? []])];
    expect(names.length).toBeGreaterThan(500);
    expect([AGAIN, ...names.filter((name) => now?.get(name) !== kept?.get(name))]).toEqual([AGAIN]);
  }, 60_000);

  it('its types are those of its document, the same each time', () => {
    const { stdout, stderr } = program('--input-type=module', '-e', GENERATE);
    expect(stderr).toBe('');
    for (const [name, text] of Object.entries(JSON.parse(stdout) as Record<string, string>)) expect([name, read(name) === text ? 'as made' : AGAIN]).toEqual([name, 'as made']);
  }, 60_000);

  it('its types fit its code', () => {
    expect(program('node_modules/typescript/bin/tsc', '-p', 'clients/typescript', '--noEmit', '--incremental', 'false').stdout).toBe('');
  }, 120_000);
});
