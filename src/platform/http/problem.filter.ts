import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { problemOfDatabase } from './database-faults.js';
import { kindOf } from './problem-kinds.js';
import { BadInput, NotFound, PlainProblem, Problem } from './problem.js';

/** The media type of every error answer (RFC 9457). */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The one place where whatever was thrown under a request becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly adapter: AbstractHttpAdapter, private readonly logger: FastifyBaseLogger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(thrown);
    if (problem.status >= 500 || isFoundLate(problem, thrown)) this.log(problem.status, thrown, request);
    if (this.adapter.isHeadersSent(reply)) {
      reply.raw.destroy();
      return;
    }
    for (const [name, value] of Object.entries(problem.headers())) this.adapter.setHeader(reply, name, value);
    this.adapter.setHeader(reply, 'content-type', PROBLEM_JSON);
    this.adapter.reply(reply, bodyOf(problem, request.id), problem.status);
  }

  private log(status: number, thrown: unknown, request: FastifyRequest): void {
    const logger = request.log ?? this.logger;
    const entry = { requestId: request.id, status, error: describe(thrown) };
    if (status === 500) logger.error(entry, 'fault');
    else logger.warn(entry, status > 500 ? 'unavailable' : 'bad input found late');
  }
}

/** A value that only the database refused: the caller's fault, but one that our own checks should have found. */
const isFoundLate = (problem: Problem, thrown: unknown): boolean => problem !== thrown && !(thrown instanceof HttpException) && problem.status === 400;

/** The body of the answer. `requestId` is what the log lines of this request carry. */
export function bodyOf(problem: Problem, requestId: string): Record<string, unknown> {
  const { type, title } = kindOf(problem.status);
  return { type, title, status: problem.status, detail: problem.detail, instance: `urn:uuid:${requestId}`, ...problem.members() };
}

/** What the client is told of `thrown`; of a fault of ours, nothing. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HttpException) return thrown.cause instanceof Problem ? thrown.cause : problemOfStatus(thrown.getStatus());
  return problemOfDatabase(thrown) ?? ofFastify(thrown) ?? new PlainProblem(500);
}

/** Fastify's own errors that did not pass Nest's mapping, e.g. those of a bad address. */
function ofFastify(thrown: unknown): Problem | undefined {
  if (!(thrown instanceof Error) || thrown.name !== 'FastifyError') return undefined;
  const { code, statusCode } = thrown as Error & { code?: string; statusCode?: number };
  // A parameter longer than any id is an unknown id.
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return new NotFound();
  if (code === 'FST_ERR_BAD_URL') return new BadInput([{ path: '', why: 'alamat (URL) tidak dapat dibaca' }]);
  return statusCode === undefined || statusCode >= 500 ? undefined : problemOfStatus(statusCode);
}

/** The problem of a bare status, e.g. of an error of the server itself. */
export function problemOfStatus(status: number): Problem {
  if (status === 400) return new BadInput([{ path: '', why: 'permintaan tidak dapat dibaca' }]);
  return status === 404 ? new NotFound() : new PlainProblem(status);
}

/**
 * What the log may keep of an error: its kind, code and place. Messages of the database and of
 * JSON.parse quote values, so those errors give their stack without the message.
 */
export function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { code, constraint, table, driverError } = thrown as Error & Record<'code' | 'constraint' | 'table' | 'driverError', unknown>;
  const quotesValues = thrown instanceof SyntaxError || driverError !== undefined || (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code));
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).join('\n');
  return { type: thrown.name, code, constraint, table, ...(quotesValues ? {} : { message: thrown.message }), stack: frames };
}
