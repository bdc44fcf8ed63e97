import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../../platform/http/guards/route-limits.js';
import { Jawaban } from '../../platform/http/jawaban.js';
import type { Actor } from '../actor.js';
import { TampilanSesi } from '../sesi/tampilan.js';
import { SESSION_COOKIE, tokenOf, type SessionCookie } from '../session-token.js';
import { SesiDto } from '../session.dto.js';
import { CurrentActor, CurrentSession, Diperkuat, SignedIn } from '../session.guard.js';
import { SessionService } from '../session.service.js';
import type { Session } from '../session.js';
import { Akun } from './akun.js';
import { GantiSandiDto, KebijakanSandiDto } from './kata-sandi.dto.js';
import { KebijakanSandi } from './kebijakan.service.js';

const PER_MINUTE = 30;

/** One's own password. */
@ApiTags('Akun saya')
@SignedIn({ postOptional: true })
@Controller('api/v1/saya/kata-sandi')
export class KataSandiController {
  constructor(private readonly akun: Akun, private readonly sessions: SessionService, private readonly tampilan: TampilanSesi, @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie) {}

  @Post()
  @HttpCode(200)
  @Limits({ perMinute: PER_MINUTE })
  @ApiOperation({ operationId: 'saya-kata-sandi', summary: 'Mengganti kata sandi sendiri', description: 'Sesi lain dari akun ini berakhir; sesi ini mendapat kuki baru.' })
  @ApiOkResponse({ type: SesiDto, description: 'Kata sandi telah diganti.' })
  @Jawaban(409)
  async change(@CurrentSession() { account, id, actor }: Session, @Body() body: GantiSandiDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SesiDto> {
    await this.akun.gantiSendiri(account, id, body);
    return this.tampilan.begin(reply, await this.sessions.renew(tokenOf(request, this.cookie) ?? '', actor));
  }
}

/** What the instansi asks of passwords. */
@ApiTags('Administrasi')
@SignedIn()
@Jawaban(401, 403)
@Controller('api/v1/admin/kebijakan-sandi')
export class KebijakanSandiController {
  constructor(private readonly kebijakan: KebijakanSandi) {}

  @Get()
  @ApiOperation({ operationId: 'admin-kebijakan-sandi', summary: 'Kebijakan kata sandi instansi' })
  @ApiOkResponse({ type: KebijakanSandiDto })
  read(@CurrentActor() actor: Actor): Promise<KebijakanSandiDto> {
    return this.kebijakan.read(actor);
  }

  @Put()
  @Diperkuat('kebijakanSandi.tetapkan')
  @ApiOperation({ operationId: 'admin-kebijakan-sandi-tetapkan', summary: 'Menetapkan kebijakan kata sandi instansi' })
  @ApiOkResponse({ type: KebijakanSandiDto })
  set(@CurrentActor() actor: Actor, @Body() body: KebijakanSandiDto): Promise<KebijakanSandiDto> {
    return this.kebijakan.set(actor, body);
  }
}
