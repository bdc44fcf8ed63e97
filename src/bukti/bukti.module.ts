import { Module, type DynamicModule } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { JobTasks } from '../platform/jobs/job-tasks.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { buktiController } from './bukti.controller.js';
import { BuktiService } from './bukti.service.js';
import { BUKTI_SETTINGS, type BuktiSettings } from './bukti.settings.js';
import { BuktiTasks } from './bukti.tasks.js';
import { Gudang } from './gudang.service.js';
import { IzinBukti } from './izin.js';
import { KasusBukti } from './kasus-bukti.service.js';
import { TautanPeriksa } from './tautan/tautan-periksa.service.js';
import { TautanService } from './tautan/tautan.service.js';
import { TandaUnduh } from './unduhan/tanda.js';
import { alamatController, IsiBuktiController } from './unduhan/unduhan.controller.js';
import { UnduhanService } from './unduhan/unduhan.service.js';
import { Karantina } from './unggahan/karantina.js';
import { Penerimaan } from './unggahan/penerimaan.service.js';
import { unggahanController } from './unggahan/unggahan.controller.js';
import { UnggahanService } from './unggahan/unggahan.service.js';

/** Evidence: uploads, quarantine, the files of units with their versions, links, and who is given what. The same at every tier. */
@Module({
  imports: [WorkflowModule, RegulasiModule, JobsModule],
  controllers: [...TIERS.flatMap((tier) => [unggahanController(tier), buktiController(tier), alamatController(tier)]), IsiBuktiController],
  providers: [IzinBukti, Karantina, Penerimaan, UnggahanService, BuktiService, KasusBukti, Gudang, TandaUnduh, UnduhanService, TautanService, TautanPeriksa, BuktiTasks],
  exports: [KasusBukti, Gudang],
})
export class BuktiModule {
  constructor(tasks: JobTasks, { periksa, kedaluwarsa, malam, periksaTautan }: BuktiTasks) {
    tasks.register('bukti.periksa', periksa);
    tasks.register('bukti.kedaluwarsa', kedaluwarsa);
    tasks.register('bukti.malam', malam);
    tasks.register('bukti.tautan', periksaTautan);
  }

  static register(settings: BuktiSettings): DynamicModule {
    return { module: BuktiModule, providers: [{ provide: BUKTI_SETTINGS, useValue: settings }] };
  }
}
