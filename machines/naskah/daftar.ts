import { keputusanLke, skSanksi } from './keputusan/sk-lain.js';
import { skPredikat } from './keputusan/sk-predikat.js';
import { skPenetapanSatker, skTimKerja } from './keputusan/sk-satker.js';
import { skTimPenilai } from './keputusan/sk-tim-penilai.js';
import { skTimInstansi } from './keputusan/sk-tim.js';
import { beritaAcaraPanel } from './laporan/berita-acara-panel.js';
import { beritaAcaraKlarifikasi, daftarKekurangan, daftarUsulanTpi, laporanEvaluasiKebijakan, laporanPerangkatDaerah, laporanTahunan } from './laporan/laporan.js';
import { laporanHasilEvaluasi } from './laporan/lhe.js';
import { lkeKawasan } from './lembar/lke-kawasan.js';
import { lke } from './lembar/lke.js';
import { rencanaAksi } from './lembar/rencana-aksi.js';
import type { JenisNaskah } from './naskah.types.js';
import { paktaIntegritas } from './pernyataan/pakta-integritas.js';
import { sptjmInstansi, sptjmSatker } from './pernyataan/sptjm.js';
import { deklarasi, piagamPencanangan } from './piagam/pencanangan.js';
import { piagamPenghargaan } from './piagam/piagam-penghargaan.js';
import { notaDinasKonsepSurat } from './surat/nota-dinas.js';
import { laporanMonev } from './surat/laporan-monev.js';
import { rapatPanel } from './surat/rapat-panel.js';
import { rekomendasiPerbaikan, rekomendasiTpi } from './surat/rekomendasi.js';
import { suratPengajuan } from './surat/surat-pengajuan.js';
import { suratJadwal, usulanCalon } from './surat/surat-periode.js';
import { suratUsulanPencabutan } from './surat/surat-usulan-pencabutan.js';
import { suratPengantar, suratUsulanBerjenjang, suratUsulanMandiri } from './surat/surat-usulan.js';

/** Every kind of document that can be written from a case, in the order of a unit's way. */
export const JENIS_NASKAH: readonly JenisNaskah[] = [
  paktaIntegritas, deklarasi, piagamPencanangan, usulanCalon, skPenetapanSatker, skTimKerja, rencanaAksi,
  suratJadwal, ...skTimInstansi, keputusanLke, ...skTimPenilai, laporanPerangkatDaerah,
  lke, suratUsulanBerjenjang, daftarUsulanTpi, daftarKekurangan, ...laporanHasilEvaluasi, rekomendasiTpi, rekomendasiPerbaikan,
  ...rapatPanel, ...beritaAcaraPanel,
  notaDinasKonsepSurat, suratPengajuan, suratPengantar, sptjmInstansi, sptjmSatker, suratUsulanMandiri,
  ...skPredikat, piagamPenghargaan, laporanMonev, suratUsulanPencabutan, beritaAcaraKlarifikasi, skSanksi,
  lkeKawasan, laporanEvaluasiKebijakan, laporanTahunan,
];

const BY_JENIS = new Map(JENIS_NASKAH.map((naskah) => [naskah.jenis, naskah]));

/** The kind of document of this name; undefined where nobody has written one. */
export const naskahOf = (jenis: string): JenisNaskah | undefined => BY_JENIS.get(jenis);
