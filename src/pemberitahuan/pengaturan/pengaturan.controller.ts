import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, GuestsToo, SignedIn } from '../../identity/session.guard.js';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { KodeSurelDto, PengaturanDto, UbahPengaturanDto, UbahSurelDto } from './pengaturan.dto.js';
import { PengaturanService } from './pengaturan.service.js';

@ApiTags('saya')
@SignedIn()
@Controller('api/v1/saya/pengaturan')
export class PengaturanController {
  constructor(private readonly pengaturan: PengaturanService) {}

  @Get()
  @GuestsToo()
  @ApiOperation({ operationId: 'saya-pengaturan', summary: 'Cara saya diberi tahu: menurut jenis, jam tenang, ringkasan harian, alamat surel' })
  @ApiOkResponse({ type: PengaturanDto })
  baca(@CurrentActor() actor: Actor): Promise<PengaturanDto> {
    return this.pengaturan.baca(actor);
  }

  @Put()
  @GuestsToo()
  @ApiOperation({ operationId: 'saya-ubah-pengaturan', summary: 'Mengubah cara saya diberi tahu; pemberitahuan resmi tidak dapat dimatikan' })
  @ApiOkResponse({ type: PengaturanDto })
  @Jawaban(422)
  ubah(@CurrentActor() actor: Actor, @Body() body: UbahPengaturanDto): Promise<PengaturanDto> {
    return this.pengaturan.ubah(actor, body);
  }

  @Put('surel')
  @GuestsToo()
  @Limits({ perMinute: 5 })
  @ApiOperation({ operationId: 'saya-ubah-surel', summary: 'Mengganti alamat surel; kode verifikasi dikirim ke alamat itu' })
  @ApiOkResponse({ type: PengaturanDto })
  @Jawaban(409)
  ubahSurel(@CurrentActor() actor: Actor, @Body() { alamat }: UbahSurelDto): Promise<PengaturanDto> {
    return this.pengaturan.ubahSurel(actor, alamat);
  }

  @Post('surel/verifikasi')
  @GuestsToo()
  @HttpCode(200)
  @Limits({ perMinute: 5 })
  @ApiOperation({ operationId: 'saya-verifikasi-surel', summary: 'Membuktikan alamat surel dengan kode yang dikirim ke sana' })
  @ApiOkResponse({ type: PengaturanDto })
  verifikasi(@CurrentActor() actor: Actor, @Body() { kode }: KodeSurelDto): Promise<PengaturanDto> {
    return this.pengaturan.verifikasi(actor, kode);
  }
}
