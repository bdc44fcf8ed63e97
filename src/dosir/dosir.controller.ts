import { Controller, Get, Param, Query, StreamableFile, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, SignedIn } from '../identity/session.guard.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { DosirDto } from './dosir.dto.js';
import { DosirService } from './dosir.service.js';

/** Dossiers at the address of one tier. */
export function dosirController(tier: Tier): Type<object> {
  @ApiTags('Dosir')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class DosirController {
    constructor(readonly dosir: DosirService) {}

    @Get('kasus/:id/dosir.zip')
    @ApiOperation({ operationId: `${tier}-dosir`, summary: 'Dosir perkara: dokumen, lembar kerja, daftar bukti, dan riwayat kasus beserta keluarganya dalam satu ZIP bersegel' })
    @ApiProduces('application/zip')
    @ApiOkResponse({ description: 'ZIP, diperiksa dengan scripts/verifikasi-dosir.mjs tanpa peladen.', schema: { type: 'string', format: 'binary' } })
    @Jawaban(404, 409)
    async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() { bukti }: DosirDto): Promise<StreamableFile> {
      const { nama, isi } = await this.dosir.buat(atTier(actor, tier), id, { denganBerkasBukti: bukti === 'berkas' });
      return new StreamableFile(isi, { type: 'application/zip', disposition: `attachment; filename="${nama}"` });
    }
  }
  return DosirController;
}
