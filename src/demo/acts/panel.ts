import type { Instansi } from '../cast.js';
import type { Orang } from '../client.js';
import type { Rute } from '../story.js';
import type { Usulan } from './penilaian.js';

/** A member of a panel and the body that they sit for. */
export interface AnggotaPanel { readonly orang: Orang; readonly unsur: string }

/** A panel as it is written in its decree. */
export interface Panel {
  readonly periode: string;
  readonly nomorSk: string;
  readonly tanggalSk: string;
  readonly anggota: readonly AnggotaPanel[];
  readonly agenda: readonly Usulan[];
  /** Whose panel: by default that of TPI. */
  readonly jenis?: 'tpi' | 'tpm';
}

/** TPI with its chair, and the Biro: five members. */
export const anggotaPanel = ({ ketuaTpi, anggotaTpi, penyiap }: Instansi): AnggotaPanel[] => [
  { orang: ketuaTpi, unsur: 'tpi' }, { orang: anggotaTpi[0], unsur: 'tpi' }, { orang: anggotaTpi[1], unsur: 'tpi' }, { orang: penyiap[0], unsur: 'biro' }, { orang: penyiap[1], unsur: 'biro' },
];

export const ids = (people: readonly Orang[]): Promise<string[]> => Promise.all(people.map((orang) => orang.id()));

export async function dataPanel(k: Instansi, { periode, nomorSk, tanggalSk, anggota, agenda, jenis = 'tpi' }: Panel): Promise<Record<string, unknown>> {
  const members = await Promise.all(anggota.map(async ({ orang, unsur }) => ({ orang: await orang.id(), unsur })));
  return { jenis, satker: await k.akar(), periode, nomorSk, tanggalSk, anggota: members, agenda: agenda.map(({ id }) => id) };
}

export async function bukaPanel(r: Rute, k: Instansi, panel: Panel): Promise<string> {
  const { kasus } = await r.terima({ oleh: k.ketuaTpi, perintah: 'panel.buka', data: await dataPanel(k, panel), judul: `Menyiapkan rapat panel dengan Biro: ${panel.agenda.length} satker dalam agenda` });
  return kasus;
}

export async function undang(r: Rute, k: Instansi, kasus: string, rapat: string): Promise<void> {
  await r.terima({ oleh: k.ketuaTpi, kasus, perintah: 'panel.undang', data: { nomor: 'ITJ-UM.01.01-9 (contoh)', tanggal: r.hari, rapat, tempat: 'Ruang Rapat Inspektorat Jenderal' }, judul: 'Mengundang seluruh anggota panel' });
}

export async function catatHadir(r: Rute, k: Instansi, kasus: string, hadir: readonly Orang[]): Promise<void> {
  await r.terima({ oleh: k.ketuaTpi, kasus, perintah: 'panel.catatHadir', data: { hadir: await ids(hadir) }, judul: `Mencatat daftar hadir: ${hadir.length} anggota panel` });
}

/** The votes on one proposal. */
export interface Suara {
  readonly setuju: readonly Orang[];
  readonly menolak?: readonly Orang[];
  readonly mundur?: readonly Orang[];
}

export async function dataPutusan({ id }: Usulan, { setuju, menolak = [], mundur = [] }: Suara): Promise<Record<string, unknown>> {
  return {
    usulan: id, keputusan: 'diusulkan', alasan: 'Hasil evaluasi Tim Penilai Internal memenuhi seluruh kriteria', metode: 'mufakat',
    setuju: await ids(setuju), menolak: await ids(menolak), mundur: await ids(mundur), pendapatBerbeda: [],
  };
}

export async function putuskan(r: Rute, k: Instansi, kasus: string, usulan: Usulan, suara: Suara): Promise<void> {
  const mundur = suara.mundur?.length ?? 0;
  await r.terima({
    oleh: k.ketuaTpi, kasus, perintah: 'panel.putuskan', data: await dataPutusan(usulan, suara),
    judul: `Panel memutus dengan mufakat: ${await usulan.satker.nama()} diusulkan${mundur > 0 ? `; ${mundur} anggota mundur dari pembahasan` : ''}`,
  });
}

export async function tandaTanganiBeritaAcara(r: Rute, kasus: string, peserta: readonly Orang[]): Promise<void> {
  for (const oleh of peserta) await r.terima({ oleh, kasus, perintah: 'panel.tandatangani', judul: 'Menandatangani berita acara' });
}

export async function susunBeritaAcara(r: Rute, k: Instansi, kasus: string): Promise<void> {
  await r.terima({ oleh: k.ketuaTpi, kasus, perintah: 'panel.susunBeritaAcara', data: { nomor: 'BA-3/ITJ (contoh)', tanggal: r.hari }, judul: 'Menyusun berita acara rapat panel' });
}

export async function sampaikanBeritaAcara(r: Rute, k: Instansi, kasus: string): Promise<void> {
  await r.terima({ oleh: k.ketuaTpi, kasus, perintah: 'panel.sampaikan', judul: 'Menyampaikan berita acara kepada {sekretaris}' });
}

/** A panel from its decree to its minutes, everybody present and of one mind. `memutus` tells on which route each decision belongs. */
export async function rapatPanel(r: Rute, k: Instansi, panel: Omit<Panel, 'agenda' | 'anggota'>, hari: string, memutus: readonly { readonly rute: Rute; readonly usulan: Usulan }[]): Promise<string> {
  const anggota = anggotaPanel(k);
  const peserta = anggota.map(({ orang }) => orang);
  const kasus = await bukaPanel(r, k, { ...panel, anggota, agenda: memutus.map(({ usulan }) => usulan) });
  await undang(r, k, kasus, hari);
  await r.pada(hari);
  await catatHadir(r, k, kasus, peserta);
  for (const { rute, usulan } of memutus) await putuskan(rute, k, kasus, usulan, { setuju: peserta });
  await susunBeritaAcara(r, k, kasus);
  await tandaTanganiBeritaAcara(r, kasus, peserta);
  await sampaikanBeritaAcara(r, k, kasus);
  return kasus;
}
