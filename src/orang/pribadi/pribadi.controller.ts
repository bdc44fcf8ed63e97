import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, CurrentSession, Diperkuat, SignedIn } from '../../identity/session.guard.js';
import type { Session } from '../../identity/session.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { DataSayaService } from './data-saya.service.js';
import { HapusService } from './hapus.service.js';
import { DaftarPenghapusanDto, HalamanPenghapusanDto, PenghapusanDto, UsulHapusDto } from './pribadi.dto.js';

const ZIP = 'application/zip';

/** What everybody may ask about themselves. */
@ApiTags('Saya')
@SignedIn({ postOptional: true })
@Controller('api/v1/saya/data-pribadi')
export class DataSayaController {
  constructor(private readonly data: DataSayaService) {}

  @Get()
  @Diperkuat('orang.eksporData')
  @Limits({ perMinute: 5 })
  @ApiOperation({ operationId: 'saya-data-pribadi', summary: 'Seluruh data tentang diri sendiri, sebagai JSON dalam ZIP' })
  @ApiProduces(ZIP)
  @ApiOkResponse({ description: 'Arsip.', content: { [ZIP]: { schema: { type: 'string', format: 'binary' } } } })
  async unduh(@CurrentSession() { person }: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    void reply.headers({ 'content-disposition': 'attachment; filename="data-pribadi.zip"', 'cache-control': 'no-store' });
    return new StreamableFile(await this.data.arsip(person), { type: ZIP });
  }
}

/** Erasure, by two persons. */
@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin')
export class HapusController {
  constructor(private readonly hapus: HapusService) {}

  @Post('orang/:id/hapus-data')
  @Diperkuat('orang.hapusData')
  @ApiOperation({ operationId: 'admin-usulkan-hapus-data', summary: 'Mengusulkan penghapusan data pribadi seseorang; terhapus setelah orang kedua mengonfirmasi' })
  @ApiCreatedResponse({ type: PenghapusanDto })
  @Jawaban(404, 409, 422)
  usulkan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { alasan }: UsulHapusDto): Promise<PenghapusanDto> {
    return this.hapus.usulkan(actor, id, alasan);
  }

  @Post('kasus/:id/hapus-data')
  @Diperkuat('orang.hapusData')
  @ApiOperation({ operationId: 'admin-usulkan-hapus-data-kasus', summary: 'Mengusulkan penghapusan keterangan orang pribadi dalam suatu kasus (ringkasan pengaduan); riwayatnya tetap sah' })
  @ApiCreatedResponse({ type: PenghapusanDto })
  @Jawaban(404, 409)
  usulkanKasus(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { alasan }: UsulHapusDto): Promise<PenghapusanDto> {
    return this.hapus.usulkanKasus(actor, id, alasan);
  }

  @Get('penghapusan-data')
  @ApiOperation({ operationId: 'admin-daftar-penghapusan-data', summary: 'Penghapusan data pribadi, yang terbaru dahulu' })
  @ApiOkResponse({ type: DaftarPenghapusanDto })
  daftar(@CurrentActor() actor: Actor, @Query() page: HalamanPenghapusanDto): Promise<DaftarPenghapusanDto> {
    return this.hapus.daftar(actor, page);
  }

  @Post('penghapusan-data/:id/konfirmasi')
  @HttpCode(200)
  @Diperkuat('orang.hapusData')
  @ApiOperation({ operationId: 'admin-konfirmasi-hapus-data', summary: 'Mengonfirmasi penghapusan, oleh orang lain dari yang mengusulkan; tidak dapat dibatalkan lagi' })
  @ApiOkResponse({ type: PenghapusanDto })
  @Jawaban(404, 409, 422)
  konfirmasi(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PenghapusanDto> {
    return this.hapus.konfirmasi(actor, id);
  }

  @Post('penghapusan-data/:id/batalkan')
  @HttpCode(200)
  @ApiOperation({ operationId: 'admin-batalkan-hapus-data', summary: 'Membatalkan usulan penghapusan yang belum dikonfirmasi' })
  @ApiOkResponse({ type: PenghapusanDto })
  @Jawaban(404, 409)
  batalkan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PenghapusanDto> {
    return this.hapus.batalkan(actor, id);
  }
}
