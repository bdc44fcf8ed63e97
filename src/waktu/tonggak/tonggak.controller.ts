import { Controller, Get, Param, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { TonggakTahunDto } from './tonggak.dto.js';
import { TonggakService } from './tonggak.service.js';

/** The milestones of a year at the address of one tier. */
export function tonggakController(tier: Tier): Type<object> {
  @ApiTags('tenggat')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class TonggakController {
    constructor(readonly tonggak: TonggakService) {}

    @Get('periode/:tahun/tonggak')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-tonggak`, summary: 'Tonggak satu tahun: jadwal instansi, pemutakhiran data dukung, dan batas pengiriman, masing-masing dengan sumbernya' })
    @ApiOkResponse({ type: TonggakTahunDto })
    @Jawaban(400)
    year(@CurrentActor() actor: Actor, @Param('tahun') tahun: string): Promise<TonggakTahunDto> {
      return this.tonggak.tahun(atTier(actor, tier), tahun);
    }
  }
  return TonggakController;
}
