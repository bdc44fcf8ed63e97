import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { suratFacts } from './surat.facts.js';

/** Tells the door what the machine `surat` needs to know. */
@Module({ imports: [WorkflowModule] })
export class SuratModule {
  constructor(sources: FactSources) {
    sources.register(suratFacts);
  }
}
