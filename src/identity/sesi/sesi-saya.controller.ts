import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../platform/http/input/validation.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { CurrentSession, SignedIn } from '../session.guard.js';
import type { Session } from '../session.js';
import { DaftarKejadianDto, DaftarSesiDto, SesiDiakhiriDto } from './sesi-saya.dto.js';
import { SesiSayaService } from './sesi-saya.service.js';
import { HalamanDto, SEHALAMAN } from '../../platform/http/halaman.dto.js';

/** Where one is signed in, and what happened to one's account. */
@ApiTags('Akun saya')
@SignedIn({ postOptional: true })
@Controller('api/v1/saya')
export class SesiSayaController {
  constructor(private readonly sesi: SesiSayaService) {}

  @Get('sesi')
  @ApiOperation({ operationId: 'saya-sesi', summary: 'Sesi akun sendiri yang sedang berjalan' })
  @ApiOkResponse({ type: DaftarSesiDto })
  list(@CurrentSession() session: Session): Promise<DaftarSesiDto> {
    return this.sesi.list(session);
  }

  @Delete('sesi')
  @ApiOperation({ operationId: 'saya-sesi-akhiri-lain', summary: 'Mengakhiri semua sesi lain dari akun sendiri' })
  @ApiOkResponse({ type: SesiDiakhiriDto })
  async endOthers(@CurrentSession() session: Session): Promise<SesiDiakhiriDto> {
    return { diakhiri: await this.sesi.endOthers(session) };
  }

  @Delete('sesi/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'saya-sesi-akhiri', summary: 'Mengakhiri satu sesi dari akun sendiri' })
  @ApiNoContentResponse({ description: 'Telah berakhir.' })
  @Jawaban(404)
  end(@CurrentSession() session: Session, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sesi.end(session, id);
  }

  @Get('kejadian')
  @ApiOperation({ operationId: 'saya-kejadian', summary: 'Yang terjadi pada akun sendiri: masuk dari perangkat baru, perubahan kata sandi dan faktor', description: 'Yang terbaru dahulu.' })
  @ApiOkResponse({ type: DaftarKejadianDto })
  happenings(@CurrentSession() session: Session, @Query() { setelah, jumlah }: HalamanDto): Promise<DaftarKejadianDto> {
    return this.sesi.happenings(session, jumlah ?? SEHALAMAN.biasa, setelah);
  }
}
