import { Body, Controller, Get, HttpCode, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, GuestsToo, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { BuktiRinciDto, DaftarBuktiDto, DaftarBuktiKasusDto, HalamanBuktiDto } from './bukti.dto.js';
import { BuktiService } from './bukti.service.js';
import { KasusBukti } from './kasus-bukti.service.js';
import { DaftarTautanDto, TambahTautanDto, TautanDto } from './tautan/tautan.dto.js';
import { TautanService } from './tautan/tautan.service.js';

/** Evidence as it is looked at, and links, at the address of one tier. */
export function buktiController(tier: Tier): Type<object> {
  @ApiTags('Bukti')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class BuktiController {
    constructor(readonly bukti: BuktiService, readonly kasusBukti: KasusBukti, readonly tautan: TautanService) {}

    @Get('satker/:id/bukti')
    @Cakupan('baca:bukti')
    @ApiOperation({ operationId: `${tier}-daftar-bukti`, summary: 'Bukti satu satker, yang terbaru dahulu; juga untuk dipakai kembali dari periode lampau' })
    @ApiOkResponse({ type: DaftarBuktiDto })
    @Jawaban(404)
    list(@CurrentActor() actor: Actor, @Param('id', IdPipe) satker: string, @Query() page: HalamanBuktiDto): Promise<DaftarBuktiDto> {
      return this.bukti.daftar(atTier(actor, tier), satker, page);
    }

    @Get('bukti/:id')
    @Cakupan('baca:bukti')
    @ApiOperation({ operationId: `${tier}-bukti`, summary: 'Satu bukti dengan seluruh versinya' })
    @ApiOkResponse({ type: BuktiRinciDto })
    @Jawaban(404)
    detail(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BuktiRinciDto> {
      return this.bukti.rinci(atTier(actor, tier), id);
    }

    @Get('kasus/:id/bukti')
    @Cakupan('baca:bukti')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-bukti-kasus`, summary: 'Bukti yang dirujuk suatu kasus: keadaannya, dan apakah berubah setelah dinilai' })
    @ApiOkResponse({ type: DaftarBuktiKasusDto })
    @Jawaban(404)
    async ofCase(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DaftarBuktiKasusDto> {
      return { isi: await this.kasusBukti.daftar(atTier(actor, tier), id) };
    }

    @Get('satker/:id/tautan')
    @Cakupan('baca:bukti')
    @ApiOperation({ operationId: `${tier}-daftar-tautan`, summary: 'Tautan bukti satu satker dengan pemeriksaan terakhirnya' })
    @ApiOkResponse({ type: DaftarTautanDto })
    @Jawaban(404)
    async links(@CurrentActor() actor: Actor, @Param('id', IdPipe) satker: string): Promise<DaftarTautanDto> {
      return { isi: await this.tautan.daftar(atTier(actor, tier), satker) };
    }

    @Post('satker/:id/tautan')
    @Cakupan('tulis:bukti')
    @ApiOperation({ operationId: `${tier}-tambah-tautan`, summary: 'Mencatat tautan ke dokumen di luar; sebentar kemudian diperiksa dan dipotret' })
    @ApiCreatedResponse({ type: TautanDto })
    @Jawaban(404)
    addLink(@CurrentActor() actor: Actor, @Param('id', IdPipe) satker: string, @Body() tautan: TambahTautanDto): Promise<TautanDto> {
      return this.tautan.tambah(atTier(actor, tier), satker, tautan);
    }

    @Post('tautan/:id/periksa')
    @Cakupan('tulis:bukti')
    @HttpCode(202)
    @ApiOperation({ operationId: `${tier}-periksa-tautan`, summary: 'Meminta tautan diperiksa kembali' })
    @ApiAcceptedResponse({ type: TautanDto, description: 'Akan diperiksa; jawaban memuat pemeriksaan yang lalu.' })
    @Jawaban(404)
    checkLink(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TautanDto> {
      return this.tautan.periksa(atTier(actor, tier), id);
    }
  }
  return BuktiController;
}
