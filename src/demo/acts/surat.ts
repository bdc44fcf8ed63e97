import type { Kementerian } from '../cast.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import type { Usulan } from './penilaian.js';

/** What Table 7 asks of the ministry, met for either predikat. */
export const SYARAT_INSTANSI = { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 } as const;
export const DATA_DUKUNG = { nomorPengantar: 'SEK-OT.03.02-90 (contoh)', sidikDataDukung: sidikDari('Seluruh data dukung satker usulan') } as const;

export async function dataKonsep(k: Kementerian, periode: string, panel: string): Promise<Record<string, unknown>> {
  return { satker: await k.akar(), periode, panel, hal: 'Pengajuan Unit Kerja/Satker Berpredikat Menuju WBK/WBBM' };
}

/** The concept, from the desk of the Biro to that of the minister; gives the case. */
export async function susunKonsep(r: Rute, k: Kementerian, periode: string, panel: string): Promise<string> {
  const { kasus } = await r.terima({ oleh: k.biro[0], perintah: 'surat.susunKonsep', data: await dataKonsep(k, periode, panel), judul: 'Menyusun konsep Surat Menteri berdasar berita acara' });
  return kasus;
}

export async function naikkanKonsep(r: Rute, k: Kementerian, kasus: string): Promise<void> {
  await r.terima({ oleh: k.biro[0], kasus, perintah: 'surat.sampaikanKeSekretaris', judul: 'Menyampaikan konsep Surat Menteri kepada Sekretaris Jenderal' });
  await r.terima({ oleh: k.sekjen, kasus, perintah: 'surat.sampaikanKePimpinan', judul: 'Menyampaikan konsep Surat Menteri kepada Menteri' });
}

export async function tandaTanganiSurat(r: Rute, k: Kementerian, kasus: string): Promise<void> {
  await r.terima({ oleh: k.menteri, kasus, perintah: 'surat.tandatangani', data: { nomor: 'M.IP-OT.03.02-21 (contoh)', tanggal: r.hari }, judul: 'Menteri menandatangani surat pengajuan' });
}

export async function catatSyarat(r: Rute, k: Kementerian, kasus: string, syarat: Record<string, unknown> = SYARAT_INSTANSI): Promise<void> {
  const { opiniBpk, sakip, indeksRb, spip } = syarat as typeof SYARAT_INSTANSI;
  await r.terima({ oleh: k.biro[0], kasus, perintah: 'surat.catatSyaratInstansi', data: syarat, judul: `Mencatat syarat kementerian: opini ${opiniBpk}, SAKIP ${sakip}, indeks RB ${indeksRb}, SPIP level ${spip}` });
}

export async function sptjmMenteri(r: Rute, k: Kementerian, kasus: string, jumlahUnit: number): Promise<void> {
  await r.terima({
    oleh: k.menteri, kasus, perintah: 'surat.lampirkanSptjm', data: { tanggal: r.hari, jumlahUnit, sidik: sidikDari(`SPTJM Menteri untuk ${jumlahUnit} satker`) },
    judul: `Menteri melampirkan SPTJM untuk ${jumlahUnit} satker`,
  });
}

export async function sptjmKepala(r: Rute, { id, satker }: Usulan, meterai = true): Promise<void> {
  await r.terima({
    oleh: satker.kepala, kasus: id, perintah: 'usulan.lampirkanSptjm', data: { tanggal: r.hari, meterai, sidik: sidikDari(`SPTJM ${await satker.nama()} ${String(meterai)}`) },
    judul: `Kepala satker melampirkan SPTJM ${meterai ? 'bermeterai' : 'tanpa meterai'}`,
  });
}

export async function kirimSurat(r: Rute, k: Kementerian, kasus: string): Promise<void> {
  await r.terima({ oleh: k.sekjen, kasus, perintah: 'surat.kirim', data: { ...DATA_DUKUNG }, judul: 'Mengirim Surat Menteri, seluruh data dukung, dan kedua SPTJM kepada Tim Penilai Nasional' });
}

/** A letter from the concept to the mail, with nothing missing. `usulan` tells on which route each unit's declaration belongs. */
export async function suratPengajuan(r: Rute, k: Kementerian, { periode, panel, tandaTangan, kirim }: { periode: string; panel: string; tandaTangan: string; kirim: string }, usulan: readonly { readonly rute: Rute; readonly usulan: Usulan }[]): Promise<void> {
  const kasus = await susunKonsep(r, k, periode, panel);
  await catatSyarat(r, k, kasus);
  await naikkanKonsep(r, k, kasus);
  await r.pada(tandaTangan);
  await tandaTanganiSurat(r, k, kasus);
  for (const one of usulan) await sptjmKepala(one.rute, one.usulan);
  await sptjmMenteri(r, k, kasus, usulan.length);
  await r.pada(kirim);
  await kirimSurat(r, k, kasus);
}
