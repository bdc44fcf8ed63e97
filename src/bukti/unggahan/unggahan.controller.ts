import { Readable } from 'node:stream';
import { Controller, Delete, Get, Head, HttpCode, Options, Param, Patch, Post, Req, Res, type Type } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Tier } from '../../identity/actor.js';
import { atTier } from '../../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../../identity/session.guard.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { FILE_BYTES } from '../../platform/http/input/json-body.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { bytesIn, checksumIn, checkVersion, keteranganIn, TUS_CHECKSUMS, TUS_EXTENSIONS, TUS_VERSION } from './tus.js';
import { DaftarUnggahanDto, UnggahanDto } from './unggahan.dto.js';
import { UnggahanService, type Kemajuan } from './unggahan.service.js';

const TUS = { name: 'Tus-Resumable', required: true, description: 'Versi protokol unggah (tus.io).', example: TUS_VERSION };
const OFFSET = { name: 'Upload-Offset', required: true, description: 'Letak bita pertama yang dikirim.', example: '0' };
const CHECKSUM = { name: 'Upload-Checksum', required: false, description: 'Sidik bagian yang dikirim: sha256 atau sha1, lalu base64.', example: 'sha256 uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=' };
const METADATA = {
  name: 'Upload-Metadata', required: true, description: 'Pasangan nama dan teks base64, dipisahkan koma: judul, nama (atau filename), tanggalBerlaku (YYYY-MM-DD), periode (tahun), dan bila mengganti: menggantikan (pengenal bukti).',
  example: 'judul U0sgdGlt,nama c2sucGRm,tanggalBerlaku MjAyNy0wMS0xNQ==,periode MjAyNw==',
};

