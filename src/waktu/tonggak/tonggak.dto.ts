import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DasarHukumDto } from '../../platform/http/problem.dto.js';

export class SuratTonggakDto {
  @ApiProperty({ example: 'SEK-OT.03.02-4' }) nomor: string;
  @ApiProperty({ format: 'date' }) tanggal: string;
}

export class SumberTonggakDto {
  @ApiPropertyOptional({ type: SuratTonggakDto, description: 'Surat yang menetapkan atau menggesernya.' }) surat?: SuratTonggakDto;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
}

/** A day in the year of an instansi by which something is to be done. */
export class TonggakDto {
  @ApiProperty({ example: 'Batas pengiriman paket usulan' }) judul: string;
  @ApiProperty({ enum: ['hukum', 'layanan'], description: '`hukum`: menurut regulasi, tidak bergeser karena hari libur; `layanan`: jadwal instansi sendiri.' }) sifat: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari pertama, apabila berupa tahap.' }) dari?: string;
  @ApiProperty({ format: 'date', example: '2027-05-31' }) tanggal: string;
  @ApiPropertyOptional({ format: 'date', description: 'Tanggal sebelum digeser.' }) semula?: string;
  @ApiProperty({ type: SumberTonggakDto }) sumber: SumberTonggakDto;
  @ApiProperty({ description: 'Hari itu sudah berakhir.' }) lewat: boolean;
}

export class TonggakTahunDto {
  @ApiProperty({ example: '2027' }) tahun: string;
  @ApiProperty({ type: [TonggakDto], description: 'Menurut tanggal.' }) isi: TonggakDto[];
}
