import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { JENJANG, type Jenjang } from '../../machines/regulasi/pack.schema.js';
import { HalamanDto } from '../platform/http/halaman.dto.js';

/** Which units, and from where on. */
export class HalamanSatkerDto extends HalamanDto {
  @ApiPropertyOptional({ enum: JENJANG, description: 'Hanya satker pada jenjang ini.' })
  @IsOptional() @IsIn(JENJANG)
  jenjang?: Jenjang;
}

/** A unit. */
export class SatkerDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal satker.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) id: string;
  @ApiProperty({ description: 'Kode, unik dalam instansi.', example: 'lapas-cirebon' }) kode: string;
  @ApiProperty({ description: 'Nama resmi.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) nama: string;
  @ApiProperty({ enum: JENJANG, description: 'Jenjang dalam instansi.', example: 'upt' }) jenjang: Jenjang;
  @ApiProperty({ description: 'Jenis kantor.', example: 'lapas' }) jenis: string;
  @ApiPropertyOptional({ description: 'Provinsi tempat kantor.', example: 'Jawa Barat' }) provinsi?: string;
  @ApiProperty({ description: 'Zona waktu tempat kantor.', example: 'Asia/Jakarta' }) zona: string;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Jumlah pegawai satker itu sendiri.', example: 164 }) pegawai: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'Satker di atasnya.', example: '8d0f2a6a-6b0f-4d93-9c37-0e2a4f1b7c55' }) induk?: string;
}

/** A page of units. */
export class DaftarSatkerDto {
  @ApiProperty({ type: [SatkerDto], description: 'Menurut susunan instansi: setiap satker didahului satker di atasnya.' }) isi: SatkerDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}

/** A unit with all that stand above it. */
export class SatkerBerjenjangDto extends SatkerDto {
  @ApiProperty({ type: [SatkerDto], description: 'Satker di atasnya, dari instansi ke bawah.' }) rantai: SatkerDto[];
}
