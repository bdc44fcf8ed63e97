import { Module } from '@nestjs/common';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { usulanFacts } from './usulan.facts.js';

/** Tells the door what the machine `usulan` needs to know. */
@Module({ imports: [WorkflowModule] })
export class UsulanModule {
  constructor(sources: FactSources) {
    sources.register(usulanFacts);
  }
}
