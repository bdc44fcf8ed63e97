import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { heading, machine, type Report } from '../report.js';
import { shown } from '../statistics.js';
import { table } from '../table.js';
import { writeDump, type Written } from './dump.js';

const EVENTS = 300_000;
const TARGET = 100_000;
// from the folder of this run's build
const PROGRAM = fileURLToPath(new URL('../../../scripts/verifikasi-riwayat.mjs', import.meta.url));

interface Laporan { readonly temuan: readonly unknown[]; readonly peristiwa: number; readonly titik: number; readonly detik: number }

async function checked({ dump, titik, kunci, mac }: Written, withMac: boolean): Promise<Laporan> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, dump, '--titik', titik, '--kunci', kunci, '--json', ...(withMac ? ['--kunci-riwayat', mac] : [])]);
  return JSON.parse(stdout) as Laporan;
}

/** How fast the program of auditors checks a dump: chains, leaves, checkpoints; without and with the MAC of each event. */
export async function benchRiwayat(): Promise<Report> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-bench-riwayat-'));
  try {
    const written = await writeDump(folder, EVENTS);
    const runs = [{ name: 'chains, leaves, checkpoints', ...await checked(written, false) }, { name: 'and the MAC of each event', ...await checked(written, true) }];
    const rates = runs.map(({ peristiwa, detik }) => peristiwa / detik);
    const met = (rates[0] ?? 0) >= TARGET && runs.every(({ temuan }) => temuan.length === 0);
    const rows = runs.map(({ name, peristiwa, titik, detik }, i) => [name, String(peristiwa), String(titik), shown(detik), shown(rates[i] ?? 0)]);
    return {
      text: `${heading(`Histories: a dump of ${EVENTS} events (${Math.round(statSync(written.dump).size / 1_048_576)} MB) checked by the program that stands alone`)}  wanted: ${TARGET} events/s: ${met ? 'met' : 'NOT MET'}\n\n${table(['', 'events', 'checkpoints', 's', 'events/s'], rows)}`,
      data: { machine: machine(), target: TARGET, met, runs: runs.map(({ name, peristiwa, detik }, i) => ({ name, events: peristiwa, seconds: detik, eventsPerSecond: rates[i] })) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
