import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, reachableByAll } from '../src/platform/config/data-dir.js';

/** A folder that the database can work in, whoever runs it. */
export function makeFolder(): string {
  const root = [os.tmpdir(), '/var/tmp'].find((folder) => !isRoot() || (existsSync(folder) && reachableByAll(folder)));
  if (root === undefined) throw new Error('root needs a temporary folder that other accounts can reach: set TMPDIR');
  const folder = mkdtempSync(path.join(root, 'predikat-bench-'));
  chmodSync(folder, isRoot() ? 0o711 : 0o700);
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
