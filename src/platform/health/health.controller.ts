import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { problemResponse } from '../http/jawaban.js';
import { TooBusy } from '../http/problem.js';
import { Limits } from '../http/guards/route-limits.js';
import { BelumSiapDto, HidupDto, SiapDto } from './health.dto.js';
import { Readiness } from './readiness.js';

const RETRY_AFTER_SECONDS = 2;
const { headers } = problemResponse(503);

class NotReady extends TooBusy {
  constructor(private readonly failing: readonly string[]) { super(RETRY_AFTER_SECONDS); }

  override members() { return { failing: this.failing }; }
}

@ApiTags('kesehatan')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Limits({ perMinute: 'unlimited' })
  @ApiOperation({ summary: 'Memeriksa apakah peladen hidup', description: 'Selalu 200 selama proses berjalan, juga apabila bagian lain tidak bekerja.' })
  @ApiOkResponse({ type: HidupDto, description: 'Peladen hidup.' })
  live(): HidupDto {
    return { status: 'hidup' };
  }

  @Get('ready')
  @Limits({ perMinute: 'unlimited' })
  @ApiOperation({ summary: 'Memeriksa apakah peladen siap melayani', description: 'Memeriksa setiap bagian, paling lama 2 detik. Bagian yang tidak mutlak dibutuhkan hanya ditunjukkan keadaannya.' })
  @ApiOkResponse({ type: SiapDto, description: 'Setiap bagian yang dibutuhkan bekerja.' })
  @ApiExtraModels(BelumSiapDto)
  @ApiResponse({
    status: 503, description: 'Belum siap; bagian yang belum bekerja disebutkan.', ...(headers ? { headers } : {}),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(BelumSiapDto) } } },
  })
  async ready(): Promise<SiapDto> {
    const checks = await this.readiness.check();
    const failing = checks.filter((c) => !c.ok && c.needed !== false).map((c) => c.name);
    if (failing.length > 0) throw new NotReady(failing);
    return { status: 'siap', checks };
  }
}
