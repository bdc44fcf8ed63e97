import { Module } from '@nestjs/common';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { FactSources } from './fact-sources.js';
import { WorkflowService } from './workflow.service.js';

/** The door. */
@Module({ imports: [RegulasiModule], providers: [WorkflowService, FactSources], exports: [WorkflowService, FactSources] })
export class WorkflowModule {}
