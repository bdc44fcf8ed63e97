import type { Logger } from 'pino';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Installation } from './installation.js';
import { readPenyedia, type Penyedia } from './identity/oidc/penyedia.js';
import { describeCommands } from './kasus/openapi-commands.js';
import type { Config } from './platform/config/config.js';
import { createHttpApp } from './platform/http/create-app.js';
import { NestLogger } from './platform/logging/logger.js';
import { hanyaSegel, type TandaTanganOptions } from './tandatangan/tandatangan.module.js';
import { eselonSatu } from './tiers/eselon-satu/eselon-satu.module.js';
import { kanwil } from './tiers/kanwil/kanwil.module.js';
import { kementerian } from './tiers/kementerian/kementerian.module.js';
import { nasional } from './tiers/nasional/nasional.module.js';
import { upt } from './tiers/upt/upt.module.js';
import { VERSION } from './version.js';

/** Nest tells at length how it starts; only what is wrong is worth a line. */
const quieter = (level: string): string => (['info', 'debug', 'trace'].includes(level) ? 'warn' : level);

/** What a server needs of the configuration; without a scanner nothing is scanned. */
export type ServerConfig = Pick<Config, 'rateLimit' | 'publicUrl' | 'worker' | 'files'> & Partial<Pick<Config, 'mfa' | 'host' | 'port' | 'clamd' | 'bukti' | 'dataDir' | 'clock' | 'segel' | 'esign' | 'titikPeriksaDir' | 'surel' | 'hostWebhook' | 'shares' | 'proxies' | 'metricsToken' | 'oidcFile' | 'production'>>;

/** The seal lies in the data folder; it is one of training unless the clock is known to be real. */
export function tandaTanganOf({ dataDir, files, segel, esign, publicUrl, clock }: ServerConfig): TandaTanganOptions {
  const bawaan = hanyaSegel(files.folder);
  const instalasi = publicUrl === null ? 'Predikat' : new URL(publicUrl).host;
  return { segel: { ...bawaan.segel, ...(dataDir === undefined ? {} : { dataDir }), ...segel, instalasi, latihan: clock !== 'real' }, esign: esign ?? null };
}

/** The address of the public page of verification, as documents print it. */
export const alamatPublikOf = ({ publicUrl, host = '127.0.0.1', port = 3000 }: Pick<ServerConfig, 'publicUrl' | 'host' | 'port'>): string => publicUrl ?? `http://${host}:${port}`;

const penyediaOf = ({ oidcFile = null, production = true }: ServerConfig): readonly Penyedia[] => (oidcFile === null ? [] : readPenyedia(oidcFile, { production }));

/** Everything behind HTTP, built but not listening yet. */
export function createServer(installation: Installation, config: ServerConfig, historyKey: Buffer, logger: Logger): Promise<NestFastifyApplication> {
  const cookieSecure = config.publicUrl?.startsWith('https://') ?? false;
  return createHttpApp(AppModule.on(installation.database, historyKey, { cookieSecure, mfa: config.mfa, publicUrl: config.publicUrl, worker: config.worker ? { url: installation.urls.jobs, logger } : null, files: config.files, clamd: config.clamd, bukti: config.bukti, alamatPublik: alamatPublikOf(config), tandaTangan: tandaTanganOf(config), titikPeriksa: config.titikPeriksaDir, surel: config.surel, hostWebhook: config.hostWebhook, oidc: penyediaOf(config) }), {
    logger, nestLogger: new NestLogger(logger.child({}, { level: quieter(logger.level) })), rateLimit: config.rateLimit, shares: config.shares, proxies: config.proxies, metricsToken: config.metricsToken, publicUrl: config.publicUrl ?? undefined,
    cookieSecure, version: VERSION,
    transformDocument: describeCommands([upt, kanwil, eselonSatu, kementerian, nasional]),
  });
}
