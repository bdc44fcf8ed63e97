import { Module } from '@nestjs/common';
import { VerifikasiController } from './verifikasi.controller.js';
import { VerifikasiService } from './verifikasi.service.js';

/** Public verification: by the code on a paper, and by the file itself. */
@Module({ controllers: [VerifikasiController], providers: [VerifikasiService] })
export class VerifikasiModule {}
