import type { Instansi } from '../cast.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import type { Usulan } from './penilaian.js';

/** What is asked of an instansi, met for either predikat. */
export const SYARAT_INSTANSI = { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 } as const;
export const DATA_DUKUNG = { nomorPengantar: 'SEK-OT.03.02-90 (contoh)', sidikDataDukung: sidikDari('Seluruh data dukung satker usulan') } as const;

/** Without a panel where the law knows none. */
export async function dataKonsep(k: Instansi, periode: string, panel?: string): Promise<Record<string, unknown>> {
  return { jenis: 'pengajuan', satker: await k.akar(), periode, ...(panel === undefined ? {} : { panel }), hal: 'Pengajuan Unit Kerja/Satker Berpredikat Menuju WBK/WBBM' };
}

/** The concept on the desk of those who prepare it; gives the case. */
export async function susunKonsep(r: Rute, k: Instansi, periode: string, panel?: string, wbkMandiri?: true): Promise<string> {
  const { kasus } = await r.terima({ oleh: k.penyiap[0], perintah: 'surat.susunKonsep', data: { ...await dataKonsep(k, periode, panel), ...(wbkMandiri ? { wbkMandiri } : {}) }, judul: panel === undefined ? 'Menyusun konsep surat {pimpinan} berdasar laporan hasil evaluasi' : 'Menyusun konsep surat {pimpinan} berdasar berita acara' });
  return kasus;
}

export async function naikkanKonsep(r: Rute, k: Instansi, kasus: string): Promise<void> {
  await r.terima({ oleh: k.penyiap[0], kasus, perintah: 'surat.sampaikanKeSekretaris', judul: 'Menyampaikan konsep surat kepada {sekretaris}' });
  await r.terima({ oleh: k.sekretaris, kasus, perintah: 'surat.sampaikanKePimpinan', judul: 'Menyampaikan konsep surat kepada {pimpinan}' });
}

export async function tandaTanganiSurat(r: Rute, k: Instansi, kasus: string): Promise<void> {
  await r.terima({ oleh: k.pimpinan, kasus, perintah: 'surat.tandatangani', data: { nomor: 'M.IP-OT.03.02-21 (contoh)', tanggal: r.hari }, judul: '{Pimpinan} menandatangani surat pengajuan' });
}

export async function catatSyarat(r: Rute, k: Instansi, kasus: string, syarat: Record<string, unknown> = SYARAT_INSTANSI): Promise<void> {
  const { opiniBpk, sakip, indeksRb, spip } = syarat as typeof SYARAT_INSTANSI;
  await r.terima({ oleh: k.penyiap[0], kasus, perintah: 'surat.catatSyaratInstansi', data: syarat, judul: `Mencatat syarat {instansi}: opini ${opiniBpk}, SAKIP ${sakip}, indeks RB ${indeksRb}, SPIP level ${spip}` });
}

export async function sptjmMenteri(r: Rute, k: Instansi, kasus: string, jumlahUnit: number): Promise<void> {
  await r.terima({
    oleh: k.pimpinan, kasus, perintah: 'surat.lampirkanSptjm', data: { tanggal: r.hari, jumlahUnit, sidik: sidikDari(`SPTJM pimpinan untuk ${jumlahUnit} satker`) },
    judul: `{Pimpinan} melampirkan SPTJM untuk ${jumlahUnit} {satker}`,
  });
}

export async function sptjmKepala(r: Rute, { id, satker }: Usulan, meterai = true): Promise<void> {
  await r.terima({
    oleh: satker.kepala, kasus: id, perintah: 'usulan.lampirkanSptjm', data: { tanggal: r.hari, meterai, sidik: sidikDari(`SPTJM ${await satker.nama()} ${String(meterai)}`) },
    judul: `Kepala {satker} melampirkan SPTJM ${meterai ? 'bermeterai' : 'tanpa meterai'}`,
  });
}

export async function kirimSurat(r: Rute, k: Instansi, kasus: string): Promise<void> {
  await r.terima({ oleh: k.sekretaris, kasus, perintah: 'surat.kirim', data: { ...DATA_DUKUNG }, judul: 'Mengirim surat, seluruh data dukung, dan SPTJM kepada Kementerian PANRB' });
}

/** A letter from the concept to the mail, with nothing missing. `usulan` tells on which route each unit's declaration belongs. */
export async function suratPengajuan(r: Rute, k: Instansi, { periode, panel, tandaTangan, kirim }: { periode: string; panel?: string; tandaTangan: string; kirim: string }, usulan: readonly { readonly rute: Rute; readonly usulan: Usulan }[]): Promise<void> {
  const kasus = await susunKonsep(r, k, periode, panel);
  await catatSyarat(r, k, kasus);
  await naikkanKonsep(r, k, kasus);
  await r.pada(tandaTangan);
  await tandaTanganiSurat(r, k, kasus);
  if (r.law.pack.surat.sptjmUnit) for (const one of usulan) await sptjmKepala(one.rute, one.usulan);
  await sptjmMenteri(r, k, kasus, usulan.length);
  await r.pada(kirim);
  await kirimSurat(r, k, kasus);
}
