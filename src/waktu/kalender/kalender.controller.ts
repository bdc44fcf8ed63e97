import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/actor.js';
import { Cakupan } from '../../identity/token/cakupan.js';
import { CurrentActor, Diperkuat, SignedIn } from '../../identity/session.guard.js';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { CabutHariDto, KalenderDto, TahunDto, TetapkanKalenderDto } from './kalender.dto.js';
import { KalenderService } from './kalender.service.js';

/** The working calendar: whoever is signed in reads it, the administrator of the instansi keeps it. */
@ApiTags('kalender')
@SignedIn()
@Controller('api/v1')
export class KalenderController {
  constructor(private readonly kalender: KalenderService) {}

  @Get('kalender')
  @Cakupan('baca:kasus')
  @ApiOperation({ operationId: 'kalender', summary: 'Hari libur satu tahun, selain Sabtu dan Minggu: nasional, cuti bersama, dan instansi sendiri' })
  @ApiOkResponse({ type: KalenderDto })
  year(@CurrentActor() actor: Actor, @Query() { tahun }: TahunDto): Promise<KalenderDto> {
    return this.kalender.tahun(actor, tahun);
  }

  @Get('admin/kalender')
  @ApiOperation({ operationId: 'kalender-kelola', summary: 'Hari libur satu tahun, bagi yang mengelolanya' })
  @ApiOkResponse({ type: KalenderDto })
  async kept(@CurrentActor() actor: Actor, @Query() { tahun }: TahunDto): Promise<KalenderDto> {
    await this.kalender.mengelola(actor);
    return this.kalender.tahun(actor, tahun);
  }

  @Post('admin/kalender')
  @Diperkuat('kalender.tetapkan')
  @ApiOperation({ operationId: 'kalender-tetapkan', summary: 'Menetapkan hari libur instansi sendiri menurut keputusannya, seluruhnya atau tidak satu pun' })
  @ApiCreatedResponse({ type: KalenderDto })
  @Jawaban(409)
  enter(@CurrentActor() actor: Actor, @Body() days: TetapkanKalenderDto): Promise<KalenderDto> {
    return this.kalender.tetapkan(actor, days);
  }

  @Post('admin/kalender/:id/cabut')
  @Diperkuat('kalender.tetapkan')
  @HttpCode(204)
  @ApiOperation({ operationId: 'kalender-cabut', summary: 'Mencabut satu hari libur instansi sendiri' })
  @ApiNoContentResponse({ description: 'Hari itu menjadi hari kerja lagi.' })
  @Jawaban(404, 409)
  withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() { alasan }: CabutHariDto): Promise<void> {
    return this.kalender.cabut(actor, id, alasan);
  }
}
