import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';

/** Pages that a command makes: their folder below `docs`, and each by its file name. */
export interface Pages {
  readonly usage: string;
  readonly folder: string;
  readonly pages: () => Iterable<readonly [string, string]>;
}

/** Writes generated pages to their folder, or to the one that `--dir` names, and tells each file. */
export async function writePages(args: string[], io: CliIo, { usage, folder, pages }: Pages): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(usage);
    return EXIT_OK;
  }
  const target = folderOf(args, folder);
  if (target === null) {
    io.err(`Pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}\n\n${usage}`);
    return EXIT_BAD_INPUT;
  }
  await mkdir(target, { recursive: true });
  for (const [name, page] of pages()) {
    await writeFile(join(target, name), page);
    io.out(`${join(target, name)}\n`);
  }
  return EXIT_OK;
}

function folderOf(args: string[], folder: string): string | null {
  try {
    return parseArgs({ args, options: { dir: { type: 'string' } } }).values.dir ?? join('docs', folder);
  } catch {
    return null;
  }
}
