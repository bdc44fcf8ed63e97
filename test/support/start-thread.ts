import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Stands for `src/platform/threads/start-thread.ts` in tests, where nothing is built: the thread runs the same module from its source. */
export function startThread(file: URL, options: WorkerOptions = {}): Worker {
  const source = fileURLToPath(file).replace(/\.js$/, '.ts');
  return new Worker(join(import.meta.dirname, 'run-typescript.cjs'), { ...options, argv: [source] });
}
