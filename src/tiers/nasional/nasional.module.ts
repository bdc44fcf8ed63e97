import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';

/** What TPN: what an instansi has granted it may send. */
export const nasional: TierSpec = {
  tier: 'nasional', judul: 'Nasional',
  perintah: [
    'usulan.catatHasilTpn', 'usulan.catatPenetapan',
    'predikat.klarifikasi', 'predikat.catatRekomendasiTpn', 'predikat.cabut',
  ],
};

/** The tier of TPN: what an instansi has granted it. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(nasional)] })
export class NasionalModule {}
