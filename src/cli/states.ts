import { pageOf } from '../../machines/diagram.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { registry } from '../../machines/registry.js';
import type { CliIo } from './cli-io.js';
import { writePages } from './write-pages.js';

const USAGE = `Pemakaian: npm run cli -- states [--dir <folder>]

Menulis satu halaman untuk setiap mesin (diagram keadaan, perintah, aturan, dasar hukum) ke docs/states, atau ke folder lain.
`;

/** The law whose sources the pages show. */
const PACK = 'kemenimipas-sek-ot-03-02-01-2025';

/** The pages by file name, as they should stand under docs/states. */
export function statePages(): ReadonlyMap<string, string> {
  const law = lawById(PACK);
  return new Map(registry.machines.map((def) => [`${def.name}.md`, pageOf(def, law, `${law.pack.judul} (${law.pack.nomor})`)]));
}

/** `states`: writes the pages of all machines. */
export const states = (args: string[], io: CliIo): Promise<number> => writePages(args, io, { usage: USAGE, folder: 'states', pages: statePages });
