import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LimitedThread, ThreadLost } from '../threads/limited-thread.js';
import { DEFAULT_LIMITS, type Inspection, type InspectionLimits, type ReceivedFile } from './inspection.types.js';
import type { InspectorJob } from './inspector.worker.js';
import { Refusal } from './refusal.js';

const THREAD = { heapMb: 256, ms: 30_000, queue: 64, jobs: 200 };
const FILE = new URL('./inspector.worker.js', import.meta.url);

/** Looks at files that people send, in threads that may die of it. */
@Injectable()
export class Inspector implements OnApplicationShutdown {
  private readonly limits: InspectionLimits;
  /** Pictures wait for nobody's inspection, and nobody's inspection for a picture. */
  private readonly threads: Readonly<Record<InspectorJob['kerja'], LimitedThread>>;

  constructor(limits: Partial<InspectionLimits> = {}, thread: Partial<typeof THREAD> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    const started = (): LimitedThread => new LimitedThread(FILE, { ...THREAD, ...thread });
    this.threads = { periksa: started(), gambarMini: started() };
  }

  /**
   * What a file is, or why it is refused. A file on which the inspection fails is refused, too.
   * @throws TooBusy when too many wait
   */
  async inspect(file: ReceivedFile, limits: Partial<InspectionLimits> = {}): Promise<Inspection> {
    try {
      return await this.run({ kerja: 'periksa', file, limits: { ...this.limits, ...limits } }) as Inspection;
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      const { kode, message } = new Refusal('tidak-dapat-diperiksa');
      return { ok: false, kode, alasan: message };
    }
  }

  /** A small picture of a file that was found good (WebP); null where its kind shows nothing or it could not be drawn. */
  async thumbnail(path: string, jenis: string): Promise<Buffer | null> {
    try {
      const drawn = await this.run({ kerja: 'gambarMini', path, jenis, limits: this.limits }) as Uint8Array | null;
      return drawn && Buffer.from(drawn);
    } catch {
      return null; // a file without a picture is still evidence
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.threads).map((thread) => thread.close()));
  }

  private run(job: InspectorJob): Promise<unknown> {
    return this.threads[job.kerja].run(job);
  }
}
