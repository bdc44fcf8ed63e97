import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The nearest folder above with the product's `assets`: two steps up more in the build than in the sources. */
function assetsFolder(from: string): string {
  const here = join(from, 'assets');
  if (existsSync(join(here, 'naskah', 'naskah.typ'))) return here;
  if (dirname(from) === from) throw new Error('Folder assets (huruf dan tata naskah) tidak ditemukan di samping program.');
  return assetsFolder(dirname(from));
}

const folder = assetsFolder(import.meta.dirname);

/** Folder of the fonts: only these are printed with, whatever is installed on the machine. */
export const FONT_FOLDER = join(folder, 'huruf');
/** Folder of the Typst sources. */
export const SOURCE_FOLDER = join(folder, 'naskah');

const TYPST = '@myriaddreamin/typst-ts-node-compiler';

/**
 * What decides how documents look beside their data: our sources and fonts, and the version of Typst, as one SHA-256. Two
 * programs with the same `rupa` draw the same bytes.
 */
export function rupa(): string {
  const { version } = createRequire(import.meta.url)(`${TYPST}/package.json`) as { version: string };
  const hash = createHash('sha256').update(`${TYPST}@${version}`);
  for (const place of [SOURCE_FOLDER, FONT_FOLDER]) for (const name of readdirSync(place).sort()) hash.update(`\0${name}\0`).update(readFileSync(join(place, name)));
  return hash.digest('hex');
}
