import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { studiTiruFacts } from './studiTiru.facts.js';

/** Tells the door what the machine `studiTiru` needs to know. */
@Module({ imports: [WorkflowModule] })
export class StudiTiruModule {
  constructor(sources: FactSources) {
    sources.register(studiTiruFacts);
  }
}
