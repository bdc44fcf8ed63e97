import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { sessionCookie } from '../platform/http/session-cookie.js';

export type SessionCookie = ReturnType<typeof sessionCookie>;

/** The name and options of the cookie that holds the token (`SessionCookie`). */
export const SESSION_COOKIE = Symbol('SESSION_COOKIE');

/** The token that the browser sent. */
export const tokenOf = (request: FastifyRequest, { name }: SessionCookie): string | undefined => request.cookies[name];

export function giveToken(reply: FastifyReply, { name, options }: SessionCookie, token: string): void {
  void reply.setCookie(name, token, options);
}

export function takeToken(reply: FastifyReply, { name, options }: SessionCookie): void {
  void reply.clearCookie(name, options);
}
