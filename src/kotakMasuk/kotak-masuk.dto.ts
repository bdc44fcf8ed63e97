import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SatkerRingkasDto } from '../kasus/kasus.dto.js';
import { DasarHukumDto } from '../platform/http/problem.dto.js';
import { HalamanDto } from '../platform/http/halaman.dto.js';

export const URUT = ['sejak', '-sejak', 'tenggat'] as const;
export const KLAIM = ['bebas', 'saya', 'lain'] as const;
export const STATUS = ['jauh', 'dekat', 'lewat'] as const;

/** Which of the tasks, in what order, and how many. */
export class SaringTugasDto extends HalamanDto {
  @ApiPropertyOptional({ enum: URUT, default: 'sejak', description: 'Terlama atau terbaru menunggu, atau yang paling dekat tenggatnya.' }) @IsOptional() @IsIn(URUT) urut?: (typeof URUT)[number];
  @ApiPropertyOptional({ description: 'Hanya bagi jabatan ini (`jabatan.id` pada daftar).' }) @IsOptional() @IsString() @MaxLength(80) jabatan?: string;
  @ApiPropertyOptional({ description: 'Hanya mesin ini.', example: 'usulan' }) @IsOptional() @IsString() @MaxLength(40) mesin?: string;
  @ApiPropertyOptional({ enum: KLAIM, description: 'Yang belum diambil siapa pun, yang saya ambil, atau yang diambil orang lain.' }) @IsOptional() @IsIn(KLAIM) klaim?: (typeof KLAIM)[number];
  @ApiPropertyOptional({ enum: STATUS, description: 'Hanya yang target layanannya masih jauh, dekat, atau lewat.' }) @IsOptional() @IsIn(STATUS) status?: (typeof STATUS)[number];
}

/** Because of which post something waits. */
export class JabatanTugasDto {
  @ApiProperty({ description: 'Jabatan, untuk menyaring dan untuk berganti jabatan.' }) id: string;
  @ApiProperty({ example: 'timPenilaiKanwil' }) peran: string;
  @ApiProperty({ example: 'Plh. Kepala Kantor Wilayah', description: 'Sebutan, dengan Plh. atau Plt. bagi pengganti.' }) judul: string;
  @ApiProperty({ example: 'Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jawa Barat' }) satker: string;
  @ApiProperty({ example: 'Kementerian Imigrasi dan Pemasyarakatan' }) instansi: string;
  @ApiPropertyOptional({ enum: ['plh', 'plt'] }) sebagai?: string;
  @ApiPropertyOptional({ description: 'Pejabat yang digantikan.' }) menggantikan?: string;
}

/** An act that is asked for, and why. */
export class DimintaDto {
  @ApiProperty({ example: 'usulan.teruskan' }) perintah: string;
  @ApiProperty({ example: 'Usulkan ke tingkat berikutnya' }) judul: string;
  @ApiProperty({ type: [DasarHukumDto], description: 'Ketentuan yang menugaskannya.' }) dasar: DasarHukumDto[];
}

export class TenggatHukumTugasDto {
  @ApiProperty({ format: 'date', description: 'Hari terakhir menurut ketentuan; tidak bergeser oleh hari libur.' }) tanggal: string;
  @ApiProperty({ example: 'Batas pengiriman usulan' }) judul: string;
  @ApiProperty() lewat: boolean;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
}

export class TenggatLayananTugasDto {
  @ApiProperty({ format: 'date', description: 'Hari terakhir target layanan.' }) tanggal: string;
  @ApiProperty({ type: 'integer', description: 'Sisa hari kerja; negatif bila lewat.' }) sisaHariKerja: number;
  @ApiProperty({ enum: STATUS }) status: string;
  @ApiProperty({ description: 'Waktu sedang dihentikan.' }) ditangguhkan: boolean;
}

/** Until when: by the law, and by what the offices promise each other. */
export class TenggatTugasDto {
  @ApiPropertyOptional({ type: TenggatHukumTugasDto }) hukum?: TenggatHukumTugasDto;
  @ApiPropertyOptional({ type: TenggatLayananTugasDto }) layanan?: TenggatLayananTugasDto;
}

