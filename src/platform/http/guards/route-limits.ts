import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** How one route departs from the limits of the server. */
export interface RouteLimits {
  /** UTF-16 units that one text of the body may have. */
  readonly longestString?: number;
  /** The body is no JSON but bytes of a file (`application/offset+octet-stream`), which the handler reads from the request and limits itself. */
  readonly streamed?: true;
  /** The body is a workbook (`WORKBOOK_BYTES`), read whole up to this many bytes; JSON is taken too. */
  readonly workbook?: number;
  /** The body may be a list in text (`CSV_BYTES`), read whole up to this many bytes. */
  readonly csv?: number;
  /** The body is a form with one file (`multipart/form-data`), or that file alone (`application/pdf`), read whole up to this many bytes. */
  readonly formFile?: number;
  /** Requests a minute and address, in addition to the server's own limit; `unlimited` takes the route out of that. */
  readonly perMinute?: number | 'unlimited';
}

interface LimitConfig {
  readonly longestString?: number;
  readonly streamed?: true;
  readonly workbook?: number;
  readonly csv?: number;
  readonly formFile?: number;
  readonly rateLimit?: false | { readonly max: number; readonly timeWindow: number };
}

/** Departs from the server's limits on one route (a handler; on a controller it would have no effect). */
export const Limits = ({ longestString, streamed, workbook, csv, formFile, perMinute }: RouteLimits): MethodDecorator => RouteConfig({
  ...(longestString === undefined ? {} : { longestString }),
  ...(streamed ? { streamed } : {}),
  ...(workbook === undefined ? {} : { workbook }),
  ...(csv === undefined ? {} : { csv }),
  ...(formFile === undefined ? {} : { formFile }),
  ...(perMinute === undefined ? {} : { rateLimit: perMinute === 'unlimited' ? false : { max: perMinute, timeWindow: 60_000 } }),
} satisfies LimitConfig);

/** What `@Limits` said on the route that this request met; empty when nothing, or when no route was met. */
export const limitsOf = (request: FastifyRequest): LimitConfig => (request.routeOptions.config ?? {}) as LimitConfig;
