import { Module } from '@nestjs/common';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WaktuModule } from '../waktu/waktu.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { JalanService } from './jalan.service.js';
import { KasusService } from './kasus.service.js';

/** Cases as they are looked at. */
@Module({ imports: [WorkflowModule, RegulasiModule, WaktuModule], providers: [KasusService, JalanService], exports: [KasusService, JalanService, WorkflowModule] })
export class KasusModule {}
