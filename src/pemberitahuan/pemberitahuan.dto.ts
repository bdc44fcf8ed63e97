import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Notices come at most so many at a time. */
export const TERBANYAK = 50;

export class HalamanPemberitahuanDto {
  @ApiPropertyOptional({ description: 'Penanda halaman: `berikutnya` dari jawaban sebelumnya.' })
  @IsOptional() @IsString() @MaxLength(500)
  setelah?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: TERBANYAK, default: TERBANYAK })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(TERBANYAK)
  jumlah?: number;
}

/** That something happened, and where to look; never what was assessed or by whom. */
export class PemberitahuanDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus yang dimaksud.' }) kasus: string;
  @ApiProperty({ description: 'Mesin keadaan kasus.', example: 'usulan' }) mesin: string;
  @ApiProperty({ type: 'integer', description: 'Versi kasus saat peristiwa terjadi.', example: 3 }) versi: number;
  @ApiProperty({ description: 'Peristiwa, atau tenggat yang tiba.', example: 'usulan.diajukan' }) perihal: string;
  @ApiProperty({ description: 'Perihal yang dibaca pengguna.', example: 'Ajukan penilaian mandiri' }) judul: string;
  @ApiProperty({ description: 'Satker yang dimaksud.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) satker: string;
  @ApiProperty({ format: 'date-time', description: 'Saat diberitahukan.' }) pada: string;
}

export class DaftarPemberitahuanDto {
  @ApiProperty({ type: [PemberitahuanDto], description: 'Terbaru dahulu.' }) isi: PemberitahuanDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
