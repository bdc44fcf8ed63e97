import type { Worker } from 'node:worker_threads';
import { TooBusy } from '../http/problem.js';
import { startThread } from './start-thread.js';

/** What a thread may use. */
export interface ThreadLimits {
  /** Megabytes of its JavaScript heap. */
  readonly heapMb: number;
  /** Milliseconds for one job, the start of the thread included. */
  readonly ms: number;
  /** Jobs that may wait; more are answered with 503. */
  readonly queue: number;
  /** Jobs after which a new thread is started, since what libraries keep is never given back otherwise. */
  readonly jobs: number;
}

/** The job was not finished: the thread ran out of time or memory, or broke down. Jobs that wait go on in a new thread. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

/** What a thread sends back for each job. `lelah`: it has passed its bounds and wants to be replaced. */
export type ThreadReply = ({ readonly hasil: unknown } | { readonly galat: string }) & { readonly lelah?: boolean };

interface Task {
  readonly job: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const IDLE_MS = 30_000;
const RETRY_AFTER_SECONDS = 5;

/** Work that may eat all memory or never end, done one job after another in a thread that can be thrown away. */
export class LimitedThread {
  private readonly waiting: Task[] = [];
  private worker: Worker | null = null;
  private current: Task | null = null;
  private timer: NodeJS.Timeout | undefined;
  private done = 0;

  constructor(private readonly file: URL, private readonly limits: ThreadLimits) {}

  /**
   * The thread's answer to a job.
   * @throws TooBusy when too many wait
   * @throws ThreadLost when this job cost the thread its life
   */
  run(job: unknown): Promise<unknown> {
    if (this.waiting.length >= this.limits.queue) return Promise.reject(new TooBusy(RETRY_AFTER_SECONDS));
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.next();
    });
  }

  /** Ends the thread; jobs that have not been answered are lost. */
  async close(): Promise<void> {
    const lost = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    this.current = null;
    await this.end();
    for (const task of lost) task.reject(new ThreadLost('dihentikan'));
  }

  private next(): void {
    if (this.current) return;
    this.current = this.waiting.shift() ?? null;
    clearTimeout(this.timer);
    if (this.current) this.give(this.current);
    else this.timer = setTimeout(() => { void this.end(); }, IDLE_MS).unref();
  }

  private give(task: Task): void {
    this.worker ??= this.start();
    this.worker.ref();
    this.timer = setTimeout(() => { this.lose('waktu habis'); }, this.limits.ms);
    this.worker.postMessage(task.job);
  }

  private start(): Worker {
    const worker = startThread(this.file, { resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb, maxYoungGenerationSizeMb: 32 } });
    const alone = (act: () => void) => () => { if (this.worker === worker) act(); };
    worker.on('message', (reply: ThreadReply) => { alone(() => { this.answer(reply); })(); });
    worker.on('error', (error) => { alone(() => { this.lose(error.message); })(); });
    worker.on('exit', alone(() => { this.lose('berhenti sendiri'); }));
    return worker;
  }

  private answer(reply: ThreadReply): void {
    const task = this.current;
    this.current = null;
    this.worker?.unref();
    if ('galat' in reply) task?.reject(new Error(reply.galat));
    else task?.resolve(reply.hasil);
    this.done += 1;
    if (reply.lelah || this.done >= this.limits.jobs) void this.end();
    this.next();
  }

  private lose(why: string): void {
    const task = this.current;
    this.current = null;
    void this.end();
    task?.reject(new ThreadLost(why));
    this.next();
  }

  private async end(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.done = 0;
    clearTimeout(this.timer);
    await worker?.terminate();
  }
}
