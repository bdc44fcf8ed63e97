import { EXIT_BAD_INPUT, EXIT_OK, type CliCommand, type CliIo } from './cli-io.js';

/** One row of the command line: `<group> <command>`, or a single word. */
export interface CliEntry {
  readonly group: string;
  readonly command?: string;
  /** One line of Indonesian for the overview. */
  readonly summary: string;
  /** Loads the command only when it is asked for, so that a small command does not pay for a large one. */
  readonly load: () => Promise<CliCommand>;
}

const HELP_WORDS: ReadonlySet<string | undefined> = new Set([undefined, '--help', '-h', 'help', 'bantuan']);

/** Finds the command that the first two arguments name and runs it with the others; gives the exit code. */
export async function dispatch(entries: readonly CliEntry[], args: readonly string[], io: CliIo): Promise<number> {
  const [group, command, ...own] = args;
  if (HELP_WORDS.has(group)) {
    io.out(overview(entries));
    return EXIT_OK;
  }
  const alone = entries.find((e) => e.group === group && e.command === undefined);
  if (alone) return (await alone.load())(args.slice(1), io);
  const entry = entries.find((e) => e.group === group && e.command === command);
  if (entry) return (await entry.load())(own, io);
  const inGroup = entries.filter((e) => e.group === group);
  if (inGroup.length > 0 && HELP_WORDS.has(command)) {
    io.out(overview(inGroup));
    return EXIT_OK;
  }
  io.err(`Perintah "${[group, command].filter(Boolean).join(' ')}" tidak dikenal.\n\n${overview(inGroup.length > 0 ? inGroup : entries)}`);
  return EXIT_BAD_INPUT;
}

function overview(entries: readonly CliEntry[]): string {
  const rows = entries.map((e) => ({ name: [e.group, e.command].join(' ').trim(), summary: e.summary }));
  const width = Math.max(0, ...rows.map((row) => row.name.length));
  const lines = rows.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`);
  return ['Pemakaian: npm run cli -- <kelompok> <perintah> [pilihan]', '', ...lines, '', 'Keterangan tiap perintah: tambahkan --help.', ''].join('\n');
}
