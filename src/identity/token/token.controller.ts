import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Jawaban } from '../../platform/http/jawaban.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import type { Actor } from '../actor.js';
import type { Session } from '../session.js';
import { CurrentActor, CurrentSession, Diperkuat, SignedIn } from '../session.guard.js';
import { BuatTokenDto, DaftarTokenMilikDto, TokenBaruDto, type TokenMilikDto } from './token.dto.js';
import { TokenService, type TokenBaru, type TokenMilik, type TokenTercatat } from './token.service.js';

/** One's own tokens. No token reaches these addresses. */
@ApiTags('Token')
@Controller('api/v1/saya/token')
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Get()
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'token-daftar', summary: 'Token milik sendiri pada semua jabatan, dan 50 terbaru dari yang dicabut atau berakhir' })
  @ApiOkResponse({ type: DaftarTokenMilikDto })
  async daftar(@CurrentSession() { account }: Session): Promise<DaftarTokenMilikDto> {
    return { isi: (await this.tokens.milik(account)).map(milikDto) };
  }

  @Post()
  @SignedIn()
  @Diperkuat('token.terbitkan')
  @ApiOperation({
    operationId: 'token-buat', summary: 'Membuat token untuk program yang bekerja atas nama jabatan yang sedang dipakai',
    description: 'Token ditampilkan sekali. Program mengirimnya sebagai Authorization: Bearer. Token ikut berakhir dengan jabatannya.',
  })
  @ApiCreatedResponse({ type: TokenBaruDto })
  @Jawaban(409, 422)
  async buat(@CurrentActor() actor: Actor, @Body() body: BuatTokenDto): Promise<TokenBaruDto> {
    return baruDto(await this.tokens.terbitkanPribadi(actor, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn({ postOptional: true })
  @ApiOperation({ operationId: 'token-cabut', summary: 'Mencabut token milik sendiri; permintaan berikutnya dengan token itu ditolak' })
  @ApiNoContentResponse({ description: 'Telah dicabut.' })
  @Jawaban(404)
  cabut(@CurrentSession() session: Session, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.cabutPribadi(session, id);
  }
}

export const baruDto = ({ id, token, kedaluwarsa }: TokenBaru): TokenBaruDto => ({ id, token, kedaluwarsa: kedaluwarsa.toISOString() });

/** What is shown of every token. */
export const tercatatDto = ({ id, nama, cakupan, dibuat, kedaluwarsa, dipakai, dicabut }: TokenTercatat) => ({
  id, nama, cakupan: [...cakupan], dibuat: dibuat.toISOString(), kedaluwarsa: kedaluwarsa.toISOString(),
  ...(dipakai ? { dipakai: dipakai.toISOString() } : {}), ...(dicabut ? { dicabut: dicabut.toISOString() } : {}),
});

const milikDto = (token: TokenMilik): TokenMilikDto => ({ ...tercatatDto(token), peran: token.peran, namaSatker: token.namaSatker, instansi: token.instansi });
