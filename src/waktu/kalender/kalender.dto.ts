import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** Which year. */
export class TahunDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100, example: 2027 })
  @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  tahun: number;
}

export class HariBaruDto {
  @ApiProperty({ format: 'date', example: '2027-12-15' })
  @IsString() @MaxLength(10)
  tanggal: string;

  @ApiProperty({ example: 'Hari jadi Kota Tarakan' })
  @IsString() @IsNotEmpty() @MaxLength(200)
  nama: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Satker tempat hari ini libur, beserta yang di bawahnya; tanpa ini, seluruh instansi.' })
  @IsOptional() @IsUUID()
  satker?: string;
}

/** Days off of an instansi in one year, by one decree. */
export class TetapkanKalenderDto extends TahunDto {
  @ApiProperty({ description: 'Nomor keputusan yang menetapkannya.', example: '800/1.1/KEP/2027' })
  @IsString() @IsNotEmpty() @MaxLength(200)
  nomorSk: string;

  @ApiProperty({ format: 'date', example: '2027-01-04' })
  @IsString() @MaxLength(10)
  tanggalSk: string;

  @ApiProperty({ type: [HariBaruDto], minItems: 1, maxItems: 100 })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => HariBaruDto)
  hari: HariBaruDto[];
}

/** Why a day is taken back. */
export class CabutHariDto {
  @ApiProperty({ example: 'Keputusan diubah dengan Nomor 800/1.2/KEP/2027' })
  @IsString() @IsNotEmpty() @MaxLength(1000)
  alasan: string;
}

export class HariLiburDto {
  @ApiProperty({ format: 'date' }) tanggal: string;
  @ApiProperty({ example: 'Kenaikan Yesus Kristus' }) nama: string;
  @ApiProperty({ enum: ['libur', 'cutiBersama', 'instansi'] }) jenis: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Pengenal hari libur instansi sendiri.' }) id?: string;
  @ApiPropertyOptional({ description: 'Satker tempat hari ini libur, apabila bukan seluruh instansi.' }) satker?: string;
  @ApiPropertyOptional({ description: 'Keputusan instansi yang menetapkannya.' }) nomorSk?: string;
}

/** The days off of a year beside Saturdays and Sundays. */
export class KalenderDto {
  @ApiProperty({ type: 'integer', example: 2027 }) tahun: number;
  @ApiProperty({ description: 'Benar selama keputusan bersama untuk tahun itu belum dimasukkan: hari libur nasional dihitung menurut aturan, dan cuti bersama belum diketahui.' }) perkiraan: boolean;
  @ApiProperty({ type: [String], description: 'Nomor keputusan bersama tiga menteri.' }) keputusan: string[];
  @ApiProperty({ type: [HariLiburDto], description: 'Menurut tanggal.' }) isi: HariLiburDto[];
}
