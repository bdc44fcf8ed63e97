import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { HalamanDto } from '../platform/http/halaman.dto.js';

const TANGGAL = /^\d{4}-\d{2}-\d{2}$/;
const tanggal = { message: 'harus tanggal YYYY-MM-DD' };
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** How many employees may be entered at once. */
export const BATCH = 500;

/** Which employees of a unit, and from where on. */
export class HalamanPegawaiDto extends HalamanDto {
  @ApiPropertyOptional({ format: 'date', description: 'Hanya yang menjadi pegawai pada tanggal ini.' })
  @IsOptional() @Matches(TANGGAL, tanggal)
  pada?: string;
}

/** An employee to be entered. */
export class PegawaiBaruDto {
  @ApiPropertyOptional({ description: 'Nomor induk pegawai, 18 angka; tidak ada pada yang bukan aparatur sipil negara.', example: '000000000000000118' })
  @IsOptional() @Matches(/^\d{18}$/, { message: 'harus 18 angka' })
  nip?: string;

  @ApiProperty({ description: 'Nama lengkap dengan gelar.', maxLength: 300, example: 'Sekar Wulandari' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(300)
  nama: string;

  @ApiProperty({ description: 'Jabatan pada satker.', maxLength: 300, example: 'Pengelola layanan' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(300)
  jabatan: string;

  @ApiProperty({ description: 'Memimpin satker.', example: false })
  @IsBoolean()
  kepala: boolean;

  @ApiProperty({ format: 'date', description: 'Pegawai satker ini sejak.', example: '2025-01-02' })
  @Matches(TANGGAL, tanggal)
  dari: string;
}

/** Employees to be entered together: all of them, or none. */
export class TambahPegawaiDto {
  @ApiProperty({ type: [PegawaiBaruDto], minItems: 1, maxItems: BATCH, description: 'Pegawai yang ditambahkan.' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(BATCH) @ValidateNested({ each: true }) @Type(() => PegawaiBaruDto)
  pegawai: PegawaiBaruDto[];
}

/** The last day of an employee in the unit. */
export class AkhiriPegawaiDto {
  @ApiProperty({ format: 'date', description: 'Hari terakhir sebagai pegawai satker ini.', example: '2026-03-31' })
  @Matches(TANGGAL, tanggal)
  sampai: string;
}

/** An employee of the register. */
export class PegawaiDto extends PegawaiBaruDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal pegawai, yang disebut saat menandatangani pakta integritas.', example: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d41' }) id: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir; tidak ada selama masih pegawai.' }) sampai?: string;
}

/** A page of employees. */
export class DaftarPegawaiDto {
  @ApiProperty({ type: [PegawaiDto], description: 'Menurut nama.' }) isi: PegawaiDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}

/** Employees that were entered, in the order in which they were sent. */
export class PegawaiDitambahkanDto {
  @ApiProperty({ type: [PegawaiDto], description: 'Yang ditambahkan, dengan pengenalnya.' }) isi: PegawaiDto[];
}
