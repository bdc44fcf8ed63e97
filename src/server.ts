import type { Logger } from 'pino';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Installation } from './installation.js';
import { describeCommands } from './kasus/openapi-commands.js';
import type { Config } from './platform/config/config.js';
import { createHttpApp } from './platform/http/create-app.js';
import { NestLogger } from './platform/logging/logger.js';
import { eselonSatu } from './tiers/eselon-satu/eselon-satu.module.js';
import { kanwil } from './tiers/kanwil/kanwil.module.js';
import { kementerian } from './tiers/kementerian/kementerian.module.js';
import { nasional } from './tiers/nasional/nasional.module.js';
import { upt } from './tiers/upt/upt.module.js';
import { VERSION } from './version.js';

/** Nest tells at length how it starts; only what is wrong is worth a line. */
const quieter = (level: string): string => (['info', 'debug', 'trace'].includes(level) ? 'warn' : level);

/** Everything behind HTTP, built but not listening yet. */
export function createServer(installation: Installation, config: Pick<Config, 'rateLimit' | 'publicUrl' | 'worker'>, historyKey: Buffer, logger: Logger): Promise<NestFastifyApplication> {
  const cookieSecure = config.publicUrl?.startsWith('https://') ?? false;
  return createHttpApp(AppModule.on(installation.database, historyKey, { cookieSecure, worker: config.worker ? { url: installation.urls.jobs, logger } : null }), {
    logger, nestLogger: new NestLogger(logger.child({}, { level: quieter(logger.level) })), rateLimit: config.rateLimit, publicUrl: config.publicUrl ?? undefined,
    cookieSecure, version: VERSION,
    transformDocument: describeCommands([upt, kanwil, eselonSatu, kementerian, nasional]),
  });
}
