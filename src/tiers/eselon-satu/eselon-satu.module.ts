import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';

/** What the Eselon I unit: itself a unit, and the second tier for the UPT that it guides may send. */
export const eselonSatu: TierSpec = {
  tier: 'eselon-satu', judul: 'Unit eselon I',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'usulan.buka', 'usulan.ajukan', 'usulan.lampirkanSptjm', 'usulan.teruskan', 'usulan.kembalikan',
    'lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali',
  ],
};

/** The tier of the Eselon I unit: itself a unit, and the second tier for the UPT that it guides. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(eselonSatu)] })
export class EselonSatuModule {}
