import type { FastifyInstance } from 'fastify';
import { routeOf } from '../http/access-log.js';
import type { Metrics } from './metrics.js';

const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Times every answered request, by route template, method and status; labels from outside are bounded. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const method = KNOWN_METHODS.has(request.method) ? request.method : 'OTHER';
    metrics.httpDuration.observe({ method, route: routeOf(request), status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
}
