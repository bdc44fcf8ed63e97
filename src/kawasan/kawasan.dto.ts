import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** An invitation addressed to the own instansi. */
export class UndanganKawasanDto {
  @ApiProperty({ format: 'uuid', description: 'Kawasan; kirim sebagai `kawasan` dalam jawaban.' }) kawasan: string;
  @ApiProperty({ type: 'integer', description: 'Nomor undangan dalam kawasan itu; kirim sebagai `undangan` dalam jawaban.' }) undangan: number;
  @ApiProperty({ example: 'Kawasan Bandar Udara Kertajati' }) nama: string;
  @ApiProperty({ example: 'Kawasan bandar udara' }) jenis: string;
  @ApiProperty({ example: 'Kabupaten Majalengka' }) kabupatenKota: string;
  @ApiProperty({ description: 'Instansi yang mengundang.' }) pengundang: string;
  @ApiProperty({ description: 'Unit yang diundang, menurut pengundang.' }) unit: string;
  @ApiPropertyOptional({ description: 'Kode unit yang diundang, bila pengundang mengetahuinya.' }) kodeUnit?: string;
  @ApiProperty({ description: 'Nomor surat undangan.' }) nomor: string;
  @ApiProperty({ format: 'date' }) tanggal: string;
  @ApiPropertyOptional({ enum: ['bergabung', 'ditolak', 'keluar'], description: 'Jawaban instansi ini; tidak ada bila belum dijawab.' }) jawaban?: string;
}

export class DaftarUndanganKawasanDto {
  @ApiProperty({ type: [UndanganKawasanDto], description: 'Terbaru dahulu.' }) isi: UndanganKawasanDto[];
}

export class WakilDto {
  @ApiProperty({ format: 'uuid' }) orang: string;
  @ApiProperty() nama: string;
}

export class PredikatDibagikanDto {
  @ApiProperty({ enum: ['WBK', 'WBBM'] }) tujuan: string;
  @ApiProperty({ description: 'Nomor keputusan.' }) nomor: string;
  @ApiProperty({ format: 'date' }) tanggal: string;
}

export class HasilTpiDibagikanDto extends PredikatDibagikanDto {
  @ApiProperty({ example: '2027' }) periode: string;
  @ApiProperty({ example: 'memenuhi' }) simpulan: string;
}

/** A unit of the area, as far as it has shared. */
export class AnggotaKawasanDto {
  @ApiProperty({ type: 'integer' }) undangan: number;
  @ApiProperty({ description: 'Kode instansi.' }) kode: string;
  @ApiProperty() instansi: string;
  @ApiProperty() unit: string;
  @ApiProperty({ enum: ['bergabung', 'ditolak', 'keluar'] }) keadaan: string;
  @ApiProperty({ type: [WakilDto], description: 'Yang ditunjuk duduk dalam Tim Khusus.' }) wakil: WakilDto[];
  @ApiPropertyOptional({ type: PredikatDibagikanDto }) predikat?: PredikatDibagikanDto;
  @ApiPropertyOptional({ type: HasilTpiDibagikanDto }) hasilTpi?: HasilTpiDibagikanDto;
}

export class HasilTpnKawasanDto {
  @ApiProperty({ enum: ['belumTerintegrasi', 'unitBelumMemenuhi', 'memenuhi'] }) hasil: string;
  @ApiProperty() nomor: string;
  @ApiProperty({ format: 'date' }) tanggal: string;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Undangan dari unit yang belum memenuhi.' }) unit: number[];
  @ApiProperty({ description: 'Yang direkomendasikan TPN kepada pimpinan setiap instansi anggota, atau kepada Menteri PANRB.' }) rekomendasi: string;
}

export class PredikatKawasanDto extends PredikatDibagikanDto {
  @ApiProperty({ format: 'date', description: 'Laporan monitoring berikutnya paling lambat.' }) monevBerikut: string;
}

/** An area as those who are in it may see it. */
export class KawasanBersamaDto {
  @ApiProperty() nama: string;
  @ApiProperty() jenis: string;
  @ApiProperty() kabupatenKota: string;
  @ApiProperty({ description: 'Instansi yang membentuk.' }) pembentuk: string;
  @ApiProperty({ example: 'pembangunan' }) keadaan: string;
  @ApiProperty({ example: 'Pembangunan dan integrasi' }) judulKeadaan: string;
  @ApiPropertyOptional({ description: 'Skor integrasi proses bisnis.', example: '7.75' }) skor?: string;
  @ApiPropertyOptional({ type: HasilTpnKawasanDto }) hasilTpn?: HasilTpnKawasanDto;
  @ApiPropertyOptional({ type: PredikatKawasanDto }) predikat?: PredikatKawasanDto;
  @ApiProperty({ type: [AnggotaKawasanDto] }) anggota: AnggotaKawasanDto[];
}
