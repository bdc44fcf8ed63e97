import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A session of one's own account. */
export class SesiSayaDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal sesi.', example: '6b2f8f1e-6d0f-4c3b-9a2e-2f5d8c1b7a90' }) id: string;
  @ApiProperty({ description: 'Perangkat, menurut keterangan perambannya.', example: 'Firefox di Windows' }) perangkat: string;
  @ApiProperty({ description: 'Cara masuk.', enum: ['sandi', 'passkey', 'oidc', 'token'], example: 'sandi' }) cara: string;
  @ApiProperty({ description: 'Faktor kedua telah ditunjukkan.' }) kuat: boolean;
  @ApiProperty({ format: 'date-time', description: 'Saat masuk.' }) sejak: string;
  @ApiProperty({ format: 'date-time', description: 'Saat terakhir dipakai, paling teliti semenit.' }) dipakai: string;
  @ApiProperty({ description: 'Sesi yang menanyakan ini.' }) iniSesi: boolean;
}

export class DaftarSesiDto {
  @ApiProperty({ type: [SesiSayaDto], description: 'Yang terakhir dipakai dahulu.' }) isi: SesiSayaDto[];
}

export class SesiDiakhiriDto {
  @ApiProperty({ type: 'integer', description: 'Banyaknya sesi yang diakhiri.', example: 2 }) diakhiri: number;
}

/** Something that happened to one's own account. */
export class KejadianDto {
  @ApiProperty({ description: 'Jenis kejadian.', example: 'masuk.perangkatBaru' }) jenis: string;
  @ApiProperty({ description: 'Kejadian sebagaimana dibaca pengguna.', example: 'Akun dipakai masuk dari perangkat yang belum dikenal' }) judul: string;
  @ApiPropertyOptional({ description: 'Perangkat atau faktor yang dimaksud.', example: 'Firefox di Windows' }) keterangan?: string;
  @ApiProperty({ format: 'date-time', description: 'Saat terjadi.' }) pada: string;
}

export class DaftarKejadianDto {
  @ApiProperty({ type: [KejadianDto], description: 'Terbaru dahulu.' }) isi: KejadianDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
