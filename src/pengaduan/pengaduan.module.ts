import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { pengaduanFacts } from './pengaduan.facts.js';

/** Tells the door what the machine `pengaduan` needs to know, and who sees a complaint at all. */
@Module({ imports: [WorkflowModule] })
export class PengaduanModule {
  constructor(sources: FactSources) {
    sources.register(pengaduanFacts);
  }
}
