import { JENIS_UPT, type Direktorat, type JenisUpt } from './jenis-upt.js';
import { kodeDari } from './nama-unit.js';
import { pegawaiDibuat } from './pegawai.js';
import type { JenisSatkerSeed, SatkerSeed } from './satker-seed.js';
import { unitUpt, type UnitDiProvinsi } from './unit-upt.js';
import { PROVINSI } from './wilayah/daftar-provinsi.js';
import type { Provinsi } from './wilayah/provinsi.js';

const AKAR = 'kemenimipas';

const ESELON_SATU: readonly (readonly [kode: string, jenis: JenisSatkerSeed, nama: string])[] = [
  ['setjen', 'sekretariatJenderal', 'Sekretariat Jenderal'],
  ['itjen', 'inspektoratJenderal', 'Inspektorat Jenderal'],
  ['ditjen-imigrasi', 'direktoratJenderal', 'Direktorat Jenderal Imigrasi'],
  ['ditjen-pemasyarakatan', 'direktoratJenderal', 'Direktorat Jenderal Pemasyarakatan'],
  ['bpsdm', 'badan', 'Badan Pengembangan Sumber Daya Manusia Imigrasi dan Pemasyarakatan'],
];

const JENIS_KANWIL: Record<Direktorat, JenisSatkerSeed> = {
  imigrasi: 'kanwilImigrasi', pemasyarakatan: 'kanwilPemasyarakatan',
};
const NAMA_DIREKTORAT: Record<Direktorat, string> = { imigrasi: 'Imigrasi', pemasyarakatan: 'Pemasyarakatan' };

/**
 * The tree of the Kementerian Imigrasi dan Pemasyarakatan: the root and 856 units in four levels, parents before children.
 * Numbers of units are those of public sources where there are any; see `JENIS_UPT` for what is assumed.
 */
export function kemenimipas(): SatkerSeed[] {
  return [akar(), ...ESELON_SATU.map(eselonSatu), ...kanwil('imigrasi'), ...kanwil('pemasyarakatan'), ...upt()];
}

function akar(): SatkerSeed {
  return {
    kode: AKAR, indukKode: null, jenjang: 'instansi', jenis: 'kementerian', nama: 'Kementerian Imigrasi dan Pemasyarakatan',
    provinsi: null, zona: 'Asia/Jakarta', namaDibuat: false, pegawai: pegawaiDibuat(AKAR, 'kementerian'),
  };
}

function eselonSatu([kode, jenis, nama]: (typeof ESELON_SATU)[number]): SatkerSeed {
  return {
    kode, indukKode: AKAR, jenjang: 'eselonSatu', jenis, nama,
    provinsi: null, zona: 'Asia/Jakarta', namaDibuat: false, pegawai: pegawaiDibuat(kode, jenis),
  };
}

function kodeKanwil(direktorat: Direktorat, provinsi: Provinsi): string {
  return kodeDari('kanwil', direktorat, provinsi.dilayaniKanwil ?? provinsi.nama);
}

function kanwil(direktorat: Direktorat): SatkerSeed[] {
  return PROVINSI.filter((provinsi) => provinsi.dilayaniKanwil === undefined).map((provinsi) => {
    const kode = kodeKanwil(direktorat, provinsi);
    const jenis = JENIS_KANWIL[direktorat];
    return {
      kode, indukKode: `ditjen-${direktorat}`, jenjang: 'kanwil', jenis,
      nama: `Kantor Wilayah Direktorat Jenderal ${NAMA_DIREKTORAT[direktorat]} ${provinsi.nama}`,
      provinsi: provinsi.nama, zona: provinsi.zona, namaDibuat: false, pegawai: pegawaiDibuat(kode, jenis),
    };
  });
}

function upt(): SatkerSeed[] {
  return JENIS_UPT.flatMap((jenisUpt) => unitUpt(jenisUpt).map((unit) => satkerUpt(jenisUpt, unit)));
}

function satkerUpt({ jenis, direktorat }: JenisUpt, { kode, nama, unit, provinsi }: UnitDiProvinsi): SatkerSeed {
  return {
    kode, indukKode: kodeKanwil(direktorat, provinsi), jenjang: 'upt', jenis, nama,
    provinsi: provinsi.nama, zona: provinsi.zona, namaDibuat: unit.dibuat, pegawai: pegawaiDibuat(kode, jenis, unit.kelas),
  };
}
