import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { BODY_LIMIT } from './input/json-body.js';
import { bodyOf, PROBLEM_JSON, problemOfStatus, toProblem } from './problem.filter.js';

/** Milliseconds. A request must arrive whole within `request`; an idle kept-alive connection is closed after `keepAlive`. */
const TIMEOUTS = { request: 30_000, keepAlive: 65_000 } as const;
/** Open connections; further ones are refused by the operating system's queue. */
const MAX_CONNECTIONS = 2_000;

/** The Fastify adapter with the server's limits. Every request gets an id of ours; one sent by the client is not believed, nor what it says of addresses unless a known proxy sends it. */
export function httpAdapter(logger: FastifyBaseLogger, proxies: readonly string[] = []): FastifyAdapter {
  const options: FastifyServerOptions = {
    loggerInstance: withoutPersonalData(logger),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: proxies.length > 0 && [...proxies],
    bodyLimit: BODY_LIMIT,
    requestTimeout: TIMEOUTS.request,
    keepAliveTimeout: TIMEOUTS.keepAlive,
    forceCloseConnections: 'idle',
    // Requests already on a kept-alive connection are still answered while the server closes.
    return503OnClosing: false,
    frameworkErrors: answerUnrouted,
    clientErrorHandler: answerUnreadable,
  };
  const adapter = new FastifyAdapter(options);
  const app = adapter.getInstance();
  app.server.maxConnections = MAX_CONNECTIONS;
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  return adapter;
}

// Fastify's own serialisers log the address with its query string, and the client's address.
const withoutPersonalData = (logger: FastifyBaseLogger): FastifyBaseLogger => logger.child({}, {
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
    res: (reply: FastifyReply) => ({ statusCode: reply.statusCode }),
  },
});

/** The router gave up before any hook ran (a malformed or over-long part of the address). */
function answerUnrouted(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  void reply.code(problem.status).headers({ 'x-request-id': request.id, 'content-type': PROBLEM_JSON, ...BARE_HEADERS }).send(JSON.stringify(bodyOf(problem, request.id)));
}

const BARE_HEADERS = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

const STATUS_OF_CLIENT_ERROR: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const REASON_PHRASES: Readonly<Record<number, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

/** What came is not HTTP at all, or not whole in time: there is no request, only the socket. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF_CLIENT_ERROR[error.code ?? ''] ?? 400;
  const id = randomUUID();
  const body = JSON.stringify(bodyOf(problemOfStatus(status), id));
  const headers = { ...BARE_HEADERS, 'x-request-id': id, 'content-type': PROBLEM_JSON, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  if (socket.writable) socket.write(`HTTP/1.1 ${status} ${REASON_PHRASES[status] ?? 'Error'}\r\n${head}\r\n${body}`);
  socket.destroySoon();
}
