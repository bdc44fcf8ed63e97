import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Another running process owns this data directory. That process is left alone. */
export class DataDirectoryInUseError extends Error {
  override readonly name = 'DataDirectoryInUseError';

  /** @param holder process id of the owner; null when it does not answer */
  constructor(readonly dataDir: string, readonly holder: number | null) {
    super(`Folder data ${dataDir} sedang dipakai oleh ${holder === null ? 'proses lain' : `proses ${holder}`}. Hentikan proses itu dahulu, atau setel DATA_DIR ke folder lain.`);
  }
}

/** Held until released, or until this process ends in whatever way. */
export interface DirectoryLock {
  readonly release: () => Promise<void>;
}

const ANSWER_MS = 1_000;

/** A name that the operating system gives to one listener at a time; except on macOS and the like it also takes it back when that process dies. */
function address(dataDir: string): { name: string; file: boolean } {
  const id = `predikat-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return { name: `\0${id}`, file: false };
  if (process.platform === 'win32') return { name: `\\\\.\\pipe\\${id}`, file: false };
  return { name: path.join(os.tmpdir(), `${id}.sock`), file: true };
}

function listen(name: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined); // a caller that went away needs no answer
      socket.end(String(process.pid));
    });
    server.once('error', reject);
    server.listen(name, () => { server.unref(); resolve(server); });
  });
}

type Holder = { answers: true; pid: number | null } | { answers: false };

function askHolder(name: string): Promise<Holder> {
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect(name).setEncoding('utf8').setTimeout(ANSWER_MS, () => { socket.destroy(); resolve({ answers: true, pid: null }); });
    socket.on('data', (part: string) => { said += part; });
    socket.once('end', () => { resolve({ answers: true, pid: Number(said) || null }); });
    socket.once('error', (error: NodeJS.ErrnoException) => { resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? { answers: false } : { answers: true, pid: null }); });
  });
}

/**
 * Makes this process the only one that works on a data directory of this machine.
 * @param dataDir real path
 * @throws DataDirectoryInUseError
 */
export async function lockDirectory(dataDir: string): Promise<DirectoryLock> {
  const { name, file } = address(dataDir);
  for (let attempt = 0; ; attempt++) {
    try {
      const server = await listen(name);
      return { release: () => new Promise((resolve) => { server.close(() => { resolve(); }); }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      const holder = await askHolder(name);
      if (holder.answers || attempt > 0) throw new DataDirectoryInUseError(dataDir, holder.answers ? holder.pid : null);
      if (file) rmSync(name, { force: true }); // left behind by a process that died
    }
  }
}
