import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, registerDecorator } from 'class-validator';
import { isDate } from '../../machines/kernel/calendar.js';

/** A day that the calendar has. */
export const Tanggal = (): PropertyDecorator => (target, name) => {
  registerDecorator({ name: 'tanggal', target: target.constructor, propertyName: String(name), validator: { validate: (value: unknown) => typeof value === 'string' && isDate(value), defaultMessage: () => 'harus tanggal YYYY-MM-DD yang ada di kalender' } });
};
export const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Which part of a list. */
export class HalamanAdminDto {
  @ApiPropertyOptional({ description: 'Penanda halaman dari jawaban sebelumnya.' })
  @IsOptional() @IsString() @MaxLength(1000)
  setelah?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50, description: 'Banyaknya baris dalam satu halaman.' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  jumlah?: number;
}

/** Which posts, and from where on. */
export class SaringJabatanDto extends HalamanAdminDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Hanya pada satker ini.' })
  @IsOptional() @IsUUID()
  satker?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Hanya yang dipegang orang ini.' })
  @IsOptional() @IsUUID()
  orang?: string;

  @ApiPropertyOptional({ description: 'Hanya peran ini.', example: 'kepalaSatker' })
  @IsOptional() @Matches(/^[A-Za-z]{1,60}$/, { message: 'harus nama peran' })
  peran?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Hanya yang dijabat pada tanggal ini.' })
  @IsOptional() @Tanggal()
  pada?: string;
}

/** A post to be given. */
export class TetapkanJabatanDto {
  @ApiProperty({ format: 'uuid', description: 'Orang yang memangku.', example: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d41' })
  @IsUUID()
  orang: string;

  @ApiProperty({ description: 'Peran menurut peraturan instansi.', example: 'anggotaTimKerja' })
  @Matches(/^[A-Za-z]{1,60}$/, { message: 'harus nama peran' })
  peran: string;

  @ApiProperty({ format: 'uuid', description: 'Satker tempat jabatan itu.', example: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d42' })
  @IsUUID()
  satker: string;

  @ApiProperty({ format: 'date', description: 'Hari pertama.', example: '2027-01-04' })
  @Tanggal()
  dari: string;

  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir; tanpa ini, tidak ditentukan.', example: '2027-12-31' })
  @IsOptional() @Tanggal()
  sampai?: string;

  @ApiProperty({ description: 'Nomor surat keputusan.', maxLength: 200, example: 'SK-12.KP.04.04 Tahun 2027' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(200)
  sk: string;

  @ApiProperty({ format: 'date', description: 'Tanggal surat keputusan.', example: '2027-01-02' })
  @Tanggal()
  tanggalSk: string;

  @ApiPropertyOptional({ type: [String], description: 'Area perubahan yang dikerjakan, bagi tim kerja dan TPI; tanpa ini, semuanya.', example: ['MP'] })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(20, { each: true })
  area?: string[];

  @ApiPropertyOptional({ description: 'Alasan, wajib apabila hari pertama sudah lewat.', maxLength: 1000 })
  @IsOptional() @trimmed @IsString() @IsNotEmpty() @MaxLength(1000)
  alasan?: string;
}

/** The last day of a post. */
export class AkhiriJabatanDto {
  @ApiProperty({ format: 'date', description: 'Hari terakhir; kemarin mengakhirinya seketika.', example: '2027-03-31' })
  @Tanggal()
  sampai: string;
}

/** The areas of a post. */
export class AreaJabatanDto {
  @ApiProperty({ type: [String], description: 'Area yang dikerjakan; kosong: semuanya.', example: ['MP', 'TL'] })
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(20, { each: true })
  area: string[];
}

/** A post. */
export class JabatanDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) orang: string;
  @ApiProperty({ example: 'Sekar Wulandari' }) namaOrang: string;
  @ApiProperty({ example: 'kepalaSatker' }) peran: string;
  @ApiProperty({ example: 'Kepala Satker' }) judulPeran: string;
  @ApiProperty({ format: 'uuid' }) satker: string;
  @ApiProperty({ example: 'Lapas Kelas I' }) namaSatker: string;
  @ApiProperty({ format: 'date' }) dari: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir; tidak ada selama belum ditentukan.' }) sampai?: string;
  @ApiProperty({ description: 'Nomor surat keputusan.' }) sk: string;
  @ApiPropertyOptional({ format: 'date' }) tanggalSk?: string;
  @ApiProperty({ type: [String], description: 'Area yang dikerjakan; kosong: semuanya.' }) area: string[];
  @ApiProperty({ description: 'Dimasukkan sesudah hari pertamanya.' }) surut: boolean;
  @ApiPropertyOptional({ description: 'Alasan dimasukkan sesudahnya.' }) alasan?: string;
}

/** A page of posts. */
export class DaftarJabatanDto {
  @ApiProperty({ type: [JabatanDto], description: 'Menurut satker dan peran.' }) isi: JabatanDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
