import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Jawaban } from '../platform/http/jawaban.js';
import { NotSignedIn } from '../platform/http/problem.js';
import { tierOf } from './actor.js';
import { giveToken, SESSION_COOKIE, takeToken, tokenOf, type SessionCookie } from './session-token.js';
import { GantiJabatanDto, MasukDto, SesiDto, type JabatanDto } from './session.dto.js';
import { CurrentSession, SignedIn } from './session.guard.js';
import { SessionService } from './session.service.js';
import { idJabatan, type Jabatan, type Session } from './session.js';

@ApiTags('Sesi')
@Controller('api/v1/sesi')
export class SessionController {
  constructor(private readonly sessions: SessionService, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {}

  @Post()
  @ApiOperation({
    operationId: 'sesi-masuk', summary: 'Masuk dengan nama pengguna dan kata sandi',
    description: 'Sesi disimpan dalam kuki; berakhir setelah 30 menit tidak dipakai atau 12 jam. Jawaban 401 sama untuk akun yang tidak dikenal, kata sandi yang salah, dan akun yang ditahan sementara.',
  })
  @ApiCreatedResponse({ type: SesiDto, description: 'Telah masuk.' })
  @Jawaban(401, 404)
  async masuk(@Body() body: MasukDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    const earlier = tokenOf(request, this.cookie);
    const token = await this.sessions.signIn(body);
    if (earlier !== undefined) await this.sessions.signOut(earlier);
    return this.begin(reply, token);
  }

  @Get()
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'sesi', summary: 'Siapa yang masuk, jabatan yang dipakai, dan jabatan yang dapat dipakai' })
  @ApiOkResponse({ type: SesiDto, description: 'Sesi saat ini.' })
  siapa(@CurrentSession() session: Session): Promise<SesiDto> {
    return this.describe(session);
  }

  @Post('jabatan')
  @HttpCode(200)
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'sesi-ganti-jabatan', summary: 'Berganti jabatan', description: 'Sesi mendapat kuki baru; kuki lama tidak berlaku lagi.' })
  @ApiOkResponse({ type: SesiDto, description: 'Jabatan telah berganti.' })
  @Jawaban(404)
  async gantiJabatan(@Body() { jabatan }: GantiJabatanDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    return this.begin(reply, await this.sessions.switchPost(tokenOf(request, this.cookie) ?? '', jabatan));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'sesi-keluar', summary: 'Keluar', description: 'Berhasil juga apabila sesi sudah berakhir.' })
  @ApiNoContentResponse({ description: 'Telah keluar.' })
  async keluar(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request, this.cookie);
    if (token !== undefined) await this.sessions.signOut(token);
    takeToken(reply, this.cookie);
  }

  private async begin(reply: FastifyReply, token: string): Promise<SesiDto> {
    const session = await this.sessions.sessionOf(token);
    if (!session) throw new NotSignedIn();
    giveToken(reply, this.cookie, token);
    return this.describe(session);
  }

  private async describe({ account, person, nama, actor }: Session): Promise<SesiDto> {
    const posts = await this.sessions.posts(account);
    const active = posts.find((post) => actor?.tenant === post.tenant && idJabatan(actor) === idJabatan(post));
    return { orang: person, nama, ...(active ? { jabatan: told(active) } : {}), pilihanJabatan: posts.map(told) };
  }
}

const told = (post: Jabatan): JabatanDto => ({
  id: `${post.tenant}/${idJabatan(post)}`, peran: post.role, tingkat: tierOf(post), satker: post.satker, namaSatker: post.namaSatker,
  instansi: post.instansi, zona: post.zona, ...(post.sampai === null ? {} : { sampai: post.sampai }),
  ...(post.acting ? { sebagai: post.acting.sebagai, menggantikan: post.acting.nama, sk: post.acting.sk } : {}),
});
