import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, GuestsToo, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { HalamanDto, SEHALAMAN } from '../platform/http/halaman.dto.js';
import { DaftarPemberitahuanDto } from './pemberitahuan.dto.js';
import { PemberitahuanService } from './pemberitahuan.service.js';

@ApiTags('pemberitahuan')
@SignedIn()
@Controller('api/v1/pemberitahuan')
export class PemberitahuanController {
  constructor(private readonly pemberitahuan: PemberitahuanService) {}

  @Get()
  @Cakupan('baca:saya')
  @GuestsToo()
  @ApiOperation({ operationId: 'pemberitahuan', summary: 'Pemberitahuan bagi jabatan ini, yang terbaru dahulu' })
  @ApiOkResponse({ type: DaftarPemberitahuanDto })
  list(@CurrentActor() actor: Actor, @Query() { setelah, jumlah }: HalamanDto): Promise<DaftarPemberitahuanDto> {
    return this.pemberitahuan.list(actor, jumlah ?? SEHALAMAN.biasa, setelah);
  }
}
