import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotSignedIn } from '../../platform/http/problem.js';
import { tierOf } from '../actor.js';
import { giveToken, SESSION_COOKIE, type SessionCookie } from '../session-token.js';
import type { JabatanSesiDto, SesiDto } from '../session.dto.js';
import { SessionService } from '../session.service.js';
import { idJabatan, type Jabatan, type Session } from '../session.js';

/** A session as its browser is told of it. */
@Injectable()
export class TampilanSesi {
  constructor(private readonly sessions: SessionService, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {}

  /** Gives the browser its new token, and tells what it opens. */
  async begin(reply: FastifyReply, token: string): Promise<SesiDto> {
    const session = await this.sessions.sessionOf(token);
    if (!session) throw new NotSignedIn();
    giveToken(reply, this.cookie, token);
    return this.describe(session);
  }

  async describe({ id, person, nama, cara, kuat, dikuatkan, actor, token }: Session): Promise<SesiDto> {
    // a token works in the one post that it was made for
    const posts = token ? [actor].flatMap((post) => (post ? [{ ...post, sampai: null }] : [])) : await this.sessions.postsOf({ id });
    const active = posts.find((post) => actor?.tenant === post.tenant && idJabatan(actor) === idJabatan(post));
    return { orang: person, nama, cara, kuat, dikuatkan, ...(active ? { jabatan: told(active) } : {}), pilihanJabatan: posts.map(told), ...(token ? { cakupan: [...token.cakupan] } : {}) };
  }
}

const told = (post: Jabatan): JabatanSesiDto => ({
  id: `${post.tenant}/${idJabatan(post)}`, peran: post.role, tingkat: tierOf(post), satker: post.satker, namaSatker: post.namaSatker,
  instansi: post.instansi, zona: post.zona, ...(post.sampai === null ? {} : { sampai: post.sampai }),
  ...(post.acting ? { sebagai: post.acting.sebagai, menggantikan: post.acting.nama, sk: post.acting.sk } : {}),
});
