import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { JENIS } from './jenis.js';

/** That something happened, and where to look; never what was assessed or by whom. */
export class PemberitahuanDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus yang dimaksud.' }) kasus: string;
  @ApiProperty({ description: 'Mesin keadaan kasus.', example: 'usulan' }) mesin: string;
  @ApiProperty({ type: 'integer', description: 'Versi kasus saat peristiwa terjadi.', example: 3 }) versi: number;
  @ApiProperty({ description: 'Peristiwa, atau tenggat yang tiba.', example: 'usulan.diajukan' }) perihal: string;
  @ApiProperty({ description: 'Perihal yang dibaca pengguna.', example: 'Ajukan penilaian mandiri' }) judul: string;
  @ApiProperty({ enum: JENIS, description: 'Jenis pemberitahuan.', example: 'tugas' }) jenis: string;
  @ApiProperty({ description: 'Satker yang dimaksud.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) satker: string;
  @ApiProperty({ format: 'date-time', description: 'Saat diberitahukan.' }) pada: string;
}

export class DaftarPemberitahuanDto {
  @ApiProperty({ type: [PemberitahuanDto], description: 'Terbaru dahulu.' }) isi: PemberitahuanDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}
