import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../../identity/session.guard.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { DaftarUndanganDto, HalamanUndanganDto, UndangDto, UndanganBaruDto } from './undangan.dto.js';
import { UndanganService } from './undangan.service.js';

@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin/undangan')
export class UndanganController {
  constructor(private readonly undangan: UndanganService) {}

  @Get()
  @ApiOperation({ operationId: 'admin-daftar-undangan', summary: 'Undangan membuka akun, yang terbaru dahulu' })
  @ApiOkResponse({ type: DaftarUndanganDto })
  daftar(@CurrentActor() actor: Actor, @Query() page: HalamanUndanganDto): Promise<DaftarUndanganDto> {
    return this.undangan.daftar(actor, page);
  }

  @Post()
  @Diperkuat('orang.undang')
  @ApiOperation({ operationId: 'admin-undang', summary: 'Mengundang seseorang membuka akun, lewat surel atau dengan kode cetak' })
  @ApiCreatedResponse({ type: UndanganBaruDto })
  @Jawaban(404, 409)
  undang(@CurrentActor() actor: Actor, @Body() body: UndangDto): Promise<UndanganBaruDto> {
    return this.undangan.undang(actor, body);
  }

  @Post(':id/kirim-ulang')
  @HttpCode(200)
  @Diperkuat('orang.undang')
  @ApiOperation({ operationId: 'admin-kirim-ulang-undangan', summary: 'Memberi undangan kode dan masa berlaku baru; kode lama tidak berlaku lagi' })
  @ApiOkResponse({ type: UndanganBaruDto })
  @Jawaban(404, 409)
  kirimUlang(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UndanganBaruDto> {
    return this.undangan.kirimUlang(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'admin-cabut-undangan', summary: 'Mencabut undangan yang belum dipakai' })
  @ApiNoContentResponse({ description: 'Tercabut.' })
  @Jawaban(404, 409)
  cabut(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.undangan.cabut(actor, id);
  }
}
