import { susunanOf } from '../panel/panel.susunan.js';
import type { PanelContext } from '../panel/panel.types.js';
import type { UsulanContext } from '../usulan/usulan.types.js';
import { kasusLain, konteks, namaUnit } from './bahan.js';
import type { Isi, Sumber } from './naskah.types.js';
import { nilaiUsulan } from './nilai.js';
import { TITIK } from './tulis.js';

/** What the papers of a panel share. */

/** Whose panel it is. */
export const SEBUTAN_PANEL: Readonly<Record<PanelContext['jenis'], string>> = { tpi: 'Tim Penilai Internal', tpm: 'Tim Penilai Mandiri' };

/** Why a paper of such a panel cannot be written about this case; null where it can. */
export function bukanPanel(tim: PanelContext['jenis'], sumber: Sumber): string | null {
  const { jenis } = konteks<PanelContext>(sumber);
  if (jenis !== tim) return `Panel ini panel ${SEBUTAN_PANEL[jenis]}.`;
  return susunanOf(sumber.law, jenis) === null ? `Peraturan yang berlaku tidak mengatur rapat panel ${SEBUTAN_PANEL[jenis]}.` : null;
}

/** What the parts of a panel are called, by id. */
export const unsurPanel = (sumber: Sumber, jenis: PanelContext['jenis']): ReadonlyMap<string, string> => new Map(susunanOf(sumber.law, jenis)?.unsur.map(({ id, judul }) => [id, judul]));

/** A proposal on the agenda: its unit, the predikat, the score that counts; its id where the source does not hold it. */
export function usulanAgenda(sumber: Sumber, usulan: string): { readonly nama: string; readonly predikat: string; readonly nilai: string } {
  const found = kasusLain<UsulanContext>(sumber, 'usulan').find(({ id }) => id === usulan);
  return { nama: found ? namaUnit(sumber, found.satker) : usulan, predikat: found?.context.tujuan ?? TITIK, nilai: nilaiUsulan(sumber, usulan) };
}

/** The agenda as rows. */
export const barisAgenda = (sumber: Sumber, agenda: readonly string[]): Isi[] => agenda.map((usulan) => ({ ...usulanAgenda(sumber, usulan) }));
