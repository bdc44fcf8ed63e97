import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsIn, IsObject, IsOptional, MaxLength } from 'class-validator';
import { JawabanPerintahDto } from '../kasus/kasus.dto.js';

const MODES = ['semua', 'yangBenar'] as const;
const NASIB = ['baru', 'sama', 'kosong', 'tetap', 'bentrok', 'salah'] as const;

/** How an import is done. */
export class CaraImporDto {
  @ApiPropertyOptional({ description: 'semua: tidak satu pun ditulis bila ada yang salah atau bentrok; yangBenar: yang benar ditulis, selebihnya dilaporkan', enum: MODES, default: 'semua' })
  @IsOptional()
  @IsIn(MODES)
  mode?: (typeof MODES)[number];

  @ApiPropertyOptional({ description: 'true: hanya diperiksa, tidak ada yang ditulis', enum: ['true', 'false'], default: 'false' })
  @IsOptional()
  @IsIn(['true', 'false'])
  uji?: 'true' | 'false';
}

/** Base64 of a workbook that fits into one request of JSON. */
export const FOREIGN_BASE64 = 960_000;

/** A workbook of another layout, with the mapping by which it is read. */
export class ImporAsingDto {
  @ApiProperty({ description: 'Berkas .xlsx dalam base64, paling besar sekitar 700 kB', example: 'UEsDBBQABgAIAAAAIQ==' })
  @IsBase64()
  @MaxLength(FOREIGN_BASE64)
  berkas: string;

  @ApiProperty({ description: 'Peta: lembar, baris pertama, kolom, cara mencocokkan baris dengan pertanyaan, dan ejaan jawaban (docs/lke-excel.md)', type: 'object', additionalProperties: true, example: { barisPertama: 2, cocokkan: 'kode', kolom: { kode: 'A', jawaban: 'C' } } })
  @IsObject()
  peta: Record<string, unknown>;
}

export class ButirImporDto {
  @ApiProperty({ description: 'Kode pertanyaan atau unsur hasil', example: 'P.MP.1.a' })
  kode: string;

  @ApiProperty({ description: 'Lembar tempat jawabannya', example: 'LKE' })
  lembar: string;

  @ApiProperty({ description: 'Sel tempat jawabannya', example: 'K37' })
  sel: string;

  @ApiProperty({ description: 'baru: ditulis (atau akan ditulis); sama: sudah tersimpan; kosong: tidak diisi; tetap: diubah orang lain sejak ekspor dan tidak pada lembar; bentrok: diubah pada keduanya, tidak ditulis; salah: tidak terbaca, tidak ditulis', enum: NASIB, example: 'baru' })
  nasib: (typeof NASIB)[number];

  @ApiProperty({ description: 'Keterangan, dengan selnya', type: [String], example: [] })
  alasan: string[];
}

export class VersiImporDto {
  @ApiProperty({ description: 'Versi kasus ketika lembar diekspor', example: 7 })
  lembar: number;

  @ApiProperty({ description: 'Versi kasus ketika diimpor', example: 9 })
  sekarang: number;
}

export class NilaiImporDto {
  @ApiProperty({ description: 'Nilai yang tertulis pada lembar; null bila lembar belum dihitung', type: String, nullable: true, example: '92.25' })
  lembar: string | null;

  @ApiProperty({ description: 'Nilai dari jawaban yang sama menurut Predikat; inilah yang berlaku', type: String, nullable: true, example: '92.25' })
  predikat: string | null;
}

/** What became of each question of an imported workbook. */
export class HasilImporDto {
  @ApiProperty({ description: 'Banyaknya jawaban yang ditulis; 0 bila hanya diuji', example: 12 })
  ditulis: number;

  @ApiProperty({ type: [ButirImporDto] })
  butir: ButirImporDto[];

  @ApiProperty({ type: VersiImporDto })
  versi: VersiImporDto;

  @ApiProperty({ type: NilaiImporDto })
  nilai: NilaiImporDto;

  @ApiPropertyOptional({ description: 'Jawaban perintah lke.isi; tidak ada bila tidak ada yang ditulis', type: JawabanPerintahDto })
  balasan?: JawabanPerintahDto;
}
