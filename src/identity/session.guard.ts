import { applyDecorators, createParamDecorator, Inject, Injectable, SetMetadata, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiCookieAuth } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Jawaban } from '../platform/http/jawaban.js';
import { Forbidden, NotSignedIn } from '../platform/http/problem.js';
import { seesOnly, type Actor } from './actor.js';
import { SESSION_COOKIE, tokenOf, type SessionCookie } from './session-token.js';
import type { Session } from './session.js';
import { SessionService } from './session.service.js';

type SignedInRequest = FastifyRequest & { sesi?: Session; tandaSesi?: string };

const POST_OPTIONAL = 'identity:post-optional';
const GUESTS_TOO = 'identity:guests-too';

/** Lets through who is signed in, and remembers for the handler who it is. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionService, private readonly reflector: Reflector, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {}

  /**
   * @throws NotSignedIn without a session
   * @throws Forbidden without an active post, where one is needed; and for a guest, where guests have no business
   */
  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = tokenOf(request, this.cookie);
    const session = token === undefined ? null : await this.sessions.sessionOf(token);
    if (!session) throw new NotSignedIn();
    const said = (key: string) => this.reflector.getAllAndOverride<boolean | undefined>(key, [context.getHandler(), context.getClass()]) === true;
    if (!said(POST_OPTIONAL) && isGuest(actorOf(session)) && !said(GUESTS_TOO)) throw new Forbidden([NO_GUESTS]);
    request.sesi = session;
    request.tandaSesi = createHash('sha256').update(token ?? '').digest('base64url');
    return true;
  }
}

const isGuest = ({ role }: Actor): boolean => seesOnly(role) !== undefined;
const NO_GUESTS = { rule: 'izin.tamu', title: 'Tamu bekerja hanya pada kasus yang diperuntukkan baginya', need: 'jabatan pada instansi ini sendiri', have: 'jabatan tamu', basis: [] };

function actorOf({ actor }: Session): Actor {
  if (actor) return actor;
  throw new Forbidden([{
    rule: 'sesi.jabatan-aktif', title: 'Sesi memakai jabatan yang sedang berlaku', need: 'jabatan yang berlaku hari ini', have: 'tidak ada jabatan yang aktif pada sesi ini', basis: [],
    where: '/api/v1/sesi/jabatan',
  }]);
}

function sessionIn(context: ExecutionContext): Session {
  const { sesi } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!sesi) throw new NotSignedIn();
  return sesi;
}

/** Only for who is signed in and, unless `postOptional`, acts in a post that holds today. On a controller or a handler. */
export const SignedIn = ({ postOptional = false } = {}): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(POST_OPTIONAL, postOptional), UseGuards(SessionGuard), ApiCookieAuth('sid'), Jawaban(401, ...(postOptional ? [] : [403] as const)));

/** Also for guests, who are refused everywhere else: on a handler that shows a guest nothing but the own cases. */
export const GuestsToo = (): MethodDecorator => SetMetadata(GUESTS_TOO, true);

/** The post that acts (`Actor`); only under `@SignedIn()`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(sessionIn(context)));

/** Who is signed in (`Session`), with or without a post; only under `@SignedIn()`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => sessionIn(context));

/** What tells this session from all others without opening it: a hash of its token. Only under `@SignedIn()`. */
export const CurrentSessionMark = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  sessionIn(context);
  return context.switchToHttp().getRequest<SignedInRequest>().tandaSesi ?? '';
});
