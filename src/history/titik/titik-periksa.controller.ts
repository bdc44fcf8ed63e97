import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { NotFound } from '../../platform/http/problem.js';
import { TitikPeriksaService } from './titik-periksa.service.js';

const LOOKUPS = 60;
const TEXT = 'text/plain; charset=utf-8';

/** Public: whoever keeps a copy of a checkpoint is a witness that no history was taken back behind it. It tells a number and a hash. */
@ApiTags('Verifikasi publik')
@Controller('titik-periksa')
export class TitikPeriksaController {
  constructor(private readonly titik: TitikPeriksaService) {}

  @Get()
  @Limits({ perMinute: LOOKUPS })
  @ApiOperation({ operationId: 'titik-periksa', summary: 'Titik periksa terakhir riwayat seluruh instansi, bertanda tangan (C2SP tlog-checkpoint)', security: [] })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Asal, jumlah mata rantai, akar pohon Merkle, waktu, dan tanda tangan Ed25519.', schema: { type: 'string' } })
  @Jawaban(404)
  @Header('content-type', TEXT)
  @Header('cache-control', 'public, max-age=30')
  async terakhir(): Promise<string> {
    const note = await this.titik.terakhir();
    if (note === null) throw new NotFound();
    return note;
  }

  @Get('kunci')
  @ApiOperation({ operationId: 'titik-periksa-kunci', summary: 'Kunci publik titik periksa (nama+sidik+kunci)', security: [] })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', TEXT)
  kunci(): string {
    return `${this.titik.kunciPublik}\n`;
  }
}
