import { Body, Controller, Delete, Get, Param, Put, Req, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, NoCases, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { readBytes } from '../../platform/http/input/read-bytes.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { AturKopDto, KopDto } from './kop.dto.js';
import { KopService, LOGO_MAKS } from './kop.service.js';

/** Letterheads at the address of one tier. */
export function kopController(tier: Tier): Type<object> {
  @ApiTags('Dokumen')
  @SignedIn()
  @NoCases()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class KopController {
    constructor(readonly kop: KopService) {}

    @Get('satker/:id/kop')
    @Cakupan('baca:dokumen')
    @ApiOperation({ operationId: `${tier}-kop`, summary: 'Kop surat yang berlaku bagi satker: miliknya, atau milik satker terdekat di atasnya' })
    @ApiOkResponse({ type: KopDto })
    @Jawaban(404)
    read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<KopDto> {
      return this.kop.baca(atTier(actor, tier), id);
    }

    @Put('satker/:id/kop')
    @ApiOperation({ operationId: `${tier}-atur-kop`, summary: 'Mengatur kop surat satker; dokumen yang sudah dicetak tidak berubah' })
    @ApiOkResponse({ type: KopDto })
    @Jawaban(404, 409)
    set(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AturKopDto): Promise<KopDto> {
      return this.kop.atur(atTier(actor, tier), id, body);
    }

    @Put('satker/:id/kop/logo')
    @Limits({ streamed: true })
    @ApiOperation({ operationId: `${tier}-atur-logo`, summary: 'Memasang logo pada kop surat satker, PNG atau JPEG, paling besar 200 kB' })
    @ApiConsumes('image/png', 'image/jpeg')
    @ApiBody({ description: 'Gambar logo.', schema: { type: 'string', format: 'binary' } })
    @ApiOkResponse({ type: KopDto })
    @Jawaban(404, 409, 413, 415)
    async logo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: FastifyRequest): Promise<KopDto> {
      return this.kop.logo(atTier(actor, tier), id, await readBytes(request.body, LOGO_MAKS));
    }

    @Delete('satker/:id/kop/logo')
    @ApiOperation({ operationId: `${tier}-hapus-logo`, summary: 'Melepas logo dari kop surat satker' })
    @ApiOkResponse({ type: KopDto })
    @Jawaban(404, 409)
    removeLogo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<KopDto> {
      return this.kop.hapusLogo(atTier(actor, tier), id);
    }
  }
  return KopController;
}
