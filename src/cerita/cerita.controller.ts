import { Controller, Get, Header, Param, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, GuestsToo, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { CeritaDto, SaringanCeritaDto, type LangkahDto } from './cerita.dto.js';
import { CeritaService } from './cerita.service.js';

const WIDTH = 2;

/** The story of a case at the address of one tier. */
export function ceritaController(tier: Tier): Type<object> {
  @ApiTags('Cerita')
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class CeritaController {
    constructor(readonly cerita: CeritaService) {}

    @Get('kasus/:id/cerita')
    @Cakupan('baca:kasus')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-cerita`, summary: 'Cerita kasus beserta keluarganya: siapa melakukan apa, dasar hukumnya, yang berubah, dan dokumennya' })
    @ApiOkResponse({ type: CeritaDto })
    @Jawaban(404)
    baca(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() saringan: SaringanCeritaDto): Promise<CeritaDto> {
      return this.cerita.cerita(atTier(actor, tier), id, saringan);
    }

    @Get('kasus/:id/cerita.txt')
    @Cakupan('baca:kasus')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-cerita-teks`, summary: 'Cerita yang sama sebagai teks, untuk dibaca dan dicetak' })
    @ApiProduces('text/plain')
    @ApiOkResponse({ schema: { type: 'string' } })
    @Jawaban(404)
    @Header('content-type', 'text/plain; charset=utf-8')
    async teks(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() saringan: SaringanCeritaDto): Promise<string> {
      const { isi } = await this.cerita.cerita(atTier(actor, tier), id, saringan);
      return isi.map(paragraf).join('\n');
    }
  }
  return CeritaController;
}

const paragraf = ({ waktu, kalimat, dasar, perubahan, perubahanLain, dokumen, sidik }: LangkahDto): string => [
  `${waktu}`, kalimat,
  ...(dokumen ? [`Dokumen: ${dokumen.judul}${dokumen.nomor ? ` nomor ${dokumen.nomor}` : ''}`] : []),
  ...perubahan.map(({ apa, dari, menjadi }) => `- ${apa}: ${dari === undefined ? menjadi ?? '' : `${dari} → ${menjadi ?? '(dilepas)'}`}`),
  ...(perubahanLain ? [`- dan ${perubahanLain} perubahan lain`] : []),
  ...(dasar.length > 0 ? [`Dasar: ${dasar.map(({ sumber, pasal }) => `${sumber} ${pasal}`).join('; ')}`] : []),
  `Sidik: ${sidik}`, '',
].map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(WIDTH) + line)).join('\n');
