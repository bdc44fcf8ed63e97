import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';

/** What the unit under certification may send. */
export const upt: TierSpec = {
  tier: 'upt', judul: 'UPT',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'usulan.buka', 'usulan.ajukan', 'usulan.lampirkanSptjm',
    'lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali',
  ],
};

/** The tier of the unit under certification. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(upt)] })
export class UptModule {}
