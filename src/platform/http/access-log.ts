import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The route's template (`/api/kasus/:id`), never the address itself: that may hold ids and search words. */
export const routeOf = (request: FastifyRequest): string => request.is404 ? 'unknown' : request.routeOptions.url ?? 'unknown';

/** One line for each answered request; the request id is on every line of that request. No address, body or name. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({ method: request.method, route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
    done();
  });
}
