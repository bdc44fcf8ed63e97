import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { Transform } from 'class-transformer';
import { HalamanDto } from '../platform/http/halaman.dto.js';
import { AlasanDto, DasarHukumDto } from '../platform/http/problem.dto.js';
import { TenggatDto } from './tenggat.dto.js';

/** A command to a case, or (at `/perintah`) one that opens a case. The shape of `data` is that of the command. */
export class KirimPerintahDto {
  @ApiProperty({ description: 'Nama perintah.', example: 'usulan.teruskan' })
  @IsString() @IsNotEmpty() @MaxLength(60)
  perintah: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Versi kasus yang dilihat pengirim; versi yang basi ditolak dengan 409.', minimum: 1, example: 7 })
  @ValidateIf((_, versi) => versi !== undefined) @IsInt() @Min(1) @Max(1_000_000_000)
  versi?: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Isian perintah.' })
  // As it was sent: the transformer's copy would silently leave out members named like a method (`toString`).
  @Transform(({ obj }) => (obj as KirimPerintahDto).data)
  @IsObject()
  data: Record<string, unknown>;
}

/** What became of a case. */
export class HasilKasusDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus.' }) kasus: string;
  @ApiProperty({ description: 'Mesin keadaan.', example: 'usulan' }) mesin: string;
  @ApiProperty({ description: 'Peristiwa yang terjadi.', example: 'usulan.diteruskan' }) peristiwa: string;
  @ApiProperty({ description: 'Keadaan sesudahnya.', example: 'menungguDaftarTpi' }) keadaan: string;
  @ApiProperty({ type: 'integer', description: 'Versi kasus sesudahnya.', example: 8 }) versi: number;
}

/** The answer of an accepted command; repeated with the same key it is the same. */
export class JawabanPerintahDto extends HasilKasusDto {
  @ApiProperty({ example: 'usulan.teruskan' }) perintah: string;
  @ApiProperty({ format: 'date-time', description: 'Saat diputuskan.' }) pada: string;
  @ApiProperty({ type: [HasilKasusDto], description: 'Yang mengikutinya pada kasus lain, dalam transaksi yang sama.' }) turunan: HasilKasusDto[];
  @ApiProperty({ type: [AlasanDto], description: 'Yang patut diperhatikan, tetapi tidak menghalangi.' }) peringatan: AlasanDto[];
}

export class SatkerRingkasDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) nama: string;
  @ApiProperty({ enum: ['instansi', 'eselonSatu', 'kanwil', 'upt'] }) jenjang: string;
  @ApiProperty({ example: 'lapas' }) jenis: string;
}

/** A case in a list. */
export class KasusRingkasDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'usulan' }) mesin: string;
  @ApiProperty({ example: 'Usulan predikat' }) judul: string;
  @ApiProperty({ description: 'Pembeda dari kasus lain satker yang sama.', example: '2027' }) kunci: string;
  @ApiProperty({ example: 'penilaianPendahuluan' }) keadaan: string;
  @ApiProperty({ example: 'Penilaian pendahuluan' }) judulKeadaan: string;
  @ApiProperty({ type: 'integer' }) versi: number;
  @ApiProperty({ format: 'date-time', description: 'Sejak kapan dalam keadaan ini.' }) sejak: string;
  @ApiProperty({ type: SatkerRingkasDto }) satker: SatkerRingkasDto;
}

/** A case that waits for the present post. */
export class TugasDto extends KasusRingkasDto {
  @ApiProperty({ description: 'Jabatan yang ditunggu.', example: 'Tim Penilai Kantor Wilayah' }) menunggu: string;
}

export class KotakMasukDto {
  @ApiProperty({ type: [TugasDto], description: 'Terlama dahulu.' }) isi: TugasDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}

export class SyaratIsianDto {
  @ApiProperty({ example: 'usulan.alasan-tertulis' }) rule: string;
  @ApiProperty({ example: 'Pengembalian menyebut apa yang harus diperbaiki' }) title: string;
}

