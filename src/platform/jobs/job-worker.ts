import { Logger, run, type LogLevel, type Runner } from 'graphile-worker';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger as Pino } from 'pino';
import type { JobTasks } from './job-tasks.js';

/** How the queue is worked on. */
export interface JobWorkerOptions {
  /** Address of the database for the role `jobs`. */
  readonly url: string;
  readonly logger: Pino;
  /** Jobs at the same time. Default: 4. */
  readonly concurrency?: number;
}

const CONCURRENCY = 4;
/** A job that is enqueued wakes the worker at once; one whose time has come waits at most this long. */
const POLL_MS = 2_000;
const RESTART_MS = 1_000;
/** So many failed looks into the queue in a row, by all its workers together, and a runner is given up for a new one. */
const FAILED_LOOKS = 8;
/** Batched, a finished job is struck off before a stop is over; unbatched, nobody waits for that, nor sees it fail (0.17.3). */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Works on the queue until it is stopped. While the database is away it tries again and again. */
export class JobWorker {
  private starting: Promise<Runner> | null = null;
  private running: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(private readonly options: JobWorkerOptions, private readonly tasks: JobTasks) {}

  /** Returns at once; a queue that cannot be reached holds nothing up. Tasks registered later are not seen. */
  start(): void {
    this.running ??= this.keepRunning();
  }

  /** Takes no new job, and resolves when those under way are done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting?.then(stopRunner, () => undefined); // what failed to start is told by the loop
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    const { signal } = this.stopping;
    for (let told = false; !signal.aborted;) {
      try {
        await this.runUntilItEnds();
        told = false;
      } catch (error) {
        this.options.logger[told ? 'debug' : 'error']({ err: error }, 'antrean pekerjaan tidak dapat dibaca; akan dicoba lagi');
        told = true;
      }
      await sleep(RESTART_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async runUntilItEnds(): Promise<void> {
    const { url, concurrency = CONCURRENCY, logger } = this.options;
    const pool = new pg.Pool({ connectionString: url, max: concurrency + 1 });
    // A server that goes away ends idle connections too; unheard, that would end this process.
    const heard = (error: Error) => { logger.debug({ err: error }, 'koneksi antrean pekerjaan terputus'); };
    pool.on('error', heard).on('connect', (client) => { client.on('error', heard); });
    try {
      this.starting = this.startRunner(pool, concurrency);
      const runner = await this.starting;
      giveUpWhenBlind(runner);
      await runner.promise;
    } finally {
      await pool.end(); // ours, so that nothing of it outlives a stop
    }
  }

  private startRunner(pgPool: pg.Pool, concurrency: number): Promise<Runner> {
    const { logger } = this.options;
    return run({
      pgPool, concurrency, pollInterval: POLL_MS, noHandleSignals: true, parsedCronItems: this.tasks.cronItems(), preset,
      taskList: this.tasks.taskList(), logger: new Logger((scope) => (level, message) => { logger[PINO[level]](scope, message); }),
    });
  }
}

/**
 * A runner whose first look into the queue fails remembers the failure and never sees a job again (0.17.3, `taskIdentifiers`),
 * though the database is back. A new one does.
 */
function giveUpWhenBlind(runner: Runner): void {
  let failed = 0;
  const seeing = (): void => { failed = 0; };
  runner.events.on('worker:getJob:empty', seeing);
  runner.events.on('job:start', seeing);
  runner.events.on('worker:getJob:error', () => {
    failed += 1;
    if (failed === FAILED_LOOKS) void stopRunner(runner);
  });
}

/** Stopping one that is stopping already is refused; its promise tells when it is done. */
async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => runner.promise.catch(() => undefined));
}

/** Every job is news to graphile-worker; to us only what goes wrong is. */
const PINO: Readonly<Record<`${LogLevel}`, 'error' | 'warn' | 'debug' | 'trace'>> = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' };
