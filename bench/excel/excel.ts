import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { heading, machine, type Report } from '../report.js';
import { table } from '../table.js';
import { writeWorkbooks } from './workbooks.js';

const FILES = 1000;
/** Different ones among them: each is read as often as the others. */
const DIFFERENT = 200;
const THREADS = 2;
const TARGET = { seconds: 60, megabytes: 300 } as const;
const READER = fileURLToPath(new URL('./read-all.js', import.meta.url));

interface Measured { readonly milliseconds: number; readonly answers: number; readonly peakKb: number }

/** A thousand filled-in workbooks of the new worksheet are read from disk and checked, cell by cell, on two threads of a process of its own. */
export async function benchExcel(): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'predikat-excel-'));
  try {
    const written = await writeWorkbooks(folder, DIFFERENT);
    const { size } = await stat(join(folder, '0.xlsx'));
    const { stdout } = await promisify(execFile)(process.execPath, [READER, folder, String(FILES), String(DIFFERENT), String(THREADS)]);
    return report(JSON.parse(stdout) as Measured, written, size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report({ milliseconds, answers, peakKb }: Measured, written: number, bytes: number): Report {
  const [seconds, megabytes] = [milliseconds / 1000, peakKb / 1024];
  const met = seconds <= TARGET.seconds && megabytes <= TARGET.megabytes;
  const rows = [
    [`read and check ${FILES} workbooks on ${THREADS} threads`, `${seconds.toFixed(1)} s`, `≤ ${TARGET.seconds} s`],
    ['peak memory of that process', `${megabytes.toFixed(0)} MB`, `≤ ${TARGET.megabytes} MB`],
    ['one workbook, one thread', `${((milliseconds * THREADS) / FILES).toFixed(1)} ms`, ''],
    ['writing one', `${written.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB`, ''],
  ];
  return {
    text: `${heading('Excel: workbooks of LKE-90-2021 with 113 answers each')}  ${answers} answers read; wanted: ${met ? 'met' : 'NOT MET'}\n\n${table(['what', 'measured', 'wanted'], rows)}`,
    data: { machine: machine(), files: FILES, different: DIFFERENT, threads: THREADS, target: TARGET, met, seconds, peakMegabytes: megabytes, writeMilliseconds: written, bytes },
  };
}
