import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PenyediaDto } from '../../identity/oidc/oidc.dto.js';
import { PASSWORD_LENGTH } from '../../identity/passwords.js';
import { NAMA_PENGGUNA } from '../nama-pengguna.js';
import { HalamanDto } from '../../platform/http/halaman.dto.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
export const CARA = ['surel', 'cetak'] as const;
export const KEADAAN = ['menunggu', 'dipakai', 'dicabut', 'kedaluwarsa'] as const;

/** Whom to invite: somebody known by `orang`, or somebody new by name. */
export class UndangDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Orang yang sudah dikenal instansi; tanpa isian ini orang baru menurut nama dan NIP.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d3' })
  @IsOptional() @IsUUID()
  orang?: string;

  @ApiPropertyOptional({ description: 'Nama lengkap orang baru.', maxLength: 300, example: 'Anjani Prameswari' })
  @IsOptional() @trimmed @IsString() @IsNotEmpty() @MaxLength(300)
  nama?: string;

  @ApiPropertyOptional({ description: 'NIP orang baru, apabila ada.', example: '198501152010031001' })
  @IsOptional() @Matches(/^\d{18}$/, { message: 'harus 18 angka' })
  nip?: string;

  @ApiPropertyOptional({ description: 'Pangkat dan golongan orang baru.', maxLength: 120, example: 'Penata (III/c)' })
  @IsOptional() @trimmed @IsString() @IsNotEmpty() @MaxLength(120)
  pangkat?: string;

  @ApiProperty({ enum: CARA, description: 'surel: kode dikirim ke alamat; cetak: kode diberikan sekali dalam jawaban ini untuk diserahkan langsung.', example: 'surel' })
  @IsIn(CARA)
  cara: (typeof CARA)[number];

  @ApiPropertyOptional({ description: 'Alamat surel, untuk cara surel.', maxLength: 254, example: 'anjani@example.go.id' })
  @IsOptional() @trimmed @IsEmail({}, { message: 'harus alamat surel' }) @MaxLength(254)
  surel?: string;
}

/** Which invitations, and from where on. */
export class HalamanUndanganDto extends HalamanDto {
  @ApiPropertyOptional({ enum: KEADAAN, description: 'Hanya yang dalam keadaan ini.' })
  @IsOptional() @IsIn(KEADAAN)
  keadaan?: (typeof KEADAAN)[number];
}

/** An invitation as the administrator sees it; the code is not kept. */
export class UndanganDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal undangan.', example: '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11' }) id: string;
  @ApiProperty({ format: 'uuid', description: 'Yang diundang.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d3' }) orang: string;
  @ApiProperty({ description: 'Namanya.', example: 'Anjani Prameswari' }) nama: string;
  @ApiProperty({ enum: CARA, description: 'Cara kode disampaikan.', example: 'surel' }) cara: (typeof CARA)[number];
  @ApiPropertyOptional({ description: 'Alamat tujuan; dihapus setelah undangan selesai.', example: 'anjani@example.go.id' }) surel?: string;
  @ApiProperty({ enum: KEADAAN, description: 'Keadaan undangan.', example: 'menunggu' }) keadaan: (typeof KEADAAN)[number];
  @ApiProperty({ format: 'date-time', description: 'Kapan diundang.', example: '2027-01-04T02:00:00.000Z' }) pada: string;
  @ApiProperty({ format: 'date-time', description: 'Sampai kapan kode berlaku.', example: '2027-01-11T02:00:00.000Z' }) kedaluwarsa: string;
  @ApiProperty({ type: 'integer', description: 'Berapa kali surel dikirim.', example: 1 }) dikirim: number;
}

/** An invitation with its code, told this once. */
export class UndanganBaruDto extends UndanganDto {
  @ApiPropertyOptional({ description: 'Kode untuk dicetak; hanya pada cara cetak, dan hanya sekali ini.', example: '7Q2KD-M4X9T-0AHWZ-5RJ8C-V3N6P' }) kode?: string;
}

/** A page of invitations. */
export class DaftarUndanganDto {
  @ApiProperty({ type: [UndanganDto], description: 'Yang terbaru dahulu.' }) isi: UndanganDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}

/** What the invited person is told. */
export class UndanganPublikDto {
  @ApiProperty({ description: 'Instansi yang mengundang.', example: 'Kementerian Imigrasi dan Pemasyarakatan' }) instansi: string;
  @ApiProperty({ description: 'Nama yang diundang.', example: 'Anjani Prameswari' }) nama: string;
  @ApiPropertyOptional({ description: 'Nama pengguna yang disediakan; boleh diganti.', example: 'anjani.lapas-cirebon' }) namaPengguna?: string;
  @ApiProperty({ format: 'date-time', description: 'Sampai kapan kode berlaku.', example: '2027-01-11T02:00:00.000Z' }) kedaluwarsa: string;
  @ApiPropertyOptional({ type: [PenyediaDto], description: 'Penyedia yang dipercaya instansi itu: pada alamatnya undangan diterima dengan identitas di sana, tanpa kata sandi. Tidak ada apabila tidak satu pun.' }) penyedia?: PenyediaDto[];
}

/** How the invited person will sign in. */
export class TerimaUndanganDto {
  @ApiPropertyOptional({ description: 'Nama pengguna; tanpa isian ini yang disediakan.', pattern: NAMA_PENGGUNA.source, example: 'anjani.lapas-cirebon' })
  @IsOptional() @Matches(NAMA_PENGGUNA, { message: 'harus 3 sampai 100 huruf, angka, titik, garis bawah, tanda hubung, atau @' })
  namaPengguna?: string;

  @ApiProperty({ description: 'Kata sandi baru.', format: 'password', minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max, example: 'sawah-kelapa-perahu-langit-27' })
  @IsString() @IsNotEmpty() @MaxLength(PASSWORD_LENGTH.max)
  kataSandi: string;
}
