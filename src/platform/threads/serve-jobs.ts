import { parentPort } from 'node:worker_threads';
import type { ThreadReply } from './limited-thread.js';

/**
 * The other end of a LimitedThread: answers each job that is sent to this thread with what `work` makes of it.
 * @param tired asked after each job: whether this thread should be replaced by a new one
 */
export function serveJobs(work: (job: unknown) => Promise<unknown>, tired: () => boolean = () => false): void {
  parentPort?.on('message', (job) => {
    void work(job).then(
      (hasil): ThreadReply => ({ hasil }),
      (error: unknown): ThreadReply => ({ galat: error instanceof Error ? error.stack ?? error.message : String(error) }),
    ).then((reply) => { parentPort?.postMessage({ ...reply, lelah: tired() }); });
  });
}
