import { randomUUID } from 'node:crypto';
import { kriteria, mulaiMembangun, tetapkan } from '../../acts/membangun.js';
import { ajukan, bukaUsulan, type Usulan } from '../../acts/penilaian.js';
import { bentukTpi, bukaPeriode, dataPiagam, dataTim, siapDicanangkan } from '../../acts/pemda.js';
import { suratPengajuan } from '../../acts/surat.js';
import { dinilaiTpn, penetapan } from '../../acts/tpn.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';
import { baik, sidikDari } from '../../worksheets.js';
import { duaTahap } from './tarakan-dua-tahap.js';
import { pengaduanTerbukti } from './tarakan-pengaduan.js';

type Tarakan = Tokoh['tarakan'];

/** The Perwali of Tarakan from the Pokja to a sanction: a perangkat daerah goes straight to its Inspektorat, which scores in two stages. */
export async function tarakan(r: Rute, { tarakan: t }: Tokoh): Promise<void> {
  await diidentifikasi(r, t);
  await r.pada('2027-01-11');
  const periode = await tahunDibuka(r, t);
  const usulan = await diusulkan(r, t);
  await r.pada('2027-07-01');
  await evaluasiKebijakan(r, t, periode);
  const units = [{ rute: r, usulan }];
  await dinilaiTpn(t.tpn, units, { praEvaluasi: '2027-07-12', desk: '2027-08-23', lapangan: '2027-10-11', panel: '2027-11-22' });
  await r.pada('2027-12-06');
  const predikat = await penetapan(r, t.tpn, usulan);
  await tahunDitutup(r, t, periode);
  await penghargaan(r, t, predikat);
  await pengaduanTerbukti(r, t, predikat);
}

