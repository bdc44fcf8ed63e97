import { Module } from '@nestjs/common';
import { JobTasks } from '../platform/jobs/job-tasks.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { PemberitahuanController } from './pemberitahuan.controller.js';
import { PemberitahuanService } from './pemberitahuan.service.js';
import { PemberitahuanTasks } from './pemberitahuan.tasks.js';

/** Notices: written by jobs after the commit, read by whom they concern. */
@Module({ imports: [JobsModule, RegulasiModule], controllers: [PemberitahuanController], providers: [PemberitahuanService, PemberitahuanTasks] })
export class PemberitahuanModule {
  constructor(tasks: JobTasks, { beritahukan, ingatkan }: PemberitahuanTasks) {
    tasks.register('beritahukan', beritahukan);
    tasks.register('ingatkan', ingatkan);
  }
}
