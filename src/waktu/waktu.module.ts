import { Module } from '@nestjs/common';
import { JobTasks } from '../platform/jobs/job-tasks.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { EskalasiTasks } from './eskalasi.tasks.js';
import { TenggatService } from './tenggat.service.js';
import { TonggakService } from './tonggak/tonggak.service.js';

/** How often the ladders are looked at; dates decide, and nothing is early or late by it but a notice. */
const SEPEREMPAT_JAM = '*/15 * * * *';

/** Until when cases are waited for, and who is told when that draws near or has passed. */
@Module({ imports: [JobsModule, RegulasiModule], providers: [TenggatService, TonggakService, EskalasiTasks], exports: [TenggatService, TonggakService] })
export class WaktuModule {
  constructor(tasks: JobTasks, { jadwal, periksa }: EskalasiTasks) {
    tasks.registerCron({ task: 'tenggat.jadwal', match: SEPEREMPAT_JAM }, jadwal);
    tasks.register('tenggat.periksa', periksa);
  }
}
