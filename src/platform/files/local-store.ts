import { constants } from 'node:fs';
import { lstat, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { FileMissing, StoreFull, StoreUnavailable, checkKey, type ByteRange, type FileStore } from './file-store.js';
import { isWhole, Verified } from './hashing.js';
import { flushFolder, PRIVATE_FOLDER, spool, sweep, type Spooled } from './temporary.js';

const TEMPORARY = 'sementara';
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const GONE = ['ENOENT', 'ENOTDIR'];

/** Files in a folder: `<folder>/<tenant>/<first two digits>/<hash>`, for their owner only. Links are never followed. */
export class LocalStore implements FileStore {
  constructor(private readonly folder: string) {}

  /** Removes what a crash left on its way. */
  clean(): Promise<void> {
    return sweep(path.join(this.folder, TEMPORARY));
  }

  async put(tenant: string, source: Readable | Buffer): Promise<{ sidik: string; bytes: number }> {
    checkKey(tenant, '0'.repeat(64));
    try {
      const spooled = await spool(path.join(this.folder, TEMPORARY), source);
      await this.settle(tenant, spooled).finally(() => rm(spooled.path, { force: true }));
      return { sidik: spooled.sidik, bytes: spooled.bytes };
    } catch (error) {
      throw told(error);
    }
  }

  async open(tenant: string, sidik: string, range?: ByteRange): Promise<Readable> {
    const handle = await this.opened(tenant, sidik);
    if (handle === null) throw new FileMissing(`berkas ${sidik} tidak ada`);
    const verified = new Verified(sidik, range);
    pipeline(handle.createReadStream(), verified, () => undefined); // an error reaches who reads
    return verified;
  }

  async size(tenant: string, sidik: string): Promise<number | null> {
    const handle = await this.opened(tenant, sidik);
    try {
      return handle && (await handle.stat()).size;
    } finally {
      await handle?.close();
    }
  }

  verify(tenant: string, sidik: string): Promise<boolean> {
    return isWhole(this.open(tenant, sidik));
  }

  async healthy(): Promise<boolean> {
    try {
      const spooled = await spool(path.join(this.folder, TEMPORARY), Buffer.from('siap'));
      await rm(spooled.path);
      return true;
    } catch {
      return false;
    }
  }

  private place(tenant: string, sidik: string): string {
    checkKey(tenant, sidik);
    return path.join(this.folder, tenant, sidik.slice(0, 2), sidik);
  }

  /** Names the file; one that is there whole stays as it is, one that is damaged is replaced. Durable afterwards in both cases. */
  private async settle(tenant: string, { path: from, sidik }: Spooled): Promise<void> {
    const to = this.place(tenant, sidik);
    await this.makeFolders(path.dirname(to));
    if (!await this.verify(tenant, sidik)) await rename(from, to);
    await flushFolder(path.dirname(to));
  }

  /** The folders from the store down, each made durable in the one above. */
  private async makeFolders(folder: string): Promise<void> {
    for (const made of [path.dirname(folder), folder]) {
      await mkdir(made, { mode: PRIVATE_FOLDER }).then(() => flushFolder(path.dirname(made)), async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST' || !(await lstat(made)).isDirectory()) throw error;
      });
    }
  }

  /** Null where there is no such file, or a link in its place or on the way to it. */
  private async opened(tenant: string, sidik: string): Promise<FileHandle | null> {
    const file = this.place(tenant, sidik);
    try {
      for (const folder of [path.dirname(path.dirname(file)), path.dirname(file)]) if (!(await lstat(folder)).isDirectory()) return null;
      return await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    } catch (error) {
      if ([...GONE, 'ELOOP', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw told(error);
    }
  }
}

/** Faults of the disk as who asks can be told; anything else as it is (the sender went away, say). */
function told(error: unknown): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (FULL.includes(code)) return new StoreFull();
  return syscall !== undefined && ['EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ESTALE'].includes(code) ? new StoreUnavailable(error) : error;
}
