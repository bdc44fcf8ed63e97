import { bukaPanel, catatHadir, dataPanel, putuskan, sampaikanBeritaAcara, susunBeritaAcara, tandaTanganiBeritaAcara, undang, type AnggotaPanel } from '../acts/panel.js';
import { isiLke, type Usulan } from '../acts/penilaian.js';
import { dataKonsep, kirimSurat, naikkanKonsep, tandaTanganiSurat } from '../acts/surat.js';
import { berlaku, isiPredikat } from '../acts/tpn.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { HASIL, sidikDari } from '../worksheets.js';

const UNSUR = ['tpi', 'setjen', 'ditjenImigrasi', 'ditjenPemasyarakatan'] as const;
/** The whole team, each for the body that they come from. */
const tim = ({ tpm }: Tokoh): AnggotaPanel[] => tpm.map((orang, i) => ({ orang, unsur: UNSUR[i] ?? '' }));
const orangnya = (anggota: readonly AnggotaPanel[]) => Promise.all(anggota.map(async ({ orang, unsur }) => ({ orang: await orang.id(), unsur })));

/** From the decree on the team to that of the minister. */
export async function evaluasiMandiri(r: Rute, t: Tokoh, kasusTim: string, usulan: Usulan): Promise<void> {
  r.babak('Tim Penilai Mandiri dibentuk');
  await r.tolak({ oleh: t.tpm[0], kasus: usulan.id, perintah: 'usulan.terbitkanLheMandiri', data: lheMandiri(r.hari), judul: 'Menerbitkan LHE mandiri sebelum tim dibentuk' }, 'usulan.tpm-dibentuk', 'usulan.lke-tpm-selesai', 'usulan.cara-evaluasi-mandiri', 'usulan.nilai-ambang');
  await dibentuk(r, t, kasusTim);
  await dinilai(r, t, usulan);
  const panel = await rapat(r, t, usulan);
  await suratKedua(r, t, panel);
  await ditetapkan(r, t, usulan);
}

async function dibentuk(r: Rute, t: Tokoh, kasus: string): Promise<void> {
  const { kementerian: { pimpinan, ketuaTpi } } = t;
  await r.pada('2029-06-04');
  const bentuk = { oleh: pimpinan, kasus, perintah: 'tpm.bentuk' };
  const [, setjen, imigrasi] = tim(t);
  const pincang = [{ orang: ketuaTpi, unsur: 'tpi' }, ...(setjen && imigrasi ? [setjen, imigrasi] : [])];
  await r.tolak({
    ...bentuk, data: { nomorSk: 'M.IP-20 (contoh)', tanggal: '2029-05-04', anggota: await orangnya(pincang) },
    judul: 'Membentuk tim tanpa Direktorat Jenderal Pemasyarakatan dan tanpa ketuanya, dengan keputusan yang mendahului persetujuan',
  }, 'tpm.sk-dalam-masa-berlaku', 'tpm.unsur-lengkap', 'tpm.anggota-dari-unsurnya', 'tpm.ada-ketua');
  await r.terima({ ...bentuk, data: { nomorSk: 'M.IP-20 (contoh)', tanggal: r.hari, anggota: await orangnya(tim(t)) }, judul: '{Pimpinan} membentuk Tim Penilai Mandiri dari keempat unsurnya' });
  const lagi = { nomorSk: 'M.IP-21 (contoh)', tanggal: '2029-05-28', anggota: await orangnya(tim(t)) };
  await r.tolak({ ...bentuk, data: lagi, judul: 'Membentuk tim itu sekali lagi' }, 'tpm.keadaan');
  await r.tolak({ ...bentuk, perintah: 'tpm.ubahSusunan', data: { ...lagi, alasan: 'Penggantian anggota' }, judul: 'Mengubah susunan dengan keputusan yang lebih tua' }, 'tpm.sesudah-sk-lama');
}

const lheMandiri = (tanggal: string) => ({ nomor: 'TPM-12 (contoh)', tanggal, simpulan: 'memenuhi', catatan: 'Memenuhi kriteria Menuju WBK', rekomendasi: [] });

async function dinilai(r: Rute, t: Tokoh, usulan: Usulan): Promise<void> {
  const [ketua, penilai] = t.tpm;
  r.babak('Evaluasi oleh Tim Penilai Mandiri');
  const terbit = { oleh: ketua, kasus: usulan.id, perintah: 'usulan.terbitkanLheMandiri' };
  await r.tolak({ ...terbit, data: lheMandiri(r.hari), judul: 'Menerbitkan LHE mandiri tanpa menilai, di meja maupun di lapangan' }, 'usulan.lke-tpm-selesai', 'usulan.cara-evaluasi-mandiri', 'usulan.nilai-ambang');
  await r.pada('2029-07-09');
  await isiLke(r, usulan, { lapisan: 'tpm', sebutan: 'Tim Penilai Mandiri', penilai, pembaca: ketua, nomorSkTim: 'M.IP-20 (contoh)' }, { ...usulan.lembar.koreksi(45), hasil: HASIL.baik });
  await r.pada('2029-08-06');
  await r.terima({ ...terbit, data: { ...lheMandiri(r.hari), desk: '2029-07-09', lapangan: '2029-07-23' }, judul: 'Menerbitkan LHE mandiri: memenuhi, sesudah evaluasi di meja dan di lapangan' });
}

