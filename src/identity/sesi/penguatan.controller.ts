import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { TantanganDto } from '../faktor/faktor.dto.js';
import { PasskeyService, type Asked } from '../faktor/passkey.service.js';
import { mustHave, PUBLIC_URL, relyingPartyOf } from '../faktor/relying-party.js';
import { SESSION_COOKIE, tokenOf, type SessionCookie } from '../session-token.js';
import { SesiDto } from '../session.dto.js';
import { CurrentSession, SignedIn } from '../session.guard.js';
import { sidikOf } from '../session.service.js';
import type { Session } from '../session.js';
import { oneOf, PenguatanDto } from './bukti.dto.js';
import { PenguatanService } from './penguatan.service.js';
import { TampilanSesi } from './tampilan.js';

const PER_MINUTE = 60;

/** Showing again who one is, before an act of weight. */
@ApiTags('Sesi')
@SignedIn({ postOptional: true })
@Controller('api/v1/sesi/penguatan')
export class PenguatanController {
  constructor(
    private readonly penguatan: PenguatanService, private readonly passkeys: PasskeyService, private readonly tampilan: TampilanSesi,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie, @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Post()
  @HttpCode(200)
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({
    operationId: 'sesi-penguatan', summary: 'Menunjukkan kembali jati diri',
    description: 'Berlaku lima menit bagi tindakan yang memintanya (403 `sesi.penguatan`). Yang cukup ialah faktor terkuat yang terdaftar: passkey, jika tidak ada kode autentikator, jika tidak ada kata sandi; kode pemulihan menggantikan faktor yang hilang. Sesi mendapat kuki baru.',
  })
  @ApiOkResponse({ type: SesiDto, description: 'Sesi telah dikuatkan.' })
  @Jawaban(403, 422)
  async strengthen(@CurrentSession() { account }: Session, @Body() body: PenguatanDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    const bukti = oneOf(body);
    const token = tokenOf(request, this.cookie) ?? '';
    return this.tampilan.begin(reply, await this.penguatan.strengthen(account, token, bukti, 'passkey' in bukti ? this.asked(request) : null));
  }

  @Post('tantangan')
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'sesi-penguatan-tantangan', summary: 'Meminta pilihan WebAuthn untuk penguatan dengan passkey' })
  @ApiCreatedResponse({ type: TantanganDto })
  @Jawaban(422)
  async challenge(@CurrentSession() { account }: Session, @Req() request: FastifyRequest): Promise<TantanganDto> {
    return { publicKey: await this.passkeys.request(account, this.asked(request)) };
  }

  private asked(request: FastifyRequest): Asked {
    return { rp: mustHave(relyingPartyOf(this.publicUrl, request.socket.localPort ?? 0)), sidik: sidikOf(tokenOf(request, this.cookie) ?? ''), tujuan: 'penguatan' };
  }
}
