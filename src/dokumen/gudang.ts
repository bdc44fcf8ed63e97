import type { Readable } from 'node:stream';
import { FileCorrupt, FileMissing, type FileStore } from '../platform/files/file-store.js';
import { Conflict } from '../platform/http/problem.js';

/**
 * A whole file of the store, its hash verified.
 * @throws Conflict where it is gone or damaged: it is not given out, and the fault is told
 */
export async function bacaBerkas(store: FileStore, tenant: string, sidik: string): Promise<Buffer> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of await store.open(tenant, sidik) as Readable & AsyncIterable<Buffer>) pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileCorrupt) throw new Conflict('berkas-rusak', {}, 'Berkas ini hilang atau rusak di tempat penyimpanannya dan tidak diberikan. Hubungi pengelola.');
    throw error;
  }
}