/** The Pokja, formed by decree, looks for candidates; the Wali Kota designates what it proposes. */
async function diidentifikasi(r: Rute, t: Tarakan): Promise<void> {
  const { dukcapil, rsud, pimpinan, pokja: [organisasi, inspektorat, bkpsdm, dpmptsp] } = t;
  r.babak('Pencanangan bersama oleh dua perangkat daerah');
  await r.pada('2025-09-01');
  const kasus = await siapDicanangkan(r, dukcapil);
  const peserta = await siapDicanangkan(r, rsud);
  const piagam = { tempat: 'Halaman Dinas Kependudukan dan Pencatatan Sipil', nomor: '01/DISDUKCAPIL', saksi: [{ unsur: 'ombudsman', sebutan: 'Perwakilan Ombudsman Republik Indonesia' }] };
  const bersama = { oleh: dukcapil.kepala, kasus, perintah: 'satker.canangkanBersama' };
  await r.tolak({ ...bersama, data: { ...dataPiagam(r.hari, piagam), peserta: [randomUUID()] }, judul: 'Mencanangkan bersama peserta yang tidak dikenal' }, 'satker.peserta-dikenal');
  await r.terima({ ...bersama, data: { ...dataPiagam(r.hari, piagam), peserta: [peserta] }, judul: 'Mencanangkan bersama Rumah Sakit Umum Daerah, disaksikan Ombudsman Republik Indonesia' });
  const publikasi = { oleh: dukcapil.operator, kasus, perintah: 'satker.tambahPublikasi' };
  await r.tolak({ ...publikasi, data: { publikasi: [{ media: 'Harian setempat', tanggal: '2025-09-02' }] }, judul: 'Mencatat berita yang baru akan terbit besok' }, 'satker.publikasi-terjadi');
  r.babak('Identifikasi oleh Kelompok Kerja dan penetapan calon');
  await r.pada('2025-09-15');
  const periode = await bukaPeriode(r, t, '2025');
  const susunan = [{ orang: organisasi, unsur: 'bagianOrganisasi', jabatan: 'Ketua' }, { orang: inspektorat, unsur: 'inspektorat', jabatan: 'Anggota' }, { orang: bkpsdm, unsur: 'bkpsdm', jabatan: 'Anggota' }];
  await r.tolak({
    oleh: pimpinan, kasus: periode, perintah: 'periode.bentukTim', judul: 'Membentuk Kelompok Kerja tanpa DPMPTSP, dan seorang disebut dua kali',
    data: await dataTim('pokja', 'Keputusan Pokja', r.hari, [...susunan, { orang: organisasi, unsur: 'inspektorat', jabatan: 'Anggota' }]),
  }, 'periode.tim-unsur-lengkap', 'periode.satu-orang-satu-unsur');
  await r.terima({
    oleh: pimpinan, kasus: periode, perintah: 'periode.bentukTim', judul: 'Membentuk Kelompok Kerja dari Bagian Organisasi, Inspektorat, BKPSDM, dan DPMPTSP',
    data: await dataTim('pokja', 'Keputusan Pokja', r.hari, [...susunan, { orang: dpmptsp, unsur: 'dpmptsp', jabatan: 'Anggota' }]),
  });
  const usul = { nomor: '065/7-ORG (contoh)', kriteria: kriteria(r.law) };
  const tetap = { oleh: pimpinan, kasus, perintah: 'satker.tetapkan' };
  await r.tolak({ ...tetap, data: { nomor: '188.44/1 (contoh)', tanggal: r.hari, kriteria: kriteria(r.law) }, judul: '{Pimpinan} hendak menetapkan calon yang belum diusulkan Kelompok Kerja' }, 'satker.usulan-penetapan-ada');
  await r.tolak({ oleh: dukcapil.kepala, kasus, perintah: 'satker.usulkanPenetapan', data: { ...usul, tanggal: r.hari }, judul: 'Kepala dinas hendak mengusulkan dinasnya sendiri' }, 'izin.jabatan');
  await r.terima({ oleh: organisasi, kasus, perintah: 'satker.usulkanPenetapan', data: { ...usul, tanggal: r.hari }, judul: 'Kelompok Kerja mengusulkan calon dengan ketiga kriterianya' });
  await r.tolak({
    ...tetap, data: { nomor: '188.44/1 (contoh)', tanggal: '2025-09-12', dasar: 'sektorPrioritas' }, judul: 'Menetapkan sebagai sektor prioritas tanpa surat penunjukan, bertanggal sebelum usulan Kelompok Kerja',
  }, 'satker.sektor-prioritas', 'satker.surat-penunjukan', 'satker.penetapan-sesudah-usulan');
  await r.pada('2025-10-01');
  await tetapkan(r, pimpinan, kasus, '188.44/1 (contoh)');
  await mulaiMembangun(r, dukcapil, kasus, '188.45/9 (contoh)');
}

async function tahunDibuka(r: Rute, t: Tarakan): Promise<string> {
  const { ketuaTpi, anggotaTpi: [satu, dua, tiga], sekretaris } = t;
  r.babak('Tahun 2027: jadwal dan Tim Penilai Internal');
  const kasus = await bukaPeriode(r, t, '2027');
  const jadwal = (sampai: string) => ({ nomor: '060/3-ORG (contoh)', tanggal: r.hari, sidik: sidikDari('Jadwal'), tahap: [{ judul: 'Penilaian mandiri tahap I', dari: '2027-01-18', sampai }] });
  await r.tolak({ oleh: sekretaris, kasus, perintah: 'periode.umumkanJadwal', data: jadwal('2027-01-15'), judul: 'Mengumumkan jadwal yang berakhir sebelum dimulai' }, 'periode.jadwal-runtut');
  await r.terima({ oleh: sekretaris, kasus, perintah: 'periode.umumkanJadwal', data: jadwal('2027-02-05') });
  await bentukTpi(r, t, kasus, [{ orang: ketuaTpi, unsur: 'ketua', jabatan: 'Inspektur' }, ...[satu, dua, tiga].map((orang) => ({ orang, unsur: 'anggota', jabatan: 'Auditor' }))]);
  return kasus;
}

