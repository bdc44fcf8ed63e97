import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readImport } from '../../src/lke/excel/check/import.js';
import { target } from './workbooks.js';

/** Reads and checks its share of the workbooks, one after the other. */
const { folder, numbers } = workerData as { folder: string; numbers: readonly number[] };
const into = target();
let answers = 0;
for (const n of numbers) {
  const { kesalahan, butir } = await readImport(await readFile(join(folder, `${n}.xlsx`)), into);
  const wrong = butir.filter(({ nasib }) => nasib === 'salah');
  if (kesalahan.length > 0 || wrong.length > 0) throw new Error(`${n}.xlsx: ${JSON.stringify([...kesalahan, ...wrong].slice(0, 3))}`);
  answers += butir.length;
}
parentPort?.postMessage(answers);
