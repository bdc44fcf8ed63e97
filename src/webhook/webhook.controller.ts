import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../identity/session.guard.js';
import { IdPipe } from '../platform/http/input/validation.js';
import { Jawaban } from '../platform/http/jawaban.js';
import { AturWebhookDto, DaftarKirimanDto, DaftarWebhookDto, RahasiaWebhookDto, SaringKirimanDto, WebhookDto } from './webhook.dto.js';
import { WebhookService } from './webhook.service.js';

/** Webhooks of the instansi, for its administrator. */
@ApiTags('admin')
@SignedIn()
@Controller('api/v1/admin/webhook')
export class WebhookController {
  constructor(private readonly webhook: WebhookService) {}

  @Get()
  @ApiOperation({ operationId: 'webhook-daftar', summary: 'Webhook instansi, dengan kiriman yang menunggu dan yang tidak sampai' })
  @ApiOkResponse({ type: DaftarWebhookDto })
  async daftar(@CurrentActor() actor: Actor): Promise<DaftarWebhookDto> {
    return { isi: await this.webhook.daftar(actor) };
  }

  @Post()
  @Diperkuat('webhook.atur')
  @ApiOperation({ operationId: 'webhook-pasang', summary: 'Memasang webhook; rahasianya ditampilkan sekali' })
  @ApiCreatedResponse({ type: RahasiaWebhookDto })
  @Jawaban(409)
  tambah(@CurrentActor() actor: Actor, @Body() body: AturWebhookDto): Promise<RahasiaWebhookDto> {
    return this.webhook.tambah(actor, body);
  }

  @Put(':id')
  @Diperkuat('webhook.atur')
  @ApiOperation({ operationId: 'webhook-ubah', summary: 'Mengubah sebutan, alamat, atau perihal webhook' })
  @ApiOkResponse({ type: WebhookDto })
  @Jawaban(404)
  ubah(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AturWebhookDto): Promise<WebhookDto> {
    return this.webhook.ubah(actor, id, body);
  }

  @Delete(':id')
  @Diperkuat('webhook.atur')
  @HttpCode(204)
  @ApiOperation({ operationId: 'webhook-hapus', summary: 'Menghapus webhook; yang menunggu tidak dikirim lagi' })
  @ApiNoContentResponse({ description: 'Dihapus.' })
  @Jawaban(404)
  hapus(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.webhook.hapus(actor, id);
  }

  @Post(':id/rahasia')
  @Diperkuat('webhook.atur')
  @ApiOperation({ operationId: 'webhook-ganti-rahasia', summary: 'Mengganti rahasia; selama 24 jam keduanya menandatangani' })
  @ApiCreatedResponse({ type: RahasiaWebhookDto })
  @Jawaban(404)
  gantiRahasia(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RahasiaWebhookDto> {
    return this.webhook.gantiRahasia(actor, id);
  }

  @Post(':id/nyalakan')
  @Diperkuat('webhook.atur')
  @HttpCode(200)
  @ApiOperation({ operationId: 'webhook-nyalakan', summary: 'Menyalakan lagi webhook yang dimatikan karena gagal' })
  @ApiOkResponse({ type: WebhookDto })
  @Jawaban(404)
  nyalakan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<WebhookDto> {
    return this.webhook.nyalakan(actor, id);
  }

  @Post(':id/uji')
  @HttpCode(204)
  @ApiOperation({ operationId: 'webhook-uji', summary: 'Mengirim pesan percobaan (`webhook.uji`)' })
  @ApiNoContentResponse({ description: 'Akan dikirim.' })
  @Jawaban(404)
  uji(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.webhook.uji(actor, id);
  }

  @Get(':id/kiriman')
  @ApiOperation({ operationId: 'webhook-kiriman', summary: 'Kiriman sebuah webhook; `keadaan=mati` adalah yang tidak sampai' })
  @ApiOkResponse({ type: DaftarKirimanDto })
  @Jawaban(404)
  kiriman(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() saring: SaringKirimanDto): Promise<DaftarKirimanDto> {
    return this.webhook.kiriman(actor, id, saring);
  }

  @Post(':id/kiriman/:kiriman/ulang')
  @HttpCode(204)
  @ApiOperation({ operationId: 'webhook-ulang', summary: 'Mengirim ulang sebuah kiriman dengan `webhook-id` yang sama' })
  @ApiNoContentResponse({ description: 'Akan dikirim.' })
  @Jawaban(404, 409)
  ulang(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('kiriman', IdPipe) kiriman: string): Promise<void> {
    return this.webhook.ulang(actor, id, kiriman);
  }
}
