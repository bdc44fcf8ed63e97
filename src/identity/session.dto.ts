import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { TIERS, type Tier } from './actor.js';
import { PASSWORD_LENGTH } from './passwords.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const JABATAN = new RegExp(`^(${UUID}/)?${UUID}$`);
const CONTOH_JABATAN = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff/0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11';
const message = 'harus berupa pengenal jabatan dari daftar jabatan';

/** Signing in. */
export class MasukDto {
  @ApiProperty({ description: 'Nama pengguna; huruf besar dan kecil tidak dibedakan.', maxLength: 200, example: 'kepala.lapas-cirebon@kemenimipas' })
  @IsString() @IsNotEmpty() @MaxLength(200)
  namaPengguna: string;

  @ApiProperty({ description: 'Kata sandi.', format: 'password', maxLength: PASSWORD_LENGTH.max, example: 'sawah-kelapa-perahu-langit-27' })
  @IsString() @IsNotEmpty() @MaxLength(PASSWORD_LENGTH.max)
  kataSandi: string;

  @ApiPropertyOptional({ description: 'Jabatan yang dipakai; tanpa isian ini jabatan pertama.', pattern: JABATAN.source, example: CONTOH_JABATAN })
  @IsOptional() @Matches(JABATAN, { message })
  jabatan?: string;
}

/** Acting in another post. */
export class GantiJabatanDto {
  @ApiProperty({ description: 'Jabatan yang dipakai selanjutnya.', pattern: JABATAN.source, example: CONTOH_JABATAN })
  @Matches(JABATAN, { message })
  jabatan: string;
}

/** A post of the one who is signed in. */
export class JabatanSesiDto {
  @ApiProperty({ description: 'Pengenal jabatan, untuk masuk dan berganti jabatan.', example: CONTOH_JABATAN }) id: string;
  @ApiProperty({ description: 'Peran menurut paket regulasi.', example: 'kepalaSatker' }) peran: string;
  @ApiProperty({ enum: TIERS, description: 'Tingkat tempat jabatan bekerja; alamatnya /api/v1/<tingkat>.', example: 'upt' }) tingkat: Tier;
  @ApiProperty({ format: 'uuid', description: 'Satker jabatan.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) satker: string;
  @ApiProperty({ description: 'Nama satker.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) namaSatker: string;
  @ApiProperty({ description: 'Nama instansi.', example: 'Kementerian Imigrasi dan Pemasyarakatan' }) instansi: string;
  @ApiProperty({ description: 'Zona waktu instansi.', example: 'Asia/Jakarta' }) zona: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir jabatan, apabila ditentukan.', example: '2027-12-31' }) sampai?: string;
  @ApiPropertyOptional({ enum: ['plh', 'plt'], description: 'Jabatan dipegang selaku pelaksana harian atau pelaksana tugas.', example: 'plh' }) sebagai?: 'plh' | 'plt';
  @ApiPropertyOptional({ description: 'Pejabat yang digantikan.', example: 'Danurwenda Sasmita' }) menggantikan?: string;
  @ApiPropertyOptional({ description: 'Nomor keputusan atau surat perintah penggantian.', example: 'W11-PR-12/2027' }) sk?: string;
}

/** Who is signed in. */
export class SesiDto {
  @ApiProperty({ format: 'uuid', description: 'Orang yang masuk.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d3' }) orang: string;
  @ApiProperty({ description: 'Namanya.', example: 'Wirasena Hadikusuma' }) nama: string;
  @ApiProperty({ enum: ['sandi', 'passkey', 'oidc', 'token'], description: 'Cara masuk.', example: 'sandi' }) cara: string;
  @ApiProperty({ description: 'Faktor kedua telah ditunjukkan.', example: false }) kuat: boolean;
  @ApiProperty({ format: 'date-time', description: 'Saat terakhir menunjukkan jati diri; tindakan tertentu meminta yang tidak lebih lama dari lima menit.' }) dikuatkan: string;
  @ApiPropertyOptional({ type: JabatanSesiDto, description: 'Jabatan yang dipakai; tidak ada apabila tidak sedang menjabat.' }) jabatan?: JabatanSesiDto;
  @ApiProperty({ type: [JabatanSesiDto], description: 'Seluruh jabatan yang berlaku hari ini; bagi token, jabatannya.' }) pilihanJabatan: JabatanSesiDto[];
  @ApiPropertyOptional({ type: [String], description: 'Yang boleh dilakukan dengan token ini; tidak ada apabila masuk sendiri.', example: ['baca:kasus'] }) cakupan?: string[];
}
