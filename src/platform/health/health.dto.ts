import { ApiProperty } from '@nestjs/swagger';
import { MasalahDto } from '../http/problem.dto.js';

/** The process runs. */
export class HidupDto {
  @ApiProperty({ enum: ['hidup'], example: 'hidup' })
  status: 'hidup';
}

/** One thing that the server depends on. */
export class PemeriksaanDto {
  @ApiProperty({ description: 'Bagian yang diperiksa.', example: 'basis-data' })
  name: string;

  @ApiProperty({ description: 'Apakah bekerja.', example: true })
  ok: boolean;

  @ApiProperty({ required: false, enum: [false], description: 'Ada apabila peladen tetap melayani tanpa bagian ini.', example: false })
  needed?: false;

  @ApiProperty({ type: 'integer', description: 'Lama pemeriksaan dalam milidetik.', minimum: 0, example: 3 })
  ms: number;
}

/** The server can serve. */
export class SiapDto {
  @ApiProperty({ enum: ['siap'], example: 'siap' })
  status: 'siap';

  @ApiProperty({ type: [PemeriksaanDto], description: 'Bagian yang diperiksa.' })
  checks: PemeriksaanDto[];
}

/** 503 of `/health/ready`. */
export class BelumSiapDto extends MasalahDto {
  @ApiProperty({ type: [String], description: 'Bagian yang belum bekerja.', example: ['basis-data'] })
  failing: string[];
}
