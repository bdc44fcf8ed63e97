import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { TUJUAN, type Tujuan } from '../../machines/regulasi/pack.schema.js';
import { AlasanDto, DasarHukumDto } from '../platform/http/problem.dto.js';
import { PadaDto } from './kasus.dto.js';

/** Where a unit wants to go, and as of which day. */
export class MenujuDto extends PadaDto {
  @ApiProperty({ enum: TUJUAN, description: 'Predikat yang dituju.' })
  @IsIn(TUJUAN)
  menuju: Tujuan;
}

export class LangkahSaranDto {
  @ApiProperty({ example: 'usulan.ajukan' }) perintah: string;
  @ApiProperty({ example: 'Ajukan penilaian mandiri' }) judul: string;
  @ApiProperty({ description: 'Keadaan sebelum langkah ini.' }) dari: string;
  @ApiProperty({ description: 'Keadaan sesudah langkah ini.' }) ke: string;
  @ApiProperty({ type: [DasarHukumDto] }) dasar: DasarHukumDto[];
  @ApiProperty({ type: [String], description: 'Tindakan pada kasus lain yang menimbulkan langkah ini; kosong bila dilakukan sendiri.' }) menyusul: string[];
  @ApiPropertyOptional({ type: [AlasanDto], description: 'Yang masih kurang apabila dilakukan sekarang; tidak ada bila kasusnya belum dibuka.' }) kurang?: AlasanDto[];
  @ApiPropertyOptional({ format: 'date', description: 'Hari pertama langkah ini dapat dilakukan menurut tanggal-tanggal yang ada.' }) mulai?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir langkah ini dapat dilakukan.' }) sampai?: string;
}

export class BabakDto {
  @ApiProperty({ example: 'usulan' }) mesin: string;
  @ApiProperty({ example: 'Usulan predikat' }) judul: string;
  @ApiProperty({ enum: TUJUAN }) tujuan: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Kasus yang sedang berjalan; tidak ada bila belum dibuka.' }) kasus?: string;
  @ApiPropertyOptional({ description: 'Periode usulan.', example: '2028' }) periode?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari terakhir pengiriman paket periode itu, apabila tidak diubah dengan pemberitahuan.' }) batas?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Hari pertama satker dapat termuat dalam surat usulan; tidak ada bila hari itu sudah lewat.' }) palingAwal?: string;
  @ApiProperty({ description: 'Salah bila dari keadaan sekarang tidak ada jalan lagi.' }) terbuka: boolean;
  @ApiProperty({ type: [LangkahSaranDto] }) langkah: LangkahSaranDto[];
}

export class JawabanTermurahDto {
  @ApiProperty({ example: 'P.TL.1.a' }) pertanyaan: string;
  @ApiProperty({ example: 'TL' }) area: string;
  @ApiProperty() teks: string;
  @ApiProperty({ description: 'Jawaban yang perlu dicapai.', example: 'B' }) menjadi: string;
  @ApiProperty() keterangan: string;
  @ApiProperty({ type: 'integer', description: 'Berapa tingkat jawaban naik.' }) langkah: number;
  @ApiProperty({ description: 'Tambahan nilai, empat desimal.', example: '0.3350' }) poin: string;
}

export class AmbangHasilDto {
  @ApiProperty({ example: 'nilai survei persepsi anti korupsi paling sedikit 15,75 atau indeks 3,60' }) perlu: string;
  @ApiProperty({ example: '15,31 (indeks 3,50)' }) ada: string;
}

/** The cheapest answers that clear total and floors, from one layer of the worksheet. */
export class TermurahDto {
  @ApiProperty({ description: 'Lapisan LKE yang menjadi titik tolak.', example: 'mandiri' }) lapisan: string;
  @ApiProperty({ type: 'integer', description: 'Jumlah tingkat jawaban yang perlu naik seluruhnya; paling sedikit yang mungkin.' }) langkah: number;
  @ApiProperty({ description: 'Salah bila jawaban terbaik pun tidak cukup.' }) cukup: boolean;
  @ApiProperty({ type: [JawabanTermurahDto] }) jawaban: JawabanTermurahDto[];
  @ApiProperty({ type: [AmbangHasilDto], description: 'Ambang komponen hasil yang belum tercapai: diukur, bukan dijawab.' }) hasil: AmbangHasilDto[];
}

export class JalanDto {
  @ApiProperty({ enum: TUJUAN }) menuju: string;
  @ApiProperty({ format: 'date', description: 'Hari yang dilihat.' }) pada: string;
  @ApiProperty({ description: 'Selalu salah: saran, bukan keputusan.' }) mengikat: boolean;
  @ApiProperty({ example: 'Saran ini tidak mengikat; keputusan ada pada pejabat yang berwenang.' }) catatan: string;
  @ApiProperty({ description: 'Predikat itu sudah dipegang.' }) sudahDipegang: boolean;
  @ApiPropertyOptional({ format: 'date', description: 'Hari pertama satker dapat diusulkan lagi sesudah pencabutan.' }) terkunciSampai?: string;
  @ApiProperty({ type: [BabakDto], description: 'Yang ditempuh, berurutan.' }) babak: BabakDto[];
  @ApiPropertyOptional({ type: TermurahDto }) jawabanTermurah?: TermurahDto;
}
