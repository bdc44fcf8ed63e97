import type { PanelContext } from '../panel/panel.types.js';
import type { UsulanContext } from '../usulan/usulan.types.js';
import { kasusLain, namaUnit } from './bahan.js';
import type { Isi, Sumber } from './naskah.types.js';
import { nilaiUsulan } from './nilai.js';
import { TITIK } from './tulis.js';

/** What the papers of a panel share. */

/** Whose panel it is. */
export const SEBUTAN_PANEL: Readonly<Record<PanelContext['jenis'], string>> = { tpi: 'Tim Penilai Internal', tpm: 'Tim Penilai Mandiri' };

/** A proposal on the agenda: its unit, the predikat, the score that counts; its id where the source does not hold it. */
export function usulanAgenda(sumber: Sumber, usulan: string): { readonly nama: string; readonly predikat: string; readonly nilai: string } {
  const found = kasusLain<UsulanContext>(sumber, 'usulan').find(({ id }) => id === usulan);
  return { nama: found ? namaUnit(sumber, found.satker) : usulan, predikat: found?.context.tujuan ?? TITIK, nilai: nilaiUsulan(sumber, usulan) };
}

/** The agenda as rows. */
export const barisAgenda = (sumber: Sumber, agenda: readonly string[]): Isi[] => agenda.map((usulan) => ({ ...usulanAgenda(sumber, usulan) }));
