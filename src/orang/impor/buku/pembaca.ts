import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BadInput } from '../../../platform/http/problem.js';
import { LimitedThread, ThreadLost } from '../../../platform/threads/limited-thread.js';
import type { Terbaca } from './baca.worker.js';
import type { Buku } from './kolom.js';

const THREAD = { heapMb: 320, ms: 30_000, queue: 4, jobs: 20 };
const FILE = new URL('./baca.worker.js', import.meta.url);

/** Reads workbooks in a thread that may die of it. */
@Injectable()
export class PembacaBuku implements OnApplicationShutdown {
  private readonly thread = new LimitedThread(FILE, THREAD);

  /**
   * @throws BadInput for a file that is refused as a whole
   * @throws TooBusy when too many wait
   */
  async baca(bytes: Buffer): Promise<Buku> {
    const read = await this.thread.run(bytes).catch((error: unknown): Terbaca => {
      if (error instanceof ThreadLost) return { tempat: '', alasan: 'tidak dapat dibaca dalam batas waktu dan memori; bagilah menjadi beberapa buku kerja' };
      throw error;
    }) as Terbaca;
    if ('buku' in read) return read.buku;
    throw new BadInput([{ path: read.tempat === '' ? 'berkas' : `berkas/${read.tempat}`, why: read.alasan }]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }
}
