import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { BadInput } from '../problem.js';
import { pointTo } from './json-pointer.js';

/** Pages that people open are shown whatever a link carries. */
const API = '/api/';

/** Refuses parameters of the address where a handler reads none: a filter that is written wrongly must not silently show everything. Where it reads a DTO, that names them. */
@Injectable()
export class KnownQuery implements NestInterceptor {
  /** @throws BadInput naming each parameter */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const known = request.url.startsWith(API) ? readByHandler(context) : 'all';
    const unknown = known === 'all' ? [] : Object.keys(request.query ?? {}).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new BadInput(unknown.map((name) => ({ path: pointTo('query', name), why: 'isian tidak dikenal' })));
    return next.handle();
  }
}

interface Argument { readonly data?: unknown }

/** The names that `@Query('name')` takes; `all` where a DTO takes them. */
function readByHandler(context: ExecutionContext): 'all' | ReadonlySet<string> {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as Record<string, Argument>;
  const queries = Object.entries(args).filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`)).map(([, { data }]) => data);
  return queries.some((data) => typeof data !== 'string') ? 'all' : new Set(queries as string[]);
}
