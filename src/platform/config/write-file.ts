import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

/** Makes renames and links in a folder durable. Windows can neither open nor flush folders, and needs it not. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function writeTemporary(file: string, text: string): string {
  const temporary = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const handle = openSync(temporary, 'wx', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  return temporary;
}

/** Replaces a file by one that only its owner reads (0600). After a crash the old or the new text is there, never a part. */
export function writePrivateFile(file: string, text: string): void {
  renameSync(writeTemporary(file, text), file);
  flushFolder(path.dirname(file));
}

/** As `writePrivateFile`, but leaves a file that exists as it is. Of several processes at once exactly one succeeds; the others get false. */
export function createPrivateFile(file: string, text: string): boolean {
  const temporary = writeTemporary(file, text);
  try {
    linkSync(temporary, file);
    flushFolder(path.dirname(file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(temporary);
  }
}
