import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';

/** What TPN: what an instansi has granted it may send. */
export const nasional: TierSpec = {
  tier: 'nasional', judul: 'Nasional',
  perintah: [
    'periode.catatKkn',
    'usulan.catatPraEvaluasi', 'usulan.catatDesk', 'usulan.catatSurvei', 'usulan.catatKinerja', 'usulan.catatLapangan', 'usulan.catatKlirens', 'usulan.catatPanelTpn', 'usulan.catatPenetapan', 'usulan.catatTanggapan', 'tpm.catatPersetujuan',
    'lke.mulai', 'lke.isi', 'lke.catatSurvei', 'lke.bagi', 'lke.tanggapi', 'lke.ajukan', 'lke.kembalikanButir', 'lke.selesaikan', 'lke.bukaKembali',
    'predikat.catatTemuanTpn', 'predikat.klarifikasi', 'predikat.catatKunjunganTpn', 'predikat.catatRekomendasiTpn', 'predikat.cabut',
    'pengaduan.terima',
    'kawasan.catatHasilTpn', 'kawasan.catatPenetapan', 'kawasan.klarifikasi', 'kawasan.catatRekomendasiTpn', 'kawasan.cabut',
    'dokumen.susun', 'dokumen.ubah', 'dokumen.kembalikan', 'dokumen.nomori', 'dokumen.finalkan', 'dokumen.tandaTangani', 'dokumen.batalkan',
  ],
};

/** The tier of TPN: what an instansi has granted it. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(nasional)] })
export class NasionalModule {}
