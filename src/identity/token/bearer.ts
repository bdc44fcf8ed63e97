import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { BadInput, Forbidden } from '../../platform/http/problem.js';
import { SESSION_COOKIE, tokenOf, type SessionCookie } from '../session-token.js';
import type { Session } from '../session.js';
import { CAKUPAN, CAKUPAN_RUTE, cakupanPerintah, PERINTAH, SETIAP, type NamaCakupan } from './cakupan.js';
import { IzinToken } from './izin-token.js';
import { TokenService } from './token.service.js';

const BEARER = /^Bearer +(\S+) *$/i;

/** Programs that sign in by a token in `Authorization: Bearer`, and what they may reach. */
@Injectable()
export class Bearer {
  constructor(
    private readonly tokens: TokenService, private readonly izin: IzinToken, private readonly reflector: Reflector, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie,
  ) {}

  /**
   * Who asks by a token: null for one that is unknown, withdrawn or past its day; undefined where the request carries none.
   * @throws BadInput where a session cookie comes with it: it would be unclear who asks
   */
  async sessionOf(request: FastifyRequest): Promise<Session | null | undefined> {
    const { authorization } = request.headers;
    if (authorization === undefined) return undefined;
    if (tokenOf(request, this.cookie) !== undefined) throw new BadInput([{ path: 'header/authorization', why: 'dikirim bersama kuki sesi; kirim salah satu saja' }]);
    return this.tokens.sessionOf(BEARER.exec(authorization)?.[1] ?? '');
  }

  /** @throws Forbidden where the address, or the command, is not within the scopes of the token */
  async within(session: Session, request: FastifyRequest, context: ExecutionContext): Promise<void> {
    const said = this.reflector.getAllAndOverride<NamaCakupan | typeof PERINTAH | typeof SETIAP | undefined>(CAKUPAN_RUTE, [context.getHandler(), context.getClass()]);
    if (said === SETIAP) return;
    const needed = said === PERINTAH ? neededFor(request) : said;
    const own = session.token?.cakupan ?? [];
    if (needed === undefined) throw CLOSED;
    if (!own.includes(needed)) throw lacking(needed, own);
    if (needed.startsWith('tulis:') && session.actor && !await this.izin.menulis(session.actor)) throw ONLY_READS;
  }
}

/** The scope of the command in the body. @throws Forbidden for an act of office, which no scope holds */
function neededFor({ body }: FastifyRequest): NamaCakupan {
  const { perintah } = (body ?? {}) as { perintah?: unknown };
  const named = typeof perintah === 'string' ? perintah : '(tanpa nama)';
  const needed = cakupanPerintah(named);
  if (needed === undefined) throw notForTokens(named);
  return needed;
}

const TITLE = 'Token dipakai dalam cakupannya';
const refused = (need: string, have: string) => new Forbidden([{ rule: 'token.cakupan', title: TITLE, need, have, basis: [] }]);

const CLOSED = refused('alamat yang terbuka bagi token', 'alamat ini hanya untuk orang yang masuk sendiri');
const lacking = (nama: NamaCakupan, own: readonly string[]) => refused(`cakupan ${nama} (${CAKUPAN[nama].judul})`, `cakupan token: ${own.join(', ')}`);

const ONLY_READS = refused('orang yang masuk sendiri, karena jabatan ini menilai, memutus, menetapkan, atau mengatur', 'token, yang bagi jabatan ini hanya membaca');

/** Acts of office are done by people who are there themselves. */
const notForTokens = (perintah: string): Forbidden => refused('orang yang masuk sendiri, karena perintah ini tindakan jabatan', `perintah ${perintah.slice(0, 60)} dikirim dengan token`);
