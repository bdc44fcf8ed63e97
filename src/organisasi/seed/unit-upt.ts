import type { JenisUpt } from './jenis-upt.js';
import { bacaUnit, kodeDari, namaUnit, type Kelas, type Unit } from './nama-unit.js';
import { PROVINSI } from './wilayah/daftar-provinsi.js';
import { daftar, tempatDi, type Provinsi } from './wilayah/provinsi.js';

/** An office with its code, its name and the province it stands in. */
export interface UnitDiProvinsi {
  readonly kode: string;
  readonly nama: string;
  readonly unit: Unit;
  readonly provinsi: Provinsi;
}

/**
 * Every UPT of one kind: the known ones, then as many generated ones as are missing, at places that have none of that kind yet.
 * Throws if more are known than there should be, or if some are missing and none may be generated.
 */
export function unitUpt(jenis: JenisUpt): UnitDiProvinsi[] {
  const dikenal = PROVINSI.flatMap((provinsi) => unitDikenal(jenis, provinsi));
  const kurang = jenis.jumlah - dikenal.length;
  if (kurang === 0) return dikenal;
  if (kurang < 0 || jenis.kelasBuatan === undefined) {
    throw new Error(`Daftar ${jenis.jenis} memuat ${dikenal.length} unit, seharusnya ${jenis.jumlah}`);
  }
  return [...dikenal, ...unitBuatan(jenis, jenis.kelasBuatan, kurang, dikenal)];
}

function unitDikenal(jenis: JenisUpt, provinsi: Provinsi): UnitDiProvinsi[] {
  return jenis.kolom.flatMap((kolom) => daftar(provinsi[kolom])).map((butir) => diProvinsi(jenis, bacaUnit(butir), provinsi));
}

function diProvinsi(jenis: JenisUpt, unit: Unit, provinsi: Provinsi): UnitDiProvinsi {
  return { kode: kodeDari(jenis.jenis, unit.sifat, unit.tempat), nama: namaUnit(jenis.sebutan, unit), unit, provinsi };
}

/** Each time the province with the largest share of places still without such an office gets the next one; the first on a tie. */
function unitBuatan(jenis: JenisUpt, kelas: Kelas, jumlah: number, dikenal: readonly UnitDiProvinsi[]): UnitDiProvinsi[] {
  const terisi = new Set(dikenal.map((unit) => unit.unit.tempat));
  const kosong = PROVINSI.map((provinsi) => {
    const semua = tempatDi(provinsi);
    return { provinsi, banyak: semua.length, tempat: semua.filter((tempat) => !terisi.has(tempat)) };
  });
  const hasil: UnitDiProvinsi[] = [];
  while (hasil.length < jumlah) {
    const giliran = kosong.reduce((a, b) => (b.tempat.length / b.banyak > a.tempat.length / a.banyak ? b : a));
    const tempat = giliran.tempat.shift();
    if (tempat === undefined) throw new Error(`Tidak ada lagi kabupaten/kota untuk ${jenis.jenis}`);
    hasil.push(diProvinsi(jenis, { kelas, tempat, dibuat: true }, giliran.provinsi));
  }
  return hasil;
}
