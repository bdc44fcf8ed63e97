import type { Pemda, Satker } from '../cast.js';
import type { Orang } from '../client.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import { bukaSatker, catatPakta, type Tanda } from './membangun.js';

/** The charter of a declaration. */
export interface Piagam extends Partial<Tanda> {
  readonly tempat: string;
  readonly nomor: string;
}

export const dataPiagam = (tanggal: string, { tempat, nomor, penandatangan = [], saksi = [] }: Piagam) => ({
  tanggal, tempat, nomorPiagam: `${nomor} (contoh)`, publikasi: [{ media: 'Situs web dan media sosial resmi', tanggal }], penandatangan, saksi,
});

/** Opens the life of a perangkat daerah on its way to WBK, with the pakta integritas of its people. */
export async function siapDicanangkan(r: Rute, unit: Satker): Promise<string> {
  const kasus = await bukaSatker(r, unit, 'WBK');
  await catatPakta(r, unit.operator, kasus, await unit.id());
  return kasus;
}

/** A perangkat daerah declares for itself. */
export async function canangkanSendiri(r: Rute, unit: Satker, kasus: string, piagam: Piagam): Promise<void> {
  await r.terima({
    oleh: unit.kepala, kasus, perintah: 'satker.canangkan', data: { ...dataPiagam(r.hari, piagam), penyelenggara: 'perangkatDaerah' }, judul: 'Mencanangkan pembangunan zona integritas secara terbuka dan menandatangani piagam',
  });
}

/** Opens the year of the instansi; gives the case. */
export async function bukaPeriode(r: Rute, { sekretaris, akar }: Pick<Pemda, 'sekretaris' | 'akar'>, periode: string): Promise<string> {
  const { kasus } = await r.terima({ oleh: sekretaris, perintah: 'periode.buka', data: { satker: await akar(), periode }, judul: `Membuka periode ${periode}` });
  return kasus;
}

/** A member of a team, with the part they have in it. */
export interface AnggotaTim { readonly orang: Orang; readonly unsur: string; readonly jabatan: string }

export async function dataTim(jenis: string, nomor: string, tanggal: string, anggota: readonly AnggotaTim[]): Promise<Record<string, unknown>> {
  const susunan = await Promise.all(anggota.map(async ({ orang, unsur, jabatan }) => ({ orang: await orang.id(), unsur, jabatan })));
  return { jenis, nomor: `${nomor} (contoh)`, tanggal, sidik: sidikDari(nomor), susunan };
}

/** The team of assessors by decree, and their training. */
export async function bentukTpi(r: Rute, { pimpinan, ketuaTpi, anggotaTpi }: Pemda, kasus: string, anggota: readonly AnggotaTim[]): Promise<void> {
  await r.terima({ oleh: pimpinan, kasus, perintah: 'periode.bentukTim', data: await dataTim('tpi', 'Keputusan TPI', r.hari, anggota), judul: '{Pimpinan} membentuk Tim Penilai Internal' });
  await r.terima({
    oleh: ketuaTpi, kasus, perintah: 'periode.catatPelatihan', judul: 'Mencatat pelatihan pengisian lembar kerja evaluasi bagi para penilai',
    data: { tanggal: r.hari, materi: 'Substansi komponen dan pengisian lembar kerja evaluasi', orang: await Promise.all([ketuaTpi, ...anggotaTpi].map((orang) => orang.id())), sidik: sidikDari('Daftar hadir pelatihan') },
  });
}
