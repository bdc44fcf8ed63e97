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

/** The offices of a local government as a whole, which all of them have under the same codes. */
const pemda = <K extends string>(kode: K, pimpinan: string) => ({
  kode, pimpinan: `${pimpinan}@${kode}`, admin: `admin@${kode}`, auditor: `auditor@${kode}`,
  setda: { kode: 'setda', sekda: `sekda@${kode}`, organisasi: [`organisasi-1@${kode}`, `organisasi-2@${kode}`] },
  inspektorat: { kode: 'inspektorat', ketuaTpi: `ketua-tpi@${kode}`, anggotaTpi: [`anggota-tpi-1@${kode}`, `anggota-tpi-2@${kode}`, `anggota-tpi-3@${kode}`] },
  dukcapil: satker('dukcapil', kode), rsud: satker('rsud', kode), dpmptsp: satker('dpmptsp', kode),
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
    /** The Tim Penilai Mandiri: its chair in the Itjen, one each of the Setjen and the two Ditjen. */
    tpm: { ketua: 'ketua-tpm@kemenimipas', anggota: ['anggota-tpm-1@kemenimipas', 'anggota-tpm-2@kemenimipas', 'anggota-tpm-3@kemenimipas'] },
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
    /** Of its TPI, and a guest in the first ministry: sits in the Tim Khusus of an area there. */
    timKhusus: 'anggota-tpi-4@kementerian-contoh',
  },
  tarakan: { ...pemda('tarakan', 'wali-kota'), pokja: ['pokja-1@tarakan', 'pokja-2@tarakan', 'pokja-3@tarakan', 'pokja-4@tarakan'], timPembangunan: 'tim-pembangunan@tarakan' },
  ketapang: { ...pemda('ketapang', 'bupati'), timPenetapan: 'tim-penetapan@ketapang' },
  binjai: pemda('binjai', 'wali-kota'),
  /** Of the Tim Penilai Nasional: belongs to no instansi, and has a post in each of them. */
  tpn: 'tpn@nasional',
} as const;

/** The instansi of the demonstration: two ministries under one regulation pack, and three local governments each under its own. */
export const INSTANSI_DEMO = [
  { kode: DEMO.kemenimipas.kode, nama: 'Kementerian Imigrasi dan Pemasyarakatan', packId: 'kemenimipas-sek-ot-03-02-01-2025', zona: 'Asia/Jakarta' },
  { kode: DEMO.contoh.kode, nama: 'Kementerian Contoh Kebumian dan Perairan', packId: 'kemenimipas-sek-ot-03-02-01-2025', zona: 'Asia/Jakarta' },
  { kode: DEMO.tarakan.kode, nama: 'Pemerintah Kota Tarakan', packId: 'perwali-tarakan-45-2020', zona: 'Asia/Makassar' },
  { kode: DEMO.ketapang.kode, nama: 'Pemerintah Kabupaten Ketapang', packId: 'perbup-ketapang-49-2022', zona: 'Asia/Jakarta' },
  { kode: DEMO.binjai.kode, nama: 'Pemerintah Kota Binjai', packId: 'perwali-binjai-3-2024', zona: 'Asia/Jakarta' },
] as const;

export type KodeInstansi = (typeof INSTANSI_DEMO)[number]['kode'];
