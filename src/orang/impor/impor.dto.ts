import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

const YA_TIDAK = ['true', 'false'] as const;
const NASIB = ['baru', 'berubah', 'sama', 'salah'] as const;

/** How an import is done. */
export class CaraImporOrangDto {
  @ApiPropertyOptional({ description: 'true: hanya diperiksa, tidak ada yang ditulis', enum: YA_TIDAK, default: 'false' })
  @IsOptional() @IsIn(YA_TIDAK)
  uji?: (typeof YA_TIDAK)[number];
}

/** What a row changes. */
export class PerubahanBarisDto {
  @ApiProperty({ description: 'Kolom yang berubah.', example: 'Pangkat' }) isian: string;
  @ApiProperty({ description: 'Isi sekarang; kosong apabila belum ada.', example: 'Penata (III/c)' }) lama: string;
  @ApiProperty({ description: 'Isi menurut buku kerja.', example: 'Penata Tingkat I (III/d)' }) baru: string;
}

/** What is wrong in a cell. */
export class KesalahanSelDto {
  @ApiProperty({ description: 'Lembar dan sel.', example: 'Orang!A17' }) sel: string;
  @ApiProperty({ description: 'Apa yang salah.', example: 'NIP sama dengan baris 12' }) alasan: string;
}

/** What becomes of a row. */
export class BarisImporDto {
  @ApiProperty({ description: 'Lembar.', enum: ['Satker', 'Orang', 'Jabatan'], example: 'Orang' }) lembar: 'Satker' | 'Orang' | 'Jabatan';
  @ApiProperty({ description: 'Nomor baris seperti pada lembar.', type: 'integer', example: 17 }) baris: number;
  @ApiProperty({ description: 'baru: ditambahkan; berubah: diperbarui; sama: tidak berubah; salah: tidak dapat ditulis', enum: NASIB, example: 'berubah' }) nasib: (typeof NASIB)[number];
  @ApiProperty({ description: 'Yang berubah.', type: [PerubahanBarisDto] }) perubahan: PerubahanBarisDto[];
  @ApiProperty({ description: 'Yang salah.', type: [KesalahanSelDto] }) kesalahan: KesalahanSelDto[];
}

/** What is written, by kind. */
export class RingkasanImporDto {
  @ApiProperty({ description: 'Satker yang ditambahkan.', type: 'integer', example: 3 }) satkerBaru: number;
  @ApiProperty({ description: 'Orang yang ditambahkan.', type: 'integer', example: 40 }) orangBaru: number;
  @ApiProperty({ description: 'Orang yang diperbarui.', type: 'integer', example: 2 }) orangBerubah: number;
  @ApiProperty({ description: 'Jabatan yang ditetapkan.', type: 'integer', example: 41 }) jabatanBaru: number;
  @ApiProperty({ description: 'Jabatan yang memperoleh tanggal akhir.', type: 'integer', example: 1 }) jabatanBerakhir: number;
  @ApiProperty({ description: 'Baris yang salah.', type: 'integer', example: 0 }) salah: number;
}

/** A workbook that was checked, or carried out. */
export class HasilImporOrangDto {
  @ApiProperty({ description: 'Apakah isinya telah ditulis.', example: false }) diterapkan: boolean;
  @ApiProperty({ type: RingkasanImporDto, description: 'Banyaknya menurut jenis.' }) ringkasan: RingkasanImporDto;
  @ApiProperty({ type: [BarisImporDto], description: 'Setiap baris; kosong pada ulangan perintah yang sudah dilaksanakan.' }) baris: BarisImporDto[];
  @ApiProperty({ type: [KesalahanSelDto], description: 'Seluruh kesalahan dengan selnya.' }) kesalahan: KesalahanSelDto[];
}
