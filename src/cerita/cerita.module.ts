import { Module } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ceritaController } from './cerita.controller.js';
import { CeritaService } from './cerita.service.js';

/** Histories as people read them. */
@Module({ imports: [WorkflowModule, RegulasiModule], controllers: TIERS.map(ceritaController), providers: [CeritaService] })
export class CeritaModule {}
