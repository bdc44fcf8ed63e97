import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The template of one kind of document in a unit. */
export class TemplatDto {
  @ApiProperty({ description: 'Jenis dokumen.', example: 'suratPengajuan' }) jenis: string;
  @ApiProperty({ description: 'Nama dokumen.', example: 'Surat pengajuan evaluasi' }) judul: string;
  @ApiProperty({ description: 'Memakai templat sendiri; bila tidak, templat bawaan atau milik satker di atasnya.' }) sendiri: boolean;
  @ApiProperty({ type: 'integer', description: 'Versi; 0 bila belum pernah diatur.' }) versi: number;
  @ApiPropertyOptional({ description: 'Sidik SHA-256 templat sendiri.' }) sidik?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Ukuran templat sendiri, dalam bita.' }) bita?: number;
}

/** All kinds of documents with their templates. */
export class DaftarTemplatDto {
  @ApiProperty({ type: [TemplatDto], description: 'Menurut jenis dokumen.' }) isi: TemplatDto[];
}
