import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDateString, IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { CAKUPAN, CAKUPAN_LAYANAN, SEMUA_CAKUPAN, type NamaCakupan } from './cakupan.js';

const CONTOH_ID = '5b0d5b0e-5a0c-4a69-9a71-6f1d2f5f4a10';
const MEANINGS = SEMUA_CAKUPAN.map((nama) => `${nama}: ${CAKUPAN[nama].judul}`).join('; ');
const NAMA = { description: 'Untuk apa token ini dipakai; hanya untuk dikenali kembali.', maxLength: 100, example: 'Tarikan nilai ke dasbor biro' } as const;
const SAMPAI = { format: 'date', description: 'Hari terakhir berlaku, paling lama satu tahun dari hari ini.', example: '2027-12-31' } as const;

/** A token for oneself. */
export class BuatTokenDto {
  @ApiProperty(NAMA)
  @IsString() @IsNotEmpty() @MaxLength(100) nama: string;

  @ApiProperty({ enum: SEMUA_CAKUPAN, isArray: true, description: `Yang boleh dilakukan dengan token ini. ${MEANINGS}.`, example: ['baca:kasus'] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(SEMUA_CAKUPAN.length) @ArrayUnique() @IsIn(SEMUA_CAKUPAN, { each: true }) cakupan: NamaCakupan[];

  @ApiProperty(SAMPAI)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'harus tanggal YYYY-MM-DD' }) @IsDateString({ strict: true }, { message: 'harus tanggal yang ada di kalender' }) sampai: string;
}

/** A token for a service. */
export class BuatTokenLayananDto {
  @ApiProperty(NAMA)
  @IsString() @IsNotEmpty() @MaxLength(100) nama: string;

  @ApiProperty({ enum: CAKUPAN_LAYANAN, isArray: true, description: 'Yang boleh dibaca layanan ini; layanan tidak menulis apa pun.', example: ['baca:kasus', 'baca:dasbor'] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(CAKUPAN_LAYANAN.length) @ArrayUnique() @IsIn(CAKUPAN_LAYANAN, { each: true, message: 'layanan hanya membaca: pilih cakupan baca untuk layanan' }) cakupan: NamaCakupan[];

  @ApiProperty({ format: 'uuid', description: 'Satker yang lingkupnya dibaca; satker instansi untuk seluruh instansi.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' })
  @IsUUID() satker: string;

  @ApiProperty(SAMPAI)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'harus tanggal YYYY-MM-DD' }) @IsDateString({ strict: true }, { message: 'harus tanggal yang ada di kalender' }) sampai: string;
}

/** A token that was just made. */
export class TokenBaruDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal token, untuk mencabutnya.', example: CONTOH_ID }) id: string;
  @ApiProperty({ description: 'Token itu sendiri. Ditampilkan sekali ini saja; simpan di tempat yang aman.', example: `pdk_${'A'.repeat(40)}30sJo5` }) token: string;
  @ApiProperty({ format: 'date-time', description: 'Sejak saat ini token tidak berlaku lagi.', example: '2027-12-31T17:00:00.000Z' }) kedaluwarsa: string;
}

class TokenTercatatDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal token, untuk mencabutnya.', example: CONTOH_ID }) id: string;
  @ApiProperty({ description: 'Untuk apa token ini dipakai.', example: NAMA.example }) nama: string;
  @ApiProperty({ type: [String], description: 'Yang boleh dilakukan dengannya.', example: ['baca:kasus'] }) cakupan: string[];
  @ApiProperty({ format: 'date-time', description: 'Kapan dibuat.', example: '2027-01-04T02:00:00.000Z' }) dibuat: string;
  @ApiProperty({ format: 'date-time', description: 'Sejak kapan tidak berlaku lagi.', example: '2027-12-31T17:00:00.000Z' }) kedaluwarsa: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Kapan terakhir dipakai (sampai menit); tidak ada apabila belum pernah.', example: '2027-02-01T03:12:00.000Z' }) dipakai?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Kapan dicabut; tidak ada selama belum.', example: '2027-03-01T03:12:00.000Z' }) dicabut?: string;
}

/** A token of one's own. */
export class TokenMilikDto extends TokenTercatatDto {
  @ApiProperty({ description: 'Peran jabatan yang dipakai token.', example: 'operator' }) peran: string;
  @ApiProperty({ description: 'Satker jabatan itu.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) namaSatker: string;
  @ApiProperty({ description: 'Instansinya.', example: 'Kementerian Imigrasi dan Pemasyarakatan' }) instansi: string;
}

/** A token of a service. */
export class TokenLayananDto extends TokenTercatatDto {
  @ApiProperty({ format: 'uuid', description: 'Satker yang lingkupnya dibaca.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) satker: string;
  @ApiProperty({ description: 'Namanya.', example: 'Kementerian Imigrasi dan Pemasyarakatan' }) namaSatker: string;
}

export class DaftarTokenMilikDto {
  @ApiProperty({ type: [TokenMilikDto], description: 'Yang terbaru dahulu.' }) isi: TokenMilikDto[];
}

export class DaftarTokenLayananDto {
  @ApiProperty({ type: [TokenLayananDto], description: 'Yang terbaru dahulu.' }) isi: TokenLayananDto[];
}
