import { Module, type DynamicModule } from '@nestjs/common';
import { Penyebar } from '../pemberitahuan/penyebar.js';
import { Database } from '../platform/database/database.js';
import { JobTasks } from '../platform/jobs/job-tasks.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { KabarMati } from './kabar-mati.js';
import { Pengantar } from './pengantar.js';
import { WebhookController } from './webhook.controller.js';
import { WebhookService } from './webhook.service.js';
import { HOST_WEBHOOK } from './webhook.settings.js';

const SEMUA = 'select app.instansi_semua() as tenant';

/** Webhooks: what is told to people is told to other systems too, as kinds and ids. */
@Module({ imports: [JobsModule, RegulasiModule], controllers: [WebhookController], providers: [WebhookService, Pengantar, KabarMati] })
export class WebhookModule {
  constructor(tasks: JobTasks, penyebar: Penyebar, pengantar: Pengantar, { kabari }: KabarMati, database: Database) {
    penyebar.dengarkan(pengantar.dengar);
    tasks.register('webhook.kirim', pengantar.kirim);
    tasks.register('webhook.kabari', kabari);
    tasks.registerCron({ task: 'webhook.sapu', match: '*/5 * * * *' }, async () => {
      for (const { tenant } of await database.outside<{ tenant: string }>({ name: 'instansi-semua', text: SEMUA })) await pengantar.sapu(tenant);
    });
  }

  /** @param pemberitahuan the module of notices as this application has it */
  static register(hosts: readonly string[], pemberitahuan: DynamicModule): DynamicModule {
    return { module: WebhookModule, imports: [pemberitahuan], providers: [{ provide: HOST_WEBHOOK, useValue: hosts }] };
  }
}
