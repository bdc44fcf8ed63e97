import { Module } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { KasusModule } from '../kasus/kasus.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { lkeController } from './lke.controller.js';
import { lkeExcelController } from './lke-excel.controller.js';
import { LkeExcelService } from './lke-excel.service.js';
import { lkeFacts } from './lke.facts.js';
import { LkeService } from './lke.service.js';
import { surveiController } from './survei/survei.controller.js';
import { SurveiService } from './survei/survei.service.js';

/** Tells the door what the machine `lke` needs to know, and shows worksheets. */
@Module({ imports: [WorkflowModule, RegulasiModule, KasusModule], controllers: TIERS.flatMap((tier) => [lkeController(tier), lkeExcelController(tier), surveiController(tier)]), providers: [LkeService, LkeExcelService, SurveiService] })
export class LkeModule {
  constructor(sources: FactSources) {
    sources.register(lkeFacts);
  }
}
