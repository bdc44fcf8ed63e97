import { pegawaiDibuat } from './pegawai.js';
import type { JenisSatkerSeed, SatkerSeed, Zona } from './satker-seed.js';

type PerangkatDaerah = readonly [kode: string, jenis: JenisSatkerSeed, nama: string];

/** A local government with its perangkat daerah, all of them directly below it. */
interface Pemda {
  readonly kode: string;
  readonly jenis: JenisSatkerSeed;
  readonly nama: string;
  readonly provinsi: string;
  readonly zona: Zona;
  readonly perangkatDaerah: readonly PerangkatDaerah[];
}

const TARAKAN: Pemda = {
  kode: 'tarakan', jenis: 'pemerintahKota', nama: 'Pemerintah Kota Tarakan', provinsi: 'Kalimantan Utara', zona: 'Asia/Makassar',
  perangkatDaerah: [
    ['setda', 'sekretariatDaerah', 'Sekretariat Daerah'],
    ['inspektorat', 'inspektorat', 'Inspektorat'],
    ['bkpsdm', 'badanDaerah', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
    ['dpmptsp', 'ptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'],
    ['dukcapil', 'dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'],
    ['diskominfo', 'dinas', 'Dinas Komunikasi, Informatika, Statistik, dan Persandian'],
    ['dinkes', 'dinas', 'Dinas Kesehatan'],
    ['rsud', 'rsud', 'Rumah Sakit Umum Daerah'],
    ['disdik', 'pendidikan', 'Dinas Pendidikan'],
    ['dishub', 'dinas', 'Dinas Perhubungan'],
    ['disnaker', 'ketenagakerjaan', 'Dinas Tenaga Kerja'],
    ['bapenda', 'badanDaerah', 'Badan Pendapatan Daerah'],
  ],
};

const KETAPANG: Pemda = {
  kode: 'ketapang', jenis: 'pemerintahKabupaten', nama: 'Pemerintah Kabupaten Ketapang', provinsi: 'Kalimantan Barat', zona: 'Asia/Jakarta',
  perangkatDaerah: [
    ['setda', 'sekretariatDaerah', 'Sekretariat Daerah'],
    ['inspektorat', 'inspektorat', 'Inspektorat'],
    ['bkpsdm', 'badanDaerah', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
    ['bappeda', 'badanDaerah', 'Badan Perencanaan Pembangunan Daerah'],
    ['bapenda', 'badanDaerah', 'Badan Pendapatan Daerah'],
    ['dpmptsp', 'ptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'],
    ['dukcapil', 'dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'],
    ['diskominfo', 'dinas', 'Dinas Komunikasi dan Informatika'],
    ['dinkes', 'dinas', 'Dinas Kesehatan'],
    ['rsud', 'rsud', 'Rumah Sakit Umum Daerah'],
    ['disdik', 'pendidikan', 'Dinas Pendidikan'],
    ['dishub', 'dinas', 'Dinas Perhubungan'],
    ['distan', 'dinas', 'Dinas Pertanian, Peternakan, dan Perkebunan'],
  ],
};

const BINJAI: Pemda = {
  kode: 'binjai', jenis: 'pemerintahKota', nama: 'Pemerintah Kota Binjai', provinsi: 'Sumatera Utara', zona: 'Asia/Jakarta',
  perangkatDaerah: [
    ['setda', 'sekretariatDaerah', 'Sekretariat Daerah'],
    ['inspektorat', 'inspektorat', 'Inspektorat Daerah'],
    ['bkpsdm', 'badanDaerah', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
    ['bpkpad', 'badanDaerah', 'Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah'],
    ['dpmptsp', 'ptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'],
    ['dukcapil', 'dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'],
    ['diskominfo', 'dinas', 'Dinas Komunikasi dan Informatika'],
    ['dinkes', 'dinas', 'Dinas Kesehatan'],
    ['rsud', 'rsud', 'Rumah Sakit Umum Daerah'],
    ['disdik', 'pendidikan', 'Dinas Pendidikan'],
    ['dishub', 'dinas', 'Dinas Perhubungan'],
  ],
};

/**
 * The tree of a local government: its root, and the perangkat daerah that a government of this kind has. The kinds are real;
 * the selection, the names and the head counts are made up for the demonstration.
 */
function pohonPemda({ kode: akar, jenis, nama, provinsi, zona, perangkatDaerah }: Pemda): SatkerSeed[] {
  const satu = (kode: string, indukKode: string | null, jenisUnit: JenisSatkerSeed, namaUnit: string): SatkerSeed => ({
    kode, indukKode, jenjang: indukKode === null ? 'instansi' : 'perangkatDaerah', jenis: jenisUnit, nama: namaUnit, provinsi, zona, namaDibuat: indukKode !== null, pegawai: pegawaiDibuat(kode, jenisUnit),
  });
  return [satu(akar, null, jenis, nama), ...perangkatDaerah.map(([kode, jenisUnit, namaUnit]) => satu(kode, akar, jenisUnit, namaUnit))];
}

export const kotaTarakan = (): SatkerSeed[] => pohonPemda(TARAKAN);
export const kabupatenKetapang = (): SatkerSeed[] => pohonPemda(KETAPANG);
export const kotaBinjai = (): SatkerSeed[] => pohonPemda(BINJAI);
