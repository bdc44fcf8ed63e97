import { Controller, Get, Headers, Header, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor, CurrentSession, CurrentSessionMark, GuestsToo, SignedIn } from '../../identity/session.guard.js';
import type { Session } from '../../identity/session.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import { BadInput } from '../../platform/http/problem.js';
import { AliranService } from './aliran.service.js';

const NOMOR = /^\d{1,18}$/;

@ApiTags('saya')
@SignedIn()
@Controller('api/v1/saya/aliran')
export class AliranController {
  constructor(private readonly aliran: AliranService) {}

  @Get()
  @GuestsToo()
  @Header('x-accel-buffering', 'no')
  @ApiOperation({
    operationId: 'saya-aliran', summary: 'Pemberitahuan sebagai aliran (Server-Sent Events), bagi seluruh jabatan saya',
    description: 'Setiap peristiwa `pemberitahuan` memuat jenis, perihal, dan tautan. Aliran ditutup begitu sesi berakhir atau jabatannya tidak lagi dipegang. Paling banyak enam aliran bagi satu orang.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Nomor terakhir yang diterima; yang sesudahnya dikirim lebih dahulu.' })
  @ApiOkResponse({ description: 'Aliran terbuka.', content: { 'text/event-stream': { schema: { type: 'string' }, example: 'id: 17\nevent: pemberitahuan\ndata: {"jenis":"tugas","perihal":"usulan.diajukan","tautan":"/kasus/0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11"}\n\n' } } })
  @Jawaban(429)
  async buka(@CurrentActor() actor: Actor, @CurrentSession() { id }: Session, @CurrentSessionMark() tanda: string, @Headers('last-event-id') terakhir: string | undefined): Promise<StreamableFile> {
    if (terakhir !== undefined && terakhir !== '' && !NOMOR.test(terakhir)) throw new BadInput([{ path: 'header/last-event-id', why: 'bukan nomor dari aliran sebelumnya' }]);
    return new StreamableFile(await this.aliran.buka(actor, id, Buffer.from(tanda, 'base64url'), terakhir || undefined), { type: 'text/event-stream; charset=utf-8' });
  }
}
