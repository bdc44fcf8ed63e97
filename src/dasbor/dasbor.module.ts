import { Module } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { dasborController } from './dasbor.controller.js';
import { DasborService } from './dasbor.service.js';

/** Counts what a post sees: stages, ages, areas, progress, divergence, dates that are due. Changes nothing. */
@Module({ imports: [WorkflowModule, RegulasiModule], controllers: TIERS.map((tier) => dasborController(tier)), providers: [DasborService], exports: [DasborService] })
export class DasborModule {}
