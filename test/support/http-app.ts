import type { Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import type { HttpOptions } from '../../src/platform/http/http-info.js';
import { createLogger } from '../../src/platform/logging/logger.js';

/** A real application on a loopback port, around controllers of a spec; `lines` collects what it logs. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly lines: Record<string, unknown>[];
}

/** Starts one; the spec closes `app` when it is done. */
export async function startHttpApp(controllers: readonly Type[], options: Partial<HttpOptions> = {}): Promise<TestApp> {
  @Module({ controllers: [...controllers] })
  class Root {}
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger({ level: 'info', destination: { write: (line) => { lines.push(JSON.parse(line) as Record<string, unknown>); } } });
  const app = await createHttpApp(Root, { logger, rateLimit: 10_000, cookieSecure: false, version: '9.9.9', ...options });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), lines };
}
