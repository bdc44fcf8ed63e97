import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A login of the operating system. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const OTHERS_MAY_ENTER = 0o001;

/** Where root keeps its data when the working folder is closed to others: never a shared temporary folder. */
export const ROOT_DATA_DIR = '/var/lib/predikat';

/** Whether this process has every right on the machine, which PostgreSQL refuses to run with. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account that a server started by root runs as; null when this process is not root and simply keeps its own. */
export function unprivilegedAccount(): Account | null {
  if (!isRoot()) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Whether every existing folder from the root down to `target` lets any account pass. What does not exist yet counts as open. */
export function reachableByAll(target: string): boolean {
  const folder = path.resolve(target);
  if (existsSync(folder) && !(statSync(folder).mode & OTHERS_MAY_ENTER)) return false;
  const parent = path.dirname(folder);
  return parent === folder || reachableByAll(parent);
}

/** Makes a folder and those above it. The ones made here are open to pass through for root (whose server runs as another account), else private. */
export function makeDirectory(folder: string): void {
  if (existsSync(folder)) return;
  makeDirectory(path.dirname(folder));
  const mode = isRoot() ? 0o711 : 0o700;
  mkdirSync(folder, { recursive: true, mode });
  chmodSync(folder, mode); // the umask takes bits away from mkdir's mode
}

/** The folder used when DATA_DIR is not set: `.data` below the working folder, or for root `/var/lib/predikat` when others cannot reach that. */
export function defaultDataDir(cwd = process.cwd(), root = isRoot()): string {
  return root && !reachableByAll(cwd) ? ROOT_DATA_DIR : path.join(cwd, '.data');
}

/** Whether this process may create files in an existing folder. */
export function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
