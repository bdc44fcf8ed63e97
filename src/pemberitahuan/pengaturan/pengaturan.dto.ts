import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { CARA, JENIS, type Cara } from '../jenis.js';

const CARA_SUREL = { enum: CARA, description: 'Lewat surel: `langsung`, dalam `ringkasan` harian, atau `tidak`.' } as const;
const PUKUL = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Indonesia's zones. */
export const ZONA = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** How each kind that may be chosen leaves by mail. */
export class CaraSurelDto {
  @ApiPropertyOptional({ ...CARA_SUREL, example: 'langsung' }) @IsOptional() @IsIn(CARA) hukum?: Cara;
  @ApiPropertyOptional({ ...CARA_SUREL, example: 'langsung' }) @IsOptional() @IsIn(CARA) tenggat?: Cara;
  @ApiPropertyOptional({ ...CARA_SUREL, example: 'langsung' }) @IsOptional() @IsIn(CARA) tugas?: Cara;
  @ApiPropertyOptional({ ...CARA_SUREL, example: 'ringkasan' }) @IsOptional() @IsIn(CARA) peristiwa?: Cara;
  @ApiPropertyOptional({ ...CARA_SUREL, example: 'tidak' }) @IsOptional() @IsIn(CARA) pantau?: Cara;
}

export class JamTenangDto {
  @ApiProperty({ description: 'Mulai, JJ:MM.', example: '20:00' }) @Matches(PUKUL, { message: 'harus jam JJ:MM' }) dari: string;
  @ApiProperty({ description: 'Sampai, JJ:MM; boleh melewati tengah malam.', example: '06:00' }) @Matches(PUKUL, { message: 'harus jam JJ:MM' }) sampai: string;
}

/** What a person chose; what is left out keeps its usual way. */
export class UbahPengaturanDto {
  @ApiProperty({ type: CaraSurelDto, description: 'Menurut jenis pemberitahuan; yang tidak disebut mengikuti kebiasaan.' }) @ValidateNested() @Type(() => CaraSurelDto) surel: CaraSurelDto;

  @ApiPropertyOptional({ type: JamTenangDto, nullable: true, description: 'Jam tanpa surel, kecuali pemberitahuan resmi; tanpa ini, tidak ada.' })
  @ValidateIf((_, value) => value !== undefined && value !== null) @ValidateNested() @Type(() => JamTenangDto)
  jamTenang?: JamTenangDto | null;

  @ApiProperty({ enum: ZONA, description: 'Zona waktu tempat Anda berada.', example: 'Asia/Makassar' }) @IsIn(ZONA) zona: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23, description: 'Jam pengiriman ringkasan harian.', example: 7 }) @Type(() => Number) @IsInt() @Min(0) @Max(23) ringkasanPukul: number;
}

export class JenisPemberitahuanDto {
  @ApiProperty({ enum: JENIS, description: 'Jenis.', example: 'tugas' }) jenis: string;
  @ApiProperty({ description: 'Artinya.', example: 'Tugas yang menunggu tindakan jabatan Anda' }) judul: string;
  @ApiProperty({ enum: CARA, description: 'Cara yang berlaku.', example: 'langsung' }) surel: string;
  @ApiProperty({ description: 'Dapat diubah.' }) dapatDiubah: boolean;
  @ApiPropertyOptional({ description: 'Mengapa tidak dapat diubah.' }) alasan?: string;
}

export class SurelDto {
  @ApiPropertyOptional({ description: 'Alamat surel.', example: 'pegawai@instansi.go.id' }) alamat?: string;
  @ApiProperty({ description: 'Alamat sudah dibuktikan; hanya ke alamat seperti itu surel dikirim.' }) terverifikasi: boolean;
  @ApiProperty({ description: 'Instalasi ini mengirim surel.' }) tersedia: boolean;
}

export class PengaturanDto {
  @ApiProperty({ type: [JenisPemberitahuanDto] }) jenis: JenisPemberitahuanDto[];
  @ApiPropertyOptional({ type: JamTenangDto }) jamTenang?: JamTenangDto;
  @ApiProperty({ example: 'Asia/Jakarta', description: 'Zona waktu.' }) zona: string;
  @ApiProperty({ type: 'integer', example: 7, description: 'Jam ringkasan harian.' }) ringkasanPukul: number;
  @ApiProperty({ type: SurelDto }) surel: SurelDto;
}

export class UbahSurelDto {
  @ApiProperty({ description: 'Alamat surel baru; kode dikirim ke sana.', example: 'pegawai@instansi.go.id', maxLength: 254 }) @IsEmail({}, { message: 'harus alamat surel' }) @MaxLength(254) alamat: string;
}

export class KodeSurelDto {
  @ApiProperty({ description: 'Kode dari surel, delapan angka.', example: '48151623' }) @Matches(/^\d{8}$/, { message: 'harus delapan angka' }) kode: string;
}
