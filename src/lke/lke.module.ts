import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { lkeFacts } from './lke.facts.js';

/** Tells the door what the machine `lke` needs to know. */
@Module({ imports: [WorkflowModule] })
export class LkeModule {
  constructor(sources: FactSources) {
    sources.register(lkeFacts);
  }
}
