import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';
import { pegawaiController } from '../../organisasi/pegawai.controller.js';

/** What the unit under certification may send. */
export const upt: TierSpec = {
  tier: 'upt', judul: 'UPT',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.canangkanBersama', 'satker.tambahPublikasi', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'pembangunan.buka', 'pembangunan.catatRealisasi', 'pembangunan.mutakhirkanBukti', 'pembangunan.catatLangkah', 'pembangunan.catatSurvei', 'pembangunan.mintaPendampingan', 'pembangunan.tindakLanjuti', 'pembangunan.catatPembinaan', 'pembangunan.laporkan',
    'replikasi.ajukan', 'replikasi.laksanakan', 'replikasi.laporkan', 'studiTiru.setujui', 'studiTiru.tolak',
    'usulan.buka', 'usulan.ajukan', 'usulan.catatPercepatan', 'usulan.ajukanTahapDua', 'usulan.lampirkanSptjm',
    'lke.mulai', 'lke.isi', 'lke.catatSurvei', 'lke.bagi', 'lke.tanggapi', 'lke.ajukan', 'lke.kembalikanButir', 'lke.selesaikan', 'lke.bukaKembali',
    'pengaduan.beriKeterangan',
    'dokumen.susun', 'dokumen.ubah', 'dokumen.kembalikan', 'dokumen.nomori', 'dokumen.finalkan', 'dokumen.tandaTangani', 'dokumen.batalkan',
  ],
};

/** The tier of the unit under certification. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(upt), pegawaiController(upt)] })
export class UptModule {}