async function diusulkan(r: Rute, t: Tarakan): Promise<Usulan> {
  r.babak('Penilaian mandiri perangkat daerah');
  const usulan = await bukaUsulan(r, t.dukcapil, 'WBK', '2027');
  await ajukan(r, usulan, usulan.lembar.isi(baik));
  await duaTahap(r, t, usulan);
  r.babak('Surat {pimpinan} melalui {penyiapUsulan}');
  await r.pada('2027-05-03');
  await suratPengajuan(r, t, { periode: '2027', tandaTangan: '2027-05-17', kirim: '2027-05-19' }, [{ rute: r, usulan }]);
  return usulan;
}

const evaluasi = (tanggal: string) => ({ tanggal, laporanDitelaah: 9, kunjungan: 'Tiga perangkat daerah dikunjungi', simpulan: 'Pedoman berjalan; pelatihan perlu ditambah', sidik: sidikDari(`Evaluasi ${tanggal}`) });

/** The policy is evaluated twice a year; the first time late in coming. */
async function evaluasiKebijakan(r: Rute, { timPembangunan }: Tarakan, kasus: string): Promise<void> {
  r.babak('Evaluasi kebijakan oleh {timPembangunan}');
  await r.tolak({ oleh: timPembangunan, kasus, perintah: 'periode.catatEvaluasi', data: evaluasi('2026-12-20'), judul: 'Mencatat evaluasi tahun sebelumnya sebagai evaluasi tahun 2027' }, 'periode.evaluasi-dalam-tahun');
  await r.terima({ oleh: timPembangunan, kasus, perintah: 'periode.catatEvaluasi', data: evaluasi(r.hari), judul: 'Mencatat evaluasi kebijakan yang pertama pada tahun 2027', peringatan: ['periode.evaluasi-masih-kurang'] });
}

async function tahunDitutup(r: Rute, { timPembangunan, sekretaris }: Tarakan, kasus: string): Promise<void> {
  r.babak('Tahun 2027 ditutup');
  const tutup = { oleh: sekretaris, kasus, perintah: 'periode.tutup' };
  await r.tolak({ ...tutup, data: { tanggal: r.hari }, judul: 'Menutup tahun sebelum berakhir, baru satu kali dievaluasi, tanpa laporan' }, 'periode.tahun-berakhir', 'periode.evaluasi-kebijakan', 'periode.laporan-tahunan');
  await r.pada('2027-12-20');
  await r.terima({ oleh: timPembangunan, kasus, perintah: 'periode.catatEvaluasi', data: evaluasi(r.hari), judul: 'Mencatat evaluasi kebijakan yang kedua' });
  await r.terima({ oleh: sekretaris, kasus, perintah: 'periode.catatLaporan', data: { jenis: 'akhirTahun', nomor: '065/90 (contoh)', tanggal: r.hari, uraian: 'Perkembangan pembangunan zona integritas tahun 2027', sidik: sidikDari('Laporan 2027') }, judul: 'Mencatat laporan akhir tahun kepada Menteri PANRB' });
  await r.pada('2028-01-10');
  await r.terima({ ...tutup, data: { tanggal: r.hari }, judul: 'Menutup tahun 2027' });
  await r.tolak({ oleh: timPembangunan, kasus, perintah: 'periode.catatEvaluasi', data: evaluasi('2027-12-27'), judul: 'Mencatat evaluasi ketiga sesudah tahunnya ditutup' }, 'periode.keadaan');
}

/** Where the others may, this Wali Kota must. */
async function penghargaan(r: Rute, { pimpinan }: Tarakan, kasus: string): Promise<void> {
  r.babak('Penghargaan dari {pimpinan}');
  const beri = { oleh: pimpinan, kasus, perintah: 'predikat.berikanPenghargaan' };
  const data = (tanggal: string) => ({ nomor: '003/2 (contoh)', tanggal, bentuk: 'Piagam dan anggaran pelatihan' });
  await r.tolak({ ...beri, data: data('2027-12-03'), judul: 'Mencatat penghargaan yang bertanggal sebelum predikat ditetapkan' }, 'predikat.penghargaan-sesudah-penetapan');
  await r.terima({ ...beri, data: data(r.hari), judul: '{Pimpinan} memberikan penghargaan kepada {satker} yang berpredikat' });
}
