import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { tpmFacts } from './tpm.facts.js';

/** Tells the door what the machine `tpm` needs to know. */
@Module({ imports: [WorkflowModule] })
export class TpmModule {
  constructor(sources: FactSources) {
    sources.register(tpmFacts);
  }
}
