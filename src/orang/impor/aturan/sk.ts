import type { Menjabat } from './keadaan.js';
import { PIMPINAN } from './peran.js';

/** Decrees in use: by number in small letters, the posts that rest on them; and those of substitutions. */
export interface Sk { readonly dipakai: Map<string, Menjabat[]>; readonly skPengganti: readonly string[] }

/**
 * Why a decree cannot carry this post. One decree may appoint many (a team), but each to one post; it has one date; that of a head
 * appoints no second head of the same unit; and the order of a substitute is no appointment.
 */
export function salahSk({ orang, peran, satker, dari, sk, skTanggal }: Menjabat, { dipakai, skPengganti }: Sk): { readonly kolom: 'Nomor SK' | 'Tanggal SK'; readonly alasan: string } | null {
  const others = dipakai.get(sk.toLowerCase()) ?? [];
  if (skPengganti.includes(sk.toLowerCase())) return { kolom: 'Nomor SK', alasan: 'SK ini sudah dipakai untuk penggantian (Plh./Plt.)' };
  const dated = others.find((other) => other.skTanggal !== null && skTanggal !== null && other.skTanggal !== skTanggal);
  if (dated) return { kolom: 'Tanggal SK', alasan: `SK ini tercatat bertanggal ${dated.skTanggal ?? ''}` };
  if (PIMPINAN.includes(peran) && others.some((other) => other.peran === peran && other.satker === satker && other.orang !== orang)) return { kolom: 'Nomor SK', alasan: 'SK ini sudah dipakai untuk mengangkat orang lain pada jabatan yang sama' };
  if (others.some((other) => other.orang === orang && other.peran === peran && other.satker === satker && other.dari !== dari)) return { kolom: 'Nomor SK', alasan: 'SK ini sudah dipakai untuk jabatan yang sama dengan tanggal lain' };
  return null;
}
