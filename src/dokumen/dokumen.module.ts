import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { FactSources } from '../workflow/fact-sources.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AksesDokumen } from './akses.js';
import { dokumenController } from './dokumen.controller.js';
import { dokumenFacts } from './dokumen.facts.js';
import { DokumenService } from './dokumen.service.js';
import { DOKUMEN_SETTINGS, type DokumenSettings } from './dokumen.settings.js';
import { kopController } from './kop/kop.controller.js';
import { KopService } from './kop/kop.service.js';
import { PenerbitanService } from './penerbitan.service.js';
import { DocumentRenderer } from './render/document-renderer.js';
import { TandaTanganService } from './tanda-tangan.service.js';
import { templatController } from './templat/templat.controller.js';
import { TemplatService } from './templat/templat.service.js';

const CONTROLLERS: Type<object>[] = TIERS.flatMap((tier) => [dokumenController(tier), kopController(tier), templatController(tier)]);

/** Documents: drafted, printed, signed, handed out; letterheads and templates. Tells the door what the machine `dokumen` needs to know. */
@Module({})
export class DokumenModule {
  constructor(sources: FactSources) {
    sources.register(dokumenFacts);
  }

  static register(settings: DokumenSettings): DynamicModule {
    return {
      module: DokumenModule, imports: [WorkflowModule, RegulasiModule], controllers: CONTROLLERS,
      providers: [
        AksesDokumen, DokumenService, PenerbitanService, TandaTanganService, KopService, TemplatService, { provide: DocumentRenderer, useFactory: () => new DocumentRenderer() },
        { provide: DOKUMEN_SETTINGS, useValue: settings },
      ],
      exports: [AksesDokumen, DocumentRenderer],
    };
  }
}
