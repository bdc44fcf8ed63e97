import { Controller, Delete, Get, Param, Put, Req, StreamableFile, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, NoCases, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { readBytes } from '../../platform/http/input/read-bytes.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { DaftarTemplatDto, TemplatDto } from './templat.dto.js';
import { TEMPLAT_MAKS, TemplatService } from './templat.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Templates of offices at the address of one tier. */
export function templatController(tier: Tier): Type<object> {
  @ApiTags('Dokumen')
  @SignedIn()
  @NoCases()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class TemplatController {
    constructor(readonly templat: TemplatService) {}

    @Get('satker/:id/templat')
    @Cakupan('baca:dokumen')
    @ApiOperation({ operationId: `${tier}-daftar-templat`, summary: 'Templat dokumen satker, menurut jenis dokumen' })
    @ApiOkResponse({ type: DaftarTemplatDto })
    @Jawaban(404)
    list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DaftarTemplatDto> {
      return this.templat.daftar(atTier(actor, tier), id);
    }

    @Get('satker/:id/templat/:jenis')
    @Cakupan('baca:dokumen')
    @ApiOperation({ operationId: `${tier}-unduh-templat`, summary: 'Templat satker untuk satu jenis dokumen; bila belum ada, templat bawaan' })
    @ApiProduces(DOCX)
    @ApiOkResponse({ description: 'Templat sebagai naskah Word.', schema: { type: 'string', format: 'binary' } })
    @Jawaban(404, 409)
    async download(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('jenis') jenis: string): Promise<StreamableFile> {
      return new StreamableFile(await this.templat.unduh(atTier(actor, tier), id, jenis), { type: DOCX, disposition: 'attachment; filename="templat.docx"' });
    }

    @Put('satker/:id/templat/:jenis')
    @Limits({ streamed: true })
    @ApiOperation({ operationId: `${tier}-pasang-templat`, summary: 'Memasang templat sendiri; tanda yang tidak dikenal ditolak dengan letaknya' })
    @ApiConsumes(DOCX)
    @ApiBody({ description: 'Templat sebagai naskah Word.', schema: { type: 'string', format: 'binary' } })
    @ApiOkResponse({ type: TemplatDto })
    @Jawaban(404, 409, 413, 415, 422)
    async install(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('jenis') jenis: string, @Req() request: FastifyRequest): Promise<TemplatDto> {
      return this.templat.pasang(atTier(actor, tier), id, jenis, await readBytes(request.body, TEMPLAT_MAKS));
    }

    @Delete('satker/:id/templat/:jenis')
    @ApiOperation({ operationId: `${tier}-lepas-templat`, summary: 'Kembali ke templat bawaan' })
    @ApiOkResponse({ type: TemplatDto })
    @Jawaban(404, 409)
    remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('jenis') jenis: string): Promise<TemplatDto> {
      return this.templat.lepas(atTier(actor, tier), id, jenis);
    }
  }
  return TemplatController;
}
