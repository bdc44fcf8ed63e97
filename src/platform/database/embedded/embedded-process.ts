import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '../../config/data-dir.js';

/** How to run the server on a finished data directory. */
export interface ServerStart {
  readonly program: string;
  readonly dataDir: string;
  readonly account: Account | null;
  readonly durable: boolean;
  /** Gets each line the server writes. */
  readonly log: (line: string) => void;
}

/** A server that accepts connections on 127.0.0.1. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
}

const POLL_MS = 10;
const START_MS = 120_000; // a server that was killed first replays its log
const PORT_ATTEMPTS = 5;
const FAST_SHUTDOWN_MS = 20_000;
const TAIL_CHARACTERS = 4_000;
const STATUS_LINE = 7;

const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'lc_messages=C', 'timezone=UTC', 'log_timezone=UTC', 'log_destination=stderr', 'logging_collector=off', 'jit=off'];
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

class PortTaken extends Error {}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function launch({ program, dataDir, account, durable }: ServerStart, port: number): ChildProcess {
  const settings = [...always, ...(durable ? [] : forgetful)].flatMap((setting) => ['-c', setting]);
  // in a process group of its own: Ctrl-C in a terminal reaches only us, so that requests under way still find the database
  return spawn(program, ['-D', dataDir, '-p', String(port), ...settings], { ...account, cwd: path.dirname(program), detached: process.platform !== 'win32', windowsHide: true, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Passes on each line, and keeps the last ones for the message of a failed start. */
function follow(child: ChildProcess, log: (line: string) => void): () => string {
  let tail = '';
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    tail = (tail + part).slice(-TAIL_CHARACTERS);
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(log);
  });
  return () => tail.trim();
}

/** The server writes its status into its pid file; unlike its log, that does not depend on settings. */
function isReady(dataDir: string, pid: number): boolean {
  const file = path.join(dataDir, 'postmaster.pid');
  const lines = textOf(file).split('\n');
  return Number(lines[0]) === pid && lines[STATUS_LINE]?.trim() === 'ready';
}

/** Empty while there is no such file; a server that gives up takes it away at any moment. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function startFailure(program: string, said: string, cause?: Error): Error {
  if (/could not bind|could not create any TCP\/IP sockets/i.test(said)) return new PortTaken(said);
  return new Error(`Server basis data bawaan (${program}) gagal dijalankan: ${said || cause?.message || 'berhenti tanpa pesan'}`, { cause });
}

async function startOn(port: number, start: ServerStart): Promise<ServerProcess> {
  const child = launch(start, port);
  const said = follow(child, start.log);
  let broken: Error | undefined;
  child.once('error', (error) => { broken = error; });
  const end = performance.now() + START_MS;
  while (child.pid === undefined || !isReady(start.dataDir, child.pid)) {
    await sleep(POLL_MS);
    if (broken || hasEnded(child)) throw startFailure(start.program, said(), broken);
    if (performance.now() > end) {
      child.kill('SIGQUIT');
      throw new Error(`Server basis data bawaan belum siap setelah ${START_MS / 1000} detik: ${said()}`);
    }
  }
  return { child, pid: child.pid, port };
}

/** Starts the server on a free port. Between finding a port and taking it another program may take it: then another one is tried. */
export async function startServer(start: ServerStart, choosePort: () => Promise<number> = freePort): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOn(await choosePort(), start);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. Harmless when it has ended. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  const forced = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
  child.kill('SIGINT');
  await ended;
  clearTimeout(forced);
}
