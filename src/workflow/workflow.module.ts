import { Module } from '@nestjs/common';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { FactSources } from './fact-sources.js';
import { MigrasiService } from './migrasi.js';
import { Outlooks } from './outlook.js';
import { WorkflowService } from './workflow.service.js';

/** The door. */
@Module({ imports: [RegulasiModule], providers: [WorkflowService, MigrasiService, FactSources, Outlooks], exports: [WorkflowService, MigrasiService, FactSources, Outlooks] })
export class WorkflowModule {}
