/** Classes an office may have, from the highest to the lowest. */
export type Kelas = 'I Khusus' | 'I' | 'IIA' | 'II' | 'IIB' | 'III';

/** An office as it stands in the lists of `Provinsi`. */
export interface Unit {
  /** Special kind within its sort, as "Narkotika" or "Perempuan". */
  readonly sifat?: string;
  /** Absent for the kinds of office that have no class. */
  readonly kelas?: Kelas;
  /** Whether a Kantor Imigrasi keeps a Tempat Pemeriksaan Imigrasi; has nothing to do with the Tim Penilai Internal. */
  readonly pemeriksaan?: string;
  readonly tempat: string;
  readonly dibuat: boolean;
}

const POLA = new RegExp(
  '^(?:(?<sifat>Narkotika|Terbuka|Pemuda|Khusus|Perempuan) )?(?:(?<kelas>I Khusus|III|IIA|IIB|II|I) )?'
  + '(?:(?<pemeriksaan>Non TPI|TPI) )?(?<tempat>[A-Z][A-Za-z -]+)(?<tanda>\\*?)$',
);

/** Reads one entry of a province's list. Throws if the entry does not have the form told at `Provinsi`. */
export function bacaUnit(butir: string): Unit {
  const bagian = POLA.exec(butir)?.groups;
  if (bagian?.['tempat'] === undefined) throw new Error(`Butir daftar unit tidak dikenali: "${butir}"`);
  const { sifat, kelas, pemeriksaan, tempat, tanda } = bagian;
  return { sifat, kelas: kelas as Kelas | undefined, pemeriksaan, tempat, dibuat: tanda === '*' };
}

/** The full name of an office, as "Lembaga Pemasyarakatan Narkotika Kelas IIB Langsa". */
export function namaUnit(sebutan: string, unit: Unit): string {
  const kelas = unit.kelas && `Kelas ${unit.kelas}`;
  return [sebutan, unit.sifat, kelas, unit.pemeriksaan, unit.tempat].filter(Boolean).join(' ');
}

/** A code of lower-case letters, digits and hyphens made of the given words; empty words are left out. */
export function kodeDari(...kata: readonly (string | undefined)[]): string {
  return kata.filter(Boolean).join(' ').toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
