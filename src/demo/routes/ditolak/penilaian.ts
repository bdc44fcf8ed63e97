import {
  ajukan, bukaUsulan, isiLke, kembalikan, kirimAjuan, lhe, lheMemenuhi, MANDIRI, masukkanDaftar, mulaiLke, nilaiDanTeruskan, nilaiTpi, PEMERIKSAAN_BAIK, selesaikanLke, timEselonSatu, timKanwil, timTpi, type Usulan,
} from '../../acts/penilaian.js';
import type { Satker, Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';
import { baik, HASIL, lemahDi } from '../../worksheets.js';

/** Weak in three of six areas: pengungkit below 40, and these areas below 60 %. */
const LEMAH = ['AK', 'PW', 'PP'] as const;
const PEMERIKSAAN_BURUK = { ...PEMERIKSAAN_BAIK, tindakLanjut: { temuan: 12, selesai: 11 }, sakip: 'CC', lhkasn: { wajib: 152, sudah: 140 } };

/** What the Kanwil returns, question by question. */
const ULASAN: Readonly<Record<string, string>> = { 'P.AK.1.a': 'Keterlibatan pimpinan belum tampak', 'P.PW.1.a': 'Pengendalian gratifikasi belum berjalan', 'P.PP.1.a': 'Standar pelayanan belum lengkap' };

/** The self-assessment, out of turn, unfinished, without evidence, by the wrong post. */
export async function penilaianMandiri(r: Rute, { lapas, kanwilPemasyarakatan }: Tokoh, besok: string): Promise<Usulan> {
  r.babak('Usulan tahun 2026: penilaian mandiri');
  const { kepala, operator } = lapas;
  const [penilai = operator] = kanwilPemasyarakatan.penilai;
  const usulan = await bukaUsulan(r, lapas, 'WBK', '2026');
  await r.tolak({ oleh: kepala, kasus: usulan.id, perintah: 'usulan.ajukan', data: { tanggal: besok }, judul: 'Mengajukan usulan tanpa LKE mandiri, dengan tanggal yang belum tiba' }, 'usulan.lke-mandiri-selesai', 'usulan.tanggal-tidak-mendatang');
  await r.tolak({ oleh: penilai, perintah: 'lke.mulai', data: { usulan: usulan.id, lapisan: 'kanwil' }, judul: 'Kantor Wilayah hendak menilai sebelum gilirannya, dengan tim tanpa SK' }, 'lke.giliran', 'lke.tim-ber-sk');
  const kasus = await mulaiLke(r, usulan, { ...MANDIRI, penilai: operator });
  await r.terima({ oleh: operator, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.separuh() }, judul: 'Mengisi separuh LKE mandiri, tanpa data dukung' });
  await r.tolak({ oleh: operator, kasus, perintah: 'lke.ajukan', judul: 'Mengajukan LKE yang baru terisi separuh' }, 'lke.lengkap', 'lke.bukti-terlampir');
  await r.terima({ oleh: operator, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.isi(baik) }, judul: 'Melengkapi seluruh jawaban dan data dukung' });
  await r.tolak({ oleh: kepala, kasus, perintah: 'lke.selesaikan', judul: 'Kepala hendak menyelesaikan LKE yang belum diajukan pengisinya' }, 'lke.dibaca-kedua');
  await dibacaKepala(r, kasus, lapas);
  await r.tolak({ oleh: operator, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.area(baik, 'MP') }, judul: 'Mengubah jawaban pada LKE yang sudah selesai' }, 'lke.keadaan');
  await r.tolak({ oleh: operator, kasus: usulan.id, perintah: 'usulan.ajukan', data: { tanggal: r.hari }, judul: 'Operator hendak mengajukan usulan, padahal itu wewenang kepala' }, 'izin.jabatan');
  await kirimAjuan(r, usulan);
  return usulan;
}

