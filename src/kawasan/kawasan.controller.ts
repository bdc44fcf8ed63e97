import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { tierOf, type Actor } from '../identity/actor.js';
import { CurrentActor, GuestsToo, SignedIn } from '../identity/session.guard.js';
import { Cakupan } from '../identity/token/cakupan.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Forbidden } from '../platform/http/problem.js';
import { DaftarUndanganKawasanDto, KawasanBersamaDto } from './kawasan.dto.js';
import { KawasanService } from './kawasan.service.js';

@ApiTags('kawasan')
@SignedIn()
@Jawaban(401, 403)
@Controller('api/v1/kawasan')
export class KawasanController {
  constructor(private readonly kawasan: KawasanService) {}

  @Get('undangan')
  @Cakupan('baca:kasus')
  @ApiOperation({ operationId: 'undangan-kawasan', summary: 'Undangan ke kawasan yang ditujukan kepada instansi ini, yang terbaru dahulu' })
  @ApiOkResponse({ type: DaftarUndanganKawasanDto })
  invitations(@CurrentActor() actor: Actor): Promise<DaftarUndanganKawasanDto> {
    return this.kawasan.undangan(ofTheInstansi(actor));
  }

  @Get(':id')
  @Cakupan('baca:kasus')
  @GuestsToo()
  @ApiOperation({ operationId: 'kawasan-bersama', summary: 'Satu kawasan dengan unit-unitnya, sejauh dibagikan: bagi pembentuk dan anggotanya' })
  @ApiOkResponse({ type: KawasanBersamaDto })
  @Jawaban(404)
  shared(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<KawasanBersamaDto> {
    return this.kawasan.bersama(ofTheInstansi(actor), id);
  }
}

/** Areas are the matter of the instansi as a whole. */
function ofTheInstansi(actor: Actor): Actor {
  if (tierOf(actor) === 'kementerian') return actor;
  throw new Forbidden([{ rule: 'izin.tingkat', title: 'Kawasan adalah urusan instansi secara keseluruhan', need: 'jabatan yang mewakili instansi', have: `jabatan pada ${actor.namaSatker}`, basis: [] }]);
}
