import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DasarHukumDto } from '../platform/http/problem.dto.js';

/** A date of the law. */
export class TenggatHukumDto {
  @ApiProperty({ format: 'date', description: 'Tidak bergeser karena akhir pekan, hari libur, atau penangguhan.', example: '2027-05-31' }) tanggal: string;
  @ApiProperty({ example: 'Batas pengiriman paket usulan' }) judul: string;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
  @ApiProperty({ description: 'Hari itu sudah berakhir.' }) lewat: boolean;
}

/** A service target. */
export class TenggatLayananDto {
  @ApiProperty({ format: 'date', description: 'Hari kerja terakhir dalam target; selama ditangguhkan, seandainya dilanjutkan hari ini.' }) tanggal: string;
  @ApiProperty({ type: 'integer', description: 'Target seluruhnya, dalam hari kerja.', example: 10 }) hariKerja: number;
  @ApiProperty({ type: 'integer', description: 'Hari kerja tersisa sesudah hari ini; negatif bila terlambat.', example: 3 }) sisaHariKerja: number;
  @ApiProperty({ enum: ['jauh', 'dekat', 'lewat'] }) status: string;
  @ApiProperty({ description: 'Hitungan hari sedang berhenti.' }) ditangguhkan: boolean;
}

/** Until when a case is waited for; either may be missing. */
export class TenggatDto {
  @ApiPropertyOptional({ type: TenggatHukumDto, description: 'Tanggal menurut regulasi.' }) hukum?: TenggatHukumDto;
  @ApiPropertyOptional({ type: TenggatLayananDto, description: 'Target layanan; bukan tanggal hukum.' }) layanan?: TenggatLayananDto;
}
