import { createHash, timingSafeEqual, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { FILES_OPTIONS, type FilesOptions } from '../../platform/files/files.options.js';
import { StoreFull } from '../../platform/files/file-store.js';
import type { Checksum } from './tus.js';

/** What became of a part: how far the file reaches now, and why it does not reach further. */
export interface Bagian {
  readonly offset: number;
  /** `lengkap`: taken as sent. `terputus`: the line broke, what came stays. `berlebih`, `sidik`: nothing of it stays. */
  readonly hasil: 'lengkap' | 'terputus' | 'berlebih' | 'sidik';
}

/** What is to be taken of a part: from where on, and how many bytes at most. */
export interface Potongan {
  readonly offset: number;
  readonly paling: number;
  readonly checksum?: Checksum | undefined;
  readonly putus: AbortSignal;
}

/** Where uploads lie until they are inspected: one file for each, never served, its length being how far it came. */
@Injectable()
export class Karantina {
  private readonly folder: string;

  constructor(@Inject(FILES_OPTIONS) { folder }: FilesOptions) {
    this.folder = path.join(folder, 'unggahan');
  }

  /** Where the bytes of an upload lie. */
  jalur(id: string): string {
    return path.join(this.folder, id);
  }

  /** How many bytes are there; 0 where there is nothing yet. */
  async panjang(id: string): Promise<number> {
    return stat(this.jalur(id)).then(({ size }) => size, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    });
  }

  async hapus(id: string): Promise<void> {
    await rm(this.jalur(id), { force: true });
  }

  /** The ids of all that lies here. */
  async isi(): Promise<string[]> {
    return readdir(this.folder).catch(() => []);
  }

  /**
   * Appends a part and flushes it to the disk. What came before the line broke stays; a part with a hash stays whole or not at all.
   * @throws StoreFull where the disk is
   */
  async tambah(id: string, sumber: Readable, potongan: Potongan): Promise<Bagian> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(this.jalur(id), constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
    try {
      const bagian = await tulis(file, sumber, potongan);
      if (bagian.hasil === 'sidik' || bagian.hasil === 'berlebih') await file.truncate(potongan.offset);
      await file.sync();
      return bagian;
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new StoreFull();
      throw error;
    } finally {
      await file.close();
    }
  }
}

async function tulis(file: FileHandle, sumber: Readable, { offset, paling, checksum, putus }: Potongan): Promise<Bagian> {
  const hash = checksum && createHash(checksum.algoritma);
  const stop = (): void => { sumber.destroy(); };
  putus.addEventListener('abort', stop, { once: true });
  let at = offset;
  let terputus = false;
  const chunks = sumber[Symbol.asyncIterator]();
  try {
    for (let next = await berikut(chunks); next !== 'habis'; next = await berikut(chunks)) {
      if (next === 'putus') { terputus = true; break; }
      if (at + next.length > offset + paling) return { offset, hasil: 'berlebih' };
      await seluruhnya(file, next, at);
      at += next.length;
      hash?.update(next);
    }
  } finally {
    putus.removeEventListener('abort', stop);
  }
  if (terputus && hash) return { offset, hasil: 'sidik' };
  if (hash && checksum && !cocok(hash, checksum)) return { offset, hasil: 'sidik' };
  return { offset: at, hasil: terputus ? 'terputus' : 'lengkap' };
}

async function seluruhnya(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

/** The next bytes; a line that breaks is an end like any other here. */
async function berikut(chunks: AsyncIterator<unknown>): Promise<Buffer | 'habis' | 'putus'> {
  try {
    const next: IteratorResult<unknown, unknown> = await chunks.next();
    return next.done ? 'habis' : (next.value as Buffer);
  } catch {
    return 'putus';
  }
}

function cocok(hash: Hash, { nilai }: Checksum): boolean {
  const found = hash.digest();
  return found.length === nilai.length && timingSafeEqual(found, nilai);
}