async function rapat(r: Rute, t: Tokoh, usulan: Usulan): Promise<string> {
  const { kementerian: k, tpm: [ketua] } = t;
  const pimpinan = { ...k, ketuaTpi: ketua }; // whoever leads the panel
  const anggota = tim(t);
  const peserta = anggota.map(({ orang }) => orang);
  const panel = { jenis: 'tpm' as const, periode: '2029', nomorSk: 'M.IP-20 (contoh)', tanggalSk: '2029-06-04', anggota, agenda: [usulan] };
  r.babak('Rapat panel Tim Penilai Mandiri');
  await r.tolak({ oleh: k.ketuaTpi, perintah: 'panel.buka', data: await dataPanel(k, { ...panel, anggota: anggota.slice(0, 3) }), judul: 'Ketua Tim Penilai Internal hendak membuka panel itu, dengan tiga dari empat anggota' }, 'panel.dipimpin-ketuanya', 'panel.unsur-lengkap', 'panel.anggota-tpm');
  const kasus = await bukaPanel(r, pimpinan, panel);
  await undang(r, pimpinan, kasus, '2029-08-20');
  await r.pada('2029-08-20');
  await catatHadir(r, pimpinan, kasus, peserta);
  await putuskan(r, pimpinan, kasus, usulan, { setuju: peserta });
  await susunBeritaAcara(r, pimpinan, kasus);
  await tandaTanganiBeritaAcara(r, kasus, peserta);
  await sampaikanBeritaAcara(r, pimpinan, kasus);
  return kasus;
}

/** The second letter carries what the ministry found to MenPANRB. */
async function suratKedua(r: Rute, { kementerian: k }: Tokoh, panel: string): Promise<void> {
  r.babak('Surat kedua: hasil evaluasi mandiri');
  await r.pada('2029-09-10');
  const { kasus } = await r.terima({ oleh: k.penyiap[0], perintah: 'surat.susunKonsep', data: { ...await dataKonsep(k, '2029', panel), jenis: 'mandiri' }, judul: 'Menyusun konsep surat kedua berdasar berita acara Tim Penilai Mandiri' });
  await naikkanKonsep(r, k, kasus);
  await tandaTanganiSurat(r, k, kasus);
  await kirimSurat(r, k, kasus);
}

async function ditetapkan(r: Rute, { kementerian: k }: Tokoh, { id: kasus }: Usulan): Promise<void> {
  r.babak('Tanggapan Menteri PANRB dan keputusan {pimpinan}');
  await r.pada('2029-10-22');
  const tanggapan = { oleh: k.sekretaris, kasus, perintah: 'usulan.catatTanggapan' };
  const data = (tanggal: string) => ({ hasil: 'disetujui', nomor: 'B/310/RB.04/2029 (contoh)', tanggal, sidik: sidikDari('Tanggapan Menteri PANRB') });
  await r.tolak({ ...tanggapan, data: data('2029-09-07'), judul: 'Mencatat tanggapan yang mendahului surat kedua' }, 'usulan.tanggapan-sesudah-surat');
  await r.terima({ ...tanggapan, data: data(r.hari), judul: 'Mencatat tanggapan Menteri PANRB: disetujui' });
  const keputusan = { oleh: k.pimpinan, kasus, perintah: 'usulan.tetapkanMandiri' };
  const sk = (tanggal: string) => ({ nomorSk: 'M.IP-40 (contoh)', tanggal, nomorPiagam: 'P-17/2029 (contoh)', sidik: sidikDari('Keputusan Menteri') });
  await r.tolak({ ...keputusan, data: sk('2029-10-15'), judul: 'Menetapkan dengan keputusan yang mendahului tanggapan' }, 'usulan.penetapan-sesudah-tanggapan');
  await r.pada('2029-11-12');
  const { turunan: [predikat] } = await r.terima({ ...keputusan, data: sk(r.hari), judul: '{Pimpinan} menetapkan predikat Menuju WBK dan menandatangani piagam' });
  const id = predikat?.kasus ?? '';
  await r.selesai(k.ketuaTpi, id, 'berlaku', `${berlaku(await isiPredikat(k.ketuaTpi, id))}; ditetapkan Menteri, bukan Menteri PANRB`);
}
