import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../identity/session.guard.js';
import { KEY_HEADER, keyOf } from '../platform/http/input/idempotency-key.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { AkhiriJabatanDto, AreaJabatanDto, DaftarJabatanDto, JabatanDto, SaringJabatanDto, TetapkanJabatanDto } from './jabatan.dto.js';
import { JabatanService } from './jabatan.service.js';

@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin/jabatan')
export class JabatanController {
  constructor(private readonly jabatan: JabatanService) {}

  @Get()
  @ApiOperation({ operationId: 'daftar-jabatan', summary: 'Jabatan dalam instansi: menurut satker, orang, peran, atau tanggal' })
  @ApiOkResponse({ type: DaftarJabatanDto })
  list(@CurrentActor() actor: Actor, @Query() asked: SaringJabatanDto): Promise<DaftarJabatanDto> {
    return this.jabatan.list(actor, asked);
  }

  @Post()
  @Diperkuat('jabatan.tetapkan')
  @ApiOperation({ operationId: 'tetapkan-jabatan', summary: 'Menetapkan orang dalam jabatan, dengan surat keputusannya' })
  @ApiHeader(KEY_HEADER)
  @ApiCreatedResponse({ type: JabatanDto })
  @Jawaban(404, 422)
  give(@CurrentActor() actor: Actor, @Headers('idempotency-key') key: string | undefined, @Body() body: TetapkanJabatanDto): Promise<JabatanDto> {
    return this.jabatan.tetapkan(actor, keyOf(key), body);
  }

  @Post(':id/akhiri')
  @HttpCode(200)
  @Diperkuat('jabatan.akhiri')
  @ApiOperation({ operationId: 'akhiri-jabatan', summary: 'Mencatat hari terakhir suatu jabatan' })
  @ApiOkResponse({ type: JabatanDto })
  @Jawaban(404, 422)
  end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { sampai }: AkhiriJabatanDto): Promise<JabatanDto> {
    return this.jabatan.akhiri(actor, id, sampai);
  }

  @Put(':id/area')
  @ApiOperation({ operationId: 'area-jabatan', summary: 'Menyebut area yang dikerjakan pemangku jabatan' })
  @ApiOkResponse({ type: JabatanDto })
  @Jawaban(404, 422)
  area(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { area }: AreaJabatanDto): Promise<JabatanDto> {
    return this.jabatan.ubahArea(actor, id, area);
  }
}
