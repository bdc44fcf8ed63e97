import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { SurveiDto } from './survei/survei.dto.js';

const desimal = (description: string, example: string) => ({ description, example });
const PerLapisan = (type: () => new () => object) => ({ type: 'object', additionalProperties: { $ref: getSchemaPath(type()) } } as const);

/** A threshold held against a score. */
export class AmbangDto {
  @ApiProperty({ description: 'Kunci ambang: `total`, `pengungkit`, `area:<kode>`, atau kunci ambang komponen hasil.', example: 'area:TL' }) kunci: string;
  @ApiProperty({ description: 'Apakah terpenuhi saat ini.' }) terpenuhi: boolean;
  @ApiProperty({ description: 'Yang disyaratkan.', example: 'nilai pengungkit paling sedikit 40,00' }) perlu: string;
  @ApiProperty({ description: 'Yang ada.', example: '38,25' }) ada: string;
}

/** Points of a worksheet; what comes from results is null while they are not judged. */
export class NilaiDto {
  @ApiProperty(desimal('Nilai pemenuhan, dua desimal.', '27.50')) pemenuhan: string;
  @ApiProperty(desimal('Nilai reform, dua desimal.', '25.10')) reform: string;
  @ApiProperty(desimal('Nilai komponen pengungkit, dua desimal.', '52.60')) pengungkit: string;
  @ApiProperty({ type: String, nullable: true, ...desimal('Nilai komponen hasil; null bila belum dinilai.', '33.25') }) hasil: string | null;
  @ApiProperty({ type: String, nullable: true, ...desimal('Nilai total; null bila hasil belum dinilai.', '85.85') }) total: string | null;
}

export class NilaiAreaDto {
  @ApiProperty(desimal('Nilai area, dua desimal.', '6.40')) nilai: string;
  @ApiProperty(desimal('Persen dari bobot area.', '80.00')) persen: string;
}

export class AreaKiniDto extends NilaiAreaDto {
  @ApiProperty({ example: 'MP' }) kode: string;
  @ApiProperty({ example: 'Manajemen Perubahan' }) judul: string;
  @ApiProperty(desimal('Bobot area.', '8.00')) bobot: string;
  @ApiProperty({ type: 'integer', description: 'Banyaknya pertanyaan area ini yang belum dijawab.' }) belumDijawab: number;
}

/** How a worksheet stands at this moment. */
export class NilaiKiniDto {
  @ApiProperty({ format: 'uuid' }) kasus: string;
  @ApiProperty({ type: 'integer', description: 'Versi kasus yang dinilai.' }) versi: number;
  @ApiProperty({ description: 'Keadaan LKE; nilai yang sudah selesai tidak berubah lagi.', example: 'diisi' }) keadaan: string;
  @ApiProperty({ type: NilaiDto, description: 'Yang belum dijawab dihitung nol.' }) nilai: NilaiDto;
  @ApiProperty({ type: [AreaKiniDto] }) area: AreaKiniDto[];
  @ApiProperty({ type: [AmbangDto], description: 'Ambang predikat yang dituju, menurut urutan peraturan.' }) ambang: AmbangDto[];
  @ApiProperty({ type: 'integer', description: 'Banyaknya pertanyaan yang harus dijawab, termasuk unsur hasil bila dinilai.' }) pertanyaan: number;
  @ApiProperty({ type: [String], description: 'Kode yang belum dijawab.' }) belumDijawab: string[];
  @ApiProperty({ type: [String], description: 'Kode yang jawabannya bernilai tetapi belum disertai bukti.' }) tanpaBukti: string[];
  @ApiProperty({ type: [SurveiDto], description: 'Survei di balik nilai hasil.' }) survei: SurveiDto[];
}

export class BuktiJawabanDto {
  @ApiProperty({ example: 'SK tim kerja' }) judul: string;
  @ApiProperty({ description: 'Sidik SHA-256 yang dinilai.', example: 'b'.repeat(64) }) sidik: string;
}

/** One answer on one layer. */
export class SelDto {
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }], description: 'Jawaban: opsi, bagian 0 sampai 1, indeks, atau isian hitungan.' }) nilai: unknown;
  @ApiProperty(desimal('Poin yang diperoleh, empat desimal.', '0.2500')) poin: string;
  @ApiPropertyOptional() catatan?: string;
  @ApiProperty({ type: [BuktiJawabanDto] }) bukti: BuktiJawabanDto[];
  @ApiPropertyOptional({ description: 'Nama pengisi.' }) oleh?: string;
  @ApiPropertyOptional({ format: 'date-time' }) pada?: string;
  @ApiProperty({ type: String, nullable: true, ...desimal('Selisih poin terhadap lapisan di bawahnya; null bila tidak ada pembanding.', '-0.1250') }) selisih: string | null;
  @ApiProperty({ description: 'Jawaban, catatan, atau buktinya lain daripada di lapisan bawahnya.' }) berbeda: boolean;
}

