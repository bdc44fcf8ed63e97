import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { TerimaService } from './terima.service.js';
import { TerimaUndanganDto, UndanganPublikDto } from './undangan.dto.js';

/** Requests a minute from one address: enough for a person who mistypes a code. */
const PER_MINUTE = 20;

@ApiTags('Undangan')
@Controller('api/v1/undangan/:kode')
export class TerimaController {
  constructor(private readonly undangan: TerimaService) {}

  @Get()
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'undangan', summary: 'Siapa yang mengundang; jawaban 404 sama untuk kode yang tidak dikenal, sudah dipakai, dicabut, atau kedaluwarsa' })
  @ApiOkResponse({ type: UndanganPublikDto })
  @Jawaban(404)
  baca(@Param('kode') kode: string): Promise<UndanganPublikDto> {
    return this.undangan.baca(kode);
  }

  @Post()
  @HttpCode(204)
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'undangan-terima', summary: 'Membuka akun dengan nama pengguna dan kata sandi; kode hanya dapat dipakai sekali' })
  @ApiNoContentResponse({ description: 'Akun terbuka; masuk lewat /api/v1/sesi.' })
  @Jawaban(404)
  terima(@Param('kode') kode: string, @Body() body: TerimaUndanganDto): Promise<void> {
    return this.undangan.terima(kode, body);
  }
}
