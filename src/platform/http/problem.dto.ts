import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** An error answer, RFC 9457. */
export class MasalahDto {
  @ApiProperty({ description: 'Pengenal tetap jenis masalah.', example: 'urn:predikat:masalah:tidak-ditemukan' })
  type: string;

  @ApiProperty({ description: 'Nama jenis masalah.', example: 'Tidak ditemukan' })
  title: string;

  @ApiProperty({ type: 'integer', description: 'Kode status HTTP.', minimum: 400, maximum: 599, example: 404 })
  status: number;

  @ApiPropertyOptional({ description: 'Penjelasan dan cara mengatasinya.', example: 'Data atau alamat yang diminta tidak ditemukan.' })
  detail?: string;

  @ApiProperty({ description: 'Nomor permintaan, sama dengan tajuk x-request-id.', example: 'urn:uuid:0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11' })
  instance: string;
}

/** One place of the input and what is wrong there. */
export class KesalahanDto {
  @ApiProperty({ description: 'JSON Pointer ke isi permintaan (kosong: seluruh isi), atau query/…, params/….', example: '/nilai/0' })
  path: string;

  @ApiProperty({ type: [String], description: 'Semua yang tidak sah pada bagian itu.', example: ['harus berupa bilangan bulat'] })
  why: string[];
}

/** 400. */
export class MasukanTidakSahDto extends MasalahDto {
  @ApiProperty({ type: [KesalahanDto], description: 'Setiap kesalahan beserta letaknya.' })
  faults: KesalahanDto[];
}

/** Where a rule stands in the law. */
export class DasarHukumDto {
  @ApiProperty({ description: 'Nama pendek peraturan.', example: 'IMP' })
  sumber: string;

  @ApiProperty({ description: 'Letak ketentuan.', example: 'BAB III.A.1.c.6' })
  pasal: string;

  @ApiProperty({ description: 'Bunyi ketentuan.', example: 'bunyi ketentuan dalam peraturan' })
  kutipan: string;

  @ApiPropertyOptional({ description: 'Penafsiran yang dipakai apabila peraturan tidak mengaturnya secara tegas.' })
  turunan?: string;
}

/** One unmet condition. */
export class AlasanDto {
  @ApiProperty({ description: 'Pengenal aturan.', example: 'usulan.nilai-minimal' })
  rule: string;

  @ApiProperty({ description: 'Bunyi syarat secara ringkas.', example: 'Nilai memenuhi ambang' })
  title: string;

  @ApiProperty({ description: 'Yang disyaratkan.', example: 'paling rendah 75,00' })
  need: string;

  @ApiProperty({ description: 'Yang ada saat ini.', example: '74,10' })
  have: string;

  @ApiProperty({ type: [DasarHukumDto], description: 'Dasar hukum syarat.' })
  basis: DasarHukumDto[];

  @ApiPropertyOptional({ description: 'Kasus lain tempat syarat ini diperiksa.' })
  kasus?: string;

  @ApiPropertyOptional({ description: 'Tempat untuk melengkapinya.' })
  where?: string;
}

/** 403 and 422: refused, with every reason. */
export class DitolakDto extends MasalahDto {
  @ApiProperty({ type: [AlasanDto], description: 'Setiap syarat yang belum terpenuhi.' })
  why: AlasanDto[];
}

/** 409, 412. */
export class KonflikDto extends MasalahDto {
  @ApiProperty({ description: 'Sebab yang tetap, untuk dibaca program.', example: 'versi-basi' })
  reason: string;

  @ApiProperty({
    type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] }, description: 'Fakta di balik sebab itu.', example: { dikirim: 3, sekarang: 4 },
  })
  fields: Record<string, string | number>;
}
