import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Tier } from '../identity/actor.js';
import { atTier } from '../identity/at-tier.js';
import { CurrentActor, CurrentSession, GuestsToo, harusDiperkuat, NoCases, SignedIn } from '../identity/session.guard.js';
import type { Session } from '../identity/session.js';
import { Cakupan, CakupanPerintah } from '../identity/token/cakupan.js';
import { DaftarSatkerDto, HalamanSatkerDto } from '../organisasi/organisasi.dto.js';
import { OrganisasiService } from '../organisasi/organisasi.service.js';
import { Berversi } from '../platform/http/guards/conditional.js';
import { HalamanDto, SEHALAMAN } from '../platform/http/halaman.dto.js';
import { IF_MATCH_HEADER, underVersion } from '../platform/http/input/if-match.js';
import { KEY_HEADER, keyOf } from '../platform/http/input/idempotency-key.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { WorkflowService } from '../workflow/workflow.service.js';
import { DaftarKasusDto, JawabanPerintahDto, KasusDto, KirimPerintahDto, KotakMasukDto, KumpulanKasusDto, PadaDto, RiwayatDto } from './kasus.dto.js';
import { JalanDto, MenujuDto } from './jalan.dto.js';
import { JalanService } from './jalan.service.js';
import { KasusService } from './kasus.service.js';
import { KerangkaRencanaDto } from './kerangka.dto.js';

/** A level of the instansi as the API shows it: its address, its name, and the commands that its posts send. */
export interface TierSpec {
  readonly tier: Tier;
  readonly judul: string;
  readonly perintah: readonly string[];
}

type Sent = Pick<KirimPerintahDto, 'perintah' | 'data'> & { readonly versi?: number | undefined };
/** The headers that go with a command. */
interface CommandHeaders { readonly 'idempotency-key'?: string; readonly 'if-match'?: string }

/** The controller of one tier. The same acts at every level: what differs is the table of the tier, the grants and the pack. */
export function tierController({ tier, judul }: TierSpec): Type<object> {
  @ApiTags(judul)
  @SignedIn()
  @Jawaban(401, 403)
  @Controller(`api/v1/${tier}`)
  class TierController {
    constructor(readonly kasus: KasusService, readonly workflow: WorkflowService, readonly organisasi: OrganisasiService, readonly jalan: JalanService) {}

    @Get('kotak-masuk')
    @Cakupan('baca:saya')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-kotak-masuk`, summary: 'Kasus yang menunggu jabatan ini, yang terlama dahulu' })
    @ApiOkResponse({ type: KotakMasukDto })
    inbox(@CurrentActor() actor: Actor, @Query() { setelah, jumlah }: HalamanDto): Promise<KotakMasukDto> {
      return this.kasus.inbox(atTier(actor, tier), jumlah ?? SEHALAMAN.biasa, setelah);
    }

    @Get('satker')
    @Cakupan('baca:satker')
    @NoCases()
    @ApiOperation({ operationId: `${tier}-daftar-satker`, summary: 'Satker dalam lingkup jabatan ini' })
    @ApiOkResponse({ type: DaftarSatkerDto })
    units(@CurrentActor() actor: Actor, @Query() page: HalamanSatkerDto): Promise<DaftarSatkerDto> {
      return this.organisasi.list(atTier(actor, tier), page);
    }

    @Get('satker/:id/jalan')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-jalan`, summary: 'Jalan terpendek satker menuju predikat: yang kurang, tanggalnya, dan jawaban yang paling murah dinaikkan; tidak mengikat' })
    @ApiOkResponse({ type: JalanDto })
    @Jawaban(404)
    way(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() { menuju, pada }: MenujuDto): Promise<JalanDto> {
      return this.jalan.menuju(atTier(actor, tier), id, menuju, pada);
    }

    @Get('kasus')
    @Cakupan('baca:kasus')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-daftar-kasus`, summary: 'Kasus dalam lingkup jabatan ini' })
    @ApiOkResponse({ type: KumpulanKasusDto })
    cases(@CurrentActor() actor: Actor, @Query() { satker, mesin, setelah, jumlah }: DaftarKasusDto): Promise<KumpulanKasusDto> {
      return this.kasus.list(atTier(actor, tier), { satker, mesin }, jumlah ?? SEHALAMAN.biasa, setelah);
    }

    @Get('kasus/:id')
    @Berversi()
    @Cakupan('baca:kasus')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-kasus`, summary: 'Satu kasus: kedudukannya, yang dapat dilakukan, dan yang masih kurang; sekarang atau pada hari lampau' })
    @ApiOkResponse({ type: KasusDto })
    @Jawaban(404)
    detail(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() { pada }: PadaDto): Promise<KasusDto> {
      return this.kasus.detail(atTier(actor, tier), id, pada);
    }

    @Get('kasus/:id/riwayat')
    @Cakupan('baca:kasus')
    @GuestsToo()
    @ApiOperation({ operationId: `${tier}-riwayat`, summary: 'Riwayat satu kasus, setiap langkah dengan dasar hukumnya' })
    @ApiOkResponse({ type: RiwayatDto })
    @Jawaban(404)
    history(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RiwayatDto> {
      return this.kasus.history(atTier(actor, tier), id);
    }

    @Get('kasus/:id/kerangka-rencana')
    @Cakupan('baca:kasus')
    @ApiOperation({ operationId: `${tier}-kerangka-rencana`, summary: 'Bentuk rencana aksi yang diisi satker, disusun dari lembar kerja evaluasinya' })
    @ApiOkResponse({ type: KerangkaRencanaDto })
    @Jawaban(404)
    plan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<KerangkaRencanaDto> {
      return this.kasus.kerangkaRencana(atTier(actor, tier), id);
    }

    @Post('kasus/:id/perintah')
    @CakupanPerintah()
    @GuestsToo()
    @HttpCode(200)
    @ApiOperation({ operationId: `${tier}-perintah`, summary: 'Mengirim perintah kepada satu kasus' })
    @ApiHeader(KEY_HEADER)
    @ApiHeader(IF_MATCH_HEADER)
    @ApiOkResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 412, 422)
    send(@CurrentActor() actor: Actor, @CurrentSession() session: Session, @Param('id', IdPipe) id: string, @Headers() headers: CommandHeaders, @Body() body: KirimPerintahDto): Promise<JawabanPerintahDto> {
      harusDiperkuat(session, body.perintah);
      return underVersion(headers['if-match'], body.versi, (versi) => this.execute(atTier(actor, tier), id, headers['idempotency-key'], { ...body, versi }));
    }

    @Post('perintah')
    @ApiOperation({ operationId: `${tier}-buka`, summary: 'Mengirim perintah yang membuka kasus baru' })
    @ApiHeader(KEY_HEADER)
    @ApiCreatedResponse({ type: JawabanPerintahDto })
    @Jawaban(404, 409, 422)
    open(@CurrentActor() actor: Actor, @CurrentSession() session: Session, @Headers('idempotency-key') key: string | undefined, @Body() body: KirimPerintahDto): Promise<JawabanPerintahDto> {
      harusDiperkuat(session, body.perintah);
      return this.execute(atTier(actor, tier), null, key, body);
    }

    private async execute(actor: Actor, kasus: string | null, key: string | undefined, { perintah, versi, data }: Sent): Promise<JawabanPerintahDto> {
      const reply = await this.workflow.execute(actor, { command: perintah, kasus, data, versi, key: keyOf(key) });
      return { ...reply, turunan: [...reply.turunan], peringatan: reply.peringatan.map((finding) => ({ ...finding, basis: [...finding.basis] })) };
    }
  }
  return TierController;
}
