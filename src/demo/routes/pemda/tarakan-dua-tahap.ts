import { lhe, lheMemenuhi, masukkanDaftar, mulaiLke, nilaiTpi, selesaikanLke, timTpi, type Usulan } from '../../acts/penilaian.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';
import { baik, HASIL, lemahDi, sidikDari } from '../../worksheets.js';

type Tarakan = Tokoh['tarakan'];

const AREA = 'TL';

/** Stage I finds an area lacking; what is lacking is made up for; stage II looks at that alone. */
export async function duaTahap(r: Rute, t: Tarakan, usulan: Usulan): Promise<void> {
  const kurang = await tahapSatu(r, t, usulan);
  await percepatan(r, t, usulan, kurang);
  await tahapDua(r, t, usulan, kurang);
}

/** Gives the codes of what earned less than its full value in the weak area. */
async function tahapSatu(r: Rute, t: Tarakan, usulan: Usulan): Promise<string[]> {
  const { ketuaTpi } = t;
  r.babak('Penilaian mandiri tahap I oleh Inspektorat');
  await r.pada('2027-01-20');
  await masukkanDaftar(r, usulan, ketuaTpi);
  const minta = { oleh: ketuaTpi, kasus: usulan.id, perintah: 'usulan.mintaPercepatan' };
  await r.tolak({ ...minta, data: daftar(r.hari, ['L.TL.1.a']), judul: 'Meminta percepatan sebelum menilai' }, 'usulan.lke-tpi-selesai', 'usulan.hanya-kekurangan');
  await nilaiTpi(r, usulan, t, { ...usulan.lembar.area(lemahDi(AREA), AREA), hasil: HASIL.baikLama });
  await r.tolak({ oleh: ketuaTpi, kasus: usulan.id, perintah: 'usulan.terbitkanLhe', data: lhe(r, 'memenuhi'), judul: 'Menyatakan memenuhi, padahal area penataan tatalaksana di bawah 60%' }, 'usulan.nilai-ambang');
  await r.tolak({ oleh: ketuaTpi, kasus: usulan.id, perintah: 'usulan.kecualikan', data: { orang: await ketuaTpi.id(), lapisan: 'tpi', alasan: 'Tidak ada penggantinya', tanggal: r.hari }, judul: 'Ketua tim hendak mengecualikan dirinya dari aturan benturan kepentingan' }, 'usulan.pengecualian-orang-lain');
  const codes = [...r.law.instrument.questions.keys()].filter((code) => code.split('.')[1] === AREA);
  const { body } = await ketuaTpi.get(`/kasus/${usulan.lke.get('tpi') ?? ''}`);
  const { kurang = [] } = (body as { isi: { kurang?: string[] } }).isi;
  const lemah = codes.filter((code) => kurang.includes(code));
  const terpenuhi = codes.filter((code) => !kurang.includes(code)).slice(0, 1);
  await r.tolak({ ...minta, data: daftar(r.hari, [...lemah, ...terpenuhi]), judul: 'Memasukkan butir yang sudah bernilai penuh ke dalam daftar kekurangan' }, 'usulan.hanya-kekurangan');
  await r.terima({ ...minta, data: daftar(r.hari, lemah), judul: `Menyampaikan daftar ${lemah.length} kekurangan untuk dipercepat pemenuhannya` });
  return lemah;
}

const daftar = (tanggal: string, codes: readonly string[]) => ({
  tanggal, daftar: codes.map((pertanyaan) => ({ pertanyaan, kekurangan: 'Belum dilaksanakan sepanjang tahun', upaya: 'Melengkapi kebijakan dan bukti pelaksanaannya', tenggat: '2027-03-12' })),
});

async function percepatan(r: Rute, { dukcapil, timPembangunan }: Tarakan, { id: kasus }: Usulan, kurang: readonly string[]): Promise<void> {
  r.babak('Percepatan bersama {timPembangunan}');
  await r.pada('2027-03-01');
  const catat = (pertanyaan: string) => ({ pertanyaan, tanggal: r.hari, uraian: 'Dilengkapi dan dilaksanakan', bukti: [{ judul: `Bukti ${pertanyaan}`, sidik: sidikDari(pertanyaan) }] });
  await r.tolak({ oleh: dukcapil.operator, kasus, perintah: 'usulan.catatPercepatan', data: catat('L.PP.1.a'), judul: 'Mencatat pemenuhan butir yang tidak ada dalam daftar' }, 'usulan.dalam-daftar-percepatan');
  for (const [i, code] of kurang.entries()) {
    await r.terima({ oleh: i === 0 ? timPembangunan : dukcapil.operator, kasus, perintah: 'usulan.catatPercepatan', data: catat(code), judul: `Mencatat pemenuhan butir ${code}` });
    if (i === 0) await r.tolak({ oleh: dukcapil.kepala, kasus, perintah: 'usulan.ajukanTahapDua', data: { tanggal: r.hari }, judul: 'Mengajukan penilaian tahap II sebelum seluruh butir dijawab' }, 'usulan.percepatan-tuntas');
  }
  await r.terima({ oleh: dukcapil.kepala, kasus, perintah: 'usulan.ajukanTahapDua', data: { tanggal: r.hari }, judul: 'Mengajukan penilaian tahap II' });
}

async function tahapDua(r: Rute, t: Tarakan, usulan: Usulan, kurang: readonly string[]): Promise<void> {
  const { ketuaTpi, anggotaTpi: [, penilai] } = t;
  r.babak('Penilaian mandiri tahap II, terbatas pada yang kurang');
  await r.pada('2027-03-15');
  const tim = { ...timTpi(ketuaTpi, penilai), lapisan: 'tpiTahapDua', sebutan: 'Tim Penilai Internal tahap II' };
  const kasus = await mulaiLke(r, usulan, tim);
  await r.tolak({ oleh: penilai, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.area(baik, 'PW') }, judul: 'Mengubah area pengawasan, yang telah terpenuhi pada tahap I' }, 'lke.hanya-yang-kurang');
  await r.terima({ oleh: penilai, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.isi(baik, ({ code }) => kurang.includes(code)) }, judul: `Menilai kembali ${kurang.length} butir; yang lain terkunci dan terbawa dari tahap I` });
  await selesaikanLke(r, kasus, tim);
  await r.tolak({ oleh: ketuaTpi, kasus: usulan.id, perintah: 'usulan.mintaPercepatan', data: daftar(r.hari, kurang.slice(0, 1)), judul: 'Meminta percepatan lagi atas yang kini bernilai penuh, padahal tidak ada tahap III' }, 'usulan.tahap-berikut', 'usulan.hanya-kekurangan');
  await lheMemenuhi(r, usulan, ketuaTpi);
}

