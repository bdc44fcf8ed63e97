import type { Kelas } from './nama-unit.js';
import type { JenisSatkerSeed } from './satker-seed.js';

type Rentang = readonly [terkecil: number, terbesar: number];

const MENURUT_JENIS: Partial<Record<JenisSatkerSeed, Rentang>> = {
  kementerian: [90, 140], sekretariatJenderal: [520, 760], inspektoratJenderal: [260, 360], direktoratJenderal: [620, 940],
  badan: [280, 420], kanwil: [50, 90], kanwilImigrasi: [45, 110], kanwilPemasyarakatan: [50, 120], rudenim: [35, 80],
  bapas: [30, 85], balai: [20, 60],
  pemerintahKota: [6, 12], pemerintahKabupaten: [6, 12], sekretariatDaerah: [120, 190], inspektorat: [40, 65], badanDaerah: [35, 80], dinas: [40, 110],
  rsud: [240, 420], dukcapil: [35, 70], ptsp: [30, 55], pendidikan: [80, 150], ketenagakerjaan: [30, 60],
};

const MENURUT_KELAS: Record<Kelas, Rentang> = {
  'I Khusus': [180, 420], I: [95, 190], IIA: [80, 150], II: [45, 85], IIB: [50, 95], III: [25, 50],
};

/** Spreads the codes over the numbers without chance: the same code always has the same sum. */
function jumlahKarakter(kode: string): number {
  return [...kode].reduce((jumlah, huruf) => (jumlah * 31 + huruf.charCodeAt(0)) % 9973, 7);
}

/** A plausible head count for an office, by its kind and else by its class. Generated; the same for the same code. */
export function pegawaiDibuat(kode: string, jenis: JenisSatkerSeed, kelas?: Kelas): number {
  const rentang = MENURUT_JENIS[jenis] ?? MENURUT_KELAS[kelas ?? 'II'];
  return rentang[0] + (jumlahKarakter(kode) % (rentang[1] - rentang[0] + 1));
}
