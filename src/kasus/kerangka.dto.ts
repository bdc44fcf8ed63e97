import { ApiProperty } from '@nestjs/swagger';

/** A part of the worksheet by its code and name. */
export class BagianLkeDto {
  @ApiProperty({ description: 'Kode dalam instrumen.', example: 'P.MP.1' }) kode: string;
  @ApiProperty({ description: 'Nama.', example: 'Penyusunan Tim Kerja' }) judul: string;
}

/** A row to be filled in. */
export class ButirRencanaDto {
  @ApiProperty({ type: BagianLkeDto, nullable: true, description: 'Area perubahan; kosong pada komponen hasil.' }) area: BagianLkeDto | null;
  @ApiProperty({ type: BagianLkeDto, description: 'Indikator, atau kelompok hasil.' }) indikator: BagianLkeDto;
  @ApiProperty({ description: 'Kode pertanyaan, yang disebut sebagai `indikator` dalam rencana aksi.', example: 'P.MP.1.a' }) kode: string;
  @ApiProperty({ description: 'Bunyi pertanyaan.' }) teks: string;
}

/** A chapter of the form. */
export class BabRencanaDto {
  @ApiProperty({ description: 'Pengenal bab.', example: 'pengungkit' }) id: string;
  @ApiProperty({ description: 'Judul bab.', example: 'Komponen pengungkit' }) judul: string;
  @ApiProperty({ type: [ButirRencanaDto], description: 'Butir yang diisi; kosong pada bab yang ditulis sendiri.' }) butir: ButirRencanaDto[];
}

/** The form of the plan of action of a unit. */
export class KerangkaRencanaDto {
  @ApiProperty({ description: 'Instrumen yang menjadi dasarnya.', example: 'LKE-90-2021' }) instrumen: string;
  @ApiProperty({ type: [BabRencanaDto], description: 'Bab demi bab, menurut peraturan yang berlaku bagi kasus.' }) bab: BabRencanaDto[];
}
