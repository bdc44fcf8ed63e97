import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { TooManyRequests } from '../problem.js';
import { limitsOf } from './route-limits.js';
import { isOver, Shares, tell, WINDOW_MS, type ShareLimits } from './shares.js';

/** An office may share one address: whoever shows a session or a token is counted by person and instansi instead, and by address only so much later. */
const SHARED_ADDRESS = 10;
/** Names of the headers that the library would write in its own, older form. */
const OLD_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false } as const;

/** How requests are counted. `perMinute`: those of one address that nobody answers for. */
export interface RateLimits extends ShareLimits { readonly perMinute: number; readonly cookie: string }

/**
 * At most `perMinute` requests from one address, unknown addresses of the server included; routes add their own limit, or
 * step out, with `@Limits`. Requests of people and programs that sign in are counted by `Shares`.
 */
export async function limitRates(app: NestFastifyApplication, { perMinute, cookie, ...shares }: RateLimits): Promise<void> {
  await app.register(rateLimit, {
    global: false, max: perMinute, timeWindow: WINDOW_MS, addHeaders: OLD_HEADERS, addHeadersOnExceeding: OLD_HEADERS,
    errorResponseBuilder: (_request, context) => new TooManyRequests(context.ttl / 1000),
  });
  const fastify = app.getHttpAdapter().getInstance();
  const anonymous = fastify.createRateLimit();
  const shared = fastify.createRateLimit({ max: perMinute * SHARED_ADDRESS });
  app.get(Shares).start(fastify, shares, anonymous);
  fastify.addHook('onRequest', async (request, reply) => {
    if (limitsOf(request).rateLimit === false) return;
    const isKnown = showsCredential(request, cookie);
    const result = await (isKnown ? shared : anonymous)(request);
    if (!isKnown) tell(reply, [['alamat', perMinute, result]]);
    if (isOver(result)) throw new TooManyRequests(result.ttlInSeconds);
  });
}

/** Whether it is any good is seen later, and counts against the address when it is not (`Shares.unknown`). */
const showsCredential = ({ headers }: FastifyRequest, cookie: string): boolean =>
  headers.authorization !== undefined || (headers.cookie?.includes(`${cookie}=`) ?? false);
