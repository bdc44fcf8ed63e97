import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, CurrentSessionMark, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { penempatan } from './rentang.js';
import { AlamatUnduhDto, DaftarUnduhanDto, MintaUnduhDto, TandaDto } from './unduhan.dto.js';
import { UnduhanService } from './unduhan.service.js';

/** Nothing in a file runs here, and no other site frames it. */
const KEPALA = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'", 'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes', 'cache-control': 'private, no-store',
} as const;

/** Addresses of files, asked for at the address of one tier. */
export function alamatController(tier: Tier): Type<object> {
  @ApiTags('Bukti')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class AlamatController {
    constructor(readonly unduhan: UnduhanService) {}

    @Post('bukti/:id/alamat')
    @Cakupan('baca:bukti')
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-alamat-bukti`, summary: 'Meminta alamat berkas bukti, yang berlaku 60 detik bagi sesi ini' })
    @ApiOkResponse({ type: AlamatUnduhDto })
    @Jawaban(404, 409)
    ofFile(@CurrentActor() actor: Actor, @CurrentSessionMark() sesi: string, @Param('id', IdPipe) id: string, @Body() { cara }: MintaUnduhDto): Promise<AlamatUnduhDto> {
      return this.unduhan.alamat(atTier(actor, tier), sesi, id, cara ?? 'unduh');
    }

    @Post('kasus/:id/bukti/:sidik/alamat')
    @Cakupan('baca:bukti')
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-alamat-bukti-kasus`, summary: 'Meminta alamat berkas yang dirujuk suatu kasus' })
    @ApiOkResponse({ type: AlamatUnduhDto })
    @Jawaban(404, 409)
    ofCase(@CurrentActor() actor: Actor, @CurrentSessionMark() sesi: string, @Param('id', IdPipe) id: string, @Param('sidik') sidik: string, @Body() { cara }: MintaUnduhDto): Promise<AlamatUnduhDto> {
      return this.unduhan.alamatDariKasus(atTier(actor, tier), sesi, id, sidik, cara ?? 'unduh');
    }

    @Get('bukti/:id/unduhan')
    @Cakupan('baca:bukti')
    @ApiOperation({ operationId: `${tier}-unduhan-bukti`, summary: 'Siapa yang pernah diberi berkas ini; bagi auditor dan administrator instansi' })
    @ApiOkResponse({ type: DaftarUnduhanDto })
    @Jawaban(404)
    async log(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DaftarUnduhanDto> {
      return { isi: await this.unduhan.riwayat(atTier(actor, tier), id) };
    }
  }
  return AlamatController;
}

/** The files themselves. */
@ApiTags('Bukti')
@SignedIn()
@Jawaban(401, 403)
@Controller('api/v1/bukti')
export class IsiBuktiController {
  constructor(private readonly unduhan: UnduhanService) {}

  @Get(':id/isi')
  @Cakupan('baca:bukti')
  @ApiOperation({ operationId: 'isi-bukti', summary: 'Isi berkas bukti, pada alamat bertanda yang diminta lebih dahulu' })
  @ApiHeader({ name: 'Range', required: false, description: 'Satu bagian berkas.', example: 'bytes=0-1023' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Isi berkas; 206 bila diminta sebagian.', schema: { type: 'string', format: 'binary' } })
  @Jawaban(404, 409, 416)
  async content(
    @CurrentActor() actor: Actor, @CurrentSessionMark() sesi: string, @Param('id', IdPipe) id: string, @Query() tanda: TandaDto, @Headers('range') range: string | undefined, @Res() reply: FastifyReply,
  ): Promise<void> {
    const { isi, nama, jenis, sidik, bita, rentang } = await this.unduhan.buka(actor, sesi, id, tanda, range);
    void reply.headers({ ...KEPALA, 'content-type': jenis, etag: `"${sidik}"`, 'content-disposition': penempatan(tanda.cara === 'unduh' ? 'attachment' : 'inline', nama) });
    if (rentang) void reply.code(206).headers({ 'content-range': `bytes ${rentang.start}-${rentang.end}/${bita}`, 'content-length': rentang.end - rentang.start + 1 });
    else void reply.header('content-length', bita);
    await reply.send(isi);
  }
}
