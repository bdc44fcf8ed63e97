import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;
const FAST_SHUTDOWN_MS = 30_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;

/** The process id in the server's own pid file; null when there is none. */
export function recordedPid(dataDir: string): number | null {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  return Number(readFileSync(file, 'utf8').split('\n')[0]) || null;
}

/** A live server process of this directory: named postgres, standing in it, and no zombie, whose pid only looks alive. */
function isServerOf(pid: string, dataDir: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^Name:\s+postgres$/m.test(status) && !/^State:\s+[ZX]/m.test(status) && readlinkSync(`/proc/${pid}/cwd`) === dataDir;
  } catch {
    return false; // it ended while we looked
  }
}

/** Without /proc only the recorded pid can be asked about: whether it now belongs to a PostgreSQL server. */
function recordedServer(dataDir: string): number[] {
  const pid = recordedPid(dataDir);
  if (pid === null || process.platform === 'win32') return []; // on Windows the server judges its own pid file
  try {
    const command = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return !command.startsWith('Z') && command.endsWith('postgres') ? [pid] : [];
  } catch {
    return []; // ps knows no such process
  }
}

/** Process ids of all live server processes on a data directory (real path). */
export function serversOn(dataDir: string): number[] {
  if (!existsSync('/proc/self/status')) return recordedServer(dataDir);
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isServerOf(name, dataDir)).map(Number);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function goneWithin(dataDir: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (serversOn(dataDir).length > 0) {
    if (performance.now() > end) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/**
 * Stops a server whose parent died without stopping it, and removes the pid file it left, even when that pid has since been
 * given to another program. To be called only by the holder of the directory's lock, for whom every such server is an orphan.
 * @throws Error when it does not end
 */
export async function stopOrphan(dataDir: string, log: (line: string) => void): Promise<void> {
  const running = serversOn(dataDir);
  const postmaster = recordedPid(dataDir);
  if (postmaster !== null && running.includes(postmaster)) {
    log(`menghentikan server basis data ${postmaster} yang ditinggalkan proses sebelumnya`);
    signal(postmaster, 'SIGINT');
  }
  if (!(await goneWithin(dataDir, FAST_SHUTDOWN_MS))) {
    for (const pid of serversOn(dataDir)) signal(pid, 'SIGQUIT');
    if (!(await goneWithin(dataDir, IMMEDIATE_SHUTDOWN_MS))) throw new Error(`Server basis data lama di ${dataDir} tidak mau berhenti (proses ${serversOn(dataDir).join(', ')}).`);
  }
  if (process.platform !== 'win32') rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}
