import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { heading, machine, type Report } from '../report.js';
import { quantile, shown } from '../statistics.js';
import { table } from '../table.js';

const LETTERS = 200;
const CERTIFICATES = 1000;
/** What is asked: milliseconds for a letter, seconds for a thousand certificates, megabytes at most. */
const TARGET = { suratMs: 30, piagamSeconds: 60, rssMb: 300 };

interface Series { readonly times: readonly number[]; readonly cpuMs: number }
interface Drawn { readonly surat: Series; readonly piagam: Series; readonly rssMb: number }

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** How long documents take to draw, and what the process holds meanwhile; measured in a process that does nothing else. */
export function benchDokumen(): Report {
  const drawn = JSON.parse(execFileSync(process.execPath, [fileURLToPath(new URL('./draw-all.js', import.meta.url)), String(LETTERS), String(CERTIFICATES)], { encoding: 'utf8' })) as Drawn;
  const seconds = sum(drawn.piagam.times) / 1000;
  const met = quantile(drawn.surat.times, 0.5) <= TARGET.suratMs && seconds <= TARGET.piagamSeconds && drawn.rssMb <= TARGET.rssMb;
  const row = (name: string, { times, cpuMs }: Series) => [name, String(times.length), shown(times[0] ?? 0), shown(quantile(times, 0.5)), shown(quantile(times, 0.95)), shown(cpuMs), shown(sum(times) / 1000)];
  return {
    text: `${heading('Documents: PDF/A-2a, one after another in one thread, in milliseconds')}  wanted: a letter in ${TARGET.suratMs} ms, ${CERTIFICATES} certificates in ${TARGET.piagamSeconds} s, at most ${TARGET.rssMb} MB: ${met ? 'met' : 'NOT MET'}\n\n${table(['document', 'drawn', 'first', 'median', 'p95', 'CPU each', 'all, s'], [row('letter', drawn.surat), row('certificate', drawn.piagam)])}\n  most memory of the process: ${shown(drawn.rssMb)} MB\n`,
    data: { machine: machine(), target: TARGET, met, surat: told(drawn.surat), piagam: { ...told(drawn.piagam), seconds }, rssMb: drawn.rssMb },
  };
}

const told = ({ times, cpuMs }: Series) => ({ median: quantile(times, 0.5), p95: quantile(times, 0.95), cpuMs });
