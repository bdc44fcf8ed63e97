import type { Usulan } from '../../acts/penilaian.js';
import { PADA, pemberitahuan, praEvaluasi, SURVEI, type Catat } from '../../acts/tpn.js';
import type { Pemda } from '../../cast.js';
import type { Rute } from '../../story.js';

/** TPN's stages in their order: what is recorded too early, or says too little, is refused first. */
export async function dinilaiTpnTertib(r: Rute, { tpn: oleh }: Pemda, { id: kasus }: Usulan): Promise<void> {
  const catat: Catat = (perintah, data, judul) => r.terima({ oleh, kasus, perintah, data, judul });
  const ditolak = (perintah: string, data: Record<string, unknown>, judul: string, ...rules: string[]) => r.tolak({ oleh, kasus, perintah, data, judul }, ...rules);
  r.babak('Evaluasi Tim Penilai Nasional, tahap demi tahap');
  await r.pada('2027-07-14');
  await ditolak('usulan.catatPraEvaluasi', { ...praEvaluasi(r.hari), hasil: 'ditolak' }, 'Mencatat penolakan tanpa alasan', 'usulan.alasan-penolakan');
  await ditolak('usulan.catatPraEvaluasi', { ...praEvaluasi(r.hari), layananLangsung: false }, 'Melanjutkan unit tanpa layanan langsung tanpa menyebut jumlah unit sejenis yang disepakati', 'usulan.jumlah-sejenis');
  await PADA.praEvaluasi(catat, r);
  await r.pada('2027-08-25');
  await ditolak('usulan.catatDesk', { hasil: 'lanjut', ...pemberitahuan('desk', '2027-07-01') }, 'Mencatat desk evaluasi yang mendahului pra-evaluasi', 'usulan.tahap-tpn-berurutan');
  await PADA.desk(catat, r);
  await r.pada('2027-10-13');
  await ditolak('usulan.catatLapangan', { ...pemberitahuan('lapangan', r.hari) }, 'Mencatat evaluasi lapangan tanpa survei dan capaian kinerja', 'usulan.survei-tercatat', 'usulan.kinerja-tercatat');
  await ditolak('usulan.catatSurvei', {
    ...SURVEI, layanan: [{ jenis: 'Rawat jalan', responden: 29 }, { jenis: 'Rawat inap', responden: 0 }], dari: '2027-09-06', sampai: r.hari, ...pemberitahuan('survei', r.hari),
  }, 'Mencatat survei dengan 29 responden, semuanya dari satu jenis layanan', 'usulan.survei-responden', 'usulan.survei-komposisi');
  await PADA.lapangan(catat, r);
  await r.pada('2027-11-24');
  await ditolak('usulan.catatPanelTpn', { hasil: 'memenuhi', ...pemberitahuan('panel', r.hari) }, 'Mencatat panel sebelum klirens', 'usulan.klirens-lengkap');
  await ditolak('usulan.catatKlirens', { badan: 'kpk', hasil: 'catatan', ...pemberitahuan('klirens', r.hari) }, 'Mencatat klirens dengan catatan tanpa menyebut isinya', 'usulan.klirens-catatan');
  await PADA.panel(catat, r);
}
