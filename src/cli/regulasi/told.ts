import type { Fault } from '../../../machines/kernel/machine.js';
import { whyNot } from '../installation-here.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from '../cli-io.js';

/** Tells every fault, as text or as JSON, and that nothing was done. */
export function refuse(faults: readonly Fault[], json: boolean, io: CliIo): number {
  const lines = faults.map(({ path, why }) => `  ${path === '' ? '(berkas)' : path}: ${why}\n`);
  io.err(json ? `${JSON.stringify({ faults })}\n` : `Ditolak, ${faults.length} kesalahan; tidak ada yang berubah:\n${lines.join('')}`);
  return EXIT_BAD_INPUT;
}

/** Shows the usage where it is asked for, tells what keeps the command from being carried out, and else gives its exit code. */
export async function carryOut(args: readonly string[], usage: string, io: CliIo, command: () => Promise<number>): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(usage);
    return EXIT_OK;
  }
  try {
    return await command();
  } catch (error) {
    io.err(`${isUsage(error) ? `pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}; lihat --help` : whyNot(error)}\n`);
    return EXIT_BAD_INPUT;
  }
}

/** Faults of `parseArgs`. */
const isUsage = (error: unknown): boolean => /^ERR_PARSE_ARGS/.test((error as { code?: string } | null)?.code ?? '');
