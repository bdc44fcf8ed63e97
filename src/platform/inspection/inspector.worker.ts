import { serveJobs } from '../threads/serve-jobs.js';
import { inspectFile } from './inspect-file.js';
import type { Inspection, InspectionLimits, ReceivedFile } from './inspection.types.js';
import { Refusal } from './refusal.js';
import { thumbnailOf } from './thumbnail.js';

/** What may be asked of the thread. */
export type InspectorJob =
  | { readonly kerja: 'periksa'; readonly file: ReceivedFile; readonly limits: InspectionLimits }
  | { readonly kerja: 'gambarMini'; readonly path: string; readonly jenis: string; readonly limits: InspectionLimits };

async function inspected(file: ReceivedFile, limits: InspectionLimits): Promise<Inspection> {
  try {
    return { ok: true, ...await inspectFile(file, limits) };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error; // of the disk, not of the file
    const { kode, message } = error instanceof Refusal ? error : new Refusal('tidak-dapat-diperiksa');
    return { ok: false, kode, alasan: message };
  }
}

serveJobs((given) => {
  const job = given as InspectorJob;
  return job.kerja === 'periksa' ? inspected(job.file, job.limits) : thumbnailOf(job.path, job.jenis, job.limits);
});
