import type { Bentuk, Isi, Naskah } from '../../../machines/naskah/naskah.types.js';
import { serveJobs } from '../../platform/threads/serve-jobs.js';
import { defaultTemplate } from './docx/default-template.js';
import { fillTemplate } from './docx/fill-template.js';
import { RenderError, type Kop, type Tanda } from './render.types.js';
import { Typesetter } from './typesetter.js';

/** What may be asked of the thread. */
export type RenderJob =
  | { readonly kerja: 'pdf'; readonly naskah: Naskah; readonly kop: Kop; readonly tanda: Tanda }
  | { readonly kerja: 'templat'; readonly bentuk: Bentuk; readonly kop: Kop }
  | { readonly kerja: 'isi'; readonly templat: Uint8Array; readonly isi: Isi };

/** The document, or why there is none. */
export type Rendered = { readonly berkas: Uint8Array } | { readonly alasan: string };

let typesetter: Typesetter | undefined;

/** What the process may grow by while this thread lives; what Typst holds lies outside of every heap that Node can bound. */
const MOST_GROWTH = 160 * 1024 * 1024;
const before = process.memoryUsage.rss();

/** Lets Typst forget first; a thread that is too large even so is replaced. */
function tired(): boolean {
  if (process.memoryUsage.rss() - before < MOST_GROWTH) return false;
  typesetter?.forget();
  return process.memoryUsage.rss() - before >= MOST_GROWTH;
}

/** Bytes come through as plain arrays. */
const whole = (kop: Kop): Kop => ({ ...kop, logo: kop.logo && Buffer.from(kop.logo) });

async function draw(job: RenderJob): Promise<Buffer> {
  switch (job.kerja) {
    case 'pdf': return (typesetter ??= new Typesetter()).pdf(job.naskah, whole(job.kop), job.tanda);
    case 'templat': return defaultTemplate(job.bentuk, whole(job.kop));
    case 'isi': return fillTemplate(Buffer.from(job.templat), job.isi);
  }
}

serveJobs(async (job): Promise<Rendered> => {
  try {
    return { berkas: await draw(job as RenderJob) };
  } catch (error) {
    if (error instanceof RenderError) return { alasan: error.message };
    throw error;
  }
}, tired);
