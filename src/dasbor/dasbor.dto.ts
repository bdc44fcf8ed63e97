import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KasusRingkasDto, SatkerRingkasDto } from '../kasus/kasus.dto.js';
import { STATUS_TENGGAT, type StatusTenggat } from './saringan.dto.js';

/** Of when the numbers are: of this very moment. */
class DihitungDto {
  @ApiProperty({ format: 'date-time', description: 'Saat data dihitung; sama dengan saat permintaan.' }) pada: string;
  @ApiProperty({ description: 'Tahun periode.', example: '2027' }) periode: string;
}

class BerhalamanDto extends DihitungDto {
  @ApiPropertyOptional({ description: 'Kirim sebagai `setelah` untuk halaman berikutnya.' }) berikutnya?: string;
}

/** Where cases are: a state, and the step within it. */
class KedudukanDto {
  @ApiProperty({ example: 'usulan' }) mesin: string;
  @ApiProperty({ example: 'Usulan predikat' }) judul: string;
  @ApiProperty({ example: 'penilaianPendahuluan' }) keadaan: string;
  @ApiProperty({ example: 'Penilaian pendahuluan' }) judulKeadaan: string;
  @ApiPropertyOptional({ description: 'Tingkat pada rute, tahap TPI (mulai 0), atau lapisan LKE.', example: 'kanwil' }) langkah?: string;
  @ApiPropertyOptional({ example: 'Tim Penilai Kantor Wilayah' }) judulLangkah?: string;
  @ApiProperty({ type: 'integer', description: 'Banyaknya kasus.' }) kasus: number;
  @ApiProperty({ description: 'Alamat daftar kasus di balik bilangan ini.' }) rincian: string;
}

export class TahapCorongDto extends KedudukanDto {
  @ApiProperty({ type: 'integer', description: 'Banyaknya satker.' }) satker: number;
}

export class CorongDto extends DihitungDto {
  @ApiProperty({ type: [TahapCorongDto], description: 'Menurut mesin, lalu urutan keadaannya; keadaan tanpa kasus tidak disebut.' }) isi: TahapCorongDto[];
}

class UmurDto {
  @ApiProperty({ description: 'Median, dalam hari.', example: 12.5 }) median: number;
  @ApiProperty({ description: 'Sembilan dari sepuluh paling lama sekian hari.', example: 31 }) p90: number;
  @ApiProperty({ description: 'Yang terlama, dalam hari.', example: 47.2 }) terlama: number;
}

export class UmurKeadaanDto extends KedudukanDto {
  @ApiProperty({ type: UmurDto }) umur: UmurDto;
}

export class UmurJabatanDto {
  @ApiProperty({ description: 'Jabatan yang ditunggu.', example: 'timPenilaiKanwil' }) jabatan: string;
  @ApiProperty({ example: 'Tim Penilai Kantor Wilayah' }) judul: string;
  @ApiProperty({ type: 'integer', description: 'Banyaknya kasus yang menunggunya.' }) kasus: number;
  @ApiProperty({ type: UmurDto }) umur: UmurDto;
  @ApiProperty({ description: 'Alamat daftar kasus di balik bilangan ini.' }) rincian: string;
}

export class UmurKasusDto extends DihitungDto {
  @ApiProperty({ type: [UmurKeadaanDto], description: 'Keadaan yang menunggu seseorang, yang terlama mediannya dahulu; umur dihitung sejak giliran sekarang dimulai.' }) keadaan: UmurKeadaanDto[];
  @ApiProperty({ type: [UmurJabatanDto], description: 'Jabatan yang ditunggu, yang terbanyak kasusnya dahulu; satu kasus dapat menunggu beberapa jabatan.' }) jabatan: UmurJabatanDto[];
}

export class AreaSatkerDto {
  @ApiProperty({ example: 'MP' }) kode: string;
  @ApiProperty({ description: 'Persentase bobot area yang diperoleh, dua desimal.', example: '70.25' }) persen: string;
  @ApiProperty({ type: 'integer', description: 'Pertanyaan yang terjawab.' }) terjawab: number;
  @ApiProperty({ type: 'integer', description: 'Seluruh pertanyaan.' }) pertanyaan: number;
}

