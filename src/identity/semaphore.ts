import { TooBusy } from '../platform/http/problem.js';

const RETRY_AFTER_SECONDS = 5;

/** Lets so many works run at once, and so many wait in line; whoever comes later is sent away. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number, private readonly longestLine: number) {}

  /**
   * Runs the work when its turn comes.
   * @throws TooBusy when the line is full
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return;
    }
    if (this.waiting.length >= this.longestLine) throw new TooBusy(RETRY_AFTER_SECONDS);
    await new Promise<void>((resolve) => { this.waiting.push(resolve); });
  }

  /** The place goes to the next in line, if there is one. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }
}
