import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hashing } from './hashing.js';

/** A file on its way: written and flushed, not yet in its place. */
export interface Spooled {
  readonly path: string;
  readonly sidik: string;
  readonly bytes: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** Writes what comes into a file of its own in `folder`, and flushes it to the disk. Nothing stays where it fails. */
export async function spool(folder: string, source: Readable | Buffer): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const file = path.join(folder, `${process.pid}-${randomBytes(12).toString('hex')}`);
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), PRIVATE_FILE);
  try {
    return { path: file, ...await written(handle, source) };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function written(handle: FileHandle, source: Readable | Buffer): Promise<Pick<Spooled, 'sidik' | 'bytes'>> {
  const hashing = new Hashing();
  const from = Buffer.isBuffer(source) ? Readable.from([source]) : source;
  await pipeline(from, hashing, new Writable({ write: (piece: Buffer, _, done) => { writeWhole(handle, piece).then(() => { done(); }, done); } }));
  await handle.sync();
  return { sidik: hashing.sidik(), bytes: hashing.bytes };
}

async function writeWhole(handle: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length;) at += (await handle.write(piece, at)).bytesWritten;
}

/** Makes what was named in a folder durable. Windows can neither open nor flush folders, and needs it not. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a process that is gone left on its way. */
export async function sweep(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const changed = await stat(file).then(({ mtimeMs }) => mtimeMs, () => now);
    if (now - changed > DAY_MS || isLeft(Number(name.split('-')[0]), changed, now)) await rm(file, { force: true });
  }
}

/** The number of a process comes back: a file older than this process is not its own. */
function isLeft(pid: number, changed: number, now: number): boolean {
  if (pid === process.pid) return changed < now - process.uptime() * 1000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