export class LapisanSatkerDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus LKE.' }) kasus: string;
  @ApiProperty({ example: 'kanwil' }) lapisan: string;
  @ApiProperty({ example: 'Tim Penilai Kantor Wilayah' }) judul: string;
  @ApiProperty({ description: 'Selesai; jika belum, persentase adalah keadaan saat ini dan hanya terlihat oleh yang mengerjakannya.' }) selesai: boolean;
  @ApiProperty({ type: [AreaSatkerDto] }) area: AreaSatkerDto[];
}

export class BarisAreaDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus usulan.' }) kasus: string;
  @ApiProperty({ type: SatkerRingkasDto }) satker: SatkerRingkasDto;
  @ApiProperty({ example: 'WBK' }) tujuan: string;
  @ApiPropertyOptional({ type: LapisanSatkerDto, description: 'Lapisan tertinggi putaran ini yang terlihat oleh jabatan ini; tidak ada sebelum LKE dimulai.' }) lke?: LapisanSatkerDto;
}

export class AreaDto extends BerhalamanDto {
  @ApiProperty({ type: [BarisAreaDto], description: 'Menurut susunan instansi.' }) isi: BarisAreaDto[];
}

export class TahapKemajuanDto {
  @ApiProperty({ description: 'Keadaan usulan, atau `belumMengusulkan`.', example: 'penilaianPendahuluan' }) tahap: string;
  @ApiProperty({ example: 'Penilaian pendahuluan' }) judul: string;
  @ApiPropertyOptional({ example: 'kanwil' }) langkah?: string;
  @ApiPropertyOptional({ example: 'Tim Penilai Kantor Wilayah' }) judulLangkah?: string;
  @ApiProperty({ enum: ['belumMulai', 'menujuSurat', 'diusulkan', 'berhenti'] }) kelompok: 'belumMulai' | 'menujuSurat' | 'diusulkan' | 'berhenti';
  @ApiProperty({ type: 'integer' }) satker: number;
  @ApiPropertyOptional({ description: 'Alamat daftar kasus di balik bilangan ini.' }) rincian?: string;
}

export class KemajuanDto extends DihitungDto {
  @ApiProperty({ format: 'date', description: 'Hari terakhir pengiriman paket usulan.' }) batas: string;
  @ApiProperty({ description: 'Batas digeser oleh surat pemberitahuan.' }) digeser: boolean;
  @ApiProperty({ type: 'integer', description: 'Hari kalender sampai batas; negatif sesudah lewat.' }) hariTersisa: number;
  @ApiProperty({ type: 'integer', description: 'Satker yang usulannya belum masuk surat.' }) belumDiusulkan: number;
  @ApiProperty({ nullable: true, type: Number, description: 'Satker per pekan yang harus diselesaikan agar seluruhnya masuk surat sebelum batas; null sesudah lewat.' }) perPekan: number | null;
  @ApiProperty({ type: 'integer', description: 'Usulan yang berganti keadaan dalam tujuh hari terakhir.' }) bergerakSepekan: number;
  @ApiProperty({ type: [TahapKemajuanDto], description: 'Menurut urutan tahap.' }) isi: TahapKemajuanDto[];
}

export class NilaiLapisanDto {
  @ApiProperty({ example: 'tpi' }) lapisan: string;
  @ApiProperty({ example: 'Tim Penilai Internal' }) judul: string;
  @ApiProperty({ example: '41.20' }) pengungkit: string;
  @ApiPropertyOptional({ description: 'Ada apabila komponen hasil dinilai.', example: '78.15' }) total?: string;
  @ApiPropertyOptional({ description: 'Lebih (+) atau kurang (−) dari lapisan selesai di bawahnya.', example: '-6.40' }) selisih?: string;
}

export class BarisDivergensiDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus usulan.' }) kasus: string;
  @ApiProperty({ type: SatkerRingkasDto }) satker: SatkerRingkasDto;
  @ApiProperty({ example: 'WBK' }) tujuan: string;
  @ApiPropertyOptional({ description: 'Selisih terbesar antara dua lapisan berurutan, tanpa tanda.', example: '6.40' }) selisih?: string;
  @ApiPropertyOptional({ description: 'Nilai mandiri dikurangi nilai mandiri periode sebelumnya (pengungkit).', example: '+18.75' }) lompatan?: string;
  @ApiProperty({ type: [NilaiLapisanDto], description: 'Lapisan yang selesai pada putaran ini, dari yang terendah.' }) lapisan: NilaiLapisanDto[];
}

