import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** Which round. */
export class PeriodeKetersediaanDto {
  @ApiProperty({ description: 'Tahun periode penilaian.', example: '2027' })
  @Matches(/^\d{4}$/, { message: 'harus tahun, misalnya 2027' })
  periode: string;
}

/** Work for which nobody, or too few, would be left. */
export class KekuranganDto {
  @ApiProperty({ format: 'uuid' }) satker: string;
  @ApiProperty({ example: 'Lapas Kelas I' }) namaSatker: string;
  @ApiProperty({ description: 'Perintah, dengan tingkat, rapat, atau dokumennya.', example: 'lke.isi@kanwil' }) tugas: string;
  @ApiProperty({ example: 'mengisi LKE: Tim Penilai Kantor Wilayah' }) judul: string;
  @ApiProperty({ type: 'integer', description: 'Orang yang diperlukan.' }) perlu: number;
  @ApiProperty({ type: 'integer', description: 'Orang berwenang tanpa benturan kepentingan; bila cukup, mereka sudah terpakai untuk tugas lain yang tidak boleh dirangkap.' }) tersedia: number;
  @ApiProperty({ type: 'integer', description: 'Orang berwenang yang berbenturan; ketua tim dapat mengecualikannya dengan alasan tertulis.' }) berbenturan: number;
}

/** Who would be missing in a round. */
export class KetersediaanDto {
  @ApiProperty({ example: '2027' }) periode: string;
  @ApiProperty({ format: 'date', description: 'Hari yang dilihat.' }) pada: string;
  @ApiProperty({ type: 'integer', description: 'Satker yang diperiksa.' }) satker: number;
  @ApiProperty({ type: [KekuranganDto], description: 'Yang kurang; kosong: cukup orang.' }) isi: KekuranganDto[];
}
