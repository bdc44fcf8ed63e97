import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { SatkerDto } from './organisasi.dto.js';

/** How a unit came in the place of another. */
export const JENIS_PENERUS = ['gantiNama', 'penggabungan', 'pemecahan'] as const;
export type JenisPenerus = (typeof JENIS_PENERUS)[number];

/** One unit in the place of another. */
export class CatatPenerusDto {
  @ApiProperty({ format: 'uuid', description: 'Satker yang diteruskan.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' })
  @IsUUID() lama: string;

  @ApiProperty({ format: 'uuid', description: 'Satker yang menggantikannya.', example: '8d0f2a6a-6b0f-4d93-9c37-0e2a4f1b7c55' })
  @IsUUID() baru: string;

  @ApiProperty({ enum: JENIS_PENERUS, description: 'Berganti nama: satker yang sama. Digabung atau dipecah: satker lain, yang tetap menanggung masa tunggu pendahulunya.', example: 'gantiNama' })
  @IsIn(JENIS_PENERUS) jenis: JenisPenerus;

  @ApiProperty({ format: 'date', description: 'Sejak kapan.', example: '2028-01-01' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'harus tanggal YYYY-MM-DD' }) tanggal: string;

  @ApiProperty({ description: 'Keputusan yang mendasarinya: nomor, tanggal, dan tentang apa.', example: 'Keputusan Menteri M.IP-3 Tahun 2027 tentang Perubahan Nama' })
  @IsString() @IsNotEmpty() @MaxLength(300) dasar: string;
}

/** A succession on record. */
export class PenerusDto {
  @ApiProperty({ type: SatkerDto, description: 'Satker yang diteruskan.' }) lama: SatkerDto;
  @ApiProperty({ type: SatkerDto, description: 'Satker yang menggantikannya.' }) baru: SatkerDto;
  @ApiProperty({ enum: JENIS_PENERUS, description: 'Bagaimana satker itu diteruskan.', example: 'gantiNama' }) jenis: JenisPenerus;
  @ApiProperty({ format: 'date', description: 'Sejak kapan.', example: '2028-01-01' }) tanggal: string;
  @ApiProperty({ description: 'Keputusan yang mendasarinya.', example: 'Keputusan Menteri M.IP-3 Tahun 2027' }) dasar: string;
}

/** All successions of an instansi. */
export class DaftarPenerusDto {
  @ApiProperty({ type: [PenerusDto], description: 'Menurut tanggalnya.' }) isi: PenerusDto[];
}
