import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { TenggatDto } from '../../kasus/tenggat.dto.js';

/** Why the clock of a target is to stand still. */
export class TangguhkanDto {
  @ApiProperty({ example: 'Menunggu hasil audit investigatif atas unit' })
  @IsString() @IsNotEmpty() @MaxLength(2000)
  alasan: string;

  @ApiProperty({ description: 'Surat atau catatan yang menjadi dasarnya.', example: 'ND-12/ITJ.1/2027 tanggal 3 Maret 2027' })
  @IsString() @IsNotEmpty() @MaxLength(500)
  dasar: string;

  @ApiPropertyOptional({ enum: ['layanan', 'hukum'], default: 'layanan', description: 'Hanya target layanan yang dapat ditangguhkan; untuk tanggal hukum ditolak dengan sebabnya.' })
  @IsOptional() @IsIn(['layanan', 'hukum'])
  terhadap?: 'layanan' | 'hukum';
}

/** Why it goes on. */
export class LanjutkanDto {
  @ApiProperty({ example: 'Hasil audit telah diterima' })
  @IsString() @IsNotEmpty() @MaxLength(2000)
  alasan: string;
}

/** A row of the ledger. */
export class PenangguhanDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) sejak: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Tidak ada selama masih berlaku atau berakhir karena kasusnya bergerak.' }) sampai?: string;
  @ApiProperty() alasan: string;
  @ApiProperty() dasar: string;
  @ApiPropertyOptional({ description: 'Mengapa dilanjutkan.' }) alasanLanjut?: string;
  @ApiProperty({ description: 'Jabatan yang menangguhkan.', example: 'Ketua Tim Penilai Internal' }) oleh: string;
}

export class BukuPenangguhanDto {
  @ApiProperty({ type: [PenangguhanDto], description: 'Terlama dahulu.' }) isi: PenangguhanDto[];
  @ApiProperty({ type: TenggatDto }) tenggat: TenggatDto;
}