/** Resumable uploads (tus 1.0: creation, creation-with-upload, checksum, termination, expiration) at the address of one tier. */
export function unggahanController(tier: Tier): Type<object> {
  const jawab = (reply: FastifyReply, { id, offset, kedaluwarsa }: Kemajuan): void => {
    void reply.headers({ 'upload-offset': String(offset), 'upload-expires': kedaluwarsa.toUTCString(), location: `/api/v1/${tier}/unggahan/${id}` });
  };

  @ApiTags('Bukti')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class UnggahanController {
    constructor(readonly unggahan: UnggahanService) {}

    @Options('unggahan')
    @Cakupan('tulis:bukti')
    @HttpCode(204)
    @ApiOperation({ operationId: `${tier}-kemampuan-unggah`, summary: 'Kemampuan protokol unggah' })
    @ApiNoContentResponse({ description: 'Pada kepala Tus-Version, Tus-Extension, Tus-Checksum-Algorithm, dan Tus-Max-Size.' })
    capabilities(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): void {
      atTier(actor, tier);
      void reply.headers({ 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION, 'tus-extension': TUS_EXTENSIONS, 'tus-checksum-algorithm': TUS_CHECKSUMS.join(','), 'tus-max-size': String(this.unggahan.terbesar) });
    }

    @Post('satker/:id/bukti')
    @Cakupan('tulis:bukti')
    @Limits({ streamed: true })
    @ApiOperation({ operationId: `${tier}-mulai-unggah`, summary: 'Memulai unggahan bukti satu satker; berkas kecil dapat langsung disertakan' })
    @ApiHeader(TUS)
    @ApiHeader({ name: 'Upload-Length', required: true, description: 'Ukuran berkas, dalam bita.', example: '182044' })
    @ApiHeader(METADATA)
    @ApiHeader(CHECKSUM)
    @ApiConsumes(FILE_BYTES)
    @ApiCreatedResponse({ description: 'Alamat unggahan pada kepala Location, letak lanjutan pada Upload-Offset.', type: UnggahanDto })
    @Jawaban(404, 409, 412, 422, 460)
    async begin(@CurrentActor() actor: Actor, @Param('id', IdPipe) satker: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<UnggahanDto> {
      const own = this.spoken(actor, reply);
      await this.unggahan.pastikanBoleh(own, satker);
      checkVersion(request.headers);
      const [bita, keterangan, checksum] = [bytesIn(request.headers, 'upload-length'), keteranganIn(request.headers), checksumIn(request.headers)];
      let kemajuan = await this.unggahan.mulai(own, satker, bita, keterangan);
      jawab(reply, kemajuan);
      if (request.body instanceof Readable) kemajuan = await this.unggahan.tambah(own, kemajuan.id, 0, request.body, checksum);
      jawab(reply, kemajuan);
      return this.unggahan.keadaan(own, kemajuan.id);
    }

    @Get('satker/:id/unggahan')
    @Cakupan('tulis:bukti')
    @ApiOperation({ operationId: `${tier}-daftar-unggahan`, summary: 'Unggahan satker yang belum tersimpan: terputus, di karantina, ditolak' })
    @ApiOkResponse({ type: DaftarUnggahanDto })
    @Jawaban(404)
    async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) satker: string): Promise<DaftarUnggahanDto> {
      return { isi: await this.unggahan.daftar(atTier(actor, tier), satker) };
    }

    // before the GET of the same address, for which the server would answer HEAD by itself
    @Head('unggahan/:id')
    @Cakupan('tulis:bukti')
    @ApiOperation({ operationId: `${tier}-lanjutan-unggah`, summary: 'Sampai mana unggahan diterima' })
    @ApiHeader(TUS)
    @ApiOkResponse({ description: 'Letak lanjutan pada kepala Upload-Offset, ukuran pada Upload-Length.' })
    @Jawaban(404, 412)
    async offset(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
      const kemajuan = await this.unggahan.sampai(this.spoken(actor, reply), id);
      checkVersion(request.headers);
      jawab(reply, kemajuan);
      void reply.header('upload-length', String(kemajuan.bita));
    }

    @Get('unggahan/:id')
    @Cakupan('tulis:bukti')
    @ApiOperation({ operationId: `${tier}-unggahan`, summary: 'Keadaan satu unggahan' })
    @ApiOkResponse({ type: UnggahanDto })
    @Jawaban(404)
    state(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UnggahanDto> {
      return this.unggahan.keadaan(atTier(actor, tier), id);
    }

    @Patch('unggahan/:id')
    @Cakupan('tulis:bukti')
    @Limits({ streamed: true })
    @HttpCode(204)
    @ApiOperation({ operationId: `${tier}-lanjutkan-unggah`, summary: 'Mengirim bagian berikut dari berkas' })
    @ApiHeader(TUS)
    @ApiHeader(OFFSET)
    @ApiHeader(CHECKSUM)
    @ApiConsumes(FILE_BYTES)
    @ApiNoContentResponse({ description: 'Letak lanjutan pada kepala Upload-Offset.' })
    @Jawaban(404, 409, 412, 460)
    async append(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
      const own = this.spoken(actor, reply);
      await this.unggahan.pastikanMenunggu(own, id);
      checkVersion(request.headers);
      const [offset, checksum] = [bytesIn(request.headers, 'upload-offset'), checksumIn(request.headers)];
      jawab(reply, await this.unggahan.tambah(own, id, offset, request.body instanceof Readable ? request.body : Readable.from([]), checksum));
    }

    @Delete('unggahan/:id')
    @Cakupan('tulis:bukti')
    @HttpCode(204)
    @ApiOperation({ operationId: `${tier}-batalkan-unggah`, summary: 'Menghentikan unggahan dan membuang yang telah diterima' })
    @ApiHeader(TUS)
    @ApiNoContentResponse({ description: 'Dihentikan.' })
    @Jawaban(404, 412)
    async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
      const own = this.spoken(actor, reply);
      await this.unggahan.pastikanMenunggu(own, id);
      checkVersion(request.headers);
      await this.unggahan.batalkan(own, id);
    }

    /** Every answer of the protocol names its version. */
    private spoken(actor: Actor, reply: FastifyReply): Actor {
      void reply.header('tus-resumable', TUS_VERSION);
      return atTier(actor, tier);
    }
  }
  return UnggahanController;
}
