import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { pembangunanFacts } from './pembangunan.facts.js';

/** Tells the door what the machine `pembangunan` needs to know. */
@Module({ imports: [WorkflowModule] })
export class PembangunanModule {
  constructor(sources: FactSources) {
    sources.register(pembangunanFacts);
  }
}
