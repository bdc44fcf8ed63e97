import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { HalamanDto } from '../platform/http/halaman.dto.js';

export const KEADAAN_BUKTI = ['tersimpan', 'belumDipindai', 'ditolak', 'rusak'] as const;
export const KEADAAN_RUJUKAN = [...KEADAAN_BUKTI, 'ditahan', 'tidakDikenal'] as const;

/** What of the evidence of a unit is wanted. */
export class HalamanBuktiDto extends HalamanDto {
  @ApiPropertyOptional({ description: 'Hanya periode ini; bukti periode lampau tetap dapat dirujuk.', example: '2027' })
  @IsOptional() @Matches(/^\d{4}$/, { message: 'harus tahun, empat angka' }) periode?: string;

  @ApiPropertyOptional({ description: 'Bagian dari judul atau nama berkas.', example: 'SK tim' })
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(100) cari?: string;

  @ApiPropertyOptional({ description: '`true`: versi lama juga.', example: 'true' })
  @IsOptional() @IsBooleanString() semuaVersi?: string;

}

/** A file as evidence: one version. */
export class BuktiDto {
  @ApiProperty({ format: 'uuid', description: 'Bukti (satu versi).', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) id: string;
  @ApiProperty({ format: 'uuid', description: 'Satker pemiliknya.' }) satker: string;
  @ApiProperty({ description: 'Judul.', example: 'SK tim kerja' }) judul: string;
  @ApiProperty({ description: 'Nama berkas.', example: 'sk-tim-kerja.pdf' }) nama: string;
  @ApiProperty({ description: 'Jenis isi.', example: 'application/pdf' }) jenis: string;
  @ApiProperty({ type: 'integer', description: 'Ukuran, dalam bita.', example: 182_044 }) bita: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Jumlah halaman.', example: 3 }) halaman?: number;
  @ApiProperty({ description: 'SHA-256 isinya; dirujuk jawaban LKE sebagai `sidik`.', example: 'b'.repeat(64) }) sidik: string;
  @ApiProperty({ format: 'date', description: 'Tanggal berlaku dokumennya.', example: '2027-01-15' }) tanggalBerlaku: string;
  @ApiProperty({ description: 'Periode penilaian.', example: '2027' }) periode: string;
  @ApiProperty({ enum: KEADAAN_BUKTI, description: 'belumDipindai: diterima tanpa pemindai. rusak: isi di penyimpanan tidak lagi utuh. ditolak: kemudian ternyata berbahaya.', example: 'tersimpan' }) keadaan: (typeof KEADAAN_BUKTI)[number];
  @ApiPropertyOptional({ description: 'Penjelasan keadaan.', example: 'Pemindai belum disetel.' }) catatan?: string;
  @ApiProperty({ type: 'integer', description: 'Versi, mulai dari 1.', example: 1 }) versi: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'Versi terbarunya, bila ini versi lama.' }) pengganti?: string;
  @ApiProperty({ description: 'Apakah ada gambar kecilnya.', example: true }) adaGambar: boolean;
  @ApiProperty({ format: 'uuid', description: 'Orang yang mengunggah.' }) oleh: string;
  @ApiProperty({ format: 'date-time', description: 'Kapan diunggah.' }) pada: string;
}

export class DaftarBuktiDto {
  @ApiProperty({ type: [BuktiDto], description: 'Terbaru dahulu.' }) isi: BuktiDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}

/** A file with all its versions. */
export class BuktiRinciDto extends BuktiDto {
  @ApiProperty({ type: [BuktiDto], description: 'Seluruh versi, terbaru dahulu.' }) riwayatVersi: BuktiDto[];
}

/** Evidence that a case cites, and what became of it since. */
export class BuktiKasusDto {
  @ApiProperty({ description: 'SHA-256 yang dirujuk.', example: 'b'.repeat(64) }) sidik: string;
  @ApiProperty({ description: 'Judul pada rujukan.', example: 'SK tim kerja' }) judul: string;
  @ApiProperty({ type: [String], description: 'Di mana dirujuk: pada LKE, kode pertanyaannya.', example: ['P.MP.1.a'] }) tempat: string[];
  @ApiProperty({ enum: KEADAAN_RUJUKAN, description: 'ditahan: masih di karantina. tidakDikenal: tidak ada berkas dengan sidik itu.', example: 'tersimpan' }) keadaan: string;
  @ApiProperty({ description: 'Berubah setelah dinilai: ada versi yang lebih baru, atau isi di balik tautan telah lain.', example: false }) berubahSetelahDinilai: boolean;
  @ApiProperty({ description: 'Apakah berkasnya dapat diminta.', example: true }) dapatDiunduh: boolean;
  @ApiPropertyOptional({ format: 'uuid', description: 'Bukti yang tersimpan.' }) bukti?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Tautan, bila yang dirujuk potret tautan.' }) tautan?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Versi yang dirujuk.', example: 1 }) versi?: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'Versi terbaru.' }) pengganti?: string;
  @ApiPropertyOptional({ description: 'Penjelasan keadaan.' }) catatan?: string;
}

export class DaftarBuktiKasusDto {
  @ApiProperty({ type: [BuktiKasusDto], description: 'Setiap berkas satu kali.' }) isi: BuktiKasusDto[];
}
