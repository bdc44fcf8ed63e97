import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';

/** A letterhead to be set. The logo is sent by itself. */
export class AturKopDto {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 6, description: 'Baris kop, yang pertama lebih besar.', example: ['KEMENTERIAN CONTOH', 'SEKRETARIAT JENDERAL'] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(6) @IsString({ each: true }) @MinLength(1, { each: true }) @MaxLength(150, { each: true })
  baris: string[];

  @ApiProperty({ type: [String], maxItems: 4, description: 'Alamat, telepon, laman.', example: ['Jalan Contoh Nomor 1, Jakarta'] })
  @IsArray() @ArrayMaxSize(4) @IsString({ each: true }) @MinLength(1, { each: true }) @MaxLength(200, { each: true })
  alamat: string[];

  @ApiProperty({ description: 'Kota, tempat surat dibuat.', example: 'Jakarta', maxLength: 100 })
  @IsString() @MinLength(1) @MaxLength(100)
  kota: string;

  @ApiProperty({ description: 'Kop pimpinan lembaga negara: di tengah, tanpa garis.', example: false })
  @IsBoolean()
  lambang: boolean;
}

/** A letterhead as it holds for a unit. */
export class KopDto {
  @ApiProperty({ type: [String], description: 'Baris kop.' }) baris: string[];
  @ApiProperty({ type: [String], description: 'Alamat.' }) alamat: string[];
  @ApiProperty({ description: 'Kota.' }) kota: string;
  @ApiProperty({ description: 'Kop di tengah, tanpa garis.' }) lambang: boolean;
  @ApiPropertyOptional({ description: 'Sidik SHA-256 logo; tidak ada bila tanpa logo.' }) logo?: string;
  @ApiProperty({ type: 'integer', description: 'Versi kop; 0 bila belum pernah diatur.' }) versi: number;
  @ApiProperty({ description: 'Satker pemilik kop ini: satker itu sendiri, atau yang terdekat di atasnya.' }) pemilik: string;
}
