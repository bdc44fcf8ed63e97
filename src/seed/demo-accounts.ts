/** A unit with those who work there, by the names under which they sign in. */
const satker = <K extends string>(kode: K, instansi: string) => ({ kode, kepala: `kepala.${kode}@${instansi}`, operator: `operator.${kode}@${instansi}` });

/** A unit that also assesses those below it. */
const penilai = <K extends string>(kode: K, instansi: string) => ({ ...satker(kode, instansi), penilai: [`penilai-1.${kode}@${instansi}`, `penilai-2.${kode}@${instansi}`] as const });

/** The offices of the ministry as a whole, which both ministries have under the same codes. */
const pusat = (instansi: string) => ({
  setjen: { kode: 'setjen', sekjen: `sekjen@${instansi}`, penilai: [`penilai-1.setjen@${instansi}`, `penilai-2.setjen@${instansi}`], biro: [`biro-1@${instansi}`, `biro-2@${instansi}`] },
  itjen: { kode: 'itjen', ketuaTpi: `ketua-tpi@${instansi}`, anggotaTpi: [`anggota-tpi-1@${instansi}`, `anggota-tpi-2@${instansi}`, `anggota-tpi-3@${instansi}`] },
  menteri: `menteri@${instansi}`, auditor: `auditor@${instansi}`, admin: `admin@${instansi}`,
}) as const;

/** The demonstration: which units play in it, and under which name each of its people signs in. One password opens them all. */
export const DEMO = {
  kemenimipas: {
    kode: 'kemenimipas',
    lapas: satker('lapas-cirebon', 'kemenimipas'),
    rutan: satker('rutan-cirebon', 'kemenimipas'),
    kanim: satker('kanim-cirebon', 'kemenimipas'),
    kanwilPemasyarakatan: penilai('kanwil-pemasyarakatan-jawa-barat', 'kemenimipas'),
    kanwilImigrasi: penilai('kanwil-imigrasi-jawa-barat', 'kemenimipas'),
    ditjenPemasyarakatan: penilai('ditjen-pemasyarakatan', 'kemenimipas'),
    ditjenImigrasi: penilai('ditjen-imigrasi', 'kemenimipas'),
    ...pusat('kemenimipas'),
    /** Headed the Lapas until three months ago and now sits in the TPI: may not score it (look-back). */
    mantanKepalaLapas: 'anggota-tpi-4@kemenimipas',
    /** Operator of the Rutan and assessor at its Kanwil at once: may not score it (two posts, one person). */
    rangkap: 'rangkap.rutan-cirebon@kemenimipas',
  },
  contoh: {
    kode: 'kementerian-contoh',
    balai: satker('balai-kebumian-bogor', 'kementerian-contoh'),
    kanwil: penilai('kanwil-kebumian-jawa-barat', 'kementerian-contoh'),
    ditjen: penilai('ditjen-kebumian', 'kementerian-contoh'),
    ...pusat('kementerian-contoh'),
  },
  /** Of the Tim Penilai Nasional: belongs to no ministry, and has a post in each of the two. */
  tpn: 'tpn@nasional',
} as const;

/** The ministries of the demonstration. Both are under the same regulation pack. */
export const INSTANSI_DEMO = [
  { kode: DEMO.kemenimipas.kode, nama: 'Kementerian Imigrasi dan Pemasyarakatan', packId: 'kemenimipas-sek-ot-03-02-01-2025', zona: 'Asia/Jakarta' },
  { kode: DEMO.contoh.kode, nama: 'Kementerian Contoh Kebumian dan Perairan', packId: 'kemenimipas-sek-ot-03-02-01-2025', zona: 'Asia/Jakarta' },
] as const;

export type KodeInstansi = (typeof INSTANSI_DEMO)[number]['kode'];
