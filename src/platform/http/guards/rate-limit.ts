import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TooManyRequests } from '../problem.js';
import { limitsOf } from './route-limits.js';

/**
 * At most `perMinute` requests from one address, unknown addresses of the server included; routes add their own limit, or
 * step out, with `@Limits`.
 */
export async function limitRates(app: NestFastifyApplication, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: false, max: perMinute, timeWindow: 60_000, errorResponseBuilder: (_request, context) => new TooManyRequests(context.ttl / 1000),
  });
  const fastify = app.getHttpAdapter().getInstance();
  const count = fastify.createRateLimit();
  fastify.addHook('onRequest', async (request) => {
    if (limitsOf(request).rateLimit === false) return;
    const result = await count(request);
    if (!result.isAllowed && result.isExceeded) throw new TooManyRequests(result.ttlInSeconds);
  });
}
