import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { JawabanPerintahDto } from '../../kasus/kasus.dto.js';

const PELAKSANA = ['bps', 'pihakKetiga', 'instansi'] as const;
const UNSUR = { description: 'Kode unsur hasil yang diukur dengan survei.', example: 'H.BA.1' } as const;

export class UnsurSurveiDto {
  @ApiProperty(UNSUR) @IsString() @MaxLength(20) unsur: string;
}

/** Which survey a list of single responses belongs to. Beyond `unsur` all is needed only where the survey is to be recorded. */
export class CaraImporSurveiDto extends UnsurSurveiDto {
  @ApiPropertyOptional({ description: 'true: hanya dihitung, tidak ada yang dicatat', enum: ['true', 'false'], default: 'false' }) @IsOptional() @IsIn(['true', 'false']) uji?: 'true' | 'false';
  @ApiPropertyOptional({ type: 'integer', description: 'Banyaknya orang yang selesai dilayani dalam masa survei.', example: 240 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000_000) populasi?: number;
  @ApiPropertyOptional({ description: 'Cara survei dilakukan.', example: 'Kuesioner tatap muka, sampel acak sistematis' }) @IsOptional() @IsString() @MaxLength(4000) metode?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari pertama.', example: '2026-11-02' }) @IsOptional() @IsString() @MaxLength(10) dari?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir.', example: '2026-11-30' }) @IsOptional() @IsString() @MaxLength(10) sampai?: string;
  @ApiPropertyOptional({ enum: PELAKSANA, description: 'Yang melaksanakan.' }) @IsOptional() @IsIn(PELAKSANA) pelaksana?: (typeof PELAKSANA)[number];
  @ApiPropertyOptional({ example: 'Badan Pusat Statistik' }) @IsOptional() @IsString() @MaxLength(300) namaPelaksana?: string;
  @ApiPropertyOptional({ description: 'Alasan responden kurang dari sampel peraturan, bila penerima layanan memang lebih sedikit daripada itu.' }) @IsOptional() @IsString() @MaxLength(4000) pengecualian?: string;
  @ApiPropertyOptional({ description: 'Sidik bukti yang menjadi sumber; tanpa ini berkas tanggapan itu sendiri, yang telah diunggah sebagai bukti.', example: 'b'.repeat(64) }) @IsOptional() @Matches(/^[0-9a-f]{64}$/) sumber?: string;
  @ApiPropertyOptional({ description: 'Judul sumber.', example: 'Tanggapan survei IPAK November 2026' }) @IsOptional() @IsString() @MaxLength(300) judulSumber?: string;
}

export class LayananSurveiDto {
  @ApiProperty({ example: 'Kunjungan' }) jenis: string;
  @ApiProperty({ type: 'integer', example: 25 }) responden: number;
}

export class KomponenSurveiDto {
  @ApiProperty({ example: 'Percaloan' }) nama: string;
  @ApiProperty({ description: 'Nilai rata-rata, empat desimal.', example: '3.7250' }) nilai: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Banyaknya jawaban; tidak ada bila nilainya dikutip dari laporan.', example: 40 }) jawaban?: number;
}

/** What a list of single responses came to. */
export class HasilSurveiDto {
  @ApiProperty(UNSUR) unsur: string;
  @ApiProperty({ description: 'Rata-rata komponen, dibulatkan dua desimal.', example: '3.72' }) indeks: string;
  @ApiProperty({ type: 'integer' }) responden: number;
  @ApiProperty({ type: 'integer', description: 'Sampel menurut peraturan.', example: 30 }) respondenMinimal: number;
  @ApiProperty({ type: [LayananSurveiDto] }) layanan: LayananSurveiDto[];
  @ApiProperty({ type: [KomponenSurveiDto] }) komponen: KomponenSurveiDto[];
  @ApiProperty({ type: [String], description: 'Judul kolom yang tidak dibaca untuk unsur ini.' }) kolomDiabaikan: string[];
  @ApiProperty({ description: 'Sidik SHA-256 berkas tanggapan.', example: 'b'.repeat(64) }) sidik: string;
  @ApiPropertyOptional({ description: 'Jawaban perintah lke.catatSurvei; tidak ada bila hanya diuji.', type: JawabanPerintahDto }) balasan?: JawabanPerintahDto;
}

export class PelaksanaSurveiDto {
  @ApiProperty({ enum: PELAKSANA }) jenis: string;
  @ApiProperty({ example: 'Badan Pusat Statistik' }) nama: string;
}

export class SumberSurveiDto {
  @ApiProperty({ example: 'Tanggapan survei IPAK November 2026' }) judul: string;
  @ApiProperty({ example: 'b'.repeat(64) }) sidik: string;
}

/** A survey that stands behind a result of a worksheet. */
export class SurveiDto {
  @ApiProperty(UNSUR) unsur: string;
  @ApiProperty({ example: '3.72' }) indeks: string;
  @ApiProperty({ description: 'Nilai hasil pada LKE sama dengan indeks survei ini.' }) sesuai: boolean;
  @ApiProperty({ type: 'integer' }) responden: number;
  @ApiProperty({ type: 'integer', description: 'Orang yang selesai dilayani dalam masa survei.' }) populasi: number;
  @ApiPropertyOptional({ description: 'Alasan responden kurang dari sampel peraturan.' }) pengecualian?: string;
  @ApiProperty() metode: string;
  @ApiProperty({ format: 'date' }) dari: string;
  @ApiProperty({ format: 'date' }) sampai: string;
  @ApiProperty({ type: PelaksanaSurveiDto }) pelaksana: PelaksanaSurveiDto;
  @ApiProperty({ type: [KomponenSurveiDto] }) komponen: KomponenSurveiDto[];
  @ApiProperty({ type: [LayananSurveiDto] }) layanan: LayananSurveiDto[];
  @ApiProperty({ type: SumberSurveiDto }) sumber: SumberSurveiDto;
  @ApiProperty({ description: 'Lapisan yang mencatatnya.', example: 'tpi' }) lapisan: string;
  @ApiProperty({ format: 'date-time' }) pada: string;
}
