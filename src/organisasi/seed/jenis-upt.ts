import type { Kelas } from './nama-unit.js';
import type { JenisSatkerSeed } from './satker-seed.js';
import type { Provinsi } from './wilayah/provinsi.js';

/** A directorate general that has Kanwil and UPT of its own. */
export type Direktorat = 'imigrasi' | 'pemasyarakatan';

/** One kind of UPT: how it is named, to whom it belongs, and how many there are. */
export interface JenisUpt {
  readonly jenis: JenisSatkerSeed;
  readonly sebutan: string;
  readonly direktorat: Direktorat;
  /** The lists of `Provinsi` that hold the known offices of this kind. */
  readonly kolom: readonly (keyof Provinsi)[];
  /** How many the ministry has. */
  readonly jumlah: number;
  /** Class given to the offices generated up to `jumlah`; absent where every office is known by name. */
  readonly kelasBuatan?: Kelas;
}

/**
 * The UPT of Kemenimipas. Kantor Imigrasi: 133 of the Renstra (table 1.1) and 18 of KemenPANRB B/1621/M.KT.01/2025. Lapas, LPP,
 * LPKA and Rutan are 531 together (press, June 2025); their split, and the 90 Bapas, are assumptions for the generator only.
 */
export const JENIS_UPT: readonly JenisUpt[] = [
  { jenis: 'kanim', sebutan: 'Kantor Imigrasi', direktorat: 'imigrasi', kolom: ['kanim', 'kanimBaru'], jumlah: 151 },
  { jenis: 'rudenim', sebutan: 'Rumah Detensi Imigrasi', direktorat: 'imigrasi', kolom: ['rudenim'], jumlah: 13 },
  { jenis: 'lapas', sebutan: 'Lembaga Pemasyarakatan', direktorat: 'pemasyarakatan', kolom: ['lapas'], jumlah: 300 },
  { jenis: 'lpp', sebutan: 'Lembaga Pemasyarakatan Perempuan', direktorat: 'pemasyarakatan', kolom: ['lpp'], jumlah: 33 },
  { jenis: 'lpka', sebutan: 'Lembaga Pembinaan Khusus Anak', direktorat: 'pemasyarakatan', kolom: ['lpka'], jumlah: 33 },
  { jenis: 'rutan', sebutan: 'Rumah Tahanan Negara', direktorat: 'pemasyarakatan', kolom: ['rutan'], jumlah: 165, kelasBuatan: 'IIB' },
  { jenis: 'bapas', sebutan: 'Balai Pemasyarakatan', direktorat: 'pemasyarakatan', kolom: ['bapas'], jumlah: 90, kelasBuatan: 'II' },
];
