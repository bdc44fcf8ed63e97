import { Global, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type AppOptions } from '../../app.module.js';
import type { Database } from '../../platform/database/database.js';
import { Readiness } from '../../platform/health/readiness.js';
import { Shares } from '../../platform/http/guards/shares.js';
import { HttpInfo } from '../../platform/http/http-info.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { VERSION } from '../../version.js';

/** What the parts of the application find around them where HTTP is. */
@Global()
@Module({})
class Ground {
  static under(root: DynamicModule): DynamicModule {
    return { module: Ground, imports: [root], providers: [Readiness, Metrics, { provide: HttpInfo, useValue: new HttpInfo(VERSION) }, Shares], exports: [Readiness, Metrics, HttpInfo, Shares] };
  }
}

/** All capabilities and the door, without HTTP and without the jobs, for a command that needs the facts of every machine. */
export const wholeApplication = (database: Database, historyKey: Buffer, options: Pick<AppOptions, 'files' | 'alamatPublik' | 'tandaTangan'>): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(Ground.under(AppModule.on(database, historyKey, { ...options, cookieSecure: false, worker: null })), { logger: false, abortOnError: false });