/** One act that the present state knows. */
export class TindakanDto {
  @ApiProperty({ example: 'usulan.teruskan' }) perintah: string;
  @ApiProperty({ example: 'Usulkan ke tingkat berikutnya' }) judul: string;
  @ApiProperty({ description: 'Jabatan ini berwenang.' }) berwenang: boolean;
  @ApiProperty({ description: 'Seluruh syarat yang tidak bergantung pada isian terpenuhi.' }) siap: boolean;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
  @ApiProperty({ type: [AlasanDto], description: 'Syarat yang belum terpenuhi, termasuk wewenang.' }) kurang: AlasanDto[];
  @ApiProperty({ type: [AlasanDto], description: 'Syarat yang sudah terpenuhi.' }) terpenuhi: AlasanDto[];
  @ApiProperty({ type: [AlasanDto], description: 'Yang patut diperhatikan, tetapi tidak menghalangi.' }) peringatan: AlasanDto[];
  @ApiProperty({ type: [SyaratIsianDto], description: 'Syarat yang memeriksa isian.' }) memeriksaIsian: SyaratIsianDto[];
}

/** A case with its position, what is possible and what is missing. */
export class KasusDto extends KasusRingkasDto {
  @ApiProperty({ enum: ['active', 'done'] }) status: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari lampau yang dilihat; tanpa ini, keadaan sekarang.' }) pada?: string;
  @ApiProperty({ description: 'Paket regulasi yang mengikat kasus.', example: 'kemenimipas-sek-ot-03-02-01-2025' }) paket: string;
  @ApiProperty({ description: 'Sidik SHA-256 paket regulasi.' }) sidikPaket: string;
  @ApiProperty({ description: 'Sidik rantai riwayat.' }) sidikRiwayat: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Kasus induk.' }) induk?: string;
  @ApiPropertyOptional({ type: TenggatDto, description: 'Sampai kapan, menurut regulasi dan menurut target layanan; tidak ada bila yang dilihat hari lampau.' }) tenggat?: TenggatDto;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Isi kasus.' }) isi: Record<string, unknown>;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Yang dihitung dari kasus lain: bagi usulan, nilai setiap lapisan yang selesai, nilai yang berlaku, dan selisihnya; bagi LKE, bukti yang berubah setelah dinilai dan yang tidak lagi dapat dipakai.' }) ringkasan?: Record<string, unknown>;
  @ApiProperty({ type: [TindakanDto], description: 'Yang dapat dilakukan sekarang, dan yang masih kurang.' }) tindakan: TindakanDto[];
}

export class PeristiwaDto {
  @ApiProperty({ type: 'integer' }) versi: number;
  @ApiProperty({ example: 'usulan.diajukan' }) peristiwa: string;
  @ApiProperty({ example: 'Ajukan penilaian mandiri' }) judul: string;
  @ApiProperty({ format: 'date-time' }) pada: string;
  @ApiProperty({ example: 'Kepala Satuan Kerja' }) jabatan: string;
  @ApiPropertyOptional({ description: 'Nama pelaku, apabila masih tercatat.' }) pelaku?: string;
  @ApiPropertyOptional({ description: 'Nama pejabat yang digantikan, apabila pelaku bertindak sebagai Plh. atau Plt.' }) atasNama?: string;
  @ApiPropertyOptional({ description: 'Nomor SK penggantiannya.' }) skPenggantian?: string;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Isian perintah.' }) data: Record<string, unknown>;
  @ApiProperty({ description: 'Sidik peristiwa.' }) sidik: string;
}

export class RiwayatDto {
  @ApiProperty({ type: [PeristiwaDto] }) isi: PeristiwaDto[];
}

/** At the end of which day a case is looked at. */
export class PadaDto {
  @ApiPropertyOptional({ format: 'date', description: 'Keadaan pada akhir hari ini (YYYY-MM-DD) dalam zona waktu instansi; tanpa ini, sekarang.', example: '2027-03-01' })
  @IsOptional() @IsString() @MaxLength(10)
  pada?: string;
}

export class DaftarKasusDto extends HalamanDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Hanya kasus satker ini.' })
  @IsOptional() @IsUUID()
  satker?: string;

  @ApiPropertyOptional({ description: 'Hanya mesin ini.', example: 'usulan' })
  @IsOptional() @IsString() @MaxLength(40)
  mesin?: string;
}

export class KumpulanKasusDto {
  @ApiProperty({ type: [KasusRingkasDto] }) isi: KasusRingkasDto[];
  @ApiPropertyOptional() berikutnya?: string;
}
