import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentSession, GuestsToo, SignedIn } from '../identity/session.guard.js';
import type { Session } from '../identity/session.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { KlaimService } from './klaim.service.js';
import { DaftarPenerimaDto, DalamJabatanDto, KotakMasukSayaDto, SaringTugasDto, SerahkanDto } from './kotak-masuk.dto.js';
import { KotakMasukService } from './kotak-masuk.service.js';

@ApiTags('saya')
@SignedIn()
@Controller('api/v1/saya/kotak-masuk')
export class KotakMasukController {
  constructor(private readonly kotakMasuk: KotakMasukService, private readonly klaim: KlaimService) {}

  @Get()
  @GuestsToo()
  @Cakupan('baca:saya')
  @ApiOperation({ operationId: 'saya-kotak-masuk', summary: 'Yang menunggu saya dalam seluruh jabatan saya, sendiri maupun sebagai pengganti: diminta apa, sejak kapan, sampai kapan, dan mengapa' })
  @ApiOkResponse({ type: KotakMasukSayaDto })
  @Jawaban(404)
  daftar(@CurrentSession() session: Session, @Query() saring: SaringTugasDto): Promise<KotakMasukSayaDto> {
    return this.kotakMasuk.daftar(session, saring);
  }

  @Post(':id/klaim')
  @GuestsToo()
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-ambil-tugas', summary: 'Mengambil tugas di antara beberapa pemegang jabatan; berakhir ketika kasus bergerak' })
  @ApiNoContentResponse({ description: 'Diambil.' })
  @Jawaban(404, 409)
  ambil(@CurrentSession() session: Session, @Param('id', IdPipe) id: string, @Body() { jabatan }: DalamJabatanDto): Promise<void> {
    return this.klaim.ambil(session, id, jabatan);
  }

  @Delete(':id/klaim')
  @GuestsToo()
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-lepas-tugas', summary: 'Melepas tugas yang diambil' })
  @ApiNoContentResponse({ description: 'Dilepas.' })
  @Jawaban(404)
  lepas(@CurrentSession() session: Session, @Param('id', IdPipe) id: string, @Query() { jabatan }: DalamJabatanDto): Promise<void> {
    return this.klaim.lepas(session, id, jabatan);
  }

  @Get(':id/penerima')
  @GuestsToo()
  @ApiOperation({ operationId: 'saya-penerima-tugas', summary: 'Pemegang jabatan setara yang dapat menerima tugas ini' })
  @ApiOkResponse({ type: DaftarPenerimaDto })
  @Jawaban(404)
  async penerima(@CurrentSession() session: Session, @Param('id', IdPipe) id: string, @Query() { jabatan }: DalamJabatanDto): Promise<DaftarPenerimaDto> {
    return { isi: await this.klaim.penerima(session, id, jabatan) };
  }

  @Post(':id/serahkan')
  @GuestsToo()
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-serahkan-tugas', summary: 'Menyerahkan tugas kepada pemegang lain jabatan yang setara' })
  @ApiNoContentResponse({ description: 'Diserahkan; penerimanya diberi tahu.' })
  @Jawaban(404, 409, 422)
  serahkan(@CurrentSession() session: Session, @Param('id', IdPipe) id: string, @Body() { orang, jabatan }: SerahkanDto): Promise<void> {
    return this.klaim.serahkan(session, id, orang, jabatan);
  }
}
