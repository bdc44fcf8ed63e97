import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { halamanKetentuanDanPertentangan } from '../../machines/hukum/halaman.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';

const USAGE = `Pemakaian: npm run cli -- ketentuan [--dir <folder>]

Menulis tabel setiap ketentuan dan pertentangan (pasal, bunyi, letak, uji) ke docs/regulations, atau ke folder lain.
`;

/** `ketentuan`: writes where every rule of the law lives, and what proves it. */
export async function ketentuan(args: string[], io: CliIo): Promise<number> {
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
  for (const [name, page] of halamanKetentuanDanPertentangan()) {
    await writeFile(join(folder, name), page);
    io.out(`${join(folder, name)}\n`);
  }
  return EXIT_OK;
}

function folderOf(args: string[]): string | null {
  try {
    return parseArgs({ args, options: { dir: { type: 'string' } } }).values.dir ?? join('docs', 'regulations');
  } catch {
    return null;
  }
}
