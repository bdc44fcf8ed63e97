// npm run client: writes clients/typescript anew from the API document of this program, and builds it.
import { spawnSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'clients', 'typescript');
const KEY = 'Idempotency-Key';

/**
 * The files of the client that are made of the API document, by name. The client sends the key of a command by itself, so its callers need not; which operations take
 * one stands in `operations.ts`.
 * @param {string} text the document
 * @returns {Promise<Record<string, string>>}
 */
export async function generated(text) {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const document = JSON.parse(text);
  const keyed = [];
  for (const [at, operations] of Object.entries(document.paths)) {
    for (const [method, { parameters = [] }] of Object.entries(operations)) {
      const key = parameters.find(({ in: where, name }) => where === 'header' && name === KEY);
      if (!key) continue;
      key.required = false;
      keyed.push(`${method.toUpperCase()} ${at}`);
    }
  }
  const types = astToString(await openapiTS(document, { alphabetize: true, silent: true }));
  return {
    'schema.d.ts': `// Made by "npm run client" from openapi.json; not to be edited.\n${types}`,
    'operations.ts': `// Made by "npm run client" from openapi.json; not to be edited.\n/** The operations that take an Idempotency-Key. */\nexport const BERKUNCI: ReadonlySet<string> = new Set([\n${keyed.sort().map((one) => `  '${one}',\n`).join('')}]);\n`,
  };
}

/** @param {string[]} args of node, run in the folder of the product */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  run(path.join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build');
  run(path.join('dist', 'src', 'cli.js'), 'openapi', '--out', path.join(folder, 'openapi.json'));
  for (const [name, text] of Object.entries(await generated(await readFile(path.join(folder, 'openapi.json'), 'utf8')))) await writeFile(path.join(folder, name), text);
  run(path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', folder);
  // the compiler writes no declarations that were there before
  await copyFile(path.join(folder, 'schema.d.ts'), path.join(folder, 'dist', 'schema.d.ts'));
}