export class BarisButirDto {
  @ApiProperty({ example: 'P.MP.1.a' }) kode: string;
  @ApiProperty({ description: 'Kode area, atau kelompok hasil.', example: 'MP' }) area: string;
  @ApiProperty({ type: String, nullable: true, example: 'P.MP.1' }) indikator: string | null;
  @ApiProperty() pertanyaan: string;
  @ApiProperty(desimal('Bobot butir, empat desimal.', '0.5000')) bobot: string;
  @ApiProperty({ ...PerLapisan(() => SelDto), description: 'Menurut lapisan.' }) lapisan: Record<string, SelDto>;
  @ApiProperty({ description: 'Ada lapisan yang lain daripada di bawahnya.' }) berbeda: boolean;
}

export class KolomLapisanDto {
  @ApiProperty({ example: 'kanwil' }) lapisan: string;
  @ApiProperty({ example: 'Tim Penilai Kantor Wilayah' }) judul: string;
  @ApiProperty({ format: 'uuid', description: 'Kasus LKE lapisan ini.' }) kasus: string;
  @ApiProperty({ example: 'selesai' }) keadaan: string;
  @ApiProperty({ type: 'integer' }) putaran: number;
  @ApiProperty({ enum: ['pengungkit', 'penuh'] }) komponen: string;
  @ApiProperty({ type: NilaiDto, description: 'Nilai saat selesai; bagi yang belum selesai, nilai saat ini.' }) nilai: NilaiDto;
  @ApiProperty({ type: [String], description: 'Kode yang lain daripada di lapisan bawahnya.' }) berbeda: string[];
  @ApiProperty({ type: [SurveiDto], description: 'Survei di balik nilai hasilnya.' }) survei: SurveiDto[];
}

export class AreaLapisanDto {
  @ApiProperty({ example: 'MP' }) kode: string;
  @ApiProperty({ example: 'Manajemen Perubahan' }) judul: string;
  @ApiProperty(desimal('Bobot area.', '8.00')) bobot: string;
  @ApiProperty({ ...PerLapisan(() => NilaiAreaDto), description: 'Menurut lapisan.' }) lapisan: Record<string, NilaiAreaDto>;
}

export class NilaiBerlakuDto {
  @ApiProperty({ example: 'tpi' }) lapisan: string;
  @ApiProperty({ type: NilaiDto }) nilai: NilaiDto;
}

/** The layers of a proposal beside each other: the finished ones, and those this post works on. */
export class BerdampinganDto {
  @ApiProperty({ type: [KolomLapisanDto], description: 'Dari yang terbawah.' }) lapisan: KolomLapisanDto[];
  @ApiProperty({ type: [BarisButirDto] }) butir: BarisButirDto[];
  @ApiProperty({ type: [AreaLapisanDto] }) area: AreaLapisanDto[];
  @ApiProperty({ type: NilaiBerlakuDto, nullable: true, description: 'Nilai yang berlaku: lapisan selesai yang tertinggi pada putaran ini.' }) berlaku: NilaiBerlakuDto | null;
}

export class KomentarDto {
  @ApiProperty({ type: 'integer', description: 'Putaran ulasan.' }) putaran: number;
  @ApiProperty({ enum: ['kembali', 'tanggapan'] }) jenis: string;
  @ApiPropertyOptional({ description: 'Nama yang menulis.' }) oleh?: string;
  @ApiProperty({ description: 'Lapisan yang berbicara.', example: 'Tim Penilai Kantor Wilayah' }) lapisan: string;
  @ApiProperty() isi: string;
  @ApiProperty({ format: 'date-time' }) pada: string;
}

export class UlasanButirDto {
  @ApiProperty({ example: 'P.TL.1.a' }) kode: string;
  @ApiProperty() pertanyaan: string;
  @ApiProperty({ description: 'Sedang terbuka untuk diperbaiki.' }) terbuka: boolean;
  @ApiProperty({ description: 'Dikembalikan dan belum diperbaiki maupun ditanggapi.' }) menunggu: boolean;
  @ApiProperty({ type: [KomentarDto] }) komentar: KomentarDto[];
}

export class OrangTernamaDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional() nama?: string;
}

export class BagianDto {
  @ApiProperty({ example: 'MP' }) area: string;
  @ApiProperty({ example: 'Manajemen Perubahan' }) judul: string;
  @ApiProperty({ type: [OrangTernamaDto] }) orang: OrangTernamaDto[];
}

/** What was said on a worksheet, and who fills in what. */
export class UlasanDto {
  @ApiProperty({ type: 'integer', description: 'Banyaknya putaran ulasan.' }) putaran: number;
  @ApiProperty({ type: [UlasanButirDto] }) butir: UlasanButirDto[];
  @ApiProperty({ type: [BagianDto] }) pembagian: BagianDto[];
}
