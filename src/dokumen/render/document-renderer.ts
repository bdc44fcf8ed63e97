import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Bentuk, Isi, Naskah } from '../../../machines/naskah/naskah.types.js';
import { LimitedThread, ThreadLost } from '../../platform/threads/limited-thread.js';
import { RenderError, type Kop, type Tanda } from './render.types.js';
import type { Rendered, RenderJob } from './render.worker.js';

const THREAD = { heapMb: 192, ms: 30_000, queue: 200, jobs: 500 };
const FILE = new URL('./render.worker.js', import.meta.url);

/** Draws documents, one after another, in a thread of their own; a document that breaks the thread fails alone. */
@Injectable()
export class DocumentRenderer implements OnApplicationShutdown {
  private readonly thread: LimitedThread;

  constructor(limits: Partial<typeof THREAD> = {}) {
    this.thread = new LimitedThread(FILE, { ...THREAD, ...limits });
  }

  /**
   * A document as PDF/A-2a, tagged; the same input gives the same bytes.
   * @throws RenderError where it cannot be drawn from what was given
   * @throws TooBusy when too many wait
   */
  renderPdf(naskah: Naskah, kop: Kop, tanda: Tanda): Promise<Buffer> {
    return this.run({ kerja: 'pdf', naskah, kop, tanda }, naskah.judul);
  }

  /** The draft in Word that stands for a form as long as an office has none of its own: with its tags. */
  templatBawaan(bentuk: Bentuk, kop: Kop): Promise<Buffer> {
    return this.run({ kerja: 'templat', bentuk, kop }, bentuk.id);
  }

  /**
   * A template, ours or the office's, with its tags replaced.
   * @throws RenderError naming the tag and its paragraph, or what in the file is not accepted
   */
  isiTemplat(templat: Buffer, isi: Isi): Promise<Buffer> {
    return this.run({ kerja: 'isi', templat, isi }, 'templat');
  }

  /** A form and its content as a draft in Word. */
  async renderDocx(bentuk: Bentuk, isi: Isi, kop: Kop): Promise<Buffer> {
    return this.isiTemplat(await this.templatBawaan(bentuk, kop), isi);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }

  private async run(job: RenderJob, nama: string): Promise<Buffer> {
    const rendered = await this.thread.run(job).catch((error: unknown) => { throw error instanceof ThreadLost ? lost(nama, error) : error; }) as Rendered;
    if ('alasan' in rendered) throw new RenderError(rendered.alasan);
    return Buffer.from(rendered.berkas);
  }
}

const lost = (nama: string, { message }: ThreadLost): RenderError => new RenderError(`Naskah "${nama}" tidak selesai dicetak (${message}). Coba lagi; bila berulang, bagilah menjadi beberapa naskah.`);
