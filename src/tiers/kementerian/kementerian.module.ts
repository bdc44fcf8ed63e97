import { Module } from '@nestjs/common';
import { KasusModule } from '../../kasus/kasus.module.js';
import { tierController, type TierSpec } from '../../kasus/tier.controller.js';
import { OrganisasiModule } from '../../organisasi/organisasi.module.js';
import { pegawaiController } from '../../organisasi/pegawai.controller.js';

/** What the instansi itself: Sekretariat Jenderal, Biro, TPI, the minister may send. */
export const kementerian: TierSpec = {
  tier: 'kementerian', judul: 'Kementerian',
  perintah: [
    'satker.buka', 'satker.catatPaktaIntegritas', 'satker.canangkan', 'satker.canangkanBersama', 'satker.tambahPublikasi', 'satker.usulkanPenetapan', 'satker.tetapkan', 'satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi', 'satker.mulaiMembangun',
    'pembangunan.buka', 'pembangunan.catatRealisasi', 'pembangunan.mutakhirkanBukti', 'pembangunan.catatLangkah', 'pembangunan.catatSurvei', 'pembangunan.mintaPendampingan', 'pembangunan.tindakLanjuti', 'pembangunan.catatPembinaan', 'pembangunan.laporkan',
    'pembangunan.catatKunjungan', 'pembangunan.beriRekomendasi', 'pembangunan.catatPenguatan', 'pembangunan.rekomendasikanKelayakan',
    'replikasi.ajukan', 'replikasi.laksanakan', 'replikasi.laporkan', 'studiTiru.setujui', 'studiTiru.tolak',
    'periode.buka', 'periode.umumkanJadwal', 'periode.bentukTim', 'periode.tetapkanInstrumen', 'periode.catatPelatihan', 'periode.tetapkanKuota', 'periode.catatKkn', 'periode.catatEvaluasi', 'periode.catatLaporan', 'periode.tutup',
    'usulan.buka', 'usulan.ajukan', 'usulan.lampirkanSptjm', 'usulan.teruskan', 'usulan.kembalikan', 'usulan.masukkanDaftar', 'usulan.keluarkanDaftar', 'usulan.catatPemeriksaan', 'usulan.mintaPercepatan', 'usulan.catatPercepatan', 'usulan.ajukanTahapDua', 'usulan.terbitkanLhe', 'usulan.kecualikan',
    'usulan.catatPraEvaluasi', 'usulan.catatDesk', 'usulan.catatSurvei', 'usulan.catatKinerja', 'usulan.catatLapangan', 'usulan.catatKlirens', 'usulan.catatPanelTpn', 'usulan.catatPenetapan',
    'usulan.terbitkanLheMandiri', 'usulan.catatTanggapan', 'usulan.tetapkanMandiri',
    'lke.mulai', 'lke.isi', 'lke.catatSurvei', 'lke.bagi', 'lke.tanggapi', 'lke.ajukan', 'lke.kembalikanButir', 'lke.selesaikan', 'lke.bukaKembali',
    'panel.buka', 'panel.undang', 'panel.catatHadir', 'panel.kecualikan', 'panel.putuskan', 'panel.susunBeritaAcara', 'panel.tandatangani', 'panel.sampaikan',
    'surat.susunKonsep', 'surat.catatSyaratInstansi', 'surat.catatBatasWaktu', 'surat.sampaikanKeSekretaris', 'surat.sampaikanKePimpinan', 'surat.kembalikan', 'surat.keluarkanSatker', 'surat.batalkan', 'surat.tandatangani', 'surat.lampirkanSptjm', 'surat.kirim',
    'tpm.catatPersetujuan', 'tpm.bentuk', 'tpm.ubahSusunan', 'tpm.akhiri',
    'predikat.catatKeputusanDaerah', 'predikat.berikanPenghargaan', 'predikat.laporkanMonev', 'predikat.usulkanPencabutan', 'predikat.catatTemuanTpn', 'predikat.klarifikasi', 'predikat.catatKunjunganTpn', 'predikat.catatRekomendasiTpn', 'predikat.cabut', 'predikat.cabutDaerah',
    'pengaduan.terima', 'pengaduan.identifikasi', 'pengaduan.mintaKlarifikasi', 'pengaduan.beriKeterangan', 'pengaduan.pantau', 'pengaduan.simpulkan', 'pengaduan.selesaikan', 'pengaduan.jatuhkanSanksi', 'pengaduan.usulkanPencabutan',
    'kawasan.bentuk', 'kawasan.undang', 'kawasan.batalkanUndangan', 'kawasan.bentukTimKhusus', 'kawasan.catatTinjauan', 'kawasan.nilaiIntegrasi', 'kawasan.usulkan', 'kawasan.catatHasilTpn', 'kawasan.catatPenetapan', 'kawasan.laporkanMonev', 'kawasan.usulkanPencabutan', 'kawasan.klarifikasi', 'kawasan.catatRekomendasiTpn', 'kawasan.cabut', 'kawasan.akhiri',
    'anggotaKawasan.terima', 'anggotaKawasan.tolak', 'anggotaKawasan.tunjukWakil', 'anggotaKawasan.bagikan', 'anggotaKawasan.tarik',
    'dokumen.susun', 'dokumen.ubah', 'dokumen.paraf', 'dokumen.kembalikan', 'dokumen.nomori', 'dokumen.finalkan', 'dokumen.tandaTangani', 'dokumen.batalkan',
  ],
};

/** The tier of the instansi itself: Sekretariat Jenderal, Biro, TPI, the minister. */
@Module({ imports: [KasusModule, OrganisasiModule], controllers: [tierController(kementerian), pegawaiController(kementerian)] })
export class KementerianModule {}
