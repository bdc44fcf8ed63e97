import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { BadInput } from '../../platform/http/problem.js';
import { authenticationOf } from '../faktor/faktor.service.js';
import type { Bukti } from '../faktor/pembuktian.js';
import { PASSWORD_LENGTH } from '../passwords.js';

const RESPONS = { id: 'AAECAw', rawId: 'AAECAw', type: 'public-key', response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' }, clientExtensionResults: {} };

/** One second factor. */
export class FaktorKeduaDto {
  @ApiPropertyOptional({ description: 'Kode enam angka dari aplikasi autentikator.', pattern: '^\\d{6}$', example: '492039' })
  @IsOptional() @Matches(/^\d{6}$/, { message: 'harus berupa enam angka dari aplikasi autentikator' })
  totp?: string;

  @ApiPropertyOptional({ description: 'Kode pemulihan; habis sekali pakai.', maxLength: 40, example: 'ABCD-EFGH-IJKL-MNOP' })
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  kodePemulihan?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'AuthenticationResponseJSON menurut WebAuthn, sebagaimana diberikan peramban.', example: RESPONS })
  @IsOptional() @IsObject()
  passkey?: object;
}

/** One proof of who one is, for a session that is open. */
export class PenguatanDto extends FaktorKeduaDto {
  @ApiPropertyOptional({ description: 'Kata sandi; cukup apabila tidak ada faktor kedua yang terdaftar.', format: 'password', maxLength: PASSWORD_LENGTH.max, example: 'sawah-kelapa-perahu-langit-27' })
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(PASSWORD_LENGTH.max)
  kataSandi?: string;
}

/** Signing in with a passkey alone. */
export class MasukPasskeyDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'AuthenticationResponseJSON menurut WebAuthn, sebagaimana diberikan peramban.', example: RESPONS })
  @IsObject()
  passkey: object;

  @ApiPropertyOptional({ description: 'Jabatan yang dipakai; tanpa isian ini jabatan pertama.', example: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff/0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11' })
  @IsOptional() @IsString() @MaxLength(100)
  jabatan?: string;
}

/** The first stage is done. */
export class TahapDuaDto {
  @ApiProperty({ enum: ['faktorKedua'], description: 'Yang masih diperlukan; kirim ke /api/v1/sesi/faktor-kedua dari peramban ini dalam lima menit.', example: 'faktorKedua' }) tahap: 'faktorKedua';
  @ApiProperty({ type: [String], enum: ['passkey', 'totp', 'kodePemulihan'], isArray: true, description: 'Yang dapat ditunjukkan.', example: ['totp', 'kodePemulihan'] }) pilihan: string[];
}

/** The one proof that was sent. @throws BadInput for none or several */
export function oneOf(dto: PenguatanDto): Bukti | { readonly kataSandi: string } {
  const given = (['kataSandi', 'totp', 'kodePemulihan', 'passkey'] as const).filter((name) => dto[name] !== undefined);
  if (given.length !== 1) throw new BadInput([{ path: '', why: 'isi tepat satu pembuktian' }]);
  if (dto.kataSandi !== undefined) return { kataSandi: dto.kataSandi };
  if (dto.totp !== undefined) return { totp: dto.totp };
  return dto.kodePemulihan === undefined ? { passkey: authenticationOf(dto.passkey ?? {}, '/passkey') } : { kodePemulihan: dto.kodePemulihan };
}

/** The one second factor that was sent. @throws BadInput for none or several */
export function secondFactorOf(dto: FaktorKeduaDto): Bukti {
  const bukti = oneOf(dto);
  if ('kataSandi' in bukti) throw new BadInput([{ path: '/kataSandi', why: 'isian tidak dikenal' }]);
  return bukti;
}
