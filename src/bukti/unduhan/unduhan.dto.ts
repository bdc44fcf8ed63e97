import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Min } from 'class-validator';
import { CARA, type Cara } from './tanda.js';

/** How a file is wanted. */
export class MintaUnduhDto {
  @ApiPropertyOptional({ enum: CARA, default: 'unduh', description: 'unduh: berkas aslinya. pratinjau: gambar atau PDF dibuka di tempat. gambar: gambar kecil.' })
  @IsOptional() @IsIn(CARA) cara?: Cara;
}

/** The address of a file, for a short while and for this session only. */
export class AlamatUnduhDto {
  @ApiProperty({ description: 'Alamat pada layanan ini.', example: '/api/v1/bukti/3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21/isi?cara=unduh&sampai=1811203260000&tanda=…' }) alamat: string;
  @ApiProperty({ format: 'date-time', description: 'Sampai kapan alamat itu berlaku.' }) sampai: string;
}

/** What the signed address says. */
export class TandaDto {
  @ApiProperty({ enum: CARA, description: 'Cara.' }) @IsIn(CARA) cara: Cara;
  @ApiProperty({ type: 'integer', description: 'Sampai kapan, milidetik sejak 1970.' }) @Type(() => Number) @IsInt() @Min(0) sampai: number;
  @ApiProperty({ description: 'Tanda tangan alamat.' }) @Matches(/^[A-Za-z0-9_-]{43}$/, { message: 'bukan tanda alamat dari layanan ini' }) tanda: string;
}

/** Somebody was given a file. */
export class UnduhanDto {
  @ApiProperty({ description: 'Siapa.', example: 'Sekar Wulandari' }) oleh: string;
  @ApiProperty({ description: 'Dalam jabatan apa.', example: 'timPenilaiKanwil' }) peran: string;
  @ApiProperty({ enum: CARA, description: 'Cara.' }) cara: Cara;
  @ApiPropertyOptional({ description: 'Bagian yang diminta.', example: 'bytes=0-1023' }) rentang?: string;
  @ApiProperty({ format: 'date-time', description: 'Kapan.' }) pada: string;
}

/** Who was given a file. */
export class DaftarUnduhanDto {
  @ApiProperty({ type: [UnduhanDto], description: 'Terbaru dahulu, paling banyak 200.' }) isi: UnduhanDto[];
}
