import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export const KEADAAN_UNGGAHAN = ['menunggu', 'karantina', 'belumDipindai', 'ditolak', 'tersimpan', 'batal'] as const;

/** An upload, and what became of it. */
export class UnggahanDto {
  @ApiProperty({ format: 'uuid', description: 'Unggahan.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) id: string;
  @ApiProperty({ format: 'uuid', description: 'Satker pemilik bukti.' }) satker: string;
  @ApiProperty({
    enum: KEADAAN_UNGGAHAN, example: 'tersimpan',
    description: 'menunggu: belum seluruh bita diterima. karantina: sedang diperiksa. belumDipindai: menunggu pemindai. ditolak: lihat alasan. tersimpan: menjadi bukti. batal: dihentikan atau lewat waktu.',
  }) keadaan: (typeof KEADAAN_UNGGAHAN)[number];
  @ApiProperty({ description: 'Judul bukti.', example: 'SK tim kerja' }) judul: string;
  @ApiProperty({ description: 'Nama berkas.', example: 'sk-tim-kerja.pdf' }) nama: string;
  @ApiProperty({ type: 'integer', description: 'Ukuran berkas, dalam bita.', example: 182_044 }) bita: number;
  @ApiProperty({ type: 'integer', description: 'Yang telah diterima, dalam bita.', example: 182_044 }) diterima: number;
  @ApiProperty({ format: 'date', description: 'Tanggal berlaku dokumennya.', example: '2027-01-15' }) tanggalBerlaku: string;
  @ApiProperty({ description: 'Periode penilaian.', example: '2027' }) periode: string;
  @ApiProperty({ format: 'date-time', description: 'Sampai kapan unggahan yang terputus dapat dilanjutkan.' }) kedaluwarsa: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Bukti yang digantikan versi ini.' }) menggantikan?: string;
  @ApiPropertyOptional({ description: 'Mengapa ditolak atau ditahan, dan jalan keluarnya.' }) alasan?: string;
  @ApiPropertyOptional({ description: 'Kode penolakan bagi program.', example: 'makro' }) kode?: string;
  @ApiPropertyOptional({ description: 'SHA-256 isi berkas.', example: 'b'.repeat(64) }) sidik?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Bukti yang tersimpan.' }) bukti?: string;
}

/** Uploads of a unit that are not stored. */
export class DaftarUnggahanDto {
  @ApiProperty({ type: [UnggahanDto], description: 'Terbaru dahulu.' }) isi: UnggahanDto[];
}
