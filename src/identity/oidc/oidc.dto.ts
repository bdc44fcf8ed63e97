import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsOptional, IsString, MaxLength, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { isLanjut } from './titipan.js';

@ValidatorConstraint({ name: 'lanjut' })
class HereOnly implements ValidatorConstraintInterface {
  validate(value: unknown): boolean { return typeof value === 'string' && isLanjut(value); }
  defaultMessage(): string { return 'harus alamat di dalam aplikasi ini, diawali satu garis miring'; }
}

/** How a sign-in through a provider begins. */
export class MulaiOidcDto {
  @ApiPropertyOptional({ description: 'Ke mana peramban dibawa setelah masuk: alamat di dalam aplikasi ini.', example: '/' })
  @IsOptional() @Validate(HereOnly) lanjut?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'true: jati diri dibuktikan ulang pada penyedia, untuk tindakan yang memintanya.', example: 'false' })
  @IsOptional() @IsBooleanString({ message: 'harus true atau false' }) segar?: string;

  @ApiPropertyOptional({ description: 'Kode undangan yang diterima dengan identitas penyedia.', maxLength: 200 })
  @IsOptional() @IsString() @MaxLength(200) undangan?: string;
}

/** A provider that people may sign in through. */
export class PenyediaDto {
  @ApiProperty({ description: 'Pengenal penyedia.', example: 'sso-kementerian' }) id: string;
  @ApiProperty({ description: 'Nama pada tombol masuk.', example: 'SSO Kementerian' }) judul: string;
  @ApiProperty({ description: 'Alamat untuk memulai masuk.', example: '/api/v1/sesi/oidc/sso-kementerian' }) alamat: string;
}

export class DaftarPenyediaDto {
  @ApiProperty({ type: [PenyediaDto], description: 'Menurut urutan pada pengaturan.' }) isi: PenyediaDto[];
}

/** Signing out at the provider too. */
export class KeluarOidcDto {
  @ApiPropertyOptional({ format: 'uri', description: 'Ke mana peramban dibawa untuk keluar juga dari penyedia; tidak ada apabila penyedia tidak menyediakannya.', example: 'https://sso.example.go.id/realms/pegawai/protocol/openid-connect/logout' }) alamat?: string;
}