export class DivergensiDto extends BerhalamanDto {
  @ApiProperty({ type: [BarisDivergensiDto] }) isi: BarisDivergensiDto[];
}

export class JumlahTenggatDto {
  @ApiProperty({ type: 'integer' }) lewat: number;
  @ApiProperty({ type: 'integer' }) dekat: number;
  @ApiProperty({ type: 'integer' }) jauh: number;
  @ApiProperty({ type: 'integer', description: 'Tidak ada lagi yang jatuh tempo.' }) tuntas: number;
}

class TenggatSatkerDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus.' }) kasus: string;
  @ApiProperty({ type: SatkerRingkasDto }) satker: SatkerRingkasDto;
  @ApiProperty({ enum: STATUS_TENGGAT }) status: StatusTenggat;
  @ApiPropertyOptional({ format: 'date', description: 'Hari jatuh tempo berikutnya.' }) tanggal?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Hari kalender sampai jatuh tempo; negatif apabila lewat.' }) hariTersisa?: number;
}

export class PemutakhiranDto {
  @ApiProperty({ type: 'integer', description: 'Pemutakhiran keberapa dalam tahun itu.' }) urutan: number;
  @ApiProperty({ format: 'date' }) jatuhTempo: string;
  @ApiPropertyOptional({ format: 'date', description: 'Kapan dilakukan.' }) tanggal?: string;
  @ApiProperty({ description: 'Dilakukan sesudah jatuh tempo, atau belum dilakukan sesudah jatuh tempo.' }) terlambat: boolean;
}

export class BarisTriwulanDto extends TenggatSatkerDto {
  @ApiProperty({ type: [PemutakhiranDto] }) pemutakhiran: PemutakhiranDto[];
}

export class TriwulanDto extends BerhalamanDto {
  @ApiProperty({ type: JumlahTenggatDto, description: 'Seluruh satker dalam saringan, apa pun statusnya.' }) jumlah: JumlahTenggatDto;
  @ApiProperty({ type: [BarisTriwulanDto], description: 'Yang paling lama jatuh tempo dahulu.' }) isi: BarisTriwulanDto[];
}

export class BarisPemantauanDto extends TenggatSatkerDto {
  @ApiProperty({ example: 'WBK' }) tujuan: string;
  @ApiProperty({ example: 'Berlaku' }) judulKeadaan: string;
}

export class PemantauanDto extends BerhalamanDto {
  @ApiProperty({ type: JumlahTenggatDto, description: 'Seluruh predikat dalam saringan, apa pun statusnya.' }) jumlah: JumlahTenggatDto;
  @ApiProperty({ type: [BarisPemantauanDto], description: 'Yang paling lama jatuh tempo dahulu.' }) isi: BarisPemantauanDto[];
}

export class BarisTerkunciDto {
  @ApiProperty({ format: 'uuid', description: 'Kasus predikat yang dicabut.' }) kasus: string;
  @ApiProperty({ type: SatkerRingkasDto }) satker: SatkerRingkasDto;
  @ApiProperty({ example: 'WBK' }) tujuan: string;
  @ApiProperty({ format: 'date', description: 'Hari pertama satker dapat diusulkan lagi.' }) sampai: string;
  @ApiProperty({ type: 'integer', description: 'Hari kalender sampai hari itu.' }) hariTersisa: number;
  @ApiProperty({ type: [SatkerRingkasDto], description: 'Satker penerus dalam lingkup jabatan ini, yang ikut terkunci.' }) penerus: SatkerRingkasDto[];
}

export class TerkunciDto extends BerhalamanDto {
  @ApiProperty({ type: 'integer', description: 'Seluruh penguncian yang masih berlangsung.' }) jumlah: number;
  @ApiProperty({ type: [BarisTerkunciDto], description: 'Yang paling cepat berakhir dahulu.' }) isi: BarisTerkunciDto[];
}

/** A case behind a number. */
export class KasusDasborDto extends KasusRingkasDto {
  @ApiPropertyOptional({ example: 'kanwil' }) langkah?: string;
  @ApiPropertyOptional({ example: 'Tim Penilai Kantor Wilayah' }) judulLangkah?: string;
  @ApiPropertyOptional({ example: 'WBK' }) tujuan?: string;
}

export class KumpulanKasusDasborDto extends BerhalamanDto {
  @ApiProperty({ type: [KasusDasborDto], description: 'Menurut susunan instansi.' }) isi: KasusDasborDto[];
}
