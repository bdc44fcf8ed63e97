import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { periodeFacts } from './periode.facts.js';

/** Tells the door what the machine `periode` needs to know. */
@Module({ imports: [WorkflowModule] })
export class PeriodeModule {
  constructor(sources: FactSources) {
    sources.register(periodeFacts);
  }
}
