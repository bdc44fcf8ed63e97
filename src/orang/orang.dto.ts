import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { HalamanDto } from '../platform/http/halaman.dto.js';

const AKUN = ['tanpaAkun', 'belumDibuka', 'aktif', 'nonaktif'] as const;

/** Which people, and from where on. */
export class HalamanOrangDto extends HalamanDto {
  @ApiPropertyOptional({ description: 'Bagian nama, atau NIP.', maxLength: 100, example: 'Anjani' })
  @IsOptional() @IsString() @MaxLength(100)
  cari?: string;

  @ApiPropertyOptional({ enum: AKUN, description: 'Hanya yang akunnya dalam keadaan ini.' })
  @IsOptional() @IsIn(AKUN)
  akun?: (typeof AKUN)[number];
}

/** A person as the administrator of an instansi sees them. */
export class OrangDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal orang.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d3' }) id: string;
  @ApiProperty({ description: 'Nama.', example: 'Anjani Prameswari' }) nama: string;
  @ApiPropertyOptional({ description: 'NIP, apabila ada.', example: '198501152010031001' }) nip?: string;
  @ApiPropertyOptional({ description: 'Pangkat dan golongan.', example: 'Penata (III/c)' }) pangkat?: string;
  @ApiProperty({ enum: AKUN, description: 'tanpaAkun; belumDibuka: ada nama pengguna, belum ada kata sandi; aktif; nonaktif', example: 'aktif' }) akun: (typeof AKUN)[number];
  @ApiPropertyOptional({ description: 'Nama pengguna.', example: 'anjani.lapas-cirebon' }) namaPengguna?: string;
  @ApiProperty({ type: 'integer', description: 'Jabatan yang berlaku hari ini pada instansi ini.', example: 1 }) jabatan: number;
}

/** A page of people. */
export class DaftarOrangDto {
  @ApiProperty({ type: [OrangDto], description: 'Menurut nama.' }) isi: OrangDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
