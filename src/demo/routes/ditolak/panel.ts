import { anggotaPanel, bukaPanel, catatHadir, dataPanel, dataPutusan, ids, putuskan, sampaikanBeritaAcara, susunBeritaAcara, tandaTanganiBeritaAcara, undang, type Panel } from '../../acts/panel.js';
import type { Usulan } from '../../acts/penilaian.js';
import { dataKonsep } from '../../acts/surat.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';

/** What the panel of 2026 may not do, one after the other, until its minutes are delivered. `lain` is a proposal that is not ripe. */
export async function rapatPanel(r: Rute, t: Tokoh, usulan: Usulan, lain: Usulan, { hari, sebelumnya }: { hari: string; sebelumnya: string }): Promise<string> {
  r.babak('Rapat panel yang tidak sah');
  const kasus = await bentuk(r, t, usulan, lain);
  await belumRapat(r, t, kasus, hari);
  await r.pada(hari);
  await tanpaKuorum(r, t, kasus, usulan, lain);
  await pengecualian(r, t, kasus, usulan);
  await beritaAcara(r, t, kasus, usulan, sebelumnya);
  return kasus;
}

const panelDari = ({ kementerian: k, mantanKepalaLapas }: Tokoh, agenda: readonly Usulan[]): Panel => ({
  periode: '2026', nomorSk: 'SEK-12.OT.03.02 (contoh)', tanggalSk: '2026-04-13', agenda,
  anggota: [{ orang: k.ketuaTpi, unsur: 'tpi' }, { orang: k.anggotaTpi[0], unsur: 'tpi' }, { orang: mantanKepalaLapas, unsur: 'tpi' }, { orang: k.penyiap[0], unsur: 'biro' }, { orang: k.penyiap[1], unsur: 'biro' }],
});

async function bentuk(r: Rute, t: Tokoh, usulan: Usulan, lain: Usulan): Promise<string> {
  const { kementerian: k } = t;
  const hanyaTpi = { ...panelDari(t, [lain]), anggota: anggotaPanel(k).filter(({ unsur }) => unsur === 'tpi') };
  await r.tolak({ oleh: k.ketuaTpi, perintah: 'panel.buka', data: await dataPanel(k, hanyaTpi), judul: 'Menyiapkan panel tanpa Biro, untuk satker yang LHE-nya belum memenuhi' }, 'panel.unsur-lengkap', 'panel.agenda-memenuhi');
  const bukanBiro = { ...panelDari(t, [usulan]), tanggalSk: '2026-04-30', anggota: [...anggotaPanel(k).filter(({ unsur }) => unsur === 'tpi'), { orang: k.sekretaris, unsur: 'biro' as const }] };
  await r.tolak({ oleh: k.ketuaTpi, perintah: 'panel.buka', data: await dataPanel(k, bukanBiro), judul: 'Menyiapkan panel dengan wakil Biro yang tidak menjabat pada Biro, dengan keputusan yang belum ada' }, 'panel.anggota-dari-unsurnya', 'panel.tanggal-tidak-mendatang');
  const kasus = await bukaPanel(r, k, panelDari(t, [usulan]));
  await r.tolak({ oleh: k.ketuaTpi, kasus, perintah: 'panel.putuskan', data: await dataPutusan(usulan, { setuju: [k.ketuaTpi] }), judul: 'Memutus sebelum rapat' }, 'panel.keadaan');
  return kasus;
}

/** An invitation that comes after its meeting, and a meeting before its day. */
async function belumRapat(r: Rute, { kementerian: k }: Tokoh, kasus: string, hari: string): Promise<void> {
  await r.tolak({ oleh: k.ketuaTpi, kasus, perintah: 'panel.undang', data: { nomor: 'ITJ-9 (contoh)', tanggal: hari, rapat: r.hari, tempat: 'Ruang rapat' }, judul: 'Mengundang dengan undangan bertanggal sesudah rapat' }, 'panel.undangan-sebelum-rapat');
  await undang(r, k, kasus, hari);
  await r.tolak({ oleh: k.ketuaTpi, kasus, perintah: 'panel.catatHadir', data: { hadir: await ids([k.ketuaTpi]) }, judul: 'Mencatat daftar hadir sebelum hari rapat' }, 'panel.hari-rapat');
}

