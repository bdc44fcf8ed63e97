import { Controller, Get, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { AreaDto, CorongDto, DivergensiDto, KemajuanDto, KumpulanKasusDasborDto, PemantauanDto, TerkunciDto, TriwulanDto, UmurKasusDto } from './dasbor.dto.js';
import { DasborService } from './dasbor.service.js';
import { SaringanDivergensiDto, SaringanDto, SaringanHalamanDto, SaringanKasusDto, SaringanTenggatDto } from './saringan.dto.js';

/** The dashboards at the address of one tier: the same numbers, each over the scope of the post. */
export function dasborController(tier: Tier): Type<object> {
  @ApiTags('dasbor')
  @SignedIn()
  @Jawaban(401, 403, 404)
  @Controller(`api/v1/${tier}/dasbor`)
  @Cakupan('baca:dasbor')
  class DasborController {
    constructor(readonly dasbor: DasborService) {}

    @Get('corong')
    @ApiOperation({ operationId: `${tier}-dasbor-corong`, summary: 'Berapa kasus dan satker pada setiap keadaan dan langkah' })
    @ApiOkResponse({ type: CorongDto })
    funnel(@CurrentActor() actor: Actor, @Query() saringan: SaringanDto): Promise<CorongDto> {
      return this.dasbor.corong(atTier(actor, tier), saringan);
    }

    @Get('umur')
    @ApiOperation({ operationId: `${tier}-dasbor-umur`, summary: 'Berapa lama kasus menunggu pada setiap keadaan, dan jabatan mana yang ditunggu' })
    @ApiOkResponse({ type: UmurKasusDto })
    ages(@CurrentActor() actor: Actor, @Query() saringan: SaringanDto): Promise<UmurKasusDto> {
      return this.dasbor.umur(atTier(actor, tier), saringan);
    }

    @Get('area')
    @ApiOperation({ operationId: `${tier}-dasbor-area`, summary: 'Satker menurut enam area: persentase dan pertanyaan terjawab pada lapisan tertinggi yang terlihat' })
    @ApiOkResponse({ type: AreaDto })
    areas(@CurrentActor() actor: Actor, @Query() saringan: SaringanHalamanDto): Promise<AreaDto> {
      return this.dasbor.area(atTier(actor, tier), saringan);
    }

    @Get('kemajuan')
    @ApiOperation({ operationId: `${tier}-dasbor-kemajuan`, summary: 'Kedudukan satker menjelang batas pengiriman paket usulan, dan laju yang diperlukan' })
    @ApiOkResponse({ type: KemajuanDto })
    progress(@CurrentActor() actor: Actor, @Query() saringan: SaringanDto): Promise<KemajuanDto> {
      return this.dasbor.kemajuan(atTier(actor, tier), saringan);
    }

    @Get('divergensi')
    @ApiOperation({ operationId: `${tier}-dasbor-divergensi`, summary: 'Selisih nilai antarlapisan satu usulan dan lompatan nilai mandiri, yang terbesar dahulu' })
    @ApiOkResponse({ type: DivergensiDto })
    divergence(@CurrentActor() actor: Actor, @Query() saringan: SaringanDivergensiDto): Promise<DivergensiDto> {
      return this.dasbor.divergensi(atTier(actor, tier), saringan);
    }

    @Get('triwulan')
    @ApiOperation({ operationId: `${tier}-dasbor-triwulan`, summary: 'Pemutakhiran data dukung setiap satker: yang lewat, dekat, jauh, dan tuntas' })
    @ApiOkResponse({ type: TriwulanDto })
    quarters(@CurrentActor() actor: Actor, @Query() saringan: SaringanTenggatDto): Promise<TriwulanDto> {
      return this.dasbor.triwulan(atTier(actor, tier), saringan);
    }

    @Get('pemantauan')
    @ApiOperation({ operationId: `${tier}-dasbor-pemantauan`, summary: 'Predikat yang pemantauannya lewat, dekat, atau jauh jatuh tempo' })
    @ApiOkResponse({ type: PemantauanDto })
    monitoring(@CurrentActor() actor: Actor, @Query() saringan: SaringanTenggatDto): Promise<PemantauanDto> {
      return this.dasbor.pemantauan(atTier(actor, tier), saringan);
    }

    @Get('terkunci')
    @ApiOperation({ operationId: `${tier}-dasbor-terkunci`, summary: 'Satker yang belum boleh diusulkan lagi sesudah pencabutan, dan sampai kapan' })
    @ApiOkResponse({ type: TerkunciDto })
    locked(@CurrentActor() actor: Actor, @Query() saringan: SaringanHalamanDto): Promise<TerkunciDto> {
      return this.dasbor.terkunci(atTier(actor, tier), saringan);
    }

    @Get('kasus')
    @ApiOperation({ operationId: `${tier}-dasbor-kasus`, summary: 'Kasus di balik bilangan dasbor' })
    @ApiOkResponse({ type: KumpulanKasusDasborDto })
    cases(@CurrentActor() actor: Actor, @Query() saringan: SaringanKasusDto): Promise<KumpulanKasusDasborDto> {
      return this.dasbor.kasus(atTier(actor, tier), saringan);
    }
  }
  return DasborController;
}
