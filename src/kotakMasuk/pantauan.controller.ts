import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, GuestsToo, SignedIn } from '../identity/session.guard.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { DaftarPantauanDto } from './kotak-masuk.dto.js';
import { PantauanService } from './pantauan.service.js';

@ApiTags('saya')
@SignedIn()
@Controller('api/v1/saya/pantauan')
export class PantauanController {
  constructor(private readonly pantauan: PantauanService) {}

  @Get()
  @GuestsToo()
  @ApiOperation({ operationId: 'saya-pantauan', summary: 'Kasus yang saya pantau dalam jabatan ini' })
  @ApiOkResponse({ type: DaftarPantauanDto })
  async daftar(@CurrentActor() actor: Actor): Promise<DaftarPantauanDto> {
    return { isi: await this.pantauan.daftar(actor) };
  }

  @Put(':id')
  @GuestsToo()
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-pantau', summary: 'Memantau kasus: diberi tahu selama jabatan ini masih dapat melihatnya' })
  @ApiNoContentResponse({ description: 'Dipantau.' })
  @Jawaban(404)
  pantau(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.pantauan.pantau(actor, id);
  }

  @Delete(':id')
  @GuestsToo()
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-berhenti-memantau', summary: 'Berhenti memantau; berhasil juga apabila tidak dipantau' })
  @ApiNoContentResponse({ description: 'Tidak dipantau lagi.' })
  lepas(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.pantauan.lepas(actor, id);
  }
}
