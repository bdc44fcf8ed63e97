import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsString, Matches, MaxLength } from 'class-validator';

const OPTIONS = { type: 'object', additionalProperties: true } as const;
const KODE = /^\d{6}$/;
const message = 'harus berupa enam angka dari aplikasi autentikator';

/** The first code of a new authenticator app. */
export class AktifkanTotpDto {
  @ApiProperty({ description: 'Kode enam angka yang sedang ditampilkan aplikasi autentikator.', pattern: KODE.source, example: '492039' })
  @Matches(KODE, { message })
  kode: string;
}

/** A name for a passkey. */
export class NamaPasskeyDto {
  @ApiProperty({ description: 'Nama passkey, supaya dikenali kembali.', minLength: 1, maxLength: 60, example: 'Laptop kantor' })
  @IsString() @IsNotEmpty() @MaxLength(60)
  nama: string;
}

/** What the device answered when it made a passkey. */
export class DaftarkanPasskeyDto extends NamaPasskeyDto {
  @ApiProperty({ ...OPTIONS, description: 'RegistrationResponseJSON menurut WebAuthn, sebagaimana diberikan peramban.', example: { id: 'AAECAw', rawId: 'AAECAw', type: 'public-key', response: { clientDataJSON: 'e30', attestationObject: 'oA' }, clientExtensionResults: {} } })
  @IsObject()
  respons: object;
}

/** What a browser is given for a passkey. */
export class TantanganDto {
  @ApiProperty({ ...OPTIONS, description: 'Pilihan WebAuthn (publicKey) bagi peramban; berlaku lima menit, dijawab satu kali.', example: { challenge: 'c2F0dS1rYWxp', rpId: 'zi.example.go.id', userVerification: 'required' } })
  publicKey: object;
}

/** A secret that waits for its first code. */
export class TotpBaruDto {
  @ApiProperty({ description: 'Rahasia untuk diketik (Base32); ditampilkan satu kali.', example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }) rahasia: string;
  @ApiProperty({ description: 'Alamat otpauth bagi aplikasi autentikator.', example: 'otpauth://totp/Predikat:kepala.lapas-cirebon?secret=JBSWY3DPEHPK3PXP&issuer=Predikat' }) uri: string;
  @ApiProperty({ description: 'Kode QR dari alamat itu, sebagai SVG.', example: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 45 45"></svg>' }) qr: string;
}

/** Recovery codes, shown this once. */
export class KodePemulihanDto {
  @ApiProperty({ type: [String], description: 'Kode pemulihan, masing-masing sekali pakai; tidak dapat ditampilkan kembali.', example: ['ABCD-EFGH-IJKL-MNOP'] }) kode: string[];
}

/** A factor was added. */
export class FaktorAktifDto {
  @ApiPropertyOptional({ type: [String], description: 'Kode pemulihan, apabila ini faktor kedua yang pertama; ditampilkan satu kali.', example: ['ABCD-EFGH-IJKL-MNOP'] }) kodePemulihan?: string[];
}

export class PasskeyDto {
  @ApiProperty({ description: 'Pengenal passkey.', example: 'AAECAwQFBgcICQ' }) id: string;
  @ApiProperty({ description: 'Nama yang diberikan pemiliknya.', example: 'Laptop kantor' }) nama: string;
  @ApiProperty({ format: 'date-time', description: 'Saat didaftarkan.' }) dibuat: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Saat terakhir dipakai.' }) dipakai?: string;
}

/** How one proves who one is. */
export class FaktorDto {
  @ApiProperty({ description: 'Akun memakai kata sandi.' }) kataSandi: boolean;
  @ApiPropertyOptional({ format: 'date-time', description: 'Sejak kapan aplikasi autentikator aktif; tidak ada apabila tidak dipakai.' }) totpSejak?: string;
  @ApiProperty({ type: [PasskeyDto], description: 'Passkey yang terdaftar.' }) passkey: PasskeyDto[];
  @ApiProperty({ type: 'integer', description: 'Sisa kode pemulihan.', example: 10 }) sisaKodePemulihan: number;
  @ApiProperty({ description: 'Salah satu jabatan hanya dapat dipakai dengan faktor kedua.' }) wajib: boolean;
  @ApiProperty({ description: 'Passkey dapat dipakai pada alamat layanan ini.' }) passkeyTersedia: boolean;
  @ApiPropertyOptional({ enum: ['passkey', 'totp', 'sandi'], description: 'Yang diminta pada penguatan sesi: yang terkuat yang terdaftar. Kode pemulihan menggantikan passkey atau autentikator yang hilang.' }) penguatan?: string;
}
