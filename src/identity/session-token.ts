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

/** Seconds between the two stages of a sign-in, and for which a challenge holds. */
const STAGE_SECONDS = 300;
/** The cookie by which a browser is known before it has a session: no other site sends it along. */
const stageOf = ({ name, options }: SessionCookie) => ({ name: name.replace('sid', 'tahap'), options: { ...options, sameSite: 'strict' } as const });

/** The token of a sign-in that is under way in this browser. */
export const stageTokenOf = (request: FastifyRequest, cookie: SessionCookie): string | undefined => request.cookies[stageOf(cookie).name];

export function giveStage(reply: FastifyReply, cookie: SessionCookie, token: string): void {
  const { name, options } = stageOf(cookie);
  void reply.setCookie(name, token, { ...options, maxAge: STAGE_SECONDS });
}

export function takeStage(reply: FastifyReply, cookie: SessionCookie): void {
  const { name, options } = stageOf(cookie);
  void reply.clearCookie(name, options);
}
