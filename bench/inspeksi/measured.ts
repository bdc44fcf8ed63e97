import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Inspector } from '../../src/platform/inspection/inspector.js';
import type { ReceivedFile } from '../../src/platform/inspection/inspection.types.js';

/** A file that lies ready, and what must come of it. */
export interface Ready extends ReceivedFile {
  readonly ok: boolean;
}

/** What looking at all of them came to. */
export interface Measured {
  readonly files: number;
  /** Names of files of which something else came than must. */
  readonly otherwise: readonly string[];
  /** Milliseconds of each file. */
  readonly times: readonly number[];
  /** Megabytes that this process had at most, above what it had before. */
  readonly growthMb: number;
}

/** The list of files in a folder of them. */
export const LIST = 'daftar.json';
const MB = 1024 * 1024;
const EVERY_MS = 5;

export const writeList = (folder: string, files: readonly Ready[]): void => writeFileSync(path.join(folder, LIST), JSON.stringify(files));

/** Looks at each file in turn, as the product does, while this process' memory is watched. */
export async function measure(folder: string): Promise<Measured> {
  const files = JSON.parse(readFileSync(path.join(folder, LIST), 'utf8')) as Ready[];
  const inspector = new Inspector();
  const [times, before]: [number[], number] = [[], process.memoryUsage.rss()];
  const otherwise: string[] = [];
  let peak = before;
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, EVERY_MS);
  for (const { ok, ...file } of files) {
    const since = performance.now();
    if ((await inspector.inspect(file)).ok !== ok) otherwise.push(file.nama);
    times.push(performance.now() - since);
  }
  clearInterval(timer);
  await inspector.onApplicationShutdown();
  return { files: files.length, otherwise, times, growthMb: (peak - before) / MB };
}
