import { Module } from '@nestjs/common';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { JabatanController } from './jabatan.controller.js';
import { JabatanService } from './jabatan.service.js';
import { KetersediaanController } from './ketersediaan/ketersediaan.controller.js';
import { KetersediaanService } from './ketersediaan/ketersediaan.service.js';
import { PenggantianController } from './penggantian.controller.js';
import { PenggantianService } from './penggantian.service.js';
import { TataUsaha } from './tata-usaha.js';

/** Posts, who stands in for whom, and whether there are enough people for a round. */
@Module({ imports: [RegulasiModule], controllers: [JabatanController, PenggantianController, KetersediaanController], providers: [JabatanService, PenggantianService, KetersediaanService, TataUsaha] })
export class JabatanModule {}
