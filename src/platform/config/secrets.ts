import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { makeDirectory } from './data-dir.js';
import { ConfigError, readSettings } from './read-settings.js';
import { secretSettings } from './settings.js';
import { createPrivateFile, writePrivateFile } from './write-file.js';

/** Passwords of the database roles that can log in. */
export interface DatabasePasswords {
  readonly migrator: string;
  readonly app: string;
  readonly jobs: string;
  readonly verifier: string;
}

/** What must never be told. A key is the bytes of its text: 32 to 64 of them. */
export interface Secrets {
  /** HMAC key of the tenant context. */
  readonly contextKey: Buffer;
  /** MAC key of the history: without it the history of this installation can no longer be verified. */
  readonly historyKey: Buffer;
  readonly database: DatabasePasswords;
}

/** The stored secrets cannot be used. They are never made anew: a new history key would make the whole history look forged. */
export class SecretsFileError extends Error {
  override readonly name = 'SecretsFileError';

  constructor(readonly file: string, why: string) {
    super(`Berkas rahasia ${file} ${why}. Pulihkan berkas itu dari cadangan; jangan dihapus, karena riwayat diperiksa dengan kunci di dalamnya.`);
  }
}

type SecretName = keyof typeof secretSettings;
type Stored = Partial<Record<SecretName, string>>;

const names = Object.keys(secretSettings) as SecretName[];
const storedSchema = z.strictObject(Object.fromEntries(names.map((name) => [name, z.string().min(1).optional()])));
const OTHERS = 0o077;
const SECRET_BYTES = 32;

/** Only the owner may read it: a backup tool may have restored it with wider rights. */
function tighten(file: string): void {
  if (process.platform !== 'win32' && statSync(file).mode & OTHERS) chmodSync(file, 0o600);
}

function readStored(file: string): Stored {
  tighten(file);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SecretsFileError(file, error instanceof SyntaxError ? 'bukan JSON yang utuh' : `tidak dapat dibaca (${(error as NodeJS.ErrnoException).code ?? 'galat'})`);
  }
  const parsed = storedSchema.safeParse(content);
  if (!parsed.success) throw new SecretsFileError(file, `berisi bidang yang tidak dikenal atau tidak sah: ${parsed.error.issues.map((issue) => issue.path.join('.') || issue.message).join(', ')}`);
  return parsed.data;
}

const text = (stored: Stored): string => `${JSON.stringify(stored, null, 2)}\n`;

/** Completes what the environment leaves open from the file, and the file from randomness. */
function storedFor(file: string, missing: readonly SecretName[]): Stored {
  const generated: Stored = Object.fromEntries(missing.map((name) => [name, randomBytes(SECRET_BYTES).toString('base64url')]));
  if (!existsSync(file)) {
    makeDirectory(path.dirname(file));
    if (createPrivateFile(file, text(generated))) return generated;
  }
  const stored = readStored(file);
  if (missing.every((name) => stored[name] !== undefined)) return stored;
  const completed = { ...generated, ...stored };
  writePrivateFile(file, text(completed));
  return completed;
}

/**
 * The secrets of this installation: from the environment where set, else from `secrets.json` in the data folder (0600),
 * where they are generated once. Processes that start at the same time get the same ones.
 * @throws ConfigError for a value in the environment that is too short or not ASCII
 * @throws SecretsFileError when the file is damaged
 */
export function loadSecrets(dataDir: string, env: NodeJS.ProcessEnv = process.env): Secrets {
  const { values: given, faults } = readSettings(secretSettings, env);
  if (faults.length > 0) throw new ConfigError(faults);
  const missing = names.filter((name) => !given[name]);
  const stored = missing.length > 0 ? storedFor(path.join(dataDir, 'secrets.json'), missing) : {};
  const secret = (name: SecretName): string => given[name] ?? stored[name] ?? '';
  return {
    contextKey: Buffer.from(secret('CONTEXT_KEY')),
    historyKey: Buffer.from(secret('HISTORY_KEY')),
    database: { migrator: secret('DB_MIGRATOR_PASSWORD'), app: secret('DB_APP_PASSWORD'), jobs: secret('DB_JOBS_PASSWORD'), verifier: secret('DB_VERIFIER_PASSWORD') },
  };
}
