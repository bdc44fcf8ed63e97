import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { replikasiFacts } from './replikasi.facts.js';

/** Tells the door what the machine `replikasi` needs to know. */
@Module({ imports: [WorkflowModule] })
export class ReplikasiModule {
  constructor(sources: FactSources) {
    sources.register(replikasiFacts);
  }
}
