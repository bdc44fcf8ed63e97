import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const KEADAAN = ['menunggu', 'dihapus', 'dibatalkan'] as const;

/** Why personal data are to be erased. */
export class UsulHapusDto {
  @ApiProperty({ description: 'Alasan dan dasar permintaan, tanpa data pribadi.', maxLength: 1000, example: 'Permintaan subjek data tanggal 4 Januari 2027' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(1000)
  alasan: string;
}

/** Which erasures, and from where on. */
export class HalamanPenghapusanDto {
  @ApiPropertyOptional({ description: 'Penanda halaman dari jawaban sebelumnya.' })
  @IsOptional() @IsString() @MaxLength(1000)
  setelah?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50, description: 'Banyaknya penghapusan dalam satu halaman.' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  jumlah?: number;
}

/** An erasure: proposed, confirmed or called off. */
export class PenghapusanDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal penghapusan.', example: '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11' }) id: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Orang yang datanya dihapus.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d3' }) orang?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Kasus yang keterangan orang pribadinya dihapus.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) kasus?: string;
  @ApiProperty({ description: 'Alasan.', example: 'Permintaan subjek data' }) alasan: string;
  @ApiProperty({ enum: KEADAAN, description: 'Keadaan; baru terhapus setelah orang kedua mengonfirmasi.', example: 'menunggu' }) keadaan: (typeof KEADAAN)[number];
  @ApiProperty({ format: 'date-time', description: 'Kapan diusulkan.', example: '2027-01-04T02:00:00.000Z' }) pada: string;
  @ApiProperty({ format: 'uuid', description: 'Siapa yang mengusulkan.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d4' }) diusulkanOleh: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Siapa yang mengonfirmasi.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d5' }) dikonfirmasiOleh?: string;
  @ApiPropertyOptional({ type: [String], description: 'Yang dihapus.', example: ['surel dan pengaturan'] }) dihapus?: string[];
  @ApiPropertyOptional({ type: [String], description: 'Yang tetap, dan mengapa.', example: ['riwayat kasus: hanya memuat pengenal'] }) tetap?: string[];
}

/** A page of erasures. */
export class DaftarPenghapusanDto {
  @ApiProperty({ type: [PenghapusanDto], description: 'Yang terbaru dahulu.' }) isi: PenghapusanDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
