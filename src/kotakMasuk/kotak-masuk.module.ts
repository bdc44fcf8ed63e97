import { Module, type DynamicModule } from '@nestjs/common';
import { KasusModule } from '../kasus/kasus.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { WaktuModule } from '../waktu/waktu.module.js';
import { JabatanSaya } from './jabatan-saya.js';
import { KalenderController } from './kalender/kalender.controller.js';
import { KalenderService } from './kalender/kalender.service.js';
import { KlaimService } from './klaim.service.js';
import { KotakMasukController } from './kotak-masuk.controller.js';
import { KotakMasukService } from './kotak-masuk.service.js';
import { PantauanController } from './pantauan.controller.js';
import { PantauanService } from './pantauan.service.js';

/** What waits for a person, over all posts; who has taken it; what is watched; the calendar of deadlines. */
@Module({
  imports: [KasusModule, RegulasiModule, WaktuModule], controllers: [KotakMasukController, PantauanController, KalenderController],
  providers: [JabatanSaya, KotakMasukService, KlaimService, PantauanService, KalenderService],
})
export class KotakMasukModule {
  /** @param pemberitahuan the module of notices as this application has it, for the address that people see */
  static register(pemberitahuan: DynamicModule): DynamicModule {
    return { module: KotakMasukModule, imports: [pemberitahuan] };
  }
}
