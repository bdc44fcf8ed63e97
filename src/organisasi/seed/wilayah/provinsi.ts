import type { Zona } from '../satker-seed.js';

/**
 * A province with its kabupaten/kota and the offices known to stand in it.
 *
 * The lists are comma-separated, one office each: `[sifat] kelas [TPI | Non TPI] tempat`, as in `Narkotika IIB Langsa` or
 * `I Khusus TPI Medan`. A trailing `*` marks an office that is not known in public, or not with this class.
 */
export interface Provinsi {
  readonly nama: string;
  readonly zona: Zona;
  /** Province whose Kantor Wilayah serves this one; absent where the province has its own. */
  readonly dilayaniKanwil?: string;
  readonly kabupatenKota: string;
  readonly kanim?: string;
  /** The 18 Kantor Imigrasi of KemenPANRB B/1621/M.KT.01/2025. Their places are public, the class of only a few is. */
  readonly kanimBaru?: string;
  /** Rumah Detensi Imigrasi have no class: the place alone. */
  readonly rudenim?: string;
  readonly lapas?: string;
  readonly lpp?: string;
  readonly lpka?: string;
  readonly rutan?: string;
  readonly bapas?: string;
}

/** Splits one of the comma-separated lists; an absent list is empty. */
export function daftar(teks: string | undefined): string[] {
  return (teks ?? '').split(',').map((butir) => butir.trim().replace(/\s+/g, ' ')).filter((butir) => butir !== '');
}

/** The place names of a province's kabupaten and kota, each once, without the word "Kota". */
export function tempatDi(provinsi: Provinsi): string[] {
  return [...new Set(daftar(provinsi.kabupatenKota).map((nama) => nama.replace(/^Kota /, '')))];
}
