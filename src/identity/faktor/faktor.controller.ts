import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { giveToken, SESSION_COOKIE, tokenOf, type SessionCookie } from '../session-token.js';
import { CurrentSession, Diperkuat, SignedIn } from '../session.guard.js';
import { SessionService, sidikOf } from '../session.service.js';
import type { Session } from '../session.js';
import { AktifkanTotpDto, DaftarkanPasskeyDto, FaktorAktifDto, FaktorDto, KodePemulihanDto, NamaPasskeyDto, TantanganDto, TotpBaruDto } from './faktor.dto.js';
import { FaktorService } from './faktor.service.js';
import type { Asked } from './passkey.service.js';
import { mustHave, PUBLIC_URL, relyingPartyOf, type RelyingParty } from './relying-party.js';

/** The second factors of one's own account. Whatever changes them asks for a fresh proof. */
@ApiTags('Akun saya')
@SignedIn({ postOptional: true })
@Controller('api/v1/saya/faktor')
export class FaktorController {
  constructor(
    private readonly faktor: FaktorService, private readonly sessions: SessionService, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie, @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'saya-faktor', summary: 'Faktor masuk akun sendiri' })
  @ApiOkResponse({ type: FaktorDto })
  async list(@CurrentSession() { account }: Session, @Req() request: FastifyRequest): Promise<FaktorDto> {
    return { ...await this.faktor.summary(account), passkeyTersedia: this.rp(request) !== null };
  }

  @Post('totp')
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-totp-siapkan', summary: 'Menyiapkan aplikasi autentikator; aktif setelah kode pertamanya diberikan' })
  @ApiCreatedResponse({ type: TotpBaruDto })
  @Jawaban(409)
  beginTotp(@CurrentSession() { account }: Session): Promise<TotpBaruDto> {
    return this.faktor.beginTotp(account);
  }

  @Post('totp/aktifkan')
  @HttpCode(200)
  @Diperkuat('faktor.atur')
  @Limits({ perMinute: 30 })
  @ApiOperation({ operationId: 'saya-totp-aktifkan', summary: 'Mengukuhkan aplikasi autentikator dengan kode pertamanya' })
  @ApiOkResponse({ type: FaktorAktifDto })
  @Jawaban(422)
  async activateTotp(@CurrentSession() { account }: Session, @Body() { kode }: AktifkanTotpDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FaktorAktifDto> {
    const codes = await this.faktor.activateTotp(account, kode);
    await this.shown(request, reply);
    return codes ? { kodePemulihan: codes } : {};
  }

  @Delete('totp')
  @HttpCode(204)
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-totp-hapus', summary: 'Menghapus aplikasi autentikator' })
  @ApiNoContentResponse({ description: 'Telah dihapus.' })
  @Jawaban(404, 422)
  removeTotp(@CurrentSession() { account }: Session): Promise<void> {
    return this.faktor.removeTotp(account);
  }

  @Post('passkey/tantangan')
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-passkey-tantangan', summary: 'Meminta pilihan WebAuthn untuk membuat passkey' })
  @ApiCreatedResponse({ type: TantanganDto })
  @Jawaban(422)
  async creation(@CurrentSession() { account }: Session, @Req() request: FastifyRequest): Promise<TantanganDto> {
    return { publicKey: await this.faktor.creation(account, this.asked(request)) };
  }

  @Post('passkey')
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-passkey-daftar', summary: 'Mendaftarkan passkey yang dibuat perangkat' })
  @ApiCreatedResponse({ type: FaktorAktifDto })
  @Jawaban(422)
  async addPasskey(@CurrentSession() { account }: Session, @Body() { nama, respons }: DaftarkanPasskeyDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FaktorAktifDto> {
    const codes = await this.faktor.addPasskey(account, nama, respons, this.asked(request));
    await this.shown(request, reply);
    return codes ? { kodePemulihan: codes } : {};
  }

  @Patch('passkey/:kode')
  @HttpCode(204)
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-passkey-namai', summary: 'Mengganti nama passkey' })
  @ApiNoContentResponse({ description: 'Nama telah diganti.' })
  @Jawaban(404)
  renamePasskey(@CurrentSession() { account }: Session, @Param('kode') kode: string, @Body() { nama }: NamaPasskeyDto): Promise<void> {
    return this.faktor.renamePasskey(account, kode, nama);
  }

  @Delete('passkey/:kode')
  @HttpCode(204)
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-passkey-hapus', summary: 'Menghapus passkey' })
  @ApiNoContentResponse({ description: 'Telah dihapus.' })
  @Jawaban(404, 422)
  removePasskey(@CurrentSession() { account }: Session, @Param('kode') kode: string): Promise<void> {
    return this.faktor.removePasskey(account, kode);
  }

  @Post('kode-pemulihan')
  @Diperkuat('faktor.atur')
  @ApiOperation({ operationId: 'saya-kode-pemulihan', summary: 'Membuat kode pemulihan baru; kode yang lama tidak berlaku lagi' })
  @ApiCreatedResponse({ type: KodePemulihanDto })
  @Jawaban(422)
  async newCodes(@CurrentSession() { account }: Session): Promise<KodePemulihanDto> {
    return { kode: await this.faktor.newCodes(account) };
  }

  private rp(request: FastifyRequest): RelyingParty | null {
    return relyingPartyOf(this.publicUrl, request.socket.localPort ?? 0);
  }

  private asked(request: FastifyRequest): Asked {
    return { rp: mustHave(this.rp(request)), sidik: sidikOf(tokenOf(request, this.cookie) ?? ''), tujuan: 'daftar' };
  }

  /** Who has just used a new factor has shown it. */
  private async shown(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    giveToken(reply, this.cookie, await this.sessions.strengthen(tokenOf(request, this.cookie) ?? '', true));
  }
}
