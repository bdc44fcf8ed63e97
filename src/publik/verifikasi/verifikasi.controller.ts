import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { BadInput } from '../../platform/http/problem.js';
import { halamanBerkas, halamanDokumen, halamanMulai } from './halaman.html.js';
import { HALAMAN_CSS } from './halaman.css.js';
import { PemeriksaanBerkasDto, VerifikasiDto } from './verifikasi.dto.js';
import { VerifikasiService } from './verifikasi.service.js';

/** Bytes of a file that is taken for checking. */
const LARGEST = 50 * 1024 * 1024;
const HTML = 'text/html; charset=utf-8';
const LOOKUPS = 60;
const UPLOADS = 30;

/** A browser asks for a page, a program for data; who does not say gets the page, since the address stands on paper. */
const wantsJson = (accept: string | undefined): boolean => accept !== undefined && /application\/json/i.test(accept) && !/text\/html/i.test(accept);

/** Public: no session, no script, nothing that was not published. */
@ApiTags('Verifikasi publik')
@Controller('v')
export class VerifikasiController {
  constructor(private readonly verifikasi: VerifikasiService) {}

  @Get()
  @ApiOperation({ summary: 'Laman untuk memeriksa dokumen', security: [] })
  @ApiProduces('text/html')
  @Header('content-type', HTML)
  mulai(): string { return halamanMulai(); }

  @Get('gaya.css')
  @ApiOperation({ summary: 'Lembar gaya laman verifikasi', security: [] })
  @ApiProduces('text/css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  gaya(): string { return HALAMAN_CSS; }

  @Get(':kode')
  @Limits({ perMinute: LOOKUPS })
  @ApiOperation({ summary: 'Dokumen yang diterbitkan dengan kode ini', description: 'Laman HTML, atau JSON bila diminta dengan Accept: application/json. Kode yang tidak dikenal dijawab 200 dengan waktu yang sama.', security: [] })
  @ApiOkResponse({ type: VerifikasiDto })
  async dokumen(@Param('kode') kode: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<VerifikasiDto | string> {
    const dokumen = await this.verifikasi.dokumen(kode.slice(0, 64));
    void reply.header('vary', 'accept').header('x-robots-tag', 'noindex');
    if (wantsJson(request.headers.accept)) return { dikenal: dokumen !== null, dokumen: dokumen && { ...dokumen, tandaTangan: [...dokumen.tandaTangan] } };
    void reply.header('content-type', HTML);
    return halamanDokumen(dokumen);
  }

  @Post('periksa')
  @HttpCode(200)
  @Limits({ perMinute: UPLOADS, formFile: LARGEST })
  @ApiOperation({ summary: 'Memeriksa berkas PDF', description: 'Berkas paling besar 50 MB; tidak disimpan.', security: [] })
  @ApiConsumes('multipart/form-data', 'application/pdf')
  @ApiBody({ schema: { type: 'object', properties: { berkas: { type: 'string', format: 'binary', description: 'Berkas PDF.' } }, required: ['berkas'] } })
  @ApiOkResponse({ type: PemeriksaanBerkasDto })
  async periksa(@Body() file: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PemeriksaanBerkasDto | string> {
    const asData = !/text\/html/i.test(request.headers.accept ?? '');
    if (!Buffer.isBuffer(file) || file.length === 0) {
      if (asData) throw new BadInput([{ path: '/berkas', why: 'berkas belum dipilih atau kosong' }]);
      void reply.code(400).header('content-type', HTML);
      return halamanMulai('Berkas belum dipilih atau kosong. Pilih berkas PDF, lalu periksa kembali.');
    }
    const hasil = await this.verifikasi.periksa(file);
    if (asData) return structuredClone(hasil) as PemeriksaanBerkasDto;
    void reply.header('content-type', HTML);
    return halamanBerkas(hasil);
  }
}
