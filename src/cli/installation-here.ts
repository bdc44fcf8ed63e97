import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { UnknownTenantError } from '../history/read.js';
import { ConfigError, loadConfig } from '../platform/config/config.js';
import { loadSecrets, SecretsFileError, type Secrets } from '../platform/config/secrets.js';
import { attachDatabase, NoDatabaseError } from '../platform/database/attach.js';
import type { RoleUrls } from '../platform/database/provision.js';

/** The installation that the environment names, for a command beside the server. */
export interface Place {
  readonly urls: RoleUrls;
  readonly secrets: Secrets;
  /** Where checkpoints are kept. */
  readonly titikPeriksaDir: string;
}

/** The installation is not one that can be worked on from here. */
export class NotPossible extends Error {}

/** Attaches to the installation for as long as `fn` takes; makes nothing, not even a key: a new one would make every history look forged. */
export async function atInstallation<T>(env: NodeJS.ProcessEnv, fn: (place: Place) => Promise<T>): Promise<T> {
  const config = loadConfig(env);
  if (!env['HISTORY_KEY'] && !existsSync(path.join(config.dataDir, 'secrets.json'))) throw new NotPossible(`kunci riwayat tidak ada: setel HISTORY_KEY, atau DATA_DIR ke folder yang berisi secrets.json (${config.dataDir} tidak)`);
  const secrets = loadSecrets(config.dataDir, env);
  const { urls, release } = await attachDatabase(config, secrets.database);
  try {
    return await fn({ urls, secrets, titikPeriksaDir: config.titikPeriksaDir });
  } finally {
    await release();
  }
}

/** One connection for as long as `fn` takes. */
export async function withClient<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'predikat-cli' });
  try {
    await client.connect();
    return await fn(client);
  } finally {
    await client.end();
  }
}

const EXPECTED = [NotPossible, NoDatabaseError, ConfigError, SecretsFileError, UnknownTenantError];
/** PostgreSQL's codes for a wrong password, and for a database that was never made ready for this role. */
const POSTGRES: Readonly<Record<string, string>> = {
  '28P01': 'kata sandi peran basis data tidak cocok; periksa DB_VERIFIER_PASSWORD dan DB_APP_PASSWORD, atau secrets.json',
  '42501': 'peran basis data belum diberi hak yang diperlukan; jalankan peladen versi ini sekali',
  '42P01': 'basis data belum berisi tabel yang diperlukan; jalankan peladen versi ini sekali',
};

/** Why a command could not be carried out, for the one who runs it. */
export function whyNot(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (EXPECTED.some((kind) => error instanceof kind)) return message ?? '';
  return POSTGRES[code ?? ''] ?? `basis data tidak dapat dibaca: ${message || code || String(error)}`;
}
