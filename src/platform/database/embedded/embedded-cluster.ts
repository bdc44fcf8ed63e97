import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account } from '../../config/data-dir.js';
import { writePrivateFile } from '../../config/write-file.js';

const run = promisify(execFile);

/** A data directory on disk and what is needed to make it. */
export interface ClusterPlace {
  /** Real path of the server's data directory; the password lies beside it in `<dataDir>.password`. */
  readonly dataDir: string;
  readonly account: Account | null;
  /** False: nothing is flushed to disk; for tests. */
  readonly durable: boolean;
}

const PASSWORD_BYTES = 24;
/** The server's own Unicode rules: the same order and case on every operating system, and after each of its updates. */
const LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const passwordFile = (dataDir: string): string => `${dataDir}.password`;
const isMade = (dataDir: string): boolean => existsSync(path.join(dataDir, 'PG_VERSION'));

function give(file: string, account: Account | null): void {
  if (account) chownSync(file, account.uid, account.gid);
}

function removeUnfinished(dataDir: string): void {
  const folder = path.dirname(dataDir);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${path.basename(dataDir)}.init-`)) rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 }); // an initdb whose parent died may still write
  }
}

async function initdb(program: string, staging: string, passwordCopy: string, { account, durable }: ClusterPlace): Promise<void> {
  const options = ['-D', staging, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordCopy}`, '-E', 'UTF8', ...LOCALE, ...(durable ? [] : ['--no-sync'])];
  try {
    await run(program, options, { ...account, cwd: path.dirname(program) });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`Basis data bawaan tidak dapat dibuat di ${staging}: ${stderr?.trim() || String(error)}`, { cause: error });
  }
}

/** Made under another name and renamed when finished, so that a directory that exists is whole. The password is stored before. */
async function makeCluster(program: string, place: ClusterPlace): Promise<void> {
  removeUnfinished(place.dataDir);
  const staging = `${place.dataDir}.init-${randomBytes(4).toString('hex')}`;
  const passwordCopy = `${staging}.password`; // initdb runs under the server's account, which must not read the lasting file
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  try {
    mkdirSync(staging, { mode: 0o700 });
    writeFileSync(passwordCopy, `${password}\n`, { mode: 0o600 });
    give(staging, place.account);
    give(passwordCopy, place.account);
    await initdb(program, staging, passwordCopy, place);
    writePrivateFile(passwordFile(place.dataDir), `${password}\n`);
    renameSync(staging, place.dataDir);
  } finally {
    removeUnfinished(place.dataDir);
  }
}

function checkOwner({ dataDir, account }: ClusterPlace): void {
  const owner = statSync(dataDir).uid;
  const expected = account?.uid ?? process.getuid?.();
  if (expected !== undefined && owner !== expected) {
    throw new Error(`Folder ${dataDir} milik akun lain (uid ${owner}), sedangkan server basis data berjalan dengan uid ${expected}. Jalankan dengan akun yang sama seperti semula, atau setel DATA_DIR ke folder lain.`);
  }
}

/**
 * Makes the data directory when it is not there yet, and returns the administrator's password.
 * @throws Error when it belongs to another account, or its password file is lost
 */
export async function openCluster(program: string, place: ClusterPlace): Promise<string> {
  if (!isMade(place.dataDir)) await makeCluster(program, place);
  checkOwner(place);
  const file = passwordFile(place.dataDir);
  if (!existsSync(file)) throw new Error(`Berkas kata sandi basis data ${file} hilang. Pulihkan dari cadangan bersama folder ${place.dataDir}.`);
  return readFileSync(file, 'utf8').trim();
}
