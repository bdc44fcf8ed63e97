import { bukaSatker, canangkan, canangkanInstansi, catatPakta } from '../acts/membangun.js';
import { rapatPanel } from '../acts/panel.js';
import type { Usulan } from '../acts/penilaian.js';
import { catatSyarat, DATA_DUKUNG, naikkanKonsep, sptjmKepala, sptjmMenteri, suratPengajuan, susunKonsep, tandaTanganiSurat } from '../acts/surat.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';

/** The second ministry and its unit declare. */
export async function dicanangkan(r: Rute, { contoh: { kementerian, balai, kanwil } }: Tokoh): Promise<string> {
  r.babak('Kementerian kedua: pencanangan, penetapan, dan pembangunan');
  await canangkanInstansi(r, kementerian);
  const kasus = await bukaSatker(r, balai, 'WBK');
  await catatPakta(r, balai.operator, kasus, await balai.id());
  await canangkan(r, kasus, { oleh: kanwil.kepala, penyelenggara: 'kanwil', tempat: 'Kantor Wilayah, Bandung', piagam: 'KW.JB-4 (contoh)', judul: 'Kepala Kantor Wilayah mencanangkan zona integritas terpusat bagi UPT-nya' });
  return kasus;
}

const bukti = (judul: string) => ({ sidik: sidikDari(judul) });
const laporan = (tanggal: string) => ({ nomor: 'ITJ-PW.03-4 (contoh)', tanggal, kesimpulan: 'tidakMemenuhi', nilai: { pengungkit: '36.10', hasil: '30.75' }, survei: { sumber: 'internal', indeksAntiKorupsi: '3.05', indeksPelayanan: '3.20' }, catatan: 'Pungutan liar terbukti; indeks persepsi anti korupsi turun' });
const usul = (tanggal: string) => ({ nomor: 'ITJ-PW.03-9 (contoh)', tanggal, temuan: 'Pungutan liar pada layanan utama', kriteria: 'Indeks persepsi anti korupsi di bawah 3,60', ...bukti('Laporan monitoring') });
const rekomendasi = (tanggal: string) => ({ nomor: 'B/12/RB.04 (contoh)', tanggal, hasil: 'cabut', ...bukti('Rekomendasi TPN') });
const cabut = (tanggal: string) => ({ nomorSk: '20 (contoh)', tanggal, penetap: 'menpanrb', ...bukti('SK pencabutan') });

/** Days of a revocation; each `sebelum` is one that the law does not take. */
export interface HariCabut {
  readonly sebelumUsul: string;
  readonly laporan: string;
  readonly besok: string;
  readonly klarifikasi: string;
  readonly rekomendasi: string;
  readonly sebelumRekomendasi: string;
  readonly sk: string;
}

