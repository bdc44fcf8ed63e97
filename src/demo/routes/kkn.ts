import { bukaSatker, canangkan, catatPakta, mulaiMembangun, tetapkan } from '../acts/membangun.js';
import { bukaPeriode } from '../acts/pemda.js';
import { rapatPanel } from '../acts/panel.js';
import { ajukan, bukaUsulan, evaluasiTpi, type Usulan } from '../acts/penilaian.js';
import { susunKonsep } from '../acts/surat.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { baik, HASIL, sidikDari } from '../worksheets.js';

/** Two proposals of one year, at different stages, and an offence that ends them both. */
export async function kkn(r: Rute, t: Tokoh): Promise<void> {
  await membangun(r, t);
  const periode = await tahunDibuka(r, t);
  const surat = await diusulkan(r, t);
  await digugurkan(r, t, periode, surat);
}

async function membangun(r: Rute, { contoh: { kementerian: { pimpinan }, kanwil, ditjen } }: Tokoh): Promise<void> {
  r.babak('Kantor Wilayah dan Direktorat Jenderal mulai membangun');
  await r.pada('2026-09-07');
  const kasusKanwil = await bukaSatker(r, kanwil, 'WBK');
  await catatPakta(r, kanwil.operator, kasusKanwil, await kanwil.id());
  await canangkan(r, kasusKanwil, { oleh: kanwil.kepala, penyelenggara: 'kanwil', tempat: 'Kantor Wilayah, Bandung', piagam: 'KW.JB-9 (contoh)', judul: 'Mencanangkan zona integritas di Kantor Wilayah' });
  const kasusDitjen = await bukaSatker(r, ditjen, 'WBK');
  await catatPakta(r, ditjen.operator, kasusDitjen, await ditjen.id());
  await canangkan(r, kasusDitjen, { oleh: pimpinan, penyelenggara: 'instansi', tempat: 'Kantor kementerian, Jakarta', piagam: 'KB-9 (contoh)', judul: '{Pimpinan} mencanangkan Unit Eselon I bersama {instansi}' });
  await r.pada('2026-10-05');
  for (const [unit, kasus] of [[kanwil, kasusKanwil], [ditjen, kasusDitjen]] as const) {
    await tetapkan(r, pimpinan, kasus, 'KB-11 Tahun 2026 (contoh)');
    await mulaiMembangun(r, unit, kasus, 'SK tim (contoh)');
  }
}

async function tahunDibuka(r: Rute, { contoh: { kementerian: k } }: Tokoh): Promise<string> {
  r.babak('Tahun 2028: kuota usulan');
  await r.pada('2028-01-10');
  const kasus = await bukaPeriode(r, k, '2028');
  const kuota = (eselonSatu: Record<string, number>) => ({ oleh: k.sekretaris, kasus, perintah: 'periode.tetapkanKuota', data: { nomor: 'B/31/RB.04 (contoh)', tanggal: r.hari, sumber: 'Surat KemenPANRB tentang pengusulan tahun 2028', instansi: 2, eselonSatu } });
  await r.tolak({ ...kuota({ 'ditjen-kebumian': 2, 'ditjen-angkasa': 1 }), judul: 'Mencatat kuota bagi unit yang tidak ada, melebihi kuota {instansi}' }, 'periode.kuota-wajar');
  await r.terima({ ...kuota({ 'ditjen-kebumian': 2 }), judul: 'Mencatat kuota: dua usulan' });
  return kasus;
}

/** Gives the letter, on its first desk. */
async function diusulkan(r: Rute, { contoh: { kementerian: k, kanwil, ditjen } }: Tokoh): Promise<string> {
  r.babak('Dua usulan tahun 2028');
  const pertama: Usulan = await bukaUsulan(r, ditjen, 'WBK', '2028');
  await ajukan(r, pertama, pertama.lembar.isi(baik));
  await r.pada('2028-01-24');
  await evaluasiTpi(r, pertama, k, { ...pertama.lembar.koreksi(35), hasil: HASIL.baik });
  const kedua = await bukaUsulan(r, kanwil, 'WBK', '2028');
  await ajukan(r, kedua, kedua.lembar.isi(baik));
  const panel = await rapatPanel(r, k, { periode: '2028', nomorSk: 'SEK-2 Tahun 2028 (contoh)', tanggalSk: r.hari }, '2028-03-06', [{ rute: r, usulan: pertama }]);
  return susunKonsep(r, k, '2028', panel);
}

async function digugurkan(r: Rute, { contoh: { kementerian: k } }: Tokoh, periode: string, surat: string): Promise<void> {
  const { tpn, sekretaris } = k;
  r.babak('Perbuatan terkait KKN pada tahun pengajuan');
  await r.pada('2028-04-03');
  const batal = { oleh: sekretaris, kasus: surat, perintah: 'surat.batalkan', data: { alasan: 'Seluruh usulan gugur' } };
  await r.tolak({ ...batal, judul: 'Membatalkan surat yang usulannya masih berjalan' }, 'surat.semua-gugur');
  await r.tolak({ oleh: sekretaris, kasus: periode, perintah: 'periode.tutup', data: { tanggal: r.hari }, judul: 'Menutup tahun 2028 dengan usulan yang masih berjalan' }, 'periode.tahun-berakhir', 'periode.usulan-selesai');
  const catat = { oleh: tpn, kasus: periode, perintah: 'periode.catatKkn' };
  const data = (tanggal: string) => ({ nomor: 'B/77/RB.04/2028 (contoh)', tanggal, uraian: 'Penetapan tersangka pimpinan tertinggi instansi', sidik: sidikDari('Surat KKN') });
  await r.tolak({ ...catat, data: data('2027-12-20'), judul: 'Mencatat perbuatan pada tahun sebelumnya sebagai alasan' }, 'periode.kkn-tahun-pengajuan');
  await r.terima({ ...catat, data: data(r.hari), judul: 'Mencatat perbuatan melanggar hukum terkait KKN: setiap usulan tahun 2028 gugur' });
  await r.terima({ ...batal, judul: 'Membatalkan surat: tidak ada lagi yang diusulkan' });
  await r.selesai(sekretaris, surat, 'dibatalkan', 'kedua usulan tahun 2028 gugur, dan suratnya dibatalkan');
}
