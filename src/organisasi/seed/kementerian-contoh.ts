import { kodeDari } from './nama-unit.js';
import { pegawaiDibuat } from './pegawai.js';
import type { JenisSatkerSeed, SatkerSeed } from './satker-seed.js';
import { PROVINSI } from './wilayah/daftar-provinsi.js';
import { tempatDi, type Provinsi } from './wilayah/provinsi.js';

const AKAR = 'kementerian-contoh';

const ESELON_SATU: readonly (readonly [kode: string, jenis: JenisSatkerSeed, nama: string])[] = [
  ['setjen', 'sekretariatJenderal', 'Sekretariat Jenderal'],
  ['itjen', 'inspektoratJenderal', 'Inspektorat Jenderal'],
  ['ditjen-kebumian', 'direktoratJenderal', 'Direktorat Jenderal Kebumian'],
  ['ditjen-perairan', 'direktoratJenderal', 'Direktorat Jenderal Perairan'],
  ['badan-pelatihan', 'badan', 'Badan Pelatihan Kebumian dan Perairan'],
];

const BIDANG = ['Kebumian', 'Perairan'] as const;

/** Provinces with a Kanwil: some in each time zone, so that dates are tried in all three. */
const PROVINSI_KANWIL: readonly string[] = ['Sumatera Utara', 'Jawa Barat', 'Jawa Timur', 'Sulawesi Selatan', 'Papua'];

const BALAI_TIAP_KANWIL = 4;

type Bidang = (typeof BIDANG)[number];

/**
 * A made-up ministry beside the real one, for trying several tenants under one regulation pack: the root and 55 units in four
 * levels, parents before children. No such ministry exists and every name is generated.
 */
export function kementerianContoh(): SatkerSeed[] {
  return [
    dibuat(AKAR, null, 'instansi', 'kementerian', 'Kementerian Contoh Kebumian dan Perairan'),
    ...ESELON_SATU.map(([kode, jenis, nama]) => dibuat(kode, AKAR, 'eselonSatu', jenis, nama)),
    ...tiapKanwil(kanwil),
    ...tiapKanwil(balai),
  ];
}

function tiapKanwil(buat: (bidang: Bidang, provinsi: Provinsi) => SatkerSeed[]): SatkerSeed[] {
  const provinsi = PROVINSI.filter(({ nama }) => PROVINSI_KANWIL.includes(nama));
  return BIDANG.flatMap((bidang) => provinsi.flatMap((satu) => buat(bidang, satu)));
}

function kanwil(bidang: Bidang, provinsi: Provinsi): SatkerSeed[] {
  const nama = `Kantor Wilayah Direktorat Jenderal ${bidang} ${provinsi.nama}`;
  return [dibuat(kodeDari('kanwil', bidang, provinsi.nama), kodeDari('ditjen', bidang), 'kanwil', 'kanwil', nama, provinsi)];
}

function balai(bidang: Bidang, provinsi: Provinsi): SatkerSeed[] {
  const induk = kodeDari('kanwil', bidang, provinsi.nama);
  return tempatDi(provinsi).slice(0, BALAI_TIAP_KANWIL).map((tempat) =>
    dibuat(kodeDari('balai', bidang, tempat), induk, 'upt', 'balai', `Balai Layanan ${bidang} ${tempat}`, provinsi));
}

function dibuat(
  kode: string, indukKode: string | null, jenjang: SatkerSeed['jenjang'], jenis: JenisSatkerSeed, nama: string, provinsi?: Provinsi,
): SatkerSeed {
  return {
    kode, indukKode, jenjang, jenis, nama, provinsi: provinsi?.nama ?? null, zona: provinsi?.zona ?? 'Asia/Jakarta',
    namaDibuat: true, pegawai: pegawaiDibuat(kode, jenis),
  };
}