/** The head returns two questions; one is mended, the other explained, a third is locked; then it is finished, by nobody but the head. */
async function dibacaKepala(r: Rute, kasus: string, { kepala, operator }: Satker): Promise<void> {
  const ajukan = { oleh: operator, kasus, perintah: 'lke.ajukan' };
  await r.terima({ ...ajukan, judul: 'Mengajukan LKE mandiri untuk dibaca kepala' });
  await r.tolak({ oleh: operator, kasus, perintah: 'lke.selesaikan', judul: 'Operator hendak menyelesaikan LKE yang diisinya sendiri' }, 'izin.jabatan');
  const butir = { 'P.MP.1.a': 'SK tim kerja yang dilampirkan belum ditandatangani', 'P.TL.1.a': 'Sebutkan peta proses bisnis yang menjadi acuan' };
  await r.terima({
    oleh: kepala, kasus, perintah: 'lke.kembalikanButir', judul: 'Mengembalikan dua butir dengan ulasan putaran 1',
    data: { butir: Object.entries(butir).map(([pertanyaan, catatan]) => ({ pertanyaan, catatan })) },
  });
  await r.tolak({ oleh: operator, kasus, perintah: 'lke.isi', data: { jawaban: { 'P.PW.1.a': { nilai: 'A' } } }, judul: 'Mengubah butir yang tidak dikembalikan' }, 'lke.hanya-yang-dikembalikan');
  await r.terima({ oleh: operator, kasus, perintah: 'lke.isi', data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya', catatan: 'SK yang ditandatangani telah diunggah' } } }, judul: 'Memperbaiki butir pertama' });
  await r.tolak({ ...ajukan, judul: 'Mengajukan lagi sebelum setiap ulasan ditindaklanjuti' }, 'lke.ulasan-ditanggapi');
  await r.terima({ oleh: operator, kasus, perintah: 'lke.tanggapi', data: { tanggapan: { 'P.TL.1.a': 'Acuannya peta proses bisnis kementerian tahun 2025' } }, judul: 'Menanggapi ulasan butir kedua' });
  await selesaikanLke(r, kasus, { penilai: operator, pembaca: kepala, sebutan: 'mandiri' });
}

/** The Kanwil: nothing scored yet, then scored too low, then returned without saying what to mend. */
export async function penilaianKanwil(r: Rute, { kementerian: { ketuaTpi }, kanwilPemasyarakatan }: Tokoh, usulan: Usulan): Promise<void> {
  r.babak('Penilaian pendahuluan yang tidak cukup');
  const tim = timKanwil(kanwilPemasyarakatan);
  const diteruskan = { oleh: tim.pengusul, kasus: usulan.id, perintah: 'usulan.teruskan', data: { nomorSurat: tim.nomorSurat, tanggal: r.hari } };
  await r.tolak({ oleh: ketuaTpi, kasus: usulan.id, perintah: 'usulan.masukkanDaftar', data: { tanggal: r.hari }, judul: 'Tim Penilai Internal hendak memasukkan satker yang masih di Kantor Wilayah' }, 'usulan.keadaan');
  await r.tolak({ ...diteruskan, judul: 'Mengusulkan ke Unit Eselon I tanpa menilai' }, 'usulan.lke-tingkat-selesai', 'usulan.nilai-pendahuluan');
  await isiLke(r, usulan, tim, usulan.lembar.area(lemahDi(...LEMAH), ...LEMAH));
  await r.tolak({ ...diteruskan, judul: 'Mengusulkan satker dengan nilai pengungkit di bawah 40 dan tiga area di bawah 60%' }, 'usulan.nilai-pendahuluan');
  await r.tolak({ oleh: tim.pengusul, kasus: usulan.id, perintah: 'usulan.kembalikan', data: { alasan: 'Belum memenuhi', tanggal: r.hari, butir: [] }, judul: 'Mengembalikan tanpa menyebut apa yang harus diperbaiki' }, 'usulan.alasan-tertulis');
  await kembalikan(r, usulan, tim.pengusul, 'tiga area belum mencapai 60% bobotnya', ULASAN);
}

/** The unit mends what was found and walks the route again, through Kanwil and Eselon I. */
export async function diperbaiki(r: Rute, { kanwilPemasyarakatan, ditjenPemasyarakatan }: Tokoh, usulan: Usulan, hari: readonly [mandiri: string, kanwil: string, ditjen: string]): Promise<void> {
  r.babak('Perbaikan, dan rute diulang dari tingkat pertama');
  await r.pada(hari[0]);
  await ajukan(r, usulan, usulan.lembar.isi(baik, ({ code }) => code in ULASAN));
  await r.pada(hari[1]);
  await nilaiDanTeruskan(r, usulan, timKanwil(kanwilPemasyarakatan), usulan.lembar.area(baik, ...LEMAH));
  await r.pada(hari[2]);
  await nilaiDanTeruskan(r, usulan, timEselonSatu(ditjenPemasyarakatan), usulan.lembar.koreksi(40));
}

/** TPI: an assessor with an interest, a report on nothing, a report on too little. */
export async function evaluasiTpi(r: Rute, { kementerian: k, mantanKepalaLapas }: Tokoh, usulan: Usulan): Promise<void> {
  r.babak('Evaluasi Tim Penilai Internal yang belum memenuhi');
  const terbit = { oleh: k.ketuaTpi, kasus: usulan.id, perintah: 'usulan.terbitkanLhe' };
  await masukkanDaftar(r, usulan, k.ketuaTpi);
  await r.tolak({
    oleh: mantanKepalaLapas, perintah: 'lke.mulai', data: { usulan: usulan.id, lapisan: 'tpi', skTim: { nomor: 'M.IP-15 (contoh)', tanggal: '2025-07-01' } },
    judul: 'Anggota tim yang sampai tahun lalu memimpin satker ini hendak menilainya',
  }, 'lke.bukan-unit-sendiri');
  await r.tolak({ ...terbit, data: lhe(r, 'memenuhi'), judul: 'Menerbitkan LHE “memenuhi” tanpa LKE dan tanpa pemeriksaan' },
    'usulan.lke-tpi-selesai', 'usulan.pemeriksaan-lengkap', 'usulan.nilai-ambang', 'usulan.tindak-lanjut-tuntas', 'usulan.lhk-lengkap', 'usulan.sakip-unit', 'usulan.layanan-utama');
  await dibagi(r, usulan, k);
  await nilaiTpi(r, usulan, k, { ...usulan.lembar.area(lemahDi(...LEMAH), ...LEMAH), hasil: HASIL.kurang }, PEMERIKSAAN_BURUK);
  await r.tolak({ ...terbit, data: lhe(r, 'memenuhi'), judul: 'Menerbitkan LHE “memenuhi” meskipun nilai, tindak lanjut, LHKASN, dan SAKIP kurang' },
    'usulan.nilai-ambang', 'usulan.tindak-lanjut-tuntas', 'usulan.lhk-lengkap', 'usulan.sakip-unit');
  await r.tolak({ ...terbit, data: lhe(r, 'belumMemenuhi'), judul: 'Menerbitkan LHE “belum memenuhi” tanpa rekomendasi perbaikan' }, 'usulan.rekomendasi-perbaikan');
  await r.terima({
    ...terbit, judul: 'Menerbitkan LHE “belum memenuhi” dengan rekomendasi; satker kembali ke perbaikan',
    data: lhe(r, 'belumMemenuhi', ['Tuntaskan satu temuan yang tersisa', 'Lengkapi LHKASN', 'Perkuat area akuntabilitas, pengawasan, dan pelayanan publik']),
  });
}

/** The chair gives each area to one of two members; neither writes in that of the other. */
async function dibagi(r: Rute, usulan: Usulan, { ketuaTpi, anggotaTpi: [anggota, lain] }: Tokoh['kementerian']): Promise<void> {
  const kasus = await mulaiLke(r, usulan, timTpi(ketuaTpi, anggota));
  const pembagian = { ...Object.fromEntries(await Promise.all(LEMAH.map(async (area) => [area, [await anggota.id()]] as const))), MP: [await lain.id()] };
  await r.terima({ oleh: ketuaTpi, kasus, perintah: 'lke.bagi', data: { pembagian }, judul: 'Membagi area LKE kepada dua anggota tim' });
  await r.tolak({ oleh: lain, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.area(baik, 'PW') }, judul: 'Anggota hendak mengisi area yang ditugaskan kepada anggota lain' }, 'lke.bagian-sendiri');
}

/** The second time TPI finds nothing wanting. */
export async function tpiMemenuhi(r: Rute, { kementerian: k }: Tokoh, usulan: Usulan): Promise<void> {
  r.babak('Evaluasi Tim Penilai Internal, kini memenuhi');
  await masukkanDaftar(r, usulan, k.ketuaTpi);
  await nilaiTpi(r, usulan, k, { ...usulan.lembar.area(baik, ...LEMAH), hasil: HASIL.baik });
  await lheMemenuhi(r, usulan, k.ketuaTpi);
}
