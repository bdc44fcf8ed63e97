import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { BENIGN } from '../../test/support/corpus/benign.js';
import { HOSTILE } from '../../test/support/corpus/hostile.js';
import { pdf } from '../../test/support/corpus/pdf.js';
import { noise } from '../../test/support/corpus/sample.js';
import { heading, machine, type Report } from '../report.js';
import { quantile, shown } from '../statistics.js';
import { table } from '../table.js';
import { writeList, type Measured, type Ready } from './measured.js';

const TARGET_MB = 256;

/** The corpus of the tests, a scan of 48 MB, and a photograph of 108 megapixels. */
async function written(folder: string): Promise<Ready[]> {
  const all = [
    ...Object.values(HOSTILE).flat().map((sample) => ({ ...sample, ok: false })), ...Object.values(BENIGN).flat().map((sample) => ({ ...sample, ok: true })),
    { nama: 'pindaian.pdf', ok: true, buat: () => pdf([{ dict: '', stream: noise(48 * 1024 * 1024) }]) },
    { nama: 'foto.jpg', ok: true, buat: () => sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 4 } } }).jpeg({ quality: 75 }).toBuffer() },
  ];
  const files: Ready[] = [];
  for (const [i, { nama, ok, buat }] of all.entries()) {
    const [file, isi] = [path.join(folder, String(i)), await buat()];
    writeFileSync(file, isi);
    files.push({ path: file, nama, bytes: isi.length, ok });
  }
  return files;
}

async function measured(folder: string): Promise<Measured> {
  const child = fork(new URL('./process.js', import.meta.url), [folder]);
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error('the measured process ended without an answer'); })]) as [Measured];
  return answer;
}

/** Time and memory to look at every hostile and every benign file, one after another, in a process of its own. */
export async function benchInspeksi(): Promise<Report> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-bench-inspeksi-'));
  try {
    writeList(folder, await written(folder));
    const { files, otherwise, times, growthMb } = await measured(folder);
    const met = growthMb <= TARGET_MB && otherwise.length === 0;
    const row = [`${files} files`, String(files - otherwise.length), ...[quantile(times, 0.5), quantile(times, 0.99), Math.max(...times), growthMb].map(shown)];
    return {
      text: `${heading('Inspection: every hostile and every benign file, one after another')}  wanted: all as expected, memory growth at most ${TARGET_MB} MB: ${met ? 'met' : 'NOT MET'}\n\n${table(['', 'as expected', 'median ms', 'p99 ms', 'slowest ms', 'growth MB'], [row])}${otherwise.map((name) => `  otherwise: ${name}\n`).join('')}`,
      data: { machine: machine(), targetMb: TARGET_MB, met, files, otherwise, growthMb, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
