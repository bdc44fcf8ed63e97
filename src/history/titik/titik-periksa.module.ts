import { Module, type DynamicModule } from '@nestjs/common';
import { JobTasks } from '../../platform/jobs/job-tasks.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { TitikPeriksaController } from './titik-periksa.controller.js';
import { TITIK_OPTIONS, TitikPeriksaService, type TitikOptions } from './titik-periksa.service.js';

const EACH_MINUTE = '* * * * *';

/** Checkpoints of all histories, made by the worker and kept outside the database. */
@Module({ imports: [JobsModule], controllers: [TitikPeriksaController] })
export class TitikPeriksaModule {
  constructor(tasks: JobTasks, titik: TitikPeriksaService) {
    tasks.registerCron({ task: 'titik.buat', match: EACH_MINUTE }, async () => { await titik.buat(); });
  }

  static on(options: TitikOptions): DynamicModule {
    return { module: TitikPeriksaModule, providers: [TitikPeriksaService, { provide: TITIK_OPTIONS, useValue: options }] };
  }
}
