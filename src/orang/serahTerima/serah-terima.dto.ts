import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const SEBAB_SERAH = ['mutasi', 'pensiun', 'berhenti', 'meninggal'] as const;
const SEBAB = ['klaim', 'tugas', 'dokumen', 'panel', 'disebut'] as const;
const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** From when on a person no longer holds posts here, and who follows. */
export class SerahTerimaDto {
  @ApiProperty({ format: 'date', description: 'Hari pertama tanpa jabatan; jabatan berakhir sehari sebelumnya. Paling cepat hari ini, dan saat itu juga sesi dan token berakhir.', example: '2027-02-01' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'harus tanggal YYYY-MM-DD' })
  mulai: string;

  @ApiProperty({ enum: SEBAB_SERAH, description: 'Mengapa jabatannya berakhir.', example: 'mutasi' })
  @IsIn(SEBAB_SERAH)
  sebab: (typeof SEBAB_SERAH)[number];

  @ApiProperty({ description: 'Nomor keputusan yang mendasarinya.', maxLength: 120, example: 'M.IP-12.KP.03.03 Tahun 2027' })
  @trimmed @IsString() @IsNotEmpty() @MaxLength(120)
  dasar: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Orang yang meneruskan tugas yang sedang diklaim; harus memegang jabatan yang sama pada satker yang sama.', example: '9c1f0a52-40a6-4a3e-9b7d-2f4c55a0e7d3' })
  @IsOptional() @IsUUID()
  penerus?: string;

  @ApiProperty({ description: 'Menonaktifkan akun sejak hari itu (keluar atau pensiun); tanpa itu akun tetap, tetapi tanpa jabatan pada instansi ini (mutasi).', example: false })
  @IsBoolean()
  nonaktifkan: boolean;
}

export class JabatanDiTanganDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal jabatan.', example: '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11' }) id: string;
  @ApiProperty({ description: 'Peran.', example: 'kepalaSatker' }) peran: string;
  @ApiProperty({ description: 'Kode satker.', example: 'lapas-cirebon' }) satker: string;
  @ApiProperty({ description: 'Nama satker.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) namaSatker: string;
  @ApiProperty({ format: 'date', description: 'Hari pertama.', example: '2025-01-02' }) dari: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir, apabila ditentukan.', example: '2027-12-31' }) sampai?: string;
}

export class PenggantianDiTanganDto {
  @ApiProperty({ format: 'uuid', description: 'Pengenal penggantian.', example: '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11' }) id: string;
  @ApiProperty({ format: 'uuid', description: 'Jabatan yang digantikan.', example: '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d12' }) jabatan: string;
  @ApiProperty({ description: 'plh atau plt.', example: 'plh' }) jenis: string;
  @ApiProperty({ format: 'date', description: 'Hari terakhir.', example: '2027-01-31' }) sampai: string;
}

export class KasusDiTanganDto {
  @ApiProperty({ enum: SEBAB, description: 'klaim: tugas yang diambilnya; tugas: menunggu jabatannya; dokumen: belum terbit dan menyebutnya; panel: rapat berjalan yang menyebutnya; disebut: kasus lain yang menyebutnya', example: 'tugas' }) sebab: (typeof SEBAB)[number];
  @ApiProperty({ format: 'uuid', description: 'Kasus.', example: '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21' }) kasus: string;
  @ApiProperty({ description: 'Jenis kasus.', example: 'usulan' }) mesin: string;
  @ApiProperty({ description: 'Keadaannya.', example: 'disiapkan' }) keadaan: string;
  @ApiProperty({ description: 'Satker kasus.', example: 'Lembaga Pemasyarakatan Kelas I Cirebon' }) namaSatker: string;
}

/** What is in the hands of a person. */
export class DiTanganDto {
  @ApiProperty({ type: [JabatanDiTanganDto], description: 'Jabatan pada instansi ini yang berjalan atau akan mulai.' }) jabatan: JabatanDiTanganDto[];
  @ApiProperty({ type: [PenggantianDiTanganDto], description: 'Penggantian (Plh./Plt.) yang dipegangnya.' }) penggantian: PenggantianDiTanganDto[];
  @ApiProperty({ type: [KasusDiTanganDto], description: 'Kasus yang menunggunya, diklaimnya, atau menyebutnya; paling banyak 500.' }) kasus: KasusDiTanganDto[];
  @ApiProperty({ type: 'integer', description: 'Token yang masih berlaku.', example: 0 }) token: number;
  @ApiProperty({ type: 'integer', description: 'Sesi yang sedang berjalan.', example: 1 }) sesi: number;
}

/** What was done. */
export class DiserahkanDto {
  @ApiProperty({ type: DiTanganDto, description: 'Yang ada di tangannya sesaat sebelumnya; yang tidak berakhir dengan sendirinya perlu ditindaklanjuti.' }) sebelumnya: DiTanganDto;
  @ApiProperty({ type: 'integer', description: 'Jabatan yang memperoleh tanggal akhir.', example: 1 }) jabatanBerakhir: number;
  @ApiProperty({ type: 'integer', description: 'Penggantian yang dicabut.', example: 0 }) penggantianDicabut: number;
  @ApiProperty({ type: 'integer', description: 'Klaim yang beralih kepada penerus; klaim lain dilepas.', example: 2 }) klaimBeralih: number;
  @ApiProperty({ type: 'integer', description: 'Token yang dicabut.', example: 0 }) tokenDicabut: number;
}
