import { Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import request from 'supertest';
import { IdentityModule, type IdentityOptions } from '../../src/identity/identity.module.js';
import { Database } from '../../src/platform/database/database.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { HISTORY_KEY } from '../../src/platform/history/history-key.js';
import type { DemoDatabase } from './demo-database.js';

/** Signing in and what it protects, behind HTTP, over one database. */
export interface IdentityApp { readonly app: NestFastifyApplication; readonly url: string; readonly port: number }

@Global()
@Module({})
class Ground {}

@Module({})
class Root {}

export async function serveIdentity({ database, contextKey }: DemoDatabase, controllers: readonly Type<object>[], options: Partial<IdentityOptions> = {}): Promise<IdentityApp> {
  const { cookieSecure = false } = options;
  const ground = { module: Ground, providers: [{ provide: Database, useValue: database }, { provide: HISTORY_KEY, useValue: contextKey }], exports: [Database, HISTORY_KEY] };
  const root = { module: Root, controllers: [...controllers], imports: [ground, IdentityModule.register({ ...options, cookieSecure })] };
  const app = await createHttpApp(root, { logger: pino({ level: 'silent' }), rateLimit: 10_000, cookieSecure, version: '9.9.9' });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return { app, url, port: Number(new URL(url).port) };
}

/** A browser: keeps the cookies it is given, and sends them. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(private readonly url: string, readonly agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') {}

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  setCookie(name: string, value: string): void {
    this.jar.set(name, value);
  }

  async ask(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object): Promise<request.Response> {
    const asked = request(this.url)[method](path).set('user-agent', this.agent).set('cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await (body === undefined ? asked : asked.send(body));
    for (const line of (answer.headers['set-cookie'] ?? []) as unknown as string[]) this.keep(line);
    return answer;
  }

  post(path: string, body: object = {}): Promise<request.Response> {
    return this.ask('post', path, body);
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/Expires=Thu, 01 Jan 1970/.test(line)) this.jar.delete(pair.slice(0, at));
    else this.jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
