import { Module } from '@nestjs/common';
import { TIERS } from '../identity/actor.js';
import { KasusModule } from '../kasus/kasus.module.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { KalenderController } from './kalender/kalender.controller.js';
import { KalenderService } from './kalender/kalender.service.js';
import { penangguhanController } from './penangguhan/penangguhan.controller.js';
import { PenangguhanService } from './penangguhan/penangguhan.service.js';
import { tonggakController } from './tonggak/tonggak.controller.js';
import { WaktuModule } from './waktu.module.js';

/** The calendar, the milestones and the suspensions, as people keep them. Above the cases, which show what `WaktuModule` reckons. */
@Module({
  imports: [RegulasiModule, KasusModule, WaktuModule],
  controllers: [KalenderController, ...TIERS.flatMap((tier) => [penangguhanController(tier), tonggakController(tier)])],
  providers: [KalenderService, PenangguhanService],
})
export class JadwalModule {}
