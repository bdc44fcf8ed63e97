import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The product's server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const MAIN = fileURLToPath(new URL('../src/main.js', import.meta.url));
const STOP_MS = 30_000;
const ADDRESS = /Halaman depan +(\S+)\//;

/** Starts the built server on a free port and waits until it says that it is ready. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'], PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  return { url: await announced(child), stop: () => stop(child) };
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (part: string): void => {
      said += part;
      const [, address] = ADDRESS.exec(said) ?? [];
      if (address === undefined) return;
      child.stdout?.off('data', listen).resume(); // its log is read and dropped
      resolve(address);
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.once('error', reject).once('exit', (code) => { reject(new Error(`the server ended with code ${code} before it was ready: ${said}`)); });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => {
    process.stderr.write(`the server did not stop within ${STOP_MS / 1000} s and was killed\n`);
    child.kill('SIGKILL');
  }, STOP_MS);
  await ended;
  clearTimeout(forced);
}
