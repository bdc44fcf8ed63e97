import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { satkerFacts } from './satker.facts.js';

/** Tells the door what the machine `satker` needs to know. */
@Module({ imports: [WorkflowModule] })
export class SatkerModule {
  constructor(sources: FactSources) {
    sources.register(satkerFacts);
  }
}
