import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { NotSignedIn } from '../../platform/http/problem.js';
import { TantanganDto } from '../faktor/faktor.dto.js';
import { authenticationOf } from '../faktor/faktor.service.js';
import { PasskeyService, type Asked, type Tujuan } from '../faktor/passkey.service.js';
import { mustHave, PUBLIC_URL, relyingPartyOf } from '../faktor/relying-party.js';
import { giveStage, SESSION_COOKIE, stageTokenOf, takeStage, tokenOf, type SessionCookie } from '../session-token.js';
import { SesiDto } from '../session.dto.js';
import { newToken, SessionService, sidikOf } from '../session.service.js';
import { FaktorKeduaDto, MasukPasskeyDto, secondFactorOf } from './bukti.dto.js';
import { MasukService } from './masuk.service.js';
import { agenOf, Perangkat } from './perangkat.js';
import { TampilanSesi } from './tampilan.js';

/** Tries a minute and address: a person needs a handful. */
const PER_MINUTE = 60;

/** The ways in besides the password: its second stage, and a passkey alone. */
@ApiTags('Sesi')
@Controller('api/v1/sesi')
export class TahapController {
  constructor(
    private readonly sessions: SessionService, private readonly masuk: MasukService, private readonly passkeys: PasskeyService, private readonly perangkat: Perangkat, private readonly tampilan: TampilanSesi,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie, @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Post('faktor-kedua')
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'sesi-faktor-kedua', summary: 'Menunjukkan faktor kedua setelah kata sandi', description: 'Hanya dari peramban yang memulai, dalam lima menit, paling banyak lima kali. Jawaban 401 sama untuk semua kegagalan.' })
  @ApiCreatedResponse({ type: SesiDto, description: 'Telah masuk.' })
  @Jawaban(401)
  async second(@Body() body: FaktorKeduaDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    const stage = stageTokenOf(request, this.cookie);
    const bukti = secondFactorOf(body);
    if (stage === undefined) throw new NotSignedIn();
    const asked = 'passkey' in bukti ? this.asked(request, stage, 'faktor') : null;
    return this.enter(request, reply, await this.masuk.withFactor(stage, bukti, asked, this.asal(request)));
  }

  @Post('faktor-kedua/tantangan')
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'sesi-faktor-kedua-tantangan', summary: 'Meminta pilihan WebAuthn untuk passkey sebagai faktor kedua' })
  @ApiCreatedResponse({ type: TantanganDto })
  @Jawaban(401, 422)
  async challengeSecond(@Req() request: FastifyRequest): Promise<TantanganDto> {
    const stage = stageTokenOf(request, this.cookie);
    if (stage === undefined) throw new NotSignedIn();
    return { publicKey: await this.passkeys.request(await this.masuk.pending(stage), this.asked(request, stage, 'faktor')) };
  }

  @Post('passkey/tantangan')
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'sesi-passkey-tantangan', summary: 'Meminta pilihan WebAuthn untuk masuk dengan passkey' })
  @ApiCreatedResponse({ type: TantanganDto })
  @Jawaban(422)
  async challenge(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TantanganDto> {
    const stage = newToken();
    const publicKey = await this.passkeys.request(null, this.asked(request, stage, 'masuk'));
    giveStage(reply, this.cookie, stage);
    return { publicKey };
  }

  @Post('passkey')
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'sesi-passkey', summary: 'Masuk dengan passkey, tanpa kata sandi' })
  @ApiCreatedResponse({ type: SesiDto, description: 'Telah masuk.' })
  @Jawaban(401, 404, 422)
  async passkey(@Body() { passkey, jabatan }: MasukPasskeyDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    const response = authenticationOf(passkey, '/passkey');
    const asked = this.asked(request, stageTokenOf(request, this.cookie) ?? '', 'masuk');
    return this.enter(request, reply, await this.masuk.withPasskey(response, jabatan, asked, this.asal(request)));
  }

  /** A session of before ends: nobody can have laid it there for who signs in now. */
  private async enter(request: FastifyRequest, reply: FastifyReply, { account, sesi }: { readonly account: string; readonly sesi: string }): Promise<SesiDto> {
    const earlier = tokenOf(request, this.cookie);
    if (earlier !== undefined) await this.sessions.signOut(earlier);
    const told = await this.tampilan.begin(reply, sesi);
    await this.perangkat.greet(request, reply, account);
    takeStage(reply, this.cookie);
    return told;
  }

  private asal(request: FastifyRequest) {
    return { alamat: request.ip, agen: agenOf(request), dikenal: false };
  }

  private asked(request: FastifyRequest, stage: string, tujuan: Tujuan): Asked {
    return { rp: mustHave(relyingPartyOf(this.publicUrl, request.socket.localPort ?? 0)), sidik: sidikOf(stage), tujuan };
  }
}
