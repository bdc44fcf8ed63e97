import path from 'node:path';
import type { Config } from './platform/config/config.js';
import type { Secrets } from './platform/config/secrets.js';
import { Database } from './platform/database/database.js';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
import { installKeys } from './platform/database/keys.js';
import { provision, type RoleUrls } from './platform/database/provision.js';
import { checkTenancy } from './platform/database/tenancy-check.js';
import { ENTITIES } from './entities.js';

/** A database that is ready to be served from: migrated, keyed, checked. */
export interface Installation {
  readonly urls: RoleUrls;
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** What an installation needs of the configuration. */
export type InstallationOptions = Pick<Config, 'dataDir' | 'databaseUrl' | 'dbPool' | 'clock'> & {
  /** False: nothing is flushed to disk, for tests and throw-away installations. */
  readonly durable?: boolean;
  readonly log?: (line: string) => void;
  readonly onDatabaseExit?: (reason: string) => void;
};

/**
 * Opens the installation: starts the embedded server (or uses `databaseUrl`), provisions, installs the key of the tenant
 * context, and refuses what would let one tenant see another.
 */
export async function openInstallation(options: InstallationOptions, secrets: Secrets): Promise<Installation> {
  const server = options.databaseUrl === null ? await startEmbeddedPostgres({
    dataDir: path.join(options.dataDir, 'postgres'), durable: options.durable ?? true, log: options.log ?? (() => undefined),
    onUnexpectedExit: options.onDatabaseExit ?? (() => undefined),
  }) : null;
  try {
    const urls = await provision(server?.url ?? options.databaseUrl ?? '', secrets.database);
    await installKeys(urls.migrator, secrets.contextKey);
    const database = await new Database({ url: urls.app, max: options.dbPool, contextKey: secrets.contextKey, entities: ENTITIES }).connect();
    await checkTenancy(database);
    if (options.clock === 'real') await refuseMovedClock(database);
    return { urls, database, close: async () => { await database.onApplicationShutdown(); await server?.stop(); } };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Who decides by the real time must not find a clock that a demonstration has moved. */
async function refuseMovedClock(database: Database): Promise<void> {
  const [row] = await database.outside<{ geser: boolean }>({ name: 'jam-bergeser', text: `select abs(extract(epoch from app.now() - clock_timestamp())) > 1 as geser` });
  if (row?.geser) throw new Error('jam basis data ini pernah digeser; untuk instalasi latihan setel CLOCK=movable, untuk instalasi sungguhan pakai basis data lain');
}
