import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { panelFacts } from './panel.facts.js';

/** Tells the door what the machine `panel` needs to know. */
@Module({ imports: [WorkflowModule] })
export class PanelModule {
  constructor(sources: FactSources) {
    sources.register(panelFacts);
  }
}
