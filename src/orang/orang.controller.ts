import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../identity/session.guard.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { DaftarOrangDto, HalamanOrangDto } from './orang.dto.js';
import { OrangService } from './orang.service.js';
import { DiserahkanDto, DiTanganDto, SerahTerimaDto } from './serahTerima/serah-terima.dto.js';
import { SerahTerimaService } from './serahTerima/serah-terima.service.js';

@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin/orang')
export class OrangController {
  constructor(private readonly orang: OrangService, private readonly serah: SerahTerimaService) {}

  @Get()
  @ApiOperation({ operationId: 'admin-daftar-orang', summary: 'Orang yang dikenal instansi, menurut nama, dengan keadaan akunnya' })
  @ApiOkResponse({ type: DaftarOrangDto })
  daftar(@CurrentActor() actor: Actor, @Query() page: HalamanOrangDto): Promise<DaftarOrangDto> {
    return this.orang.daftar(actor, page);
  }

  @Get(':id/serah-terima')
  @ApiOperation({ operationId: 'admin-di-tangan', summary: 'Apa yang ada di tangan seseorang: jabatan, penggantian, kasus, token, sesi' })
  @ApiOkResponse({ type: DiTanganDto })
  @Jawaban(404)
  lihat(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DiTanganDto> {
    return this.serah.lihat(actor, id);
  }

  @Post(':id/serah-terima')
  @HttpCode(200)
  @Diperkuat('orang.serahTerima')
  @ApiOperation({ operationId: 'admin-serah-terima', summary: 'Mengakhiri jabatan seseorang yang pindah atau keluar, dan mengalihkan yang ada di tangannya' })
  @ApiOkResponse({ type: DiserahkanDto })
  @Jawaban(404, 422)
  serahkan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: SerahTerimaDto): Promise<DiserahkanDto> {
    return this.serah.serahkan(actor, id, body);
  }
}
