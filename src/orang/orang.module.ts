import { Module, type DynamicModule } from '@nestjs/common';
import { OidcUndangan } from '../identity/oidc/oidc.undangan.js';
import { JobTasks } from '../platform/jobs/job-tasks.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { ALAMAT_PUBLIK } from './alamat.js';
import { ImporController } from './impor/impor.controller.js';
import { ImporService } from './impor/impor.service.js';
import { PembacaBuku } from './impor/buku/pembaca.js';
import { OrangController } from './orang.controller.js';
import { OrangService } from './orang.service.js';
import { DataSayaService } from './pribadi/data-saya.service.js';
import { HapusService } from './pribadi/hapus.service.js';
import { DataSayaController, HapusController } from './pribadi/pribadi.controller.js';
import { SerahTerimaService } from './serahTerima/serah-terima.service.js';
import { TerimaController } from './undangan/terima.controller.js';
import { TerimaService } from './undangan/terima.service.js';
import { UndanganController } from './undangan/undangan.controller.js';
import { UndanganService } from './undangan/undangan.service.js';
import { UndanganTasks } from './undangan/undangan.tasks.js';

/** People of an instansi: invited, imported, handed over, and what is kept of them. */
@Module({
  imports: [JobsModule, RegulasiModule], controllers: [ImporController, OrangController, UndanganController, TerimaController, DataSayaController, HapusController],
  providers: [PembacaBuku, ImporService, OrangService, SerahTerimaService, UndanganService, UndanganTasks, TerimaService, DataSayaService, HapusService],
})
export class OrangModule {
  constructor(tasks: JobTasks, { kirim }: UndanganTasks, oidc: OidcUndangan, { denganIdentitas }: TerimaService) {
    tasks.register('undangan.kirim', kirim);
    oidc.register(denganIdentitas);
  }

  /** @param options.alamatPublik the address of the product as people reach it, without a closing slash */
  static register({ alamatPublik }: { readonly alamatPublik: string }): DynamicModule {
    return { module: OrangModule, providers: [{ provide: ALAMAT_PUBLIK, useValue: alamatPublik }] };
  }
}
