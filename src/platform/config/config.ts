import path from 'node:path';
import { defaultDataDir } from './data-dir.js';
import { ConfigError, readSettings, type ConfigFault } from './read-settings.js';
import { settings } from './settings.js';

export { ConfigError } from './read-settings.js';

/** The settings of a running server; the meaning of each stands in `settings`. */
export interface Config {
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** The administrator's connection; null: run the embedded server. */
  readonly databaseUrl: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly seed: 'demo' | 'none';
  readonly clock: 'real' | 'movable';
  /** Connections. */
  readonly dbPool: number;
  readonly worker: boolean;
  /** Requests per minute and address. */
  readonly rateLimit: number;
  /** Without a closing slash; null: the address the server listens on. */
  readonly publicUrl: string | null;
}

type Values = Required<ReturnType<typeof readSettings<typeof settings>>['values']>;

function contradictions({ NODE_ENV, CLOCK }: Partial<Values>): ConfigFault[] {
  if (NODE_ENV !== 'production' || CLOCK !== 'movable') return [];
  return [{ variable: 'CLOCK', got: '"movable" bersama NODE_ENV=production', need: 'real: jam instalasi produksi tidak boleh digeser' }];
}

/**
 * Reads the configuration from the environment.
 * @throws ConfigError naming every fault: the variable, what was given, what is needed
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { values, faults } = readSettings(settings, env);
  const all = [...faults, ...contradictions(values)];
  if (all.length > 0) throw new ConfigError(all);
  const read = values as Values; // no faults: nothing was left out
  const production = read.NODE_ENV === 'production';
  return {
    nodeEnv: read.NODE_ENV,
    production,
    port: read.PORT,
    host: read.HOST,
    dataDir: path.resolve(read.DATA_DIR ?? defaultDataDir()),
    databaseUrl: read.DATABASE_URL,
    logLevel: read.LOG_LEVEL,
    seed: read.SEED ?? (production ? 'none' : 'demo'),
    clock: read.CLOCK,
    dbPool: read.DB_POOL,
    worker: read.WORKER,
    rateLimit: read.RATE_LIMIT,
    publicUrl: read.PUBLIC_URL,
  };
}
