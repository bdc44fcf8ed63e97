import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The nearest package.json above this file: one step up in the sources, two in the build. */
function packageFile(from: string): string {
  const here = path.join(from, 'package.json');
  return existsSync(here) ? here : packageFile(path.dirname(from));
}

const file = packageFile(import.meta.dirname);

/** The folder of the product. */
export const PRODUCT_FOLDER = path.dirname(file);

/** The product's version. */
export const VERSION = (require(file) as { version: string }).version;
