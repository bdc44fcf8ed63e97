import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

const BUKTI = ['daftar', 'berkas'] as const;

/** What of the evidence goes into a dossier. */
export class DosirDto {
  @ApiPropertyOptional({ description: 'daftar: bukti disebut dengan sidiknya; berkas: berkasnya disertakan, dan setiap penyertaan dicatat sebagai unduhan.', enum: BUKTI, default: 'daftar' })
  @IsOptional() @IsIn(BUKTI)
  bukti?: (typeof BUKTI)[number];
}
