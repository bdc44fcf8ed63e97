import { Controller, Get, Headers, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../../identity/session.guard.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { KEY_HEADER, keyOf } from '../../platform/http/input/idempotency-key.js';
import { WORKBOOK_BYTES } from '../../platform/http/input/workbook-body.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { PlainProblem } from '../../platform/http/problem.js';
import { BATAS } from './buku/baca.js';
import { CaraImporOrangDto, HasilImporOrangDto } from './impor.dto.js';
import { ImporService } from './impor.service.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin/impor')
export class ImporController {
  constructor(private readonly impor: ImporService) {}

  @Get('templat.xlsx')
  @ApiOperation({ operationId: 'admin-templat-impor', summary: 'Buku kerja kosong untuk mengimpor satker, orang, dan jabatan, dengan petunjuk dan daftar pilihan' })
  @ApiProduces(WORKBOOK_BYTES)
  @ApiOkResponse({ description: 'Buku kerja.', content: { [WORKBOOK_BYTES]: BINARY } })
  async templat(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sent(reply, 'Templat impor.xlsx', await this.impor.buku(actor, { terisi: false }));
  }

  @Get('ekspor.xlsx')
  @Diperkuat('orang.impor')
  @ApiOperation({ operationId: 'admin-ekspor-orang', summary: 'Satker, orang, dan jabatan instansi dalam bentuk yang dapat diimpor kembali' })
  @ApiProduces(WORKBOOK_BYTES)
  @ApiOkResponse({ description: 'Buku kerja.', content: { [WORKBOOK_BYTES]: BINARY } })
  async ekspor(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sent(reply, 'Satker, orang, dan jabatan.xlsx', await this.impor.buku(actor, { terisi: true }));
  }

  @Post()
  @HttpCode(200)
  @Diperkuat('orang.impor')
  @Limits({ workbook: BATAS.file })
  @ApiOperation({
    operationId: 'admin-impor', summary: 'Memeriksa atau menerapkan buku kerja satker, orang, dan jabatan',
    description: 'Dengan `uji=true` hanya diperiksa. Diterapkan seluruhnya atau tidak sama sekali; setiap kesalahan disebut dengan selnya. Kunci dan buku kerja yang sama hanya diterapkan sekali.',
  })
  @ApiHeader(KEY_HEADER)
  @ApiConsumes(WORKBOOK_BYTES)
  @ApiBody(BINARY)
  @ApiOkResponse({ type: HasilImporOrangDto })
  @Jawaban(413, 415, 422)
  async post(@CurrentActor() actor: Actor, @Query() { uji }: CaraImporOrangDto, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest): Promise<HasilImporOrangDto> {
    if (!Buffer.isBuffer(request.body)) throw new PlainProblem(415);
    const hasil = uji === 'true' ? await this.impor.periksa(actor, request.body) : await this.impor.terapkan(actor, request.body, keyOf(key));
    return { ...hasil, kesalahan: [...hasil.kesalahan], baris: hasil.baris.map((row) => ({ ...row, perubahan: [...row.perubahan], kesalahan: [...row.kesalahan] })) };
  }
}

function sent(reply: FastifyReply, nama: string, isi: Buffer): StreamableFile {
  void reply.headers({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nama)}`, 'cache-control': 'no-store' });
  return new StreamableFile(isi, { type: WORKBOOK_BYTES });
}
