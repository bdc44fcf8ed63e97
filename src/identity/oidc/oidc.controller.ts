import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { HttpInfo } from '../../platform/http/http-info.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { giveToken, SESSION_COOKIE, takeToken, tokenOf, type SessionCookie } from '../session-token.js';
import { SignedIn } from '../session.guard.js';
import { agenOf, Perangkat } from '../sesi/perangkat.js';
import { SessionService } from '../session.service.js';
import { DaftarPenyediaDto, KeluarOidcDto, MulaiOidcDto } from './oidc.dto.js';
import { OidcService } from './oidc.service.js';
import { bacaTitipan, titipanBaru, tulisTitipan } from './titipan.js';

const ADDRESS = '/api/v1/sesi/oidc';
/** Seconds that the browser keeps what it needs to come back with. */
const TITIPAN_SECONDS = 600;
/** Sign-ins a minute from one address: an office comes to work at once. */
const PER_MINUTE = 120;
const PENYEDIA = { name: 'penyedia', description: 'Pengenal penyedia.', example: 'sso-kementerian' } as const;

/** Signing in through an identity provider (OpenID Connect): for browsers, which are sent there and back. */
@ApiTags('Sesi')
@Controller('api/v1/sesi/oidc')
export class OidcController {
  constructor(private readonly oidc: OidcService, private readonly sessions: SessionService, private readonly info: HttpInfo, private readonly perangkat: Perangkat, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {}

  @Get()
  @ApiOperation({ operationId: 'oidc-daftar', summary: 'Penyedia identitas tempat orang dapat masuk' })
  @ApiOkResponse({ type: DaftarPenyediaDto })
  daftar(): DaftarPenyediaDto {
    return { isi: this.oidc.daftar().map(({ id, judul }) => ({ id, judul, alamat: `${ADDRESS}/${id}` })) };
  }

  @Post('keluar')
  @HttpCode(200)
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'oidc-keluar', summary: 'Keluar di sini, dan alamat untuk keluar juga dari penyedia' })
  @ApiOkResponse({ type: KeluarOidcDto })
  async keluar(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<KeluarOidcDto> {
    const token = tokenOf(request, this.cookie) ?? '';
    const alamat = await this.oidc.alamatKeluar(token, `${this.info.originOf(request)}/`);
    await this.sessions.signOut(token);
    takeToken(reply, this.cookie);
    return alamat === null ? {} : { alamat };
  }

  @Get(':penyedia')
  @HttpCode(302)
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'oidc-masuk', summary: 'Memulai masuk: peramban dibawa ke penyedia' })
  @ApiParam(PENYEDIA)
  @ApiFoundResponse({ description: 'Ke halaman masuk penyedia.' })
  @Jawaban(403, 404, 503)
  async masuk(@Param('penyedia') id: string, @Query() { lanjut = '/', segar, undangan }: MulaiOidcDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const titipan = titipanBaru({ lanjut, segar: segar === 'true', undangan: undangan ?? null });
    const url = await this.oidc.mulai(id, titipan, this.redirectUri(id, request));
    await reply.setCookie(this.own(), tulisTitipan(titipan), { ...this.cookie.options, maxAge: TITIPAN_SECONDS }).redirect(url.href, 302);
  }

  @Get(':penyedia/kembali')
  @HttpCode(302)
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'oidc-kembali', summary: 'Menyelesaikan masuk: peramban kembali dari penyedia', description: 'Sesi disimpan dalam kuki, seperti masuk dengan kata sandi. Setiap penolakan menyebutkan sebabnya.' })
  @ApiParam(PENYEDIA)
  @ApiQuery({ name: 'code', required: false, description: 'Kode dari penyedia.', schema: { type: 'string' } })
  @ApiQuery({ name: 'state', required: false, description: 'Penanda permintaan yang dikembalikan penyedia.', schema: { type: 'string' } })
  @ApiFoundResponse({ description: 'Telah masuk; ke alamat yang diminta semula.' })
  @Jawaban(403, 404, 503)
  // what a provider sends along besides is its own affair: the address is read whole, by openid-client
  async kembali(@Param('penyedia') id: string, @Query() _brought: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const titipan = bacaTitipan(request.cookies[this.own()]);
    reply.clearCookie(this.own(), this.cookie.options);
    const current = new URL(this.redirectUri(id, request));
    current.search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const { token, account } = await this.oidc.selesai(id, titipan, current, agenOf(request));
    const earlier = tokenOf(request, this.cookie);
    if (earlier !== undefined) await this.sessions.signOut(earlier);
    giveToken(reply, this.cookie, token);
    await this.perangkat.greet(request, reply, account);
    await reply.redirect(titipan?.lanjut ?? '/', 302);
  }

  /** The name of the cookie that is kept meanwhile; bound to this host where that of the session is. */
  private own(): string {
    return this.cookie.name.replace(/sid$/, 'oidc');
  }

  private readonly redirectUri = (id: string, request: FastifyRequest): string => `${this.info.originOf(request)}${ADDRESS}/${encodeURIComponent(id)}/kembali`;
}