export class KlaimDto {
  @ApiProperty({ format: 'uuid' }) orang: string;
  @ApiProperty({ description: 'Siapa yang mengambilnya.' }) nama: string;
  @ApiProperty({ description: 'Saya sendiri.' }) saya: boolean;
  @ApiProperty({ format: 'date-time' }) pada: string;
}

/** What waits for me, because of which post, since when, until when, and why. */
export class TugasSayaDto {
  @ApiProperty({ format: 'uuid' }) kasus: string;
  @ApiProperty({ example: 'usulan' }) mesin: string;
  @ApiProperty({ example: 'Usulan predikat' }) judul: string;
  @ApiProperty({ example: '2027', description: 'Pembeda dari kasus lain satker yang sama.' }) kunci: string;
  @ApiProperty({ type: SatkerRingkasDto }) satker: SatkerRingkasDto;
  @ApiProperty({ example: 'penilaianPendahuluan' }) keadaan: string;
  @ApiProperty({ example: 'Penilaian pendahuluan' }) judulKeadaan: string;
  @ApiProperty({ type: 'integer' }) versi: number;
  @ApiProperty({ type: [DimintaDto], description: 'Yang dapat dilakukan jabatan ini dalam keadaan ini.' }) diminta: DimintaDto[];
  @ApiProperty({ type: JabatanTugasDto }) jabatan: JabatanTugasDto;
  @ApiProperty({ format: 'date-time', description: 'Menunggu sejak.' }) sejak: string;
  @ApiPropertyOptional({ type: TenggatTugasDto }) tenggat?: TenggatTugasDto;
  @ApiPropertyOptional({ type: KlaimDto, description: 'Yang mengambil tugas ini; tidak menghalangi pemegang lain.' }) klaim?: KlaimDto;
}

export class KotakMasukSayaDto {
  @ApiProperty({ type: [TugasSayaDto] }) isi: TugasSayaDto[];
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
  @ApiPropertyOptional({ description: 'Ada karena diurutkan menurut tenggat: hanya seribu tugas terlama tiap jabatan yang diurutkan.' }) terpotong?: boolean;
}

/** In which post, where several of mine have the task. */
export class DalamJabatanDto {
  @ApiPropertyOptional({ description: 'Jabatan (`jabatan.id` pada daftar); tanpa ini, yang pertama.' }) @IsOptional() @IsString() @MaxLength(80) jabatan?: string;
}

export class SerahkanDto extends DalamJabatanDto {
  @ApiProperty({ format: 'uuid', description: 'Penerima: pemegang jabatan yang setara.' }) @IsUUID() orang: string;
}

export class PenerimaDto {
  @ApiProperty({ format: 'uuid' }) orang: string;
  @ApiProperty() nama: string;
  @ApiPropertyOptional({ enum: ['plh', 'plt'] }) sebagai?: string;
}

export class DaftarPenerimaDto {
  @ApiProperty({ type: [PenerimaDto], description: 'Pemegang lain yang dapat menerima tugas ini.' }) isi: PenerimaDto[];
}

export class PantauanDto {
  @ApiProperty({ format: 'uuid' }) kasus: string;
  @ApiProperty({ example: 'usulan' }) mesin: string;
  @ApiProperty({ example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) satker: string;
  @ApiProperty({ format: 'date-time', description: 'Dipantau sejak.' }) pada: string;
}

export class DaftarPantauanDto {
  @ApiProperty({ type: [PantauanDto], description: 'Yang masih dapat dilihat jabatan ini, terbaru dahulu, paling banyak 500.' }) isi: PantauanDto[];
}

export class AlamatKalenderDto {
  @ApiProperty({ description: 'Alamat langganan; ditampilkan sekali ini saja.', example: 'https://zi.example.go.id/api/v1/saya/kalender.ics?kode=…' }) alamat: string;
}
