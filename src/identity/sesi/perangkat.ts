import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database.js';
import { SESSION_COOKIE, type SessionCookie } from '../session-token.js';
import { newToken, sidikOf } from '../session.service.js';
import { perangkatDari } from './agen.js';
import { KejadianAkun } from './kejadian.js';

const KNOW = 'select identity.perangkat_kenali($1, $2) as kenal';
const KNOWN = 'select identity.perangkat_dikenal($1, $2) as kenal';
/** As long as browsers keep a cookie. */
const MAX_AGE_SECONDS = 400 * 86_400;
const TOKEN = /^[\w-]{43}$/;

/** What the browser calls itself. */
export const agenOf = (request: FastifyRequest): string | null => request.headers['user-agent']?.slice(0, 300) ?? null;

/** Knows browsers again by a cookie of their own, which opens nothing. */
@Injectable()
export class Perangkat {
  private readonly name: string;

  constructor(private readonly database: Database, private readonly kejadian: KejadianAkun, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {
    this.name = cookie.name.replace('sid', 'perangkat');
  }

  /** Whether somebody signed in to this account on this browser before. */
  async isKnown(request: FastifyRequest, namaPengguna: string): Promise<boolean> {
    const token = this.tokenOf(request);
    if (token === undefined) return false;
    const [row] = await this.database.outside<{ kenal: boolean }>({ name: 'perangkat-dikenal', text: KNOWN, values: [namaPengguna, sidikOf(token)] });
    return row?.kenal ?? false;
  }

  /** After a sign-in: remembers the browser, and tells the owner of an account that was never used on it. */
  async greet(request: FastifyRequest, reply: FastifyReply, account: string): Promise<void> {
    const token = this.tokenOf(request) ?? newToken();
    const [row] = await this.database.outside<{ kenal: string }>({ name: 'perangkat-kenali', text: KNOW, values: [account, sidikOf(token)] });
    void reply.setCookie(this.name, token, { ...this.cookie.options, maxAge: MAX_AGE_SECONDS });
    if (row?.kenal === 'baru') await this.kejadian.catat(account, 'masuk.perangkatBaru', { perangkat: perangkatDari(agenOf(request)) });
  }

  private tokenOf(request: FastifyRequest): string | undefined {
    const token = request.cookies[this.name];
    return token !== undefined && TOKEN.test(token) ? token : undefined;
  }
}
