import { Controller, Get, Param, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { BerdampinganDto, NilaiAreaDto, NilaiKiniDto, SelDto, UlasanDto } from './lke.dto.js';
import { LkeService } from './lke.service.js';

/** Worksheets as they are looked at, at the address of one tier. */
export function lkeController(tier: Tier): Type<object> {
  @ApiTags('lembar kerja evaluasi')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class LkeController {
    constructor(readonly lke: LkeService) {}

    @Get('kasus/:id/nilai')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-nilai-lke`, summary: 'Nilai satu LKE saat ini: setiap area, setiap ambang, dan yang belum dijawab atau belum berbukti' })
    @ApiOkResponse({ type: NilaiKiniDto })
    @Jawaban(404)
    score(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<NilaiKiniDto> {
      return this.lke.nilai(atTier(actor, tier), id);
    }

    @Get('kasus/:id/ulasan')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-ulasan-lke`, summary: 'Ulasan dan tanggapan pada satu LKE menurut putaran, dan pembagian areanya' })
    @ApiOkResponse({ type: UlasanDto })
    @Jawaban(404)
    comments(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UlasanDto> {
      return this.lke.ulasan(atTier(actor, tier), id);
    }

    @Get('kasus/:id/lapisan')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-lapisan-usulan`, summary: 'LKE semua lapisan satu usulan berdampingan, dengan perbedaannya; yang belum selesai hanya bagi yang mengerjakannya' })
    @ApiExtraModels(SelDto, NilaiAreaDto)
    @ApiOkResponse({ type: BerdampinganDto })
    @Jawaban(404)
    layers(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BerdampinganDto> {
      return this.lke.lapisan(atTier(actor, tier), id);
    }
  }
  return LkeController;
}
