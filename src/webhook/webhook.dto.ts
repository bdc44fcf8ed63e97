import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const KEADAAN_KIRIMAN = ['menunggu', 'terkirim', 'mati'] as const;

export class AturWebhookDto {
  @ApiProperty({ description: 'Sebutan.', example: 'Sistem persuratan', maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) judul: string;
  @ApiProperty({ description: 'Alamat tujuan: https pada internet umum, atau host yang diizinkan instalasi.', example: 'https://sistem.instansi.go.id/predikat', maxLength: 2000 }) @IsString() @IsNotEmpty() @MaxLength(2000) url: string;
  @ApiPropertyOptional({ type: [String], description: 'Perihal yang dikirim; tanpa ini, semuanya.', example: ['usulan.diajukan', 'predikat.diterbitkan'] })
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(100, { each: true })
  perihal?: string[];
}

export class WebhookDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Sistem persuratan' }) judul: string;
  @ApiProperty({ example: 'https://sistem.instansi.go.id/predikat' }) url: string;
  @ApiProperty({ type: [String], description: 'Kosong: semua perihal.' }) perihal: string[];
  @ApiProperty({ format: 'date-time' }) pada: string;
  @ApiProperty({ type: 'integer', description: 'Kiriman yang masih akan dicoba.' }) menunggu: number;
  @ApiProperty({ type: 'integer', description: 'Kiriman yang tidak sampai dan tidak dicoba lagi.' }) mati: number;
  @ApiPropertyOptional({ format: 'date-time', description: 'Tidak ada kiriman yang sampai sejak.' }) gagalSejak?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Dimatikan karena terlalu lama gagal.' }) dimatikanPada?: string;
  @ApiPropertyOptional({ description: 'Mengapa dimatikan.' }) sebab?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Rahasia lama masih menandatangani sampai saat ini.' }) rahasiaLamaSampai?: string;
}

export class DaftarWebhookDto {
  @ApiProperty({ type: [WebhookDto], description: 'Menurut sebutan, seluruhnya.' }) isi: WebhookDto[];
}

export class RahasiaWebhookDto {
  @ApiProperty({ type: WebhookDto }) webhook: WebhookDto;
  @ApiProperty({ description: 'Rahasia tanda tangan (Standard Webhooks); ditampilkan sekali ini saja.', example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDFJHbdgXUrsk=' }) rahasia: string;
}

export class SaringKirimanDto {
  @ApiPropertyOptional({ description: 'Penanda halaman dari jawaban sebelumnya.' }) @IsOptional() @IsString() @MaxLength(500) setelah?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) jumlah?: number;
  @ApiPropertyOptional({ enum: KEADAAN_KIRIMAN, description: 'Hanya yang keadaannya ini.' }) @IsOptional() @IsIn(KEADAAN_KIRIMAN) keadaan?: (typeof KEADAAN_KIRIMAN)[number];
}

export class KirimanWebhookDto {
  @ApiProperty({ format: 'uuid', description: 'Sama dengan `webhook-id` pada setiap percobaan.' }) id: string;
  @ApiProperty({ example: 'usulan.diajukan' }) perihal: string;
  @ApiPropertyOptional({ format: 'uuid' }) kasus?: string;
  @ApiProperty({ enum: KEADAAN_KIRIMAN }) keadaan: string;
  @ApiProperty({ type: 'integer' }) percobaan: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Status HTTP jawaban terakhir.' }) status?: number;
  @ApiPropertyOptional({ description: 'Mengapa percobaan terakhir gagal.', example: 'peladen menolak sambungan' }) sebab?: string;
  @ApiProperty({ format: 'date-time' }) pada: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Percobaan berikutnya.' }) berikut?: string;
}

export class DaftarKirimanDto {
  @ApiProperty({ type: [KirimanWebhookDto], description: 'Terbaru dahulu.' }) isi: KirimanWebhookDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
