import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, SignedIn } from '../../identity/session.guard.js';
import { KetersediaanDto, PeriodeKetersediaanDto } from './ketersediaan.dto.js';
import { KetersediaanService } from './ketersediaan.service.js';

@ApiTags('Administrasi')
@SignedIn()
@Controller('api/v1/admin/ketersediaan')
export class KetersediaanController {
  constructor(private readonly ketersediaan: KetersediaanService) {}

  @Get()
  @ApiOperation({ operationId: 'ketersediaan', summary: 'Yang tidak akan ada orangnya dalam suatu periode, sesudah benturan kepentingan diperhitungkan' })
  @ApiOkResponse({ type: KetersediaanDto })
  check(@CurrentActor() actor: Actor, @Query() { periode }: PeriodeKetersediaanDto): Promise<KetersediaanDto> {
    return this.ketersediaan.periksa(actor, periode);
  }
}
