import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { HalamanAdminDto, Tanggal, trimmed } from './jabatan.dto.js';

/** Which substitutions, and from where on. */
export class SaringPenggantianDto extends HalamanAdminDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Hanya yang dijalankan orang ini.' })
  @IsOptional() @IsUUID()
  orang?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Hanya yang berlaku pada tanggal ini.' })
  @IsOptional() @Tanggal()
  pada?: string;
}

/** A substitution to be laid down. */
export class TetapkanPenggantianDto {
  @ApiProperty({ format: 'uuid', description: 'Jabatan yang digantikan.', example: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d43' })
  @IsUUID()
  jabatan: string;

  @ApiProperty({ format: 'uuid', description: 'Orang yang menggantikan.', example: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d41' })
  @IsUUID()
  orang: string;

  @ApiProperty({ enum: ['plh', 'plt'], description: 'Pelaksana harian selama pejabatnya berhalangan; pelaksana tugas selama jabatannya lowong.', example: 'plh' })
  @IsIn(['plh', 'plt'], { message: 'harus "plh" atau "plt"' })
  jenis: 'plh' | 'plt';

  @ApiProperty({ format: 'date', description: 'Hari pertama; tidak sebelum hari ini.', example: '2027-05-03' })
  @Tanggal()
  dari: string;

  @ApiProperty({ format: 'date', description: 'Hari terakhir; berakhir pukul 24.00 waktu setempat.', example: '2027-05-30' })
  @Tanggal()
  sampai: string;

  @ApiProperty({ description: 'Nomor surat keputusan atau surat perintah.', maxLength: 200, example: 'SP-12.KP.09.01 Tahun 2027' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(200)
  sk: string;

  @ApiProperty({ description: 'Alasan penggantian.', maxLength: 1000, example: 'Pejabat melaksanakan dinas luar' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(1000)
  alasan: string;
}

/** Why a substitution ends at once. */
export class CabutPenggantianDto {
  @ApiProperty({ description: 'Alasan pencabutan.', maxLength: 1000, example: 'Pejabat kembali lebih awal' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(1000)
  alasan: string;
}

/** A substitution. */
export class PenggantianDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) jabatan: string;
  @ApiProperty({ example: 'Plh. Kepala Kantor Wilayah' }) sebutan: string;
  @ApiProperty({ format: 'uuid' }) satker: string;
  @ApiProperty({ example: 'Kantor Wilayah' }) namaSatker: string;
  @ApiProperty({ format: 'uuid', description: 'Pejabat yang digantikan.' }) digantikan: string;
  @ApiProperty({ example: 'Danurwenda Sasmita' }) namaDigantikan: string;
  @ApiProperty({ format: 'uuid' }) orang: string;
  @ApiProperty({ example: 'Ratri Anggarini' }) namaOrang: string;
  @ApiProperty({ enum: ['plh', 'plt'] }) jenis: string;
  @ApiProperty({ format: 'date' }) dari: string;
  @ApiProperty({ format: 'date' }) sampai: string;
  @ApiProperty() sk: string;
  @ApiProperty() alasan: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Dicabut sebelum hari terakhirnya.' }) dicabutPada?: string;
}

/** A page of substitutions. */
export class DaftarPenggantianDto {
  @ApiProperty({ type: [PenggantianDto], description: 'Yang terbaru dahulu.' }) isi: PenggantianDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
