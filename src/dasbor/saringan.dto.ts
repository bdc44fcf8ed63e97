import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { JENJANG, TUJUAN, type Jenjang, type Tujuan } from '../../machines/regulasi/pack.schema.js';
import { HalamanDto } from '../platform/http/halaman.dto.js';

/** A word of the machines or packs. */
const KODE = /^[A-Za-z0-9]{1,60}$/;

/** What of the scope of the post is counted. */
export class SaringanDto {
  @ApiPropertyOptional({ description: 'Tahun periode; tanpa ini, tahun berjalan.', example: '2027' })
  @IsOptional() @Matches(/^\d{4}$/, { message: 'harus tahun, misalnya 2027' })
  periode?: string;

  @ApiPropertyOptional({ enum: TUJUAN, description: 'Hanya menuju predikat ini.' })
  @IsOptional() @IsIn(TUJUAN)
  tujuan?: Tujuan;

  @ApiPropertyOptional({ enum: JENJANG, description: 'Hanya satker pada jenjang ini.' })
  @IsOptional() @IsIn(JENJANG)
  jenjang?: Jenjang;

  @ApiPropertyOptional({ description: 'Hanya satker berjenis ini.', example: 'lapas' })
  @IsOptional() @Matches(KODE, { message: 'harus kode: huruf dan angka' })
  jenis?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Hanya satker ini dan yang di bawahnya.' })
  @IsOptional() @IsUUID()
  satker?: string;
}

/** The same, page by page. */
export class SaringanHalamanDto extends IntersectionType(SaringanDto, HalamanDto) {}

/** Which number the list stands behind. */
export class SaringanKasusDto extends SaringanHalamanDto {
  @ApiPropertyOptional({ description: 'Hanya mesin ini.', example: 'usulan' })
  @IsOptional() @Matches(KODE, { message: 'harus kode: huruf dan angka' })
  mesin?: string;

  @ApiPropertyOptional({ description: 'Hanya keadaan ini.', example: 'penilaianPendahuluan' })
  @IsOptional() @Matches(KODE, { message: 'harus kode: huruf dan angka' })
  keadaan?: string;

  @ApiPropertyOptional({ description: 'Hanya langkah ini: tingkat pada rute, tahap TPI (mulai 0), atau lapisan LKE.', example: 'kanwil' })
  @IsOptional() @Matches(KODE, { message: 'harus kode: huruf dan angka' })
  langkah?: string;

  @ApiPropertyOptional({ description: 'Hanya yang menunggu jabatan ini.', example: 'timPenilaiKanwil' })
  @IsOptional() @Matches(KODE, { message: 'harus kode: huruf dan angka' })
  menunggu?: string;
}

export const STATUS_TENGGAT = ['lewat', 'dekat', 'jauh', 'tuntas'] as const;
export type StatusTenggat = (typeof STATUS_TENGGAT)[number];

/** Dates that are due. */
export class SaringanTenggatDto extends SaringanHalamanDto {
  @ApiPropertyOptional({ enum: STATUS_TENGGAT, description: 'Hanya yang berstatus ini.' })
  @IsOptional() @IsIn(STATUS_TENGGAT)
  status?: StatusTenggat;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 730, default: 30, description: 'Dalam berapa hari kalender suatu tenggat disebut dekat.' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(730)
  hari?: number;
}

export const URUT_DIVERGENSI = ['-selisih', '-lompatan'] as const;

/** By which of the two differences. */
export class SaringanDivergensiDto extends SaringanHalamanDto {
  @ApiPropertyOptional({ enum: URUT_DIVERGENSI, default: '-selisih', description: 'Selisih terbesar antarlapisan dahulu, atau lompatan terbesar nilai mandiri dari periode sebelumnya dahulu.' })
  @IsOptional() @IsIn(URUT_DIVERGENSI)
  urut?: (typeof URUT_DIVERGENSI)[number];
}
