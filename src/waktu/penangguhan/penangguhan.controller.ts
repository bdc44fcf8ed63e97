import { Body, Controller, Get, HttpCode, Param, Post, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { BukuPenangguhanDto, LanjutkanDto, TangguhkanDto } from './penangguhan.dto.js';
import { PenangguhanService } from './penangguhan.service.js';

/** The suspensions of a case at the address of one tier. */
export function penangguhanController(tier: Tier): Type<object> {
  @ApiTags('tenggat')
  @SignedIn()
  @Jawaban(401, 403, 404)
  @Controller(`api/v1/${tier}`)
  class PenangguhanController {
    constructor(readonly penangguhan: PenangguhanService) {}

    @Get('kasus/:id/penangguhan')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-penangguhan`, summary: 'Kapan dan mengapa hitungan target layanan kasus ini berhenti' })
    @ApiOkResponse({ type: BukuPenangguhanDto })
    ledger(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BukuPenangguhanDto> {
      return this.penangguhan.buku(atTier(actor, tier), id);
    }

    @Post('kasus/:id/penangguhan')
    @ApiOperation({ operationId: `${tier}-tangguhkan`, summary: 'Menghentikan hitungan target layanan; tidak menggeser tanggal hukum' })
    @ApiCreatedResponse({ type: BukuPenangguhanDto })
    @Jawaban(422)
    suspend(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TangguhkanDto): Promise<BukuPenangguhanDto> {
      return this.penangguhan.tangguhkan(atTier(actor, tier), id, body);
    }

    @Post('kasus/:id/penangguhan/lanjutkan')
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-lanjutkan`, summary: 'Melanjutkan hitungan target layanan' })
    @ApiOkResponse({ type: BukuPenangguhanDto })
    @Jawaban(422)
    resume(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { alasan }: LanjutkanDto): Promise<BukuPenangguhanDto> {
      return this.penangguhan.lanjutkan(atTier(actor, tier), id, alasan);
    }
  }
  return PenangguhanController;
}
