import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { CatatPenerusDto, DaftarPenerusDto } from './penerus.dto.js';
import { PenerusService } from './penerus.service.js';

@ApiTags('Organisasi')
@SignedIn()
@Controller('api/v1/penerus-satker')
export class PenerusController {
  constructor(private readonly penerus: PenerusService) {}

  @Get()
  @Cakupan('baca:satker')
  @ApiOperation({ operationId: 'penerus-satker', summary: 'Satker yang berganti nama, digabung, atau dipecah, dengan penggantinya' })
  @ApiOkResponse({ type: DaftarPenerusDto })
  list(@CurrentActor() actor: Actor): Promise<DaftarPenerusDto> {
    return this.penerus.list(actor);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'catat-penerus-satker', summary: 'Mencatat penerusan satker',
    description: 'Hanya oleh administrator instansi, berdasar keputusan, dan tidak dapat diubah. Masa tunggu setelah pencabutan predikat beralih kepada penerusnya; predikat hanya tetap pada satker yang sama yang berganti nama.',
  })
  @ApiNoContentResponse({ description: 'Tercatat.' })
  @Jawaban(404, 409)
  record(@CurrentActor() actor: Actor, @Body() body: CatatPenerusDto): Promise<void> {
    return this.penerus.record(actor, body);
  }
}
