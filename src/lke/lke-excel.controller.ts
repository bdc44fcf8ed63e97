import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res, StreamableFile, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { Limits } from '../platform/http/guards/route-limits.js';
import { HttpInfo } from '../platform/http/http-info.js';
import { KEY_HEADER, keyOf } from '../platform/http/input/idempotency-key.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { WORKBOOK_BYTES } from '../platform/http/input/workbook-body.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { LIMITS } from '../platform/workbook/limits.js';
import { CaraImporDto, FOREIGN_BASE64, HasilImporDto, ImporAsingDto } from './lke-excel.dto.js';
import { LkeExcelService, type CaraImpor } from './lke-excel.service.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Worksheets as workbooks at the address of one tier. */
export function lkeExcelController(tier: Tier): Type<object> {
  @ApiTags('LKE dalam Excel')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class LkeExcelController {
    constructor(readonly excel: LkeExcelService, readonly info: HttpInfo) {}

    @Get('kasus/:id/lke.xlsx')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-lke-xlsx`, summary: 'LKE dalam bentuk resmi sebagai buku kerja Excel, untuk diisi dan diimpor kembali' })
    @ApiProduces(WORKBOOK_BYTES)
    @ApiOkResponse({ description: 'Buku kerja.', content: { [WORKBOOK_BYTES]: BINARY } })
    @Jawaban(404)
    async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
      const { nama, isi } = await this.excel.ekspor(atTier(actor, tier), id, `${this.info.originOf(request)}/api/v1/${tier}/kasus/${id}/bukti`);
      void reply.headers({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nama)}`, 'cache-control': 'no-store' });
      return new StreamableFile(isi, { type: WORKBOOK_BYTES });
    }

    @Post('kasus/:id/lke.xlsx')
    @HttpCode(200)
    @Limits({ workbook: LIMITS.file })
    @ApiOperation({ operationId: `${tier}-impor-lke`, summary: 'Mengimpor LKE yang diekspor dari kasus ini dan diisi; setiap kesalahan disebut dengan selnya' })
    @ApiHeader(KEY_HEADER)
    @ApiConsumes(WORKBOOK_BYTES)
    @ApiBody(BINARY)
    @ApiOkResponse({ type: HasilImporDto })
    @Jawaban(404, 409, 413, 415, 422)
    post(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() cara: CaraImporDto, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest): Promise<HasilImporDto> {
      return this.excel.impor(atTier(actor, tier), id, Buffer.isBuffer(request.body) ? request.body : null, caraOf(cara, key));
    }

    @Post('kasus/:id/lke-asing')
    @HttpCode(200)
    @Limits({ longestString: FOREIGN_BASE64 })
    @ApiOperation({ operationId: `${tier}-impor-lke-asing`, summary: 'Mengimpor LKE dari buku kerja berbentuk lain menurut sebuah peta' })
    @ApiHeader(KEY_HEADER)
    @ApiOkResponse({ type: HasilImporDto })
    @Jawaban(404, 409, 413, 422)
    foreign(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() cara: CaraImporDto, @Headers('idempotency-key') key: string | undefined, @Body() { berkas, peta }: ImporAsingDto): Promise<HasilImporDto> {
      return this.excel.imporAsing(atTier(actor, tier), id, Buffer.from(berkas, 'base64'), peta, caraOf(cara, key));
    }
  }
  return LkeExcelController;
}

const caraOf = ({ mode, uji }: CaraImporDto, key: string | undefined): CaraImpor => ({ mode: mode ?? 'semua', uji: uji === 'true', key: keyOf(key) });
