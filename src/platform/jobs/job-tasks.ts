import { Injectable } from '@nestjs/common';
import type { TaskList } from 'graphile-worker';
import { z } from 'zod';

/** A job as its handler gets it: for one instansi, from the envelope, never from the data. */
export interface Job {
  readonly tenant: string;
  readonly data: unknown;
  readonly jobId: string;
}

/**
 * Does a job. It may be called again for the same job, after a failure or a crash, and at the same time as for another one:
 * what it does must come to the same. It throws when it could not; the job is tried again later, 25 times over three days.
 */
export type JobHandler = (job: Job) => Promise<void>;

const envelope = z.strictObject({ tenant: z.uuid(), data: z.unknown() });

/** Where capabilities register what they do for which task, before the worker starts. */
@Injectable()
export class JobTasks {
  private readonly handlers = new Map<string, JobHandler>();

  /** @throws Error when the task has a handler already */
  register(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`tugas "${task}" didaftarkan dua kali`);
    this.handlers.set(task, handler);
  }

  /** As graphile-worker wants them. Jobs of tasks that are not in it stay in the queue. */
  taskList(): TaskList {
    return Object.fromEntries([...this.handlers].map(([task, handler]) => [task, async (payload, { job }) => {
      const { tenant, data } = envelope.parse(payload);
      await handler({ tenant, data, jobId: String(job.id) });
    }]));
  }
}
