import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { DasarHukumDto } from '../platform/http/problem.dto.js';
import { HalamanDto } from '../platform/http/halaman.dto.js';

const HARI = /^\d{4}-\d{2}-\d{2}$/;
const message = 'harus tanggal YYYY-MM-DD';

/** Which steps of a story are told. */
export class SaringanCeritaDto extends HalamanDto {
  @ApiPropertyOptional({ description: 'Hanya kasus mesin ini, misalnya lke.', example: 'usulan' }) @IsOptional() @Matches(/^[a-z][A-Za-z]{0,39}$/, { message: 'harus nama mesin' })
  mesin?: string;

  @ApiPropertyOptional({ description: 'Hanya perintah ini.', example: 'usulan.ajukan' }) @IsOptional() @Matches(/^[a-z][A-Za-z]{0,39}\.[a-z][A-Za-z]{0,39}$/, { message: 'harus nama perintah' })
  perintah?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Hanya langkah orang ini, atau yang dilakukan atas namanya.' }) @IsOptional() @IsUUID()
  orang?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Hari pertama, menurut zona instansi.' }) @IsOptional() @Matches(HARI, { message })
  dari?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir, menurut zona instansi.' }) @IsOptional() @Matches(HARI, { message })
  sampai?: string;

  @ApiPropertyOptional({ enum: ['pada', '-pada'], default: 'pada', description: 'Yang lama dahulu, atau (-pada) yang baru dahulu.' }) @IsOptional() @IsIn(['pada', '-pada'])
  urut?: 'pada' | '-pada';
}

export class PerubahanDto {
  @ApiProperty({ description: 'Isian yang berubah.', example: 'rencana › jatuh tempo' }) apa: string;
  @ApiPropertyOptional({ description: 'Isinya semula; tidak ada apabila baru diisi.', example: '31 Maret 2027' }) dari?: string;
  @ApiPropertyOptional({ description: 'Isinya kini; tidak ada apabila dilepas.', example: '31 Mei 2027' }) menjadi?: string;
}

export class DokumenCeritaDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'lhe' }) jenis: string;
  @ApiProperty({ example: 'Laporan Hasil Evaluasi' }) judul: string;
  @ApiPropertyOptional({ example: 'LHE-12/2027' }) nomor?: string;
}

/** One step as people read it. */
export class LangkahDto {
  @ApiProperty({ format: 'uuid' }) kasus: string;
  @ApiProperty({ example: 'usulan' }) mesin: string;
  @ApiProperty({ type: 'integer' }) versi: number;
  @ApiProperty({ example: 'usulan.ajukan' }) perintah: string;
  @ApiProperty({ format: 'date-time' }) pada: string;
  @ApiProperty({ description: 'Waktu menurut zona instansi.', example: '25 Mei 2027 10.00 WIB' }) waktu: string;
  @ApiProperty({ description: 'Siapa melakukan apa, dalam satu kalimat.', example: 'Kepala Satker pada Lembaga Pemasyarakatan Kelas I Cirebon (Wirasena Hadikusuma): Ajukan usulan. Keadaan usulan menjadi “Penilaian pendahuluan”.' }) kalimat: string;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
  @ApiProperty({ type: [PerubahanDto] }) perubahan: PerubahanDto[];
  @ApiPropertyOptional({ type: 'integer', description: 'Perubahan lain yang tidak disebut.' }) perubahanLain?: number;
  @ApiPropertyOptional({ type: DokumenCeritaDto, description: 'Dokumen yang disusun, difinalkan, atau ditandatangani pada langkah ini.' }) dokumen?: DokumenCeritaDto;
  @ApiProperty({ description: 'Sidik peristiwa.' }) sidik: string;
}

export class CeritaDto {
  @ApiProperty({ type: [LangkahDto] }) isi: LangkahDto[];
  @ApiPropertyOptional() berikutnya?: string;
}
