import { Module } from '@nestjs/common';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { OrganisasiService } from './organisasi.service.js';
import { PegawaiService } from './pegawai.service.js';
import { PenerusController } from './penerus.controller.js';
import { PenerusService } from './penerus.service.js';

/** The tree of units, and those who work in them. */
@Module({ imports: [RegulasiModule], controllers: [PenerusController], providers: [OrganisasiService, PegawaiService, PenerusService], exports: [OrganisasiService, PegawaiService] })
export class OrganisasiModule {}
