import { Injectable } from '@nestjs/common';
import { parseCronItems, type ParsedCronItem, type TaskList } from 'graphile-worker';
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

/** Work of the system that the clock calls for: `match` is a crontab pattern in UTC (`0,30 * * * *`). */
export interface Berkala {
  readonly task: string;
  readonly match: string;
  /** How many hours back a missed tick is made up for, in one run, since the runs of a task replace each other. At least the pattern's own interval. Default: 1. */
  readonly susulJam?: number;
}

const HOUR = 3_600_000;

/** Where capabilities register what they do for which task, before the worker starts. */
@Injectable()
export class JobTasks {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly berkala = new Map<string, { readonly item: Berkala; readonly handler: () => Promise<void> }>();

  /** @throws Error when the task has a handler already */
  register(task: string, handler: JobHandler): void {
    this.refuseTwice(task);
    this.handlers.set(task, handler);
  }

  /**
   * Has something done again and again, for no instansi in particular: each tick once among all workers, also one that was missed while
   * none ran. The clock only wakes; it may come late, twice, or in two processes at once, so what is done must come to the same.
   * @throws Error when the task has a handler already
   */
  registerCron(item: Berkala, handler: () => Promise<void>): void {
    this.refuseTwice(item.task);
    this.berkala.set(item.task, { item, handler });
  }

  /** As graphile-worker wants them. Jobs of tasks that are not in it stay in the queue. */
  taskList(): TaskList {
    const woken: TaskList = Object.fromEntries([...this.berkala].map(([task, { handler }]) => [task, () => handler()]));
    return Object.fromEntries([...Object.entries(woken), ...[...this.handlers].map(([task, handler]): [string, TaskList[string]] => [task, async (payload, { job }) => {
      const { tenant, data } = envelope.parse(payload);
      await handler({ tenant, data, jobId: String(job.id) });
    }])]);
  }

  /** What the clock calls for, as graphile-worker wants it. */
  cronItems(): ParsedCronItem[] {
    return parseCronItems([...this.berkala.values()].map(({ item: { task, match, susulJam = 1 } }) => ({ task, match, identifier: task, options: { backfillPeriod: susulJam * HOUR, jobKey: task, jobKeyMode: 'replace' as const } })));
  }

  private refuseTwice(task: string): void {
    if (this.handlers.has(task) || this.berkala.has(task)) throw new Error(`tugas "${task}" didaftarkan dua kali`);
  }
}
