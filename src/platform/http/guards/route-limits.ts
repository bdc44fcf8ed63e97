import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** How one route departs from the limits of the server. */
export interface RouteLimits {
  /** UTF-16 units that one text of the body may have. */
  readonly longestString?: number;
  /** Requests a minute and address, in addition to the server's own limit; `unlimited` takes the route out of that. */
  readonly perMinute?: number | 'unlimited';
}

interface LimitConfig {
  readonly longestString?: number;
  readonly rateLimit?: false | { readonly max: number; readonly timeWindow: number };
}

/** Departs from the server's limits on one route (a handler; on a controller it would have no effect). */
export const Limits = ({ longestString, perMinute }: RouteLimits): MethodDecorator => RouteConfig({
  ...(longestString === undefined ? {} : { longestString }),
  ...(perMinute === undefined ? {} : { rateLimit: perMinute === 'unlimited' ? false : { max: perMinute, timeWindow: 60_000 } }),
} satisfies LimitConfig);

/** What `@Limits` said on the route that this request met; empty when nothing, or when no route was met. */
export const limitsOf = (request: FastifyRequest): LimitConfig => (request.routeOptions.config ?? {}) as LimitConfig;
