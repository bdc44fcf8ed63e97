import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res, StreamableFile, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { KEY_HEADER, keyOf } from '../../platform/http/input/idempotency-key.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { CSV_BYTES, WORKBOOK_BYTES } from '../../platform/http/input/workbook-body.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { PlainProblem } from '../../platform/http/problem.js';
import { CaraImporSurveiDto, HasilSurveiDto, UnsurSurveiDto } from './survei.dto.js';
import { SurveiService } from './survei.service.js';
import { BATAS_TABEL } from './tabel.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Surveys from single responses at the address of one tier. */
export function surveiController(tier: Tier): Type<object> {
  @ApiTags('survei di balik nilai hasil')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class SurveiController {
    constructor(readonly survei: SurveiService) {}

    @Get('kasus/:id/survei-templat.xlsx')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-survei-templat`, summary: 'Templat tanggapan tunggal satu survei: judul kolom, petunjuk, dan batas skornya' })
    @ApiProduces(WORKBOOK_BYTES)
    @ApiOkResponse({ description: 'Buku kerja.', content: { [WORKBOOK_BYTES]: BINARY } })
    @Jawaban(400, 404)
    async templat(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() { unsur }: UnsurSurveiDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
      const { nama, isi } = await this.survei.templat(atTier(actor, tier), id, unsur);
      void reply.headers({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nama)}`, 'cache-control': 'no-store' });
      return new StreamableFile(isi, { type: WORKBOOK_BYTES });
    }

    @Post('kasus/:id/survei')
    @HttpCode(200)
    @Limits({ workbook: BATAS_TABEL.berkas, csv: BATAS_TABEL.berkas })
    @ApiOperation({ operationId: `${tier}-impor-survei`, summary: 'Menghitung indeks dari tanggapan tunggal (csv atau xlsx) dan mencatat surveinya; setiap kesalahan disebut dengan selnya, tanggapan tidak disimpan' })
    @ApiHeader(KEY_HEADER)
    @ApiConsumes(WORKBOOK_BYTES, CSV_BYTES)
    @ApiBody(BINARY)
    @ApiOkResponse({ type: HasilSurveiDto })
    @Jawaban(400, 404, 409, 413, 415, 422)
    impor(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() cara: CaraImporSurveiDto, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest): Promise<HasilSurveiDto> {
      const own = atTier(actor, tier);
      if (!Buffer.isBuffer(request.body)) throw new PlainProblem(415);
      return this.survei.impor(own, id, request.body, cara, keyOf(key));
    }
  }
  return SurveiController;
}
