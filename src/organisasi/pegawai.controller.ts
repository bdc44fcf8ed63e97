import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, NoCases, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { KEY_HEADER, keyOf } from '../platform/http/input/idempotency-key.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { AkhiriPegawaiDto, DaftarPegawaiDto, HalamanPegawaiDto, PegawaiDitambahkanDto, PegawaiDto, TambahPegawaiDto } from './pegawai.dto.js';
import { PegawaiService } from './pegawai.service.js';

/** The register of employees at the address of one tier. */
export function pegawaiController({ tier, judul }: { readonly tier: Tier; readonly judul: string }): Type<object> {
  @ApiTags(judul)
  @SignedIn()
  @NoCases()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class PegawaiController {
    constructor(readonly pegawai: PegawaiService) {}

    @Get('satker/:id/pegawai')
    @Cakupan('baca:satker')
    @ApiOperation({ operationId: `${tier}-daftar-pegawai`, summary: 'Pegawai satker, menurut nama' })
    @ApiOkResponse({ type: DaftarPegawaiDto })
    @Jawaban(404)
    list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() page: HalamanPegawaiDto): Promise<DaftarPegawaiDto> {
      return this.pegawai.list(atTier(actor, tier), id, page);
    }

    @Post('satker/:id/pegawai')
    @Cakupan('tulis:pegawai')
    @ApiOperation({ operationId: `${tier}-tambah-pegawai`, summary: 'Menambahkan pegawai satker, seluruhnya atau tidak satu pun' })
    @ApiHeader(KEY_HEADER)
    @ApiCreatedResponse({ type: PegawaiDitambahkanDto })
    @Jawaban(404, 409, 422)
    add(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('idempotency-key') key: string | undefined, @Body() { pegawai }: TambahPegawaiDto): Promise<PegawaiDitambahkanDto> {
      return this.pegawai.add(atTier(actor, tier), id, keyOf(key), pegawai);
    }

    @Post('pegawai/:id/akhiri')
    @Cakupan('tulis:pegawai')
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-akhiri-pegawai`, summary: 'Mencatat hari terakhir seorang pegawai pada satkernya' })
    @ApiOkResponse({ type: PegawaiDto })
    @Jawaban(404, 409)
    end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { sampai }: AkhiriPegawaiDto): Promise<PegawaiDto> {
      return this.pegawai.end(atTier(actor, tier), id, sampai);
    }
  }
  return PegawaiController;
}
