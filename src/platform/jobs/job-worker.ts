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
/**
 * So long a stop waits for jobs under way. A runner whose connections were cut while it listened may never tell that it has stopped (0.17.3):
 * then it is left, and its connections are closed under it; a job that was under way is done again.
 */
const STOP_MS = 10_000;
const CLOSE_MS = 1_000;
/** So many failed looks into the queue in a row, by all its workers together, and a runner is given up for a new one. */
const FAILED_LOOKS = 8;
/** Batched, a finished job is struck off before a stop is over; unbatched, nobody waits for that, nor sees it fail (0.17.3). */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Works on the queue until it is stopped. While the database is away it tries again and again. */
export class JobWorker {
  private starting: Promise<Runner> | null = null;
  private running: Promise<void> | null = null;
  private readonly stopping = new AbortController();
  private readonly leaving = new AbortController();

  constructor(private readonly options: JobWorkerOptions, private readonly tasks: JobTasks) {}

  /** Returns at once; a queue that cannot be reached holds nothing up. Tasks registered later are not seen. */
  start(): void {
    this.running ??= this.keepRunning();
  }

  /** Takes no new job, and resolves when those under way are done, or have taken too long. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.starting?.then(stopRunner, () => undefined), sleep(STOP_MS, undefined, { ref: false })]); // what failed to start is told by the loop
    this.leaving.abort();
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
    const open = new Set<pg.PoolClient>();
    pool.on('error', heard).on('connect', (client) => { open.add(client.on('error', heard)); }).on('remove', (client) => { open.delete(client); });
    try {
      this.starting = this.startRunner(pool, concurrency);
      await Promise.race([this.starting.then((runner) => { giveUpWhenBlind(runner); return runner.promise; }), aborted(this.leaving.signal)]);
    } finally {
      await closed(pool, open); // ours, so that nothing of it outlives a stop
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

const aborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) resolve();
  else signal.addEventListener('abort', () => { resolve(); }, { once: true });
});

/** Ends a pool also where somebody does not give a connection back. */
async function closed(pool: pg.Pool, open: ReadonlySet<pg.PoolClient>): Promise<void> {
  const ended = pool.end();
  await Promise.race([ended, sleep(CLOSE_MS, undefined, { ref: false })]);
  for (const client of open) client.release(true);
  await ended;
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
