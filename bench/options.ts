import { parseArgs } from 'node:util';

/** What is measured, and for how long. */
export interface Options {
  readonly subject: 'dokumen' | 'door' | 'excel' | 'impor' | 'inspeksi' | 'lke' | 'read' | 'riwayat' | 'start';
  readonly json: boolean;
  /** False: the server flushes nothing to disk. */
  readonly durable: boolean;
  /** Times that every contender is measured; medians are taken over them. */
  readonly rounds: number;
  /** Length of one measurement. */
  readonly seconds: number;
  /** Worksheets that the commands are spread over. */
  readonly worksheets: number;
  /** Answers that stand on each worksheet beforehand; null: to every question. */
  readonly answers: number | null;
}

/** What was typed cannot be run. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `Usage: npm run bench -- dokumen | door | excel | impor | inspeksi | lke | read | riwayat | start [options]

  dokumen  time and memory to draw letters and a thousand certificates
  door     commands per second and latency of the one door, in process and over HTTP, beside a hand-written client and one statement
  excel    time and memory to import a thousand workbooks
  impor    time to import the units, people and posts of a ministry
  inspeksi time and memory to look at every hostile and every benign file
  lke      time to score a full worksheet
  riwayat  events per second that the program of auditors checks
  read     time to read inboxes, lists and dashboards of five years of twenty instansi, and of a tenth of them
  start    time from the command to a server that answers, on empty and on existing data

  --json             one JSON object instead of tables (npm run --silent)
  --no-durable       the database flushes nothing to disk (fsync=off)
  --rounds <n>       measurements of each contender; medians are told (default 5)
  --seconds <n>      length of one measurement (default 3)
  --worksheets <n>   worksheets that the commands are spread over, 32 to 480 (default 240)
  --answers <n>      answers on each of them beforehand (default: to every question)
`;

const SUBJECTS: readonly string[] = ['dokumen', 'door', 'excel', 'impor', 'inspeksi', 'lke', 'read', 'riwayat', 'start'];

/** @throws UsageError */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parsed(args);
  const [subject] = positionals;
  if (positionals.length !== 1 || subject === undefined || !SUBJECTS.includes(subject)) throw new UsageError('name one of: dokumen, door, excel, impor, inspeksi, lke, read, riwayat, start');
  return {
    subject: subject as Options['subject'], json: values.json ?? false, durable: !values['no-durable'],
    rounds: whole('rounds', values.rounds, 5, 1, 100), seconds: whole('seconds', values.seconds, 3, 1, 600),
    worksheets: whole('worksheets', values.worksheets, 240, 32, 480), answers: values.answers === undefined ? null : whole('answers', values.answers, 0, 0, 1000),
  };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { json: flag, 'no-durable': flag, rounds: text, seconds: text, worksheets: text, answers: text } });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function whole(name: string, given: string | undefined, fallback: number, min: number, max: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value) || value < min || value > max) throw new UsageError(`--${name} must be a whole number from ${min} to ${max}`);
  return value;
}
