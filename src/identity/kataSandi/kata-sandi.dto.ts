import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PASSWORD_LENGTH } from '../passwords.js';

/** A password for another. */
export class GantiSandiDto {
  @ApiProperty({ description: 'Kata sandi yang sekarang.', format: 'password', maxLength: PASSWORD_LENGTH.max, example: 'sawah-kelapa-perahu-langit-27' })
  @IsString() @IsNotEmpty() @MaxLength(PASSWORD_LENGTH.max)
  lama: string;

  @ApiProperty({ description: 'Kata sandi yang baru: 15 sampai 128 karakter, tidak mudah ditebak.', format: 'password', minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max, example: 'payung-lontar-gerimis-biola-81' })
  @IsString() @IsNotEmpty() @MaxLength(2 * PASSWORD_LENGTH.max)
  baru: string;
}

/** What an instansi asks of passwords beyond length and strength. */
export class KebijakanSandiDto {
  @ApiProperty({ description: 'Kata sandi baru memuat huruf besar, huruf kecil, angka, dan tanda baca.', example: false })
  @IsBoolean()
  komposisi: boolean;

  @ApiPropertyOptional({ type: 'integer', minimum: 30, maximum: 3_650, description: 'Masa berlaku kata sandi dalam hari; tanpa isian ini tidak kedaluwarsa.', example: 365 })
  @IsOptional() @IsInt() @Min(30) @Max(3_650)
  umurHari?: number;
}
