import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Req, StreamableFile, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, Diperkuat, GuestsToo, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { JawabanPerintahDto } from '../kasus/kasus.dto.js';
import { Limits } from '../platform/http/guards/route-limits.js';
import { KEY_HEADER, keyOf } from '../platform/http/input/idempotency-key.js';
import { readBytes } from '../platform/http/input/read-bytes.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import type { Reply } from '../workflow/workflow.service.js';
import { DaftarDokumenDto, EsignDto, KonsepDto, PeriksaUlangDto, PilihBerkasDto } from './dokumen.dto.js';
import { DokumenService, type BerkasKeluar } from './dokumen.service.js';
import { PenerbitanService } from './penerbitan.service.js';
import { TandaTanganService } from './tanda-tangan.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LARGEST = 50 * 1024 * 1024;
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

const handed = ({ nama, jenis, isi }: BerkasKeluar): StreamableFile => new StreamableFile(isi, { type: jenis, disposition: `attachment; filename="${nama}"` });
const answered = (reply: Reply): JawabanPerintahDto => ({ ...reply, turunan: [...reply.turunan], peringatan: reply.peringatan.map((finding) => ({ ...finding, basis: [...finding.basis] })) });

/** Documents at the address of one tier. What only moves them (drafting, paraf, number, cancelling) is sent as any other command. */
export function dokumenController(tier: Tier): Type<object> {
  @ApiTags('Dokumen')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class DokumenController {
    constructor(readonly dokumen: DokumenService, readonly penerbitan: PenerbitanService, readonly tandaTangan: TandaTanganService) {}

    @Get('kasus/:id/dokumen')
    @Cakupan('baca:dokumen')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-dokumen-kasus`, summary: 'Dokumen yang dapat disusun dari satu kasus, yang masih kurang, dan yang sudah ada' })
    @ApiOkResponse({ type: DaftarDokumenDto })
    @Jawaban(404)
    list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DaftarDokumenDto> {
      return this.dokumen.daftar(atTier(actor, tier), id);
    }

    @Get('kasus/:id/dokumen/:jenis/konsep.pdf')
    @Cakupan('baca:dokumen')
    @ApiOperation({ operationId: `${tier}-pratinjau-pdf`, summary: 'Pratinjau dokumen dari suatu kasus, bertanda air KONSEP' })
    @ApiProduces('application/pdf')
    @ApiOkResponse({ description: 'Konsep sebagai PDF.', ...BINARY })
    @Jawaban(404, 422)
    async previewPdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('jenis') jenis: string, @Query() { isian }: KonsepDto): Promise<StreamableFile> {
      return handed(await this.dokumen.konsep(atTier(actor, tier), id, jenis, 'pdf', isian));
    }

    @Get('kasus/:id/dokumen/:jenis/konsep.docx')
    @Cakupan('baca:dokumen')
    @ApiOperation({ operationId: `${tier}-pratinjau-docx`, summary: 'Konsep dokumen dari suatu kasus yang dapat diubah, menurut templat kantor' })
    @ApiProduces(DOCX)
    @ApiOkResponse({ description: 'Konsep sebagai naskah Word.', ...BINARY })
    @Jawaban(404, 422)
    async previewDocx(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('jenis') jenis: string, @Query() { isian }: KonsepDto): Promise<StreamableFile> {
      return handed(await this.dokumen.konsep(atTier(actor, tier), id, jenis, 'docx', isian));
    }

    @Get('dokumen/:id/konsep.pdf')
    @Cakupan('baca:dokumen')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-konsep-pdf`, summary: 'Konsep dokumen, bertanda air KONSEP' })
    @ApiProduces('application/pdf')
    @ApiOkResponse({ description: 'Konsep sebagai PDF.', ...BINARY })
    @Jawaban(404, 422)
    async draftPdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
      return handed(await this.dokumen.konsepDokumen(atTier(actor, tier), id, 'pdf'));
    }

    @Get('dokumen/:id/konsep.docx')
    @Cakupan('baca:dokumen')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-konsep-docx`, summary: 'Konsep dokumen yang dapat diubah, menurut templat kantor' })
    @ApiProduces(DOCX)
    @ApiOkResponse({ description: 'Konsep sebagai naskah Word.', ...BINARY })
    @Jawaban(404, 422)
    async draftDocx(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
      return handed(await this.dokumen.konsepDokumen(atTier(actor, tier), id, 'docx'));
    }

    @Get('dokumen/:id/berkas')
    @Cakupan('baca:dokumen')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-berkas-dokumen`, summary: 'Berkas dokumen: yang terakhir ditandatangani, atau yang bersidik tertentu' })
    @ApiProduces('application/pdf')
    @ApiOkResponse({ description: 'Berkas PDF.', ...BINARY })
    @Jawaban(404, 409)
    async file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() { sidik }: PilihBerkasDto): Promise<StreamableFile> {
      return handed(await this.dokumen.berkas(atTier(actor, tier), id, sidik));
    }

    @Get('dokumen/:id/periksa')
    @Cakupan('baca:dokumen')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-periksa-dokumen`, summary: 'Mencetak dokumen final sekali lagi dan membandingkan sidiknya' })
    @ApiOkResponse({ type: PeriksaUlangDto })
    @Jawaban(404)
    check(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PeriksaUlangDto> {
      return this.dokumen.periksaUlang(atTier(actor, tier), id);
    }

    @Post('dokumen/:id/final')
    @GuestsToo()
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-finalkan-dokumen`, summary: 'Mencetak dokumen final, menyimpannya, dan mengikat sidiknya dalam riwayat' })
    @ApiHeader(KEY_HEADER)
    @ApiOkResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 422)
    async finalise(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('idempotency-key') key: string | undefined): Promise<JawabanPerintahDto> {
      return answered(await this.penerbitan.finalkan(atTier(actor, tier), id, keyOf(key)));
    }

    @Post('dokumen/:id/segel')
    @Diperkuat('dokumen.tandaTangani')
    @GuestsToo()
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-segel-dokumen`, summary: 'Membubuhkan segel elektronik instalasi atas perintah penandatangan' })
    @ApiHeader(KEY_HEADER)
    @ApiOkResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 422)
    async seal(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('idempotency-key') key: string | undefined): Promise<JawabanPerintahDto> {
      return answered(await this.tandaTangan.segel(atTier(actor, tier), id, keyOf(key)));
    }

    @Post('dokumen/:id/esign')
    @Diperkuat('dokumen.tandaTangani')
    @GuestsToo()
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-esign-dokumen`, summary: 'Menandatangani dengan sertifikat elektronik pribadi melalui BSrE' })
    @ApiHeader(KEY_HEADER)
    @ApiOkResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 422)
    async esign(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('idempotency-key') key: string | undefined, @Body() { nik, passphrase }: EsignDto): Promise<JawabanPerintahDto> {
      return answered(await this.tandaTangan.esign(atTier(actor, tier), id, keyOf(key), { nik, passphrase }));
    }

    @Put('dokumen/:id/bertandatangan')
    @Diperkuat('dokumen.tandaTangani')
    @GuestsToo()
    @Limits({ streamed: true })
    @ApiOperation({ operationId: `${tier}-unggah-bertandatangan`, summary: 'Mengunggah berkas final yang sudah ditandatangani di tempat lain' })
    @ApiHeader(KEY_HEADER)
    @ApiConsumes('application/pdf')
    @ApiBody({ description: 'Berkas PDF bertanda tangan.', ...BINARY })
    @ApiOkResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 413, 415, 422)
    async upload(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest): Promise<JawabanPerintahDto> {
      return answered(await this.tandaTangan.unggah(atTier(actor, tier), id, keyOf(key), await readBytes(request.body, LARGEST)));
    }

    @Put('dokumen/:id/pindaian')
    @Diperkuat('dokumen.tandaTangani')
    @GuestsToo()
    @Limits({ streamed: true })
    @ApiOperation({ operationId: `${tier}-unggah-pindaian`, summary: 'Mengunggah pindaian naskah yang ditandatangani dengan pena' })
    @ApiHeader(KEY_HEADER)
    @ApiConsumes('application/pdf')
    @ApiBody({ description: 'Pindaian sebagai PDF.', ...BINARY })
    @ApiOkResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 413, 415, 422)
    async scan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest): Promise<JawabanPerintahDto> {
      return answered(await this.tandaTangan.pindai(atTier(actor, tier), id, keyOf(key), await readBytes(request.body, LARGEST)));
    }
  }
  return DokumenController;
}
