import { Module } from '@nestjs/common';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { anggotaKawasanFacts } from './anggota-kawasan.facts.js';
import { KawasanController } from './kawasan.controller.js';
import { kawasanFacts } from './kawasan.facts.js';
import { KawasanService } from './kawasan.service.js';

/** Where instansi meet: tells the door of areas and memberships, and shows what was addressed to an instansi or shared with it. */
@Module({ imports: [WorkflowModule, RegulasiModule], controllers: [KawasanController], providers: [KawasanService] })
export class KawasanModule {
  constructor(sources: FactSources) {
    sources.register(kawasanFacts);
    sources.register(anggotaKawasanFacts);
  }
}
