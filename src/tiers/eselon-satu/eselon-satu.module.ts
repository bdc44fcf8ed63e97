import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';
import { pegawaiController } from '../../organisasi/pegawai.controller.js';

/** What the Eselon I unit: itself a unit, and the second tier for the UPT that it guides may send. */
export const eselonSatu: TierSpec = {
  tier: 'eselon-satu', judul: 'Unit eselon I',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.canangkanBersama', 'satker.tambahPublikasi', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'pembangunan.buka', 'pembangunan.catatRealisasi', 'pembangunan.mutakhirkanBukti', 'pembangunan.catatLangkah', 'pembangunan.catatSurvei', 'pembangunan.mintaPendampingan', 'pembangunan.tindakLanjuti', 'pembangunan.catatPembinaan', 'pembangunan.laporkan',
    'pembangunan.catatKunjungan', 'pembangunan.beriRekomendasi', 'pembangunan.catatPenguatan',
    'replikasi.ajukan', 'replikasi.laksanakan', 'replikasi.laporkan', 'studiTiru.setujui', 'studiTiru.tolak',
    'usulan.buka', 'usulan.ajukan', 'usulan.catatPercepatan', 'usulan.ajukanTahapDua', 'usulan.lampirkanSptjm', 'usulan.teruskan', 'usulan.kembalikan',
    'lke.mulai', 'lke.isi', 'lke.catatSurvei', 'lke.bagi', 'lke.tanggapi', 'lke.ajukan', 'lke.kembalikanButir', 'lke.selesaikan', 'lke.bukaKembali',
    'pengaduan.beriKeterangan',
    'dokumen.susun', 'dokumen.ubah', 'dokumen.kembalikan', 'dokumen.nomori', 'dokumen.finalkan', 'dokumen.tandaTangani', 'dokumen.batalkan',
  ],
};

/** The tier of the Eselon I unit: itself a unit, and the second tier for the UPT that it guides. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(eselonSatu), pegawaiController(eselonSatu)] })
export class EselonSatuModule {}
