// Whether package-lock.json is whole. Where a registry lacks a platform's package, `npm install` drops it silently, and `npm ci`
// then fails on that platform: every optional dependency that the lock names must also stand in it.
import { readFileSync } from 'node:fs';

const SEPARATOR = '/node_modules/';
const lock = new URL('../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(process.argv[2] ?? lock, 'utf8'));

/** The folders in which Node looks for a dependency of the package at `place`: its own first, the root last. */
function* lookups(place) {
  for (let folder = place; folder; folder = folder.includes(SEPARATOR) ? folder.slice(0, folder.lastIndexOf(SEPARATOR)) : '') yield `${folder}${SEPARATOR}`;
  yield 'node_modules/';
}

const missing = Object.entries(packages).flatMap(([place, { version, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => ![...lookups(place)].some((folder) => `${folder}${name}` in packages))
    .map(([name, wanted]) => `${place || '(root)'}@${version} wants ${name}@${wanted}: not in the lock`));

for (const line of missing) console.error(line);
console.log(`package-lock.json: ${missing.length} missing`);
process.exitCode = missing.length > 0 ? 1 : 0;