/** The monitoring finds that the unit no longer deserves its predikat, and TPN has it revoked: step by step, none may be left out. */
export async function predikatDicabut(r: Rute, { contoh: { kementerian: { ketuaTpi, tpn } } }: Tokoh, kasus: string, hari: HariCabut): Promise<void> {
  r.babak('Monitoring menemukan pelanggaran; predikat dicabut');
  await r.pada(hari.laporan);
  await r.tolak({ oleh: tpn, kasus, perintah: 'predikat.cabut', data: cabut(r.hari), judul: 'Mencabut predikat yang masih berlaku, tanpa usul dan klarifikasi' }, 'predikat.keadaan');
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'predikat.usulkanPencabutan', data: usul(r.hari), judul: 'Mengusulkan pencabutan tanpa laporan monitoring' }, 'predikat.dasar-pencabutan');
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'predikat.laporkanMonev', data: laporan(hari.besok), judul: 'Melaporkan monitoring dengan tanggal yang belum tiba' }, 'predikat.tanggal-tidak-mendatang');
  await r.terima({ oleh: ketuaTpi, kasus, perintah: 'predikat.laporkanMonev', data: laporan(r.hari), judul: 'Melaporkan monitoring dua tahunan: tidak lagi memenuhi' });
  await r.terima({ oleh: ketuaTpi, kasus, perintah: 'predikat.usulkanPencabutan', data: usul(r.hari), judul: 'Mengusulkan pencabutan kepada Tim Penilai Nasional' });
  await r.pada(hari.klarifikasi);
  await r.tolak({ oleh: tpn, kasus, perintah: 'predikat.catatRekomendasiTpn', data: rekomendasi(r.hari), judul: 'Mencatat rekomendasi sebelum klarifikasi' }, 'predikat.sudah-klarifikasi', 'predikat.sudah-kunjungan');
  for (const perintah of ['predikat.klarifikasi', 'predikat.catatKunjunganTpn']) {
    const lebihDahulu = perintah === 'predikat.klarifikasi' ? 'predikat.klarifikasi-sesudah-usul' : 'predikat.kunjungan-sesudah-usul';
    await r.tolak({ oleh: tpn, kasus, perintah, data: { tanggal: hari.sebelumUsul, uraian: 'Keliru tanggal', ...bukti('Berita acara') }, judul: `Mencatat ${perintah === 'predikat.klarifikasi' ? 'klarifikasi' : 'kunjungan lapangan'} yang mendahului temuannya` }, lebihDahulu);
  }
  await r.terima({ oleh: tpn, kasus, perintah: 'predikat.klarifikasi', data: { tanggal: r.hari, uraian: 'Temuan dibenarkan kepala satker', ...bukti('Berita acara klarifikasi') }, judul: 'Mencatat klarifikasi kepada satker' });
  await r.tolak({ oleh: tpn, kasus, perintah: 'predikat.catatRekomendasiTpn', data: rekomendasi(r.hari), judul: 'Merekomendasikan pencabutan sebelum melihat satkernya' }, 'predikat.sudah-kunjungan');
  await r.terima({ oleh: tpn, kasus, perintah: 'predikat.catatKunjunganTpn', data: { tanggal: r.hari, uraian: 'Loket dan buku kas diperiksa di tempat', ...bukti('Laporan kunjungan lapangan') }, judul: 'Mencatat kunjungan lapangan Tim Penilai Nasional' });
  await r.pada(hari.rekomendasi);
  await r.tolak({ oleh: tpn, kasus, perintah: 'predikat.catatRekomendasiTpn', data: rekomendasi(hari.laporan), judul: 'Mencatat rekomendasi yang mendahului klarifikasi dan kunjungan' }, 'predikat.rekomendasi-sesudah-pemeriksaan');
  await r.terima({ oleh: tpn, kasus, perintah: 'predikat.catatRekomendasiTpn', data: rekomendasi(r.hari), judul: 'Mencatat rekomendasi Tim Penilai Nasional: cabut' });
  await r.pada(hari.sk);
  await r.tolak({ oleh: tpn, kasus, perintah: 'predikat.cabut', data: { ...cabut(hari.sebelumRekomendasi), penetap: 'instansi' }, judul: 'Mencatat keputusan pencabutan oleh {pimpinan}, bertanggal sebelum rekomendasi' }, 'predikat.dicabut-penetapnya', 'predikat.cabut-sesudah-rekomendasi');
  await r.terima({ oleh: tpn, kasus, perintah: 'predikat.cabut', data: cabut(r.hari), judul: 'Mencatat SK pencabutan; satker terkunci dua tahun' });
}

/** A new proposal, complete in everything, whose letter bears the last day of the two years: only the letter meets the lock, and it ends there. */
export async function masihTerkunci(r: Rute, { contoh: { kementerian: k } }: Tokoh, usulan: Usulan, { periode, panel: rapat, surat, esok }: { readonly periode: string; readonly panel: string; readonly surat: string; readonly esok: string }): Promise<void> {
  r.babak('Diusulkan lagi satu hari sebelum masa tunggu lewat');
  const panel = await rapatPanel(r, k, { periode, nomorSk: `SEK-9 Tahun ${periode} (contoh)`, tanggalSk: r.hari }, rapat, [{ rute: r, usulan }]);
  await r.pada(surat);
  const kasus = await susunKonsep(r, k, periode, panel);
  await catatSyarat(r, k, kasus);
  await naikkanKonsep(r, k, kasus);
  await tandaTanganiSurat(r, k, kasus);
  await sptjmKepala(r, usulan);
  await sptjmMenteri(r, k, kasus, 1);
  const kirim = { oleh: k.sekretaris, kasus, perintah: 'surat.kirim', data: { ...DATA_DUKUNG } };
  await r.tolak({ ...kirim, judul: 'Mengirim surat bertanggal sehari sebelum masa tunggu dua tahun lewat' }, 'usulan.tidak-terkunci');
  await r.pada(esok);
  await r.tolak({ ...kirim, judul: 'Mengirim surat yang sama keesokan harinya: yang dihitung tanggal suratnya' }, 'usulan.tidak-terkunci');
}

/** After the two years nothing stands in the way. */
export async function kembali(r: Rute, { contoh: { kementerian } }: Tokoh, usulan: Usulan, { periode, panel: rapat, tandaTangan, kirim }: { readonly periode: string; readonly panel: string; readonly tandaTangan: string; readonly kirim: string }): Promise<void> {
  r.babak('Diusulkan kembali sesudah masa tunggu');
  const units = [{ rute: r, usulan }];
  const panel = await rapatPanel(r, kementerian, { periode, nomorSk: `SEK-9 Tahun ${periode} (contoh)`, tanggalSk: r.hari }, rapat, units);
  await suratPengajuan(r, kementerian, { periode, panel, tandaTangan, kirim }, units);
}
