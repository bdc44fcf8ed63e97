import { Module } from '@nestjs/common';
import { OrganisasiService } from './organisasi.service.js';

/** The tree of units. */
@Module({ providers: [OrganisasiService], exports: [OrganisasiService] })
export class OrganisasiModule {}
