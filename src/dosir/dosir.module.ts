import { Module, type DynamicModule } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { dosirController } from './dosir.controller.js';
import { DosirService } from './dosir.service.js';
import { DOSIR_SETTINGS, type DosirSettings } from './dosir.settings.js';

/** Dossiers: what there is of a case, gathered for whoever checks it elsewhere. */
@Module({})
export class DosirModule {
  /** @param dokumen the module of documents as the application has it, whose access and typesetter are used */
  static register(settings: DosirSettings, dokumen: DynamicModule): DynamicModule {
    return {
      module: DosirModule, imports: [WorkflowModule, RegulasiModule, dokumen], controllers: TIERS.map(dosirController),
      providers: [DosirService, { provide: DOSIR_SETTINGS, useValue: settings }], exports: [DosirService],
    };
  }
}
