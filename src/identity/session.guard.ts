import { applyDecorators, createParamDecorator, Inject, Injectable, SetMetadata, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { ApiCookieAuth } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Shares } from '../platform/http/guards/shares.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { Forbidden, NotSignedIn } from '../platform/http/problem.js';
import { TIERS, type Actor } from './actor.js';
import { FaktorWajib } from './faktor/faktor-wajib.js';
import { asksForProof, MENIT_PENGUATAN, PERLU_PENGUATAN, type ActDiperkuat } from './permission/penguatan.js';
import { isGuest, seesOnly } from './permission/read.js';
import { SESSION_COOKIE, tokenOf, type SessionCookie } from './session-token.js';
import type { Session } from './session.js';
import { SessionService } from './session.service.js';
import { Bearer } from './token/bearer.js';

type SignedInRequest = FastifyRequest & { sesi?: Session; tandaSesi?: string };

const POST_OPTIONAL = 'identity:post-optional';
const GUESTS_TOO = 'identity:guests-too';
const NO_CASES = 'identity:no-cases';
const DIPERKUAT = 'identity:diperkuat';

/** Lets through who is signed in, and remembers for the handler who it is. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionService, private readonly reflector: Reflector, private readonly faktor: FaktorWajib, private readonly bearer: Bearer, private readonly shares: Shares, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {}

  /**
   * @throws NotSignedIn without a session
   * @throws Forbidden without an active post, where one is needed; for a guest, where guests have no business; for a post that needs a
   * second factor or a newer password; and where the act asks for a fresh proof
   */
  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = tokenOf(request, this.cookie);
    const byToken = await this.bearer.sessionOf(request);
    const session = byToken ?? (token === undefined || byToken === null ? null : await this.sessions.sessionOf(token));
    if (!session) return this.refuse(request);
    await this.shares.take(request, context.switchToHttp().getResponse<FastifyReply>(), { orang: session.token?.id ?? session.person, instansi: session.actor?.tenant });
    if (session.token) await this.bearer.within(session, request, context);
    const said = (key: string) => this.reflector.getAllAndOverride<boolean | undefined>(key, [context.getHandler(), context.getClass()]) === true;
    if (!said(POST_OPTIONAL)) {
      const actor = actorOf(session);
      if (!said(GUESTS_TOO)) this.refuseByRole(actor.role, context, said(NO_CASES));
      await this.mayBeUsed(session, actor);
    }
    const act = this.reflector.get<string | undefined>(DIPERKUAT, context.getHandler());
    if (act !== undefined) harusDiperkuat(session, act);
    request.sesi = session;
    request.tandaSesi = createHash('sha256').update(token ?? session.token?.id ?? '').digest('base64url');
    return true;
  }

  private async refuse(request: SignedInRequest): Promise<never> {
    await this.shares.unknown(request);
    throw new NotSignedIn(request.headers.authorization === undefined ? undefined : 'Token tidak dikenal, sudah dicabut, atau sudah berakhir.');
  }

  /** What stands at the address of a tier is about cases, which not every role may read. */
  private refuseByRole(role: string, context: ExecutionContext, noCases: boolean): void {
    if (isGuest(role)) throw new Forbidden([NO_GUESTS]);
    const path = `${String(this.reflector.get<unknown>(PATH_METADATA, context.getClass()))}/`;
    if (seesOnly(role) && !noCases && TIERS.some((tier) => path.startsWith(`api/v1/${tier}/`))) throw new Forbidden([NOT_THEIRS]);
  }

  private async mayBeUsed(session: Session, actor: Actor): Promise<void> {
    if (await this.faktor.menolak(session, actor)) throw new Forbidden([SECOND_FACTOR]);
    if (session.sandiLewat) throw new Forbidden([PASSWORD_TOO_OLD]);
  }
}

const SECOND_FACTOR = {
  rule: 'sesi.faktor-kedua', title: 'Jabatan yang menilai, memutus, menetapkan, atau mengatur dipakai dengan dua faktor', basis: [], where: '/api/v1/saya/faktor',
  need: 'sesi yang menunjukkan faktor kedua (passkey atau kode dari aplikasi autentikator)', have: 'sesi dengan satu faktor; daftarkan faktor kedua, atau tunjukkan melalui /api/v1/sesi/penguatan',
};
const PASSWORD_TOO_OLD = {
  rule: 'sesi.sandi-kedaluwarsa', title: 'Kata sandi diganti sebelum habis masanya', basis: [], where: '/api/v1/saya/kata-sandi',
  need: 'kata sandi yang masih berlaku menurut kebijakan instansi', have: 'kata sandi yang sudah melewati masa berlakunya',
};

/**
 * For an act of `PERLU_PENGUATAN`, that the person showed again who they are, at most five minutes ago. Other acts pass.
 * @throws Forbidden with the place to show it
 */
export function harusDiperkuat({ segar }: Pick<Session, 'segar'>, act: string): void {
  if (segar || !asksForProof(act)) return;
  throw new Forbidden([{
    rule: 'sesi.penguatan', title: `Jati diri ditunjukkan kembali sebelum ${PERLU_PENGUATAN[act]}`, basis: [], where: '/api/v1/sesi/penguatan',
    need: `pembuktian jati diri paling lama ${MENIT_PENGUATAN} menit sebelumnya`, have: 'pembuktian yang terakhir sudah lebih lama',
  }]);
}

const NOT_THEIRS = { rule: 'izin.baca', title: 'Kasus dibaca oleh jabatan yang bertugas atasnya', need: 'jabatan yang bertugas pada kasus', have: 'jabatan yang mengelola orang atau instalasi, atau yang bertugas pada hal lain', basis: [] };
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

/** The handler does this act of `PERLU_PENGUATAN`: only with a proof that is fresh (`harusDiperkuat`). Under `@SignedIn()`. */
export const Diperkuat = (act: ActDiperkuat): MethodDecorator => applyDecorators(SetMetadata(DIPERKUAT, act), Jawaban(403));

/** Shows nothing of a case, though it stands at the address of a tier: also for roles that read no cases. On a controller or a handler. */
export const NoCases = (): ClassDecorator & MethodDecorator => SetMetadata(NO_CASES, true);

/** The post that acts (`Actor`); only under `@SignedIn()`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(sessionIn(context)));

/** Who is signed in (`Session`), with or without a post; only under `@SignedIn()`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => sessionIn(context));

/** What tells this session from all others without opening it: a hash of its token. Only under `@SignedIn()`. */
export const CurrentSessionMark = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  sessionIn(context);
  return context.switchToHttp().getRequest<SignedInRequest>().tandaSesi ?? '';
});
