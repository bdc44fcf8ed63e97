import { Controller, Delete, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, GuestsToo, SignedIn } from '../../identity/session.guard.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { AlamatKalenderDto } from '../kotak-masuk.dto.js';
import { KalenderService } from './kalender.service.js';

export class KodeKalenderDto {
  @ApiProperty({ description: 'Kode rahasia dari alamat langganan.' }) @IsString() @MaxLength(100) kode: string;
}

@ApiTags('saya')
@Controller('api/v1/saya')
export class KalenderController {
  constructor(private readonly kalender: KalenderService) {}

  @Get('kalender.ics')
  @Limits({ perMinute: 30 })
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('referrer-policy', 'no-referrer')
  @ApiOperation({ operationId: 'kalender-ics', summary: 'Kalender tenggat (iCalendar) di balik alamat rahasia, tanpa sesi' })
  @ApiOkResponse({ description: 'Kalender.', content: { 'text/calendar': { schema: { type: 'string' }, example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' } } })
  @Jawaban(404, 429)
  isi(@Query() { kode }: KodeKalenderDto): Promise<string> {
    return this.kalender.isi(kode);
  }

  @Post('kalender')
  @SignedIn()
  @GuestsToo()
  @ApiOperation({ operationId: 'saya-kalender-buka', summary: 'Alamat langganan kalender yang baru; alamat lama berakhir' })
  @ApiCreatedResponse({ type: AlamatKalenderDto })
  async buka(@CurrentActor() actor: Actor): Promise<AlamatKalenderDto> {
    return { alamat: await this.kalender.buka(actor) };
  }

  @Delete('kalender')
  @SignedIn()
  @GuestsToo()
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-kalender-cabut', summary: 'Mencabut alamat langganan kalender' })
  @ApiNoContentResponse({ description: 'Tidak berlaku lagi.' })
  cabut(@CurrentActor() actor: Actor): Promise<void> {
    return this.kalender.cabut(actor);
  }
}
