import path from 'node:path';
import type { FilesOptions } from '../files/files.options.js';
import type { ClamdAddress } from '../inspection/clamd.js';
import type { MailOptions } from '../mail/mailer.js';
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
  /** Requests per minute and address, of those who are not signed in. */
  readonly rateLimit: number;
  /** Requests per minute of one person or token, and of an instansi. */
  readonly shares: { readonly orang: number; readonly instansi: number };
  /** Addresses (CIDR) of proxies that are believed. */
  readonly proxies: readonly string[];
  /** Opens `/metrics` from elsewhere; null: nothing does. */
  readonly metricsToken: string | null;
  /** The list of identity providers; null: there are none. */
  readonly oidcFile: string | null;
  /** Without a closing slash; null: the address the server listens on. */
  readonly publicUrl: string | null;
  /** Whether posts that decide about others are used only with a second factor. */
  readonly mfa: 'wajib' | 'anjuran';
  readonly files: FilesOptions;
  /** Null: files are not scanned. */
  readonly clamd: ClamdAddress | null;
  /** Limits of evidence, in bytes, and what is done with it. */
  readonly bukti: {
    readonly berkas: number;
    readonly satker: number;
    readonly periode: number;
    readonly tanpaPindai: 'boleh' | 'tolak' | null;
    readonly hostTautan: readonly string[];
  };
  /** Where signed checkpoints of the histories are kept, outside the database. Absolute. */
  readonly titikPeriksaDir: string;
  /** Files (PEM) of the seal and of the roots that are known; null: made once in `dataDir`, none. */
  readonly segel: { readonly kunci: string | null; readonly sertifikat: string | null; readonly akar: string | null };
  /** BSrE's esign-client; null: there is none. */
  readonly esign: { readonly url: string; readonly user: string; readonly password: string } | null;
  /** Where mail leaves; null: none does. */
  readonly surel: MailOptions | null;
  /** Hosts on the own network that webhooks may lead to. */
  readonly hostWebhook: readonly string[];
}

const MB = 1_048_576;

type Values = Required<ReturnType<typeof readSettings<typeof settings>>['values']>;

const S3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;

function contradictions(values: Partial<Values>): ConfigFault[] {
  const moved = values.NODE_ENV === 'production' && values.CLOCK === 'movable';
  const missing = values.BERKAS_DRIVER === 's3' ? S3.filter((variable) => values[variable] === null) : [];
  return [
    ...(moved ? [{ variable: 'CLOCK', got: '"movable" bersama NODE_ENV=production', need: 'real: jam instalasi produksi tidak boleh digeser' }] : []),
    ...(values.RATE_LIMIT_ORANG !== undefined && values.RATE_LIMIT_INSTANSI !== undefined && values.RATE_LIMIT_INSTANSI < values.RATE_LIMIT_ORANG
      ? [{ variable: 'RATE_LIMIT_INSTANSI', got: String(values.RATE_LIMIT_INSTANSI), need: `paling sedikit ${values.RATE_LIMIT_ORANG}, sebanyak RATE_LIMIT_ORANG` }] : []),
    ...(values.OIDC_BERKAS && values.NODE_ENV === 'production' && values.PUBLIC_URL === null
      ? [{ variable: 'PUBLIC_URL', got: '(tidak disetel)', need: `nilai, karena OIDC_BERKAS disetel: ${settings.PUBLIC_URL.need}` }] : []),
    ...incomplete(values, ['SEGEL_KUNCI', 'SEGEL_SERTIFIKAT']),
    ...(values.ESIGN_URL ? incomplete(values, ['ESIGN_URL', 'ESIGN_USER', 'ESIGN_PASSWORD']) : []),
    ...incomplete(values, ['SMTP_URL', 'SMTP_FROM']),
    ...missing.map((variable) => ({ variable, got: '(tidak disetel)', need: `nilai, karena BERKAS_DRIVER=s3: ${settings[variable].need}` })),
  ];
}

/** Settings that hold together: those that are missing while others are there. */
function incomplete(values: Partial<Values>, together: readonly (keyof typeof settings)[]): ConfigFault[] {
  const missing = together.filter((variable) => values[variable] === null);
  if (missing.length === together.length) return [];
  return missing.map((variable) => ({ variable, got: '(tidak disetel)', need: `nilai, bersama ${together.filter((other) => other !== variable).join(' dan ')}: ${settings[variable].need}` }));
}

/** The store of files; with S3 the folder holds only what is on its way. */
function filesOf(read: Values, dataDir: string): FilesOptions {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = read;
  const complete = endpoint !== null && bucket !== null && accessKey !== null && secretKey !== null;
  return { folder: path.join(dataDir, 'berkas'), s3: read.BERKAS_DRIVER === 's3' && complete ? { endpoint, bucket, region, accessKey, secretKey } : null };
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
  const dataDir = path.resolve(read.DATA_DIR ?? defaultDataDir());
  return {
    nodeEnv: read.NODE_ENV,
    production,
    port: read.PORT,
    host: read.HOST,
    dataDir,
    databaseUrl: read.DATABASE_URL,
    logLevel: read.LOG_LEVEL,
    seed: read.SEED ?? (production ? 'none' : 'demo'),
    clock: read.CLOCK,
    dbPool: read.DB_POOL,
    worker: read.WORKER,
    rateLimit: read.RATE_LIMIT,
    shares: { orang: read.RATE_LIMIT_ORANG, instansi: read.RATE_LIMIT_INSTANSI },
    proxies: read.PROXY_TEPERCAYA ?? [],
    metricsToken: read.METRICS_TOKEN,
    oidcFile: read.OIDC_BERKAS === null ? null : path.resolve(read.OIDC_BERKAS),
    publicUrl: read.PUBLIC_URL,
    mfa: read.MFA ?? (production ? 'wajib' : 'anjuran'),
    files: filesOf(read, dataDir),
    clamd: read.CLAMD_SOCKET,
    bukti: {
      berkas: read.BUKTI_MAKS_MB * MB, satker: read.BUKTI_SATKER_MB * MB, periode: read.BUKTI_PERIODE_MB * MB,
      tanpaPindai: read.BUKTI_TANPA_PINDAI, hostTautan: read.BUKTI_TAUTAN_HOST ?? [],
    },
    titikPeriksaDir: path.resolve(read.TITIK_PERIKSA_DIR ?? path.join(dataDir, 'titik-periksa')),
    segel: { kunci: read.SEGEL_KUNCI, sertifikat: read.SEGEL_SERTIFIKAT, akar: read.SERTIFIKAT_TEPERCAYA },
    esign: read.ESIGN_URL !== null && read.ESIGN_USER !== null && read.ESIGN_PASSWORD !== null ? { url: read.ESIGN_URL, user: read.ESIGN_USER, password: read.ESIGN_PASSWORD } : null,
    surel: read.SMTP_URL !== null && read.SMTP_FROM !== null ? { url: read.SMTP_URL, from: read.SMTP_FROM } : null,
    hostWebhook: read.WEBHOOK_HOST ?? [],
  };
}