/** Exemptions that nobody may give: for whoever needs none, and for oneself. */
async function pengecualian(r: Rute, { kementerian: { ketuaTpi, penyiap } }: Tokoh, kasus: string, { id: usulan }: Usulan): Promise<void> {
  const alasan = 'Tidak ada penggantinya';
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.kecualikan', data: { orang: await penyiap[0].id(), usulan, alasan }, judul: 'Mengecualikan anggota yang tidak berkepentingan' }, 'panel.yang-berkepentingan');
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.kecualikan', data: { orang: await ketuaTpi.id(), usulan, alasan }, judul: 'Mengecualikan diri sendiri' }, 'panel.yang-berkepentingan', 'panel.bukan-dirinya');
}

async function tanpaKuorum(r: Rute, { kementerian: k, mantanKepalaLapas }: Tokoh, kasus: string, usulan: Usulan, lain: Usulan): Promise<void> {
  const { ketuaTpi } = k;
  await r.tolak({ oleh: k.penyiap[0], perintah: 'surat.susunKonsep', data: await dataKonsep(k, '2026', kasus), judul: 'Menyusun konsep Surat Menteri sebelum panel memutus' }, 'surat.berita-acara-selesai', 'surat.ada-unit');
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.catatHadir', data: { hadir: await ids([ketuaTpi, k.sekretaris]) }, judul: 'Mencatat hadir seseorang yang bukan anggota panel' }, 'panel.hadir-anggota');
  await catatHadir(r, k, kasus, [ketuaTpi, mantanKepalaLapas]);
  await r.tolak({
    oleh: ketuaTpi, kasus, perintah: 'panel.putuskan', data: await dataPutusan(usulan, { setuju: [ketuaTpi], menolak: [mantanKepalaLapas] }),
    judul: 'Memutus “mufakat” dengan dua dari lima anggota, tanpa Biro, dan mantan kepala satker ikut bersuara',
  }, 'panel.kuorum', 'panel.cara-putus', 'panel.berkepentingan-mundur');
  const data = { ...await dataPutusan(usulan, { setuju: [ketuaTpi], mundur: [mantanKepalaLapas] }), pendapatBerbeda: [{ orang: await ketuaTpi.id(), uraian: 'Ragu' }] };
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.putuskan', data, judul: 'Mencatat pendapat berbeda dari anggota yang setuju, tanpa Biro' }, 'panel.kuorum', 'panel.pendapat-berbeda');
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.putuskan', data: await dataPutusan(lain, { setuju: [ketuaTpi] }), judul: 'Memutus satker di luar agenda, dengan satu suara' }, 'panel.dalam-agenda', 'panel.kuorum', 'panel.pemilih-hadir');
}

async function beritaAcara(r: Rute, { kementerian: k, mantanKepalaLapas }: Tokoh, kasus: string, usulan: Usulan, sebelumnya: string): Promise<void> {
  const { ketuaTpi, anggotaTpi, penyiap } = k;
  const hadir = [ketuaTpi, anggotaTpi[0], mantanKepalaLapas, penyiap[0]];
  await catatHadir(r, k, kasus, hadir);
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.susunBeritaAcara', data: { nomor: 'BA-1 (contoh)', tanggal: sebelumnya }, judul: 'Menyusun berita acara bertanggal sebelum rapat, padahal agenda belum diputus' }, 'panel.semua-agenda-diputus', 'panel.tanggal-rapat');
  await putuskan(r, k, kasus, usulan, { setuju: [ketuaTpi, anggotaTpi[0], penyiap[0]], mundur: [mantanKepalaLapas] });
  await catatHadir(r, k, kasus, [ketuaTpi, mantanKepalaLapas, ...penyiap]);
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.susunBeritaAcara', data: { nomor: 'BA-1 (contoh)', tanggal: r.hari }, judul: 'Menyusun berita acara sesudah seorang pemilih dihapus dari daftar hadir' }, 'panel.pemilih-hadir');
  await catatHadir(r, k, kasus, hadir);
  await susunBeritaAcara(r, k, kasus);
  await r.tolak({ oleh: anggotaTpi[1], kasus, perintah: 'panel.tandatangani', judul: 'Menandatangani berita acara tanpa menghadiri rapat' }, 'panel.penanda-tangan-hadir');
  await tandaTanganiBeritaAcara(r, kasus, [ketuaTpi]);
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'panel.sampaikan', judul: 'Menyampaikan berita acara dengan satu tanda tangan' }, 'panel.semua-menandatangani');
  await tandaTanganiBeritaAcara(r, kasus, hadir.slice(1));
  await sampaikanBeritaAcara(r, k, kasus);
}
