import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

/** What is typed for a preview. */
export class KonsepDto {
  @ApiPropertyOptional({ description: 'Isian dokumen, objek JSON dengan nama isian dan teksnya.', example: '{"tempat":"Cirebon"}', maxLength: 20_000 })
  @IsOptional() @IsString() @MaxLength(20_000)
  isian?: string;
}

/** Which file of a document. */
export class PilihBerkasDto {
  @ApiPropertyOptional({ description: 'Sidik SHA-256 berkas; tanpa ini, berkas yang terakhir ditandatangani.' })
  @IsOptional() @Matches(/^[0-9a-f]{64}$/, { message: 'harus sidik SHA-256 (64 angka heksadesimal)' })
  sidik?: string;
}

/** Who signs through BSrE. Passed on and forgotten. */
export class EsignDto {
  @ApiProperty({ description: 'Nomor induk kependudukan penandatangan, 16 angka; diteruskan dan tidak disimpan.', writeOnly: true })
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nik: string;

  @ApiProperty({ description: 'Frasa sandi sertifikat elektronik; diteruskan dan tidak disimpan.', writeOnly: true, maxLength: 200 })
  @IsString() @Length(1, 200)
  passphrase: string;
}

/** A thing that a document asks to be typed. */
export class IsianDto {
  @ApiProperty({ description: 'Nama isian.', example: 'tempat' }) nama: string;
  @ApiProperty({ description: 'Yang dibaca pengisi.', example: 'Tempat penandatanganan' }) judul: string;
  @ApiProperty({ description: 'Bentuk isian.', enum: ['teks', 'uraian', 'tanggal'], enumName: 'JenisIsian' }) jenis: 'teks' | 'uraian' | 'tanggal';
  @ApiProperty({ description: 'Wajib diisi.' }) wajib: boolean;
  @ApiProperty({ description: 'Contoh isian.', example: 'Cirebon' }) contoh: string;
}

/** A document that is there. */
export class DokumenAdaDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal dokumen, yang juga sebuah kasus.', example: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d80' }) id: string;
  @ApiProperty({ type: 'integer', description: 'Versi kasusnya.', example: 4 }) versi: number;
  @ApiProperty({ description: 'Keadaan: konsep, final, terbit, atau batal.', example: 'konsep' }) keadaan: string;
  @ApiProperty({ description: 'Keadaan dengan kata-kata.', example: 'Konsep dokumen' }) judulKeadaan: string;
  @ApiPropertyOptional({ description: 'Nomor dari register.', example: 'M.IP-OT.03.02-1' }) nomor?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Tanggal dokumen.', example: '2027-05-20' }) tanggal?: string;
  @ApiPropertyOptional({ description: 'Kode verifikasi, setelah final.', example: '0J4K7-2M9XQ-8ZB3T-V5N6R' }) kode?: string;
  @ApiPropertyOptional({ description: 'Sidik SHA-256 cetakan final.' }) sidik?: string;
}

/** A document that a case can have. */
export class DokumenMungkinDto {
  @ApiProperty({ description: 'Jenis dokumen.', example: 'suratPengajuan' }) jenis: string;
  @ApiProperty({ description: 'Nama dokumen.', example: 'Surat pengajuan evaluasi' }) judul: string;
  @ApiProperty({ description: 'Dari mana bentuknya: peraturan instansi, peraturan nasional, atau disusun oleh aplikasi.', enum: ['peraturan', 'nasional', 'disusun'], enumName: 'AsalBentuk' }) bentuk: string;
  @ApiProperty({ description: 'Diberi nomor dari register kantor.' }) bernomor: boolean;
  @ApiProperty({ type: [String], description: 'Jabatan yang menyusun.', example: ['Biro Perencanaan dan Keuangan'] }) penyusun: string[];
  @ApiProperty({ type: [String], description: 'Jabatan yang memaraf, menurut urutan.', example: ['Sekretaris Jenderal'] }) paraf: string[];
  @ApiProperty({ type: [String], description: 'Jabatan yang menandatangani.', example: ['Menteri'] }) penandatangan: string[];
  @ApiPropertyOptional({ description: 'Yang masih kurang dalam kasus sebelum dokumen dapat disusun.' }) kurang?: string;
  @ApiProperty({ type: [IsianDto], description: 'Yang perlu diketik di luar isi kasus.' }) isian: IsianDto[];
  @ApiProperty({ type: [DokumenAdaDto], description: 'Dokumen jenis ini yang sudah ada dan boleh dilihat.' }) dokumen: DokumenAdaDto[];
}

/** The documents of one case. */
export class DaftarDokumenDto {
  @ApiProperty({ type: [DokumenMungkinDto], description: 'Dokumen yang dapat disusun dari kasus ini.' }) isi: DokumenMungkinDto[];
}

/** Whether a final document can be made again byte by byte. */
export class PeriksaUlangDto {
  @ApiProperty({ description: 'Sidik SHA-256 cetakan final yang diikat dalam riwayat.' }) sidik: string;
  @ApiProperty({ description: 'Sidik cetakan yang dibuat lagi.' }) sidikUlang: string;
  @ApiProperty({ description: 'Keduanya sama.' }) sama: boolean;
  @ApiProperty({ description: 'Berkas yang tersimpan masih utuh.' }) tersimpanUtuh: boolean;
}
