import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';

/** What the instansi itself: Sekretariat Jenderal, Biro, TPI, the minister may send. */
export const kementerian: TierSpec = {
  tier: 'kementerian', judul: 'Kementerian',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.tetapkan', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'usulan.buka', 'usulan.ajukan', 'usulan.lampirkanSptjm', 'usulan.teruskan', 'usulan.kembalikan', 'usulan.masukkanDaftar', 'usulan.keluarkanDaftar', 'usulan.catatPemeriksaan', 'usulan.terbitkanLhe', 'usulan.catatHasilTpn', 'usulan.catatPenetapan',
    'lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali',
    'panel.buka', 'panel.undang', 'panel.catatHadir', 'panel.putuskan', 'panel.susunBeritaAcara', 'panel.tandatangani', 'panel.sampaikan',
    'surat.susunKonsep', 'surat.catatSyaratInstansi', 'surat.catatBatasWaktu', 'surat.sampaikanKeSekretaris', 'surat.sampaikanKePimpinan', 'surat.kembalikan', 'surat.keluarkanSatker', 'surat.tandatangani', 'surat.lampirkanSptjm', 'surat.kirim',
    'predikat.laporkanMonev', 'predikat.usulkanPencabutan', 'predikat.klarifikasi', 'predikat.catatRekomendasiTpn', 'predikat.cabut',
  ],
};

/** The tier of the instansi itself: Sekretariat Jenderal, Biro, TPI, the minister. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(kementerian)] })
export class KementerianModule {}
