import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { predikatFacts } from './predikat.facts.js';

/** Tells the door what the machine `predikat` needs to know. */
@Module({ imports: [WorkflowModule] })
export class PredikatModule {
  constructor(sources: FactSources) {
    sources.register(predikatFacts);
  }
}
