import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Rows of a page: at most, and where nothing is asked. */
export const SEHALAMAN = { paling: 100, biasa: 50 } as const;
/** Characters of a mark: names stand in some. */
const MARK = 1_000;

/**
 * The part of a list that is wanted, the same for every list of the API: `jumlah` rows after the mark `setelah`. The answer holds them as `isi`, and in
 * `berikutnya` the mark of the next page, which is missing on the last. A list adds its filters by extending this.
 */
export class HalamanDto {
  @ApiPropertyOptional({ description: 'Penanda halaman: `berikutnya` dari jawaban sebelumnya.', maxLength: MARK })
  @IsOptional() @IsString() @MaxLength(MARK)
  setelah?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: SEHALAMAN.paling, default: SEHALAMAN.biasa, description: 'Banyaknya baris dalam satu halaman.' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(SEHALAMAN.paling)
  jumlah?: number;
}
