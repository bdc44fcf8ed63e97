import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ping, type ClamdAddress } from '../../src/platform/inspection/clamd.js';

/** The scanner itself, which knows one thing to find and nothing else. */
export interface TestClamd {
  readonly address: ClamdAddress;
  /** Stops it at once. */
  stop(): Promise<void>;
}

const PROGRAM = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((file) => existsSync(file));

/** Whether clamd is installed on this machine. */
export const clamdIsThere = PROGRAM !== undefined;

/** What the scanner of the tests takes for malware, and what it calls it. */
export const MARKER = 'PREDIKAT-TANDA-UJI-PEMINDAI';
export const MARKER_NAME = 'Uji.Predikat.UNOFFICIAL';
/** Bytes of the largest stream that it takes. */
export const STREAM_MAX = 1024 * 1024;

const WAIT_MS = 30_000;

/** Starts one with a database of its own; about a second. */
export async function startClamd(): Promise<TestClamd> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-clamd-'));
  const [socket, config] = [path.join(folder, 'clamd.ctl'), path.join(folder, 'clamd.conf')];
  writeFileSync(path.join(folder, 'uji.ndb'), `Uji.Predikat:0:*:${Buffer.from(MARKER).toString('hex')}\n`);
  writeFileSync(config, [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, 'Foreground yes', `StreamMaxLength ${STREAM_MAX}`, `LogFile ${path.join(folder, 'clamd.log')}`, ''].join('\n'));
  const child = spawn(PROGRAM ?? 'clamd', ['-c', config], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering({ path: socket }, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: { path: socket }, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function answering(address: ClamdAddress, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + WAIT_MS; ;) {
    try {
      await ping(address);
      return;
    } catch (error) {
      if (Date.now() > until || child.exitCode !== null) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}
