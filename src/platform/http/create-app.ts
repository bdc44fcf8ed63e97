import cookie from '@fastify/cookie';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthModule } from '../health/health.module.js';
import { measureRequests } from '../metrics/measure-requests.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { Metrics } from '../metrics/metrics.js';
import { logRequests } from './access-log.js';
import { httpAdapter } from './adapter.js';
import { answerConditionally } from './guards/conditional.js';
import { drainOnClose } from './drain.js';
import { hardenJson } from './harden-json.js';
import { HttpInfo, type HttpOptions } from './http-info.js';
import { acceptJsonOnly } from './input/json-body.js';
import { acceptFormFiles } from './input/form-file.js';
import { acceptWorkbooks } from './input/workbook-body.js';
import { serveOpenApi } from './openapi/openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRates } from './guards/rate-limit.js';
import { guardRequests } from './guards/request-guards.js';
import { RouteMethods } from './guards/route-methods.js';
import { Shares } from './guards/shares.js';
import { setSecurityHeaders } from './guards/security-headers.js';
import { sessionCookie } from './session-cookie.js';
import { KnownQuery } from './input/known-query.js';
import { InputPipe } from './input/validation.js';

@Global()
@Module({})
class HttpRoot {
  static around(root: DynamicModule | Type, options: HttpOptions, routes: RouteMethods): DynamicModule {
    return {
      module: HttpRoot, imports: [MetricsModule, HealthModule, root],
      providers: [{ provide: HttpInfo, useValue: new HttpInfo(options.version, options.publicUrl, options.metricsToken) }, Shares, { provide: RouteMethods, useValue: routes }], exports: [HttpInfo, Shares],
    };
  }
}

/**
 * The whole application behind HTTP, ready to `listen` (or to `init`, in tests). Rejects when a module cannot be built or the
 * API document cannot be generated; never ends the process.
 */
export async function createHttpApp(root: DynamicModule | Type, options: HttpOptions): Promise<NestFastifyApplication> {
  const adapter = httpAdapter(options.logger, options.proxies);
  const fastify = adapter.getInstance();
  const routes = new RouteMethods(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(HttpRoot.around(root, options, routes), adapter, {
    logger: options.nestLogger ?? false, abortOnError: false, bodyParser: false,
  });
  drainOnClose(fastify);
  logRequests(fastify);
  measureRequests(fastify, app.get(Metrics));
  acceptJsonOnly(fastify);
  acceptWorkbooks(fastify);
  acceptFormFiles(fastify);
  // Before the headers of security, which fill in what an answer does not say of being kept.
  answerConditionally(fastify);
  // In this order: what is refused carries the security headers, and a flood is stopped before anything else is looked at.
  await setSecurityHeaders(app, options.cookieSecure);
  await limitRates(app, { perMinute: options.rateLimit, cookie: sessionCookie(options.cookieSecure).name, ...options.shares ?? { orang: options.rateLimit, instansi: 10 * options.rateLimit } });
  guardRequests(fastify, routes, options.publicUrl);
  await app.register(cookie, { parseOptions: sessionCookie(options.cookieSecure).options });
  hardenJson(fastify);
  app.useGlobalInterceptors(new KnownQuery());
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter(adapter, fastify.log));
  serveOpenApi(app, options);
  return app;
}
