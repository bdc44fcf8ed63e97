import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Jawaban } from '../../platform/http/jawaban.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../session.guard.js';
import { IzinToken } from './izin-token.js';
import { baruDto, tercatatDto } from './token.controller.js';
import { BuatTokenLayananDto, DaftarTokenLayananDto, TokenBaruDto } from './token.dto.js';
import { TokenService } from './token.service.js';

/** Tokens of services, by who administers the instansi. A service reads what is finished in the subtree of its unit, and writes nothing. */
@ApiTags('Token')
@SignedIn()
@Controller('api/v1/admin/token-layanan')
export class TokenLayananController {
  constructor(private readonly tokens: TokenService, private readonly izin: IzinToken) {}

  @Get()
  @ApiOperation({ operationId: 'token-layanan-daftar', summary: 'Token layanan instansi, dan 50 terbaru dari yang dicabut atau berakhir' })
  @ApiOkResponse({ type: DaftarTokenLayananDto })
  async daftar(@CurrentActor() actor: Actor): Promise<DaftarTokenLayananDto> {
    await this.izin.mengelolaLayanan(actor);
    return { isi: (await this.tokens.layanan(actor)).map((token) => ({ ...tercatatDto(token), satker: token.satker, namaSatker: token.namaSatker })) };
  }

  @Post()
  @Diperkuat('token.terbitkanLayanan')
  @ApiOperation({ operationId: 'token-layanan-buat', summary: 'Membuat token bagi layanan yang hanya membaca lingkup satu satker', description: 'Token ditampilkan sekali. Layanan membaca yang sudah selesai dalam lingkup satker itu, pada alamat tingkat satkernya, dan tidak menulis apa pun.' })
  @ApiCreatedResponse({ type: TokenBaruDto })
  @Jawaban(404, 409)
  async buat(@CurrentActor() actor: Actor, @Body() { satker, ...permohonan }: BuatTokenLayananDto): Promise<TokenBaruDto> {
    await this.izin.mengelolaLayanan(actor);
    return baruDto(await this.tokens.terbitkanLayanan(actor, satker, permohonan));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'token-layanan-cabut', summary: 'Mencabut token layanan; permintaan berikutnya dengan token itu ditolak' })
  @ApiNoContentResponse({ description: 'Telah dicabut.' })
  @Jawaban(404)
  async cabut(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.izin.mengelolaLayanan(actor);
    await this.tokens.cabutLayanan(actor, id);
  }
}
