import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../identity/session.guard.js';
import { KEY_HEADER, keyOf } from '../platform/http/input/idempotency-key.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { CabutPenggantianDto, DaftarPenggantianDto, PenggantianDto, SaringPenggantianDto, TetapkanPenggantianDto } from './penggantian.dto.js';
import { PenggantianService } from './penggantian.service.js';

@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin/penggantian')
export class PenggantianController {
  constructor(private readonly penggantian: PenggantianService) {}

  @Get()
  @ApiOperation({ operationId: 'daftar-penggantian', summary: 'Pelaksana harian dan pelaksana tugas dalam lingkup jabatan ini' })
  @ApiOkResponse({ type: DaftarPenggantianDto })
  list(@CurrentActor() actor: Actor, @Query() asked: SaringPenggantianDto): Promise<DaftarPenggantianDto> {
    return this.penggantian.list(actor, asked);
  }

  @Post()
  @Diperkuat('penggantian.tetapkan')
  @ApiOperation({ operationId: 'tetapkan-penggantian', summary: 'Menunjuk Plh. atau Plt.', description: 'Oleh administrator instansi, pejabat itu sendiri bagi jabatannya, atau pimpinan satkernya dan satker di atasnya. Tidak berlaku surut, tidak bagi diri sendiri, dan tidak diteruskan kepada orang lain.' })
  @ApiHeader(KEY_HEADER)
  @ApiCreatedResponse({ type: PenggantianDto })
  @Jawaban(404, 422)
  lay(@CurrentActor() actor: Actor, @Headers('idempotency-key') key: string | undefined, @Body() body: TetapkanPenggantianDto): Promise<PenggantianDto> {
    return this.penggantian.tetapkan(actor, keyOf(key), body);
  }

  @Post(':id/cabut')
  @HttpCode(200)
  @Diperkuat('penggantian.cabut')
  @ApiOperation({ operationId: 'cabut-penggantian', summary: 'Mencabut penggantian seketika' })
  @ApiOkResponse({ type: PenggantianDto })
  @Jawaban(404, 409)
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { alasan }: CabutPenggantianDto): Promise<PenggantianDto> {
    return this.penggantian.cabut(actor, id, alasan);
  }
}
