import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** A link to a document that lies elsewhere. */
export class TambahTautanDto {
  @ApiProperty({ description: 'Alamat http atau https pada internet umum.', example: 'https://jdih.example.go.id/sk-tim-kerja.pdf', maxLength: 2000 })
  @IsString() @IsNotEmpty() @MaxLength(2000) url: string;

  @ApiProperty({ description: 'Judul.', example: 'SK tim kerja pada JDIH', maxLength: 300 })
  @IsString() @IsNotEmpty() @MaxLength(300) judul: string;

  @ApiProperty({ format: 'date', description: 'Tanggal berlaku dokumennya.', example: '2027-01-15' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'harus tanggal YYYY-MM-DD' }) tanggalBerlaku: string;

  @ApiProperty({ description: 'Periode penilaian.', example: '2027' })
  @Matches(/^\d{4}$/, { message: 'harus tahun, empat angka' }) periode: string;
}

/** What stood behind a link when it was looked at. */
export class PotretDto {
  @ApiProperty({ enum: ['hidup', 'mati'], description: 'Keadaan.', example: 'hidup' }) keadaan: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Status HTTP.', example: 200 }) status?: number;
  @ApiPropertyOptional({ description: 'Jenis isi menurut peladennya.', example: 'application/pdf' }) jenis?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Bita yang dibaca.', example: 182_044 }) bita?: number;
  @ApiPropertyOptional({ description: 'SHA-256 yang dibaca; dapat dirujuk seperti berkas.', example: 'b'.repeat(64) }) sidik?: string;
  @ApiPropertyOptional({ description: 'Penjelasan.', example: 'nama host tidak dikenal' }) sebab?: string;
  @ApiProperty({ format: 'date-time', description: 'Kapan diperiksa.' }) pada: string;
}

export class TautanDto {
  @ApiProperty({ format: 'uuid', description: 'Tautan.' }) id: string;
  @ApiProperty({ format: 'uuid', description: 'Satker.' }) satker: string;
  @ApiProperty({ description: 'Alamat.', example: 'https://jdih.example.go.id/sk-tim-kerja.pdf' }) url: string;
  @ApiProperty({ description: 'Judul.', example: 'SK tim kerja pada JDIH' }) judul: string;
  @ApiProperty({ format: 'date', description: 'Tanggal berlaku.', example: '2027-01-15' }) tanggalBerlaku: string;
  @ApiProperty({ description: 'Periode.', example: '2027' }) periode: string;
  @ApiProperty({ format: 'date-time', description: 'Kapan dicatat.' }) pada: string;
  @ApiPropertyOptional({ type: PotretDto, description: 'Pemeriksaan terakhir; tidak ada selama belum diperiksa.' }) potret?: PotretDto;
}

export class DaftarTautanDto {
  @ApiProperty({ type: [TautanDto], description: 'Terbaru dahulu, paling banyak 500.' }) isi: TautanDto[];
}
