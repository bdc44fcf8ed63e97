import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { JobTasks } from '../platform/jobs/job-tasks.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AliranController } from './aliran/aliran.controller.js';
import { AliranService } from './aliran/aliran.service.js';
import { Pemantau } from './pemantau.js';
import { PemberitahuanController } from './pemberitahuan.controller.js';
import { PemberitahuanService } from './pemberitahuan.service.js';
import { PemberitahuanTasks } from './pemberitahuan.tasks.js';
import { PengaturanController } from './pengaturan/pengaturan.controller.js';
import { PengaturanService } from './pengaturan/pengaturan.service.js';
import { Penyebar } from './penyebar.js';
import { Kantor } from './surel/kantor.js';
import { ALAMAT_PUBLIK } from './surel/surat.js';

const SEMUA = 'select app.instansi_semua() as tenant';

/** Notices: written by jobs after the commit, read by whom they concern, passed on by mail and to open streams. */
@Module({
  imports: [JobsModule, RegulasiModule, WorkflowModule], controllers: [PemberitahuanController, PengaturanController, AliranController],
  providers: [PemberitahuanService, PemberitahuanTasks, Penyebar, Pemantau, Kantor, PengaturanService, AliranService], exports: [Penyebar, ALAMAT_PUBLIK],
})
export class PemberitahuanModule {
  constructor(tasks: JobTasks, { beritahukan, ingatkan }: PemberitahuanTasks, { sebar }: Penyebar, kantor: Kantor, database: Database) {
    tasks.register('beritahukan', beritahukan);
    tasks.register('ingatkan', ingatkan);
    tasks.register('pemberitahuan.sebar', sebar);
    tasks.register('surel.kirim', kantor.kirim);
    tasks.register('surel.ringkasan', kantor.ringkas);
    tasks.registerCron({ task: 'surel.sapu', match: '*/5 * * * *' }, async () => {
      for (const { tenant } of await database.outside<{ tenant: string }>({ name: 'instansi-semua', text: SEMUA })) await kantor.sapu(tenant);
    });
  }

  /** @param alamatPublik the address of the product as people see it, without a closing slash */
  static register({ alamatPublik }: { readonly alamatPublik: string }): DynamicModule {
    return { module: PemberitahuanModule, providers: [{ provide: ALAMAT_PUBLIK, useValue: alamatPublik }] };
  }
}
