import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageOf } from '../../machines/diagram.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { registry } from '../../machines/registry.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';

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
export async function states(args: string[], io: CliIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  const folder = folderOf(args);
  if (folder === null) {
    io.err(`Pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}\n\n${USAGE}`);
    return EXIT_BAD_INPUT;
  }
  await mkdir(folder, { recursive: true });
  for (const [name, page] of statePages()) {
    await writeFile(join(folder, name), page);
    io.out(`${join(folder, name)}\n`);
  }
  return EXIT_OK;
}

function folderOf(args: string[]): string | null {
  try {
    return parseArgs({ args, options: { dir: { type: 'string' } } }).values.dir ?? join('docs', 'states');
  } catch {
    return null;
  }
}
