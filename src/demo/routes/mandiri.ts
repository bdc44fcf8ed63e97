import { bukaSatker, catatPakta, mulaiMembangun, tetapkan } from '../acts/membangun.js';
import { dataPiagam } from '../acts/pemda.js';
import { rapatPanel } from '../acts/panel.js';
import { ajukan, bukaUsulan, evaluasiTpi, nilaiDanTeruskan, timSetjen, type Usulan } from '../acts/penilaian.js';
import { catatSyarat, dataKonsep, kirimSurat, naikkanKonsep, sptjmKepala, sptjmMenteri, susunKonsep, tandaTanganiSurat } from '../acts/surat.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { baik, HASIL, sidikDari } from '../worksheets.js';
import { evaluasiMandiri } from './mandiri-tpm.js';
import { mengusulkan } from './upt.js';

/** WBK that the ministry judges itself; a WBBM in the same letter goes to TPN all the same. */
export async function mandiri(r: Rute, t: Tokoh): Promise<void> {
  await membangun(r, t);
  const usulan = await diusulkan(r, t);
  const tim = await satuSurat(r, t, usulan);
  await evaluasiMandiri(r, t, tim, usulan.wbk);
}

/** What is proposed: a Kanwil for WBK, and the Lapas, which holds WBK, for WBBM. */
export interface Diusulkan { readonly wbk: Usulan; readonly wbbm: Usulan }

async function membangun(r: Rute, t: Tokoh): Promise<void> {
  const { kanwilPemasyarakatan: kanwil, lapas, kementerian: { pimpinan } } = t;
  r.babak('Sebuah Kantor Wilayah menuju WBK, dan Lapas yang berpredikat WBK menuju WBBM');
  await r.pada('2028-02-07');
  const dibangun = [];
  for (const [unit, tujuan] of [[kanwil, 'WBK'], [lapas, 'WBBM']] as const) {
    const kasus = await bukaSatker(r, unit, tujuan);
    await catatPakta(r, unit.operator, kasus, await unit.id());
    dibangun.push({ unit, kasus });
  }
  const [sendiri, ...peserta] = dibangun.map(({ kasus }) => kasus);
  await r.terima({
    oleh: kanwil.kepala, kasus: sendiri ?? '', perintah: 'satker.canangkanBersama', judul: 'Mencanangkan Kantor Wilayah dan UPT-nya bersama-sama, dalam satu acara',
    data: { ...dataPiagam(r.hari, { tempat: 'Aula Kantor Wilayah, Bandung', nomor: 'W11-OT.03.02-58' }), peserta },
  });
  await r.pada('2028-03-06');
  for (const { unit, kasus } of dibangun) {
    await tetapkan(r, pimpinan, kasus, 'M.IP-6.OT.03.02 Tahun 2028 (contoh)');
    await mulaiMembangun(r, unit, kasus, 'W11-OT.03.02-60 (contoh)');
  }
}

async function diusulkan(r: Rute, t: Tokoh): Promise<Diusulkan> {
  const { kanwilPemasyarakatan: kanwil, ditjenPemasyarakatan: ditjen, lapas, kementerian } = t;
  r.babak('Usulan WBK tahun 2029 melalui Sekretariat Jenderal');
  await r.pada('2029-01-08');
  const wbk = await bukaUsulan(r, kanwil, 'WBK', '2029');
  await ajukan(r, wbk, wbk.lembar.isi(baik));
  await r.pada('2029-01-15');
  await nilaiDanTeruskan(r, wbk, timSetjen(kementerian), wbk.lembar.koreksi(30));
  await r.pada('2029-01-22');
  await evaluasiTpi(r, wbk, kementerian, { ...wbk.lembar.koreksi(35), hasil: HASIL.baik });
  const wbbm = await mengusulkan(r, lapas, '2029', { kementerian, kanwil, ditjen, hari: ['2029-01-24', '2029-01-31', '2029-02-07', '2029-02-14'], tujuan: 'WBBM' });
  return { wbk, wbbm };
}

const persetujuan = (tanggal: string, sampai: string) => ({
  periode: '2029', nomor: 'B/88/M.RB.06/2029 (contoh)', tanggal, berlakuDari: '2029-05-07', berlakuSampai: sampai, lingkup: 'Evaluasi mandiri Menuju WBK bagi satker kementerian', sidik: sidikDari('Persetujuan evaluasi mandiri'),
});

/** The letter may ask for its own judgement only with the approval of MenPANRB in force. Gives the case of that approval. */
async function satuSurat(r: Rute, t: Tokoh, { wbk, wbbm }: Diusulkan): Promise<string> {
  const { kementerian: k } = t;
  r.babak('Rapat panel, persetujuan Menteri PANRB, dan surat');
  const panel = await rapatPanel(r, k, { periode: '2029', nomorSk: 'SEK-9 Tahun 2029 (contoh)', tanggalSk: r.hari }, '2029-04-16', [{ rute: r, usulan: wbk }, { rute: r, usulan: wbbm }]);
  await r.pada('2029-05-07');
  const satker = await k.akar();
  await r.tolak({ oleh: k.penyiap[0], perintah: 'surat.susunKonsep', data: { ...await dataKonsep(k, '2029', panel), wbkMandiri: true }, judul: 'Menyusun surat untuk menilai WBK sendiri tanpa persetujuan Menteri PANRB' }, 'surat.persetujuan-mandiri');
  const catat = { oleh: k.sekretaris, perintah: 'tpm.catatPersetujuan' };
  await r.tolak({ ...catat, data: { satker, ...persetujuan('2029-05-08', '2029-05-06') }, judul: 'Mencatat persetujuan yang berakhir sebelum mulai, bertanggal besok' }, 'tpm.masa-berlaku', 'tpm.tanggal-tidak-mendatang');
  const { kasus: tim } = await r.terima({ ...catat, data: { satker, ...persetujuan(r.hari, '2029-12-31') }, judul: 'Mencatat persetujuan Menteri PANRB untuk evaluasi mandiri tahun 2029' });
  const kasus = await susunKonsep(r, k, '2029', panel, true);
  await catatSyarat(r, k, kasus);
  await naikkanKonsep(r, k, kasus);
  await tandaTanganiSurat(r, k, kasus);
  for (const one of [wbk, wbbm]) await sptjmKepala(r, one);
  await sptjmMenteri(r, k, kasus, 2);
  await r.tolak({ oleh: t.tpm[0], kasus: wbk.id, perintah: 'usulan.terbitkanLheMandiri', data: { nomor: 'TPM-1 (contoh)', tanggal: r.hari, simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [] }, judul: 'Ketua Tim Penilai Mandiri hendak mengevaluasi sebelum surat dikirim' }, 'usulan.keadaan');
  await kirimSurat(r, k, kasus);
  await r.tolak({ oleh: t.tpm[0], perintah: 'lke.mulai', data: { usulan: wbbm.id, lapisan: 'tpm', skTim: { nomor: 'SK (contoh)', tanggal: r.hari } }, judul: 'Tim Penilai Mandiri hendak menilai WBBM, yang hanya dinilai Tim Penilai Nasional' }, 'lke.giliran');
  return tim;
}
