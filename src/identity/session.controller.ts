import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Jawaban } from '../platform/http/jawaban.js';
import { TahapDuaDto } from './sesi/bukti.dto.js';
import { MasukService } from './sesi/masuk.service.js';
import { agenOf, Perangkat } from './sesi/perangkat.js';
import { TampilanSesi } from './sesi/tampilan.js';
import { giveStage, SESSION_COOKIE, takeStage, takeToken, tokenOf, type SessionCookie } from './session-token.js';
import { GantiJabatanDto, MasukDto, SesiDto } from './session.dto.js';
import { CurrentSession, SignedIn } from './session.guard.js';
import { SetiapToken } from './token/cakupan.js';
import { SessionService } from './session.service.js';
import type { Session } from './session.js';

@ApiTags('Sesi')
@Controller('api/v1/sesi')
export class SessionController {
  constructor(
    private readonly sessions: SessionService, private readonly masukService: MasukService, private readonly perangkat: Perangkat, private readonly tampilan: TampilanSesi,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'sesi-masuk', summary: 'Masuk dengan nama pengguna dan kata sandi',
    description: 'Sesi disimpan dalam kuki; berakhir setelah 30 menit tidak dipakai atau 12 jam. Jawaban 401 sama untuk akun yang tidak dikenal, kata sandi yang salah, dan akun yang ditahan sementara. Akun yang memakai faktor kedua mendapat 202 dan masuk pada tahap kedua.',
  })
  @ApiCreatedResponse({ type: SesiDto, description: 'Telah masuk.' })
  @ApiAcceptedResponse({ type: TahapDuaDto, description: 'Kata sandi cocok; faktor kedua masih diperlukan. Belum ada sesi.' })
  @Jawaban(401, 404)
  async masuk(@Body() body: MasukDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto | TahapDuaDto> {
    const earlier = tokenOf(request, this.cookie);
    const asal = { alamat: request.ip, agen: agenOf(request), dikenal: await this.perangkat.isKnown(request, body.namaPengguna) };
    const masuk = await this.masukService.withPassword(body, asal);
    if (earlier !== undefined) await this.sessions.signOut(earlier);
    if ('tahap' in masuk) {
      if (earlier !== undefined) takeToken(reply, this.cookie);
      giveStage(reply, this.cookie, masuk.tahap);
      void reply.status(202);
      return { tahap: 'faktorKedua', pilihan: [...masuk.pilihan] };
    }
    const sesi = await this.tampilan.begin(reply, masuk.sesi);
    await this.perangkat.greet(request, reply, masuk.account);
    return sesi;
  }

  @Get()
  @SetiapToken()
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'sesi', summary: 'Siapa yang masuk, jabatan yang dipakai, dan jabatan yang dapat dipakai' })
  @ApiOkResponse({ type: SesiDto, description: 'Sesi saat ini.' })
  siapa(@CurrentSession() session: Session): Promise<SesiDto> {
    return this.tampilan.describe(session);
  }

  @Post('jabatan')
  @HttpCode(200)
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'sesi-ganti-jabatan', summary: 'Berganti jabatan', description: 'Sesi mendapat kuki baru; kuki lama tidak berlaku lagi.' })
  @ApiOkResponse({ type: SesiDto, description: 'Jabatan telah berganti.' })
  @Jawaban(404)
  async gantiJabatan(@Body() { jabatan }: GantiJabatanDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    return this.tampilan.begin(reply, await this.sessions.switchPost(tokenOf(request, this.cookie) ?? '', jabatan));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'sesi-keluar', summary: 'Keluar', description: 'Berhasil juga apabila sesi sudah berakhir.' })
  @ApiNoContentResponse({ description: 'Telah keluar.' })
  async keluar(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request, this.cookie);
    if (token !== undefined) await this.sessions.signOut(token);
    takeToken(reply, this.cookie);
    takeStage(reply, this.cookie);
  }
}
