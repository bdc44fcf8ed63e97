import type { Usulan } from '../../acts/penilaian.js';
import { catatSyarat, DATA_DUKUNG, naikkanKonsep, sptjmKepala, sptjmMenteri, susunKonsep, SYARAT_INSTANSI, tandaTanganiSurat } from '../../acts/surat.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';

const SYARAT_BURUK = { opiniBpk: 'WDP', sakip: 'CC', indeksRb: 'CC', spip: 2 } as const;

/** A letter that nothing can save: its only unit has been building for less than a year, and then the day has passed. */
export async function suratTidakTerkirim(r: Rute, t: Tokoh, usulan: Usulan, lain: Usulan, panel: string, hari: { readonly sebelumBeritaAcara: string; readonly besok: string; readonly kirim: string; readonly terlambat: string; readonly lusa: string }): Promise<void> {
  r.babak('Surat Menteri yang tidak dapat dikirim');
  const { kementerian: k } = t;
  const kasus = await susunKonsep(r, k, '2026', panel);
  const kirim = { oleh: k.sekretaris, kasus, perintah: 'surat.kirim', data: { ...DATA_DUKUNG } };
  await r.tolak({ ...kirim, judul: 'Mengirim konsep yang belum ditandatangani' }, 'surat.keadaan');
  await r.tolak({ oleh: k.sekretaris, kasus, perintah: 'surat.keluarkanSatker', data: { usulan: lain.id, alasan: 'Belum berpredikat WBK' }, judul: 'Mengeluarkan satker yang tidak termuat dalam surat' }, 'surat.satker-dalam-surat');
  await r.tolak({ oleh: k.sekretaris, kasus, perintah: 'surat.keluarkanSatker', data: { usulan: usulan.id, alasan: 'Belum genap satu tahun membangun' }, judul: 'Mengeluarkan satu-satunya satker dari surat' }, 'surat.masih-ada-satker');
  await naikkanKonsep(r, k, kasus);
  await r.tolak({ oleh: k.pimpinan, kasus, perintah: 'surat.tandatangani', data: { nomor: 'M.IP-1 (contoh)', tanggal: hari.sebelumBeritaAcara }, judul: 'Menandatangani surat bertanggal sebelum berita acara' }, 'surat.sesudah-berita-acara');
  await r.tolak({ oleh: k.pimpinan, kasus, perintah: 'surat.tandatangani', data: { nomor: 'M.IP-1 (contoh)', tanggal: hari.besok }, judul: 'Menandatangani surat bertanggal besok' }, 'surat.tanggal-tidak-mendatang');
  await tandaTanganiSurat(r, k, kasus);
  await r.pada(hari.kirim);
  await r.tolak({ ...kirim, judul: 'Mengirim tanpa kedua SPTJM dan tanpa syarat kementerian; satker baru membangun sebelas bulan' }, 'surat.syarat-instansi', 'surat.sptjm-instansi', 'usulan.sptjm-unit', 'usulan.lama-membangun');
  await catatSyarat(r, k, kasus, SYARAT_BURUK);
  await sptjmMenteri(r, k, kasus, 2);
  await sptjmKepala(r, usulan, false);
  await r.tolak({ ...kirim, judul: 'Mengirim dengan syarat kementerian yang kurang, SPTJM untuk dua satker, dan SPTJM kepala tanpa meterai' }, 'surat.syarat-instansi', 'surat.sptjm-jumlah-unit', 'usulan.sptjm-unit', 'usulan.lama-membangun');
  await catatSyarat(r, k, kasus, SYARAT_INSTANSI);
  await sptjmMenteri(r, k, kasus, 1);
  await sptjmKepala(r, usulan);
  await r.tolak({ ...kirim, judul: 'Mengirim dengan seluruh lampiran; tetap belum genap satu tahun membangun' }, 'usulan.lama-membangun');
  await r.pada(hari.terlambat);
  await r.tolak({
    oleh: k.penyiap[0], kasus, perintah: 'surat.catatBatasWaktu', data: { tanggal: '2026-06-30', nomorPemberitahuan: 'B/90/RB.04/2026 (contoh)', tanggalPemberitahuan: hari.lusa },
    judul: 'Mencatat perpanjangan batas dengan surat pemberitahuan yang belum ada',
  }, 'surat.pemberitahuan-batas');
  await r.tolak({ ...kirim, judul: 'Mengirim sesudah 31 Mei' }, 'surat.tepat-waktu', 'usulan.lama-membangun');
}
