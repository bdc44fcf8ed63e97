import { serveJobs } from '../../../platform/threads/serve-jobs.js';
import { WorkbookRefused } from '../../../platform/workbook/limits.js';
import { bacaBuku } from './baca.js';
import type { Buku } from './kolom.js';

/** The workbook, or why it is refused as a whole. */
export type Terbaca = { readonly buku: Buku } | { readonly tempat: string; readonly alasan: string };

serveJobs(async (job): Promise<Terbaca> => {
  try {
    return { buku: await bacaBuku(Buffer.from(job as Uint8Array)) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { tempat: error.tempat, alasan: error.alasan };
    throw error;
  }
});
