import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';

/** What the regional office: itself a unit, and the first tier for the UPT below it may send. */
export const kanwil: TierSpec = {
  tier: 'kanwil', judul: 'Kantor wilayah',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'usulan.buka', 'usulan.ajukan', 'usulan.lampirkanSptjm', 'usulan.teruskan', 'usulan.kembalikan',
    'lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali',
  ],
};

/** The tier of the regional office: itself a unit, and the first tier for the UPT below it. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(kanwil)] })
export class KanwilModule {}
