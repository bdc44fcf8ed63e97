import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that runs the module at `file`. Tests start the module's source instead (`test/support/start-thread.ts`). */
export function startThread(file: URL, options: WorkerOptions = {}): Worker {
  return new Worker(file, options);
}
