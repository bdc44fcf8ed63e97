/** The three time zones of Indonesia: WIB, WITA and WIT. */
export type Zona = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** Level of a unit in the tree of a ministry, from the top down; or a perangkat daerah of a local government. */
export type JenjangSeed = 'instansi' | 'eselonSatu' | 'kanwil' | 'upt' | 'perangkatDaerah';

/** What kind of office a seeded unit is. */
export type JenisSatkerSeed =
  | 'kementerian' | 'sekretariatJenderal' | 'inspektoratJenderal' | 'direktoratJenderal' | 'badan'
  | 'kanwil' | 'kanwilImigrasi' | 'kanwilPemasyarakatan'
  | 'kanim' | 'rudenim' | 'lapas' | 'lpp' | 'lpka' | 'rutan' | 'bapas' | 'balai'
  | 'pemerintahKota' | 'pemerintahKabupaten' | 'sekretariatDaerah' | 'inspektorat' | 'badanDaerah' | 'dinas'
  | 'rsud' | 'dukcapil' | 'ptsp' | 'pendidikan' | 'ketenagakerjaan';

/** One unit of a generated tree. A tree lists every parent before its children. */
export interface SatkerSeed {
  /** Stable and unique within the instansi: `[a-z0-9-]+`. Carries no class, since offices are raised to a higher class. */
  readonly kode: string;
  /** `kode` of the parent; null only for the root. */
  readonly indukKode: string | null;
  readonly jenjang: JenjangSeed;
  readonly jenis: JenisSatkerSeed;
  readonly nama: string;
  /** Province in which the office stands; null for the offices at the centre. */
  readonly provinsi: string | null;
  readonly zona: Zona;
  /**
   * True if the office, or the class in its name, is made up to reach a number and not known in public. False says that the office
   * is publicly known by this name, not that the name is official today: classes are raised from time to time.
   */
  readonly namaDibuat: boolean;
  /** Head count of the unit itself, without its subordinates. Always generated; plausible, not a fact. */
  readonly pegawai: number;
}
