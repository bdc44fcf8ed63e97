import type { Jenjang } from '../../../../machines/regulasi/pack.schema.js';
import type { Penilai, Perubahan, Putusan, Unit } from './keadaan.js';
import { selDari, type Baris } from '../buku/kolom.js';

type BarisSatker = Baris<'Satker'>;

const KODE = /^[a-z0-9][a-z0-9-]{0,79}$/;
const JENIS = /^[a-z][A-Za-z]{1,39}$/;
const ZONA: readonly string[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
/** The levels below which a unit of a level can stand. */
const DI_BAWAH: Readonly<Record<Jenjang, readonly Jenjang[]>> = {
  instansi: [], eselonSatu: ['instansi'], kanwil: ['eselonSatu', 'instansi'], upt: ['kanwil', 'eselonSatu', 'instansi'], perangkatDaerah: ['instansi', 'perangkatDaerah'],
};
/** Levels of a tree, more than any instansi has. */
const TERDALAM = 10;
const isJenjang = (text: string): text is Jenjang => Object.hasOwn(DI_BAWAH, text);

/**
 * Judges the rows of units. New ones are appended below those that stand; what stands is not changed here, since a unit that changes
 * its name or its place does so by decree.
 * @returns the verdict of each row, and every unit by its code, the new ones among them
 */
export function periksaSatker(rows: readonly BarisSatker[], penilai: Penilai): { putusan: Map<BarisSatker, Putusan>; units: Map<string, Unit> } {
  const units = new Map(penilai.keadaan.satker.map((unit) => [unit.kode, unit]));
  const firsts = new Map<string, BarisSatker>();
  for (const row of rows) {
    const kode = row.isi.Kode ?? '';
    const first = firsts.get(kode);
    if (kode !== '' && first) penilai.salah(selDari(row, 'Kode'), `kode sama dengan baris ${first.nomor}`);
    else if (kode !== '') firsts.set(kode, row);
  }
  const putusan = new Map<BarisSatker, Putusan>();
  for (const row of firsts.values()) place(row, firsts, new Set(), { penilai, units, putusan });
  return { putusan, units };
}

interface Placing { readonly penilai: Penilai; readonly units: Map<string, Unit>; readonly putusan: Map<BarisSatker, Putusan> }

/** Puts a unit below its parent, which may stand further down the sheet; a unit above itself is told once, where the ring closes. */
function place(row: BarisSatker, rows: ReadonlyMap<string, BarisSatker>, above: Set<string>, placing: Placing): void {
  const { penilai: { keadaan, rencana, salah, baru }, units, putusan } = placing;
  const { Kode: kode = '', Induk: induk = '' } = row.isi;
  if (putusan.has(row)) return;
  const known = units.get(kode);
  if (known) {
    const perubahan = bedaUnit(row, known);
    putusan.set(row, { nasib: 'sama', perubahan });
    for (const { isian, lama } of perubahan) salah(selDari(row, isian as keyof BarisSatker['letak']), `satker ini sudah ada dengan isi lain ("${lama}"); perubahan satker dicatat berdasarkan keputusan, tidak lewat impor`);
    return;
  }
  putusan.set(row, { nasib: 'baru', perubahan: [] });
  const parentRow = rows.get(induk);
  if (above.size > TERDALAM) { salah(selDari(row, 'Induk'), `lebih dalam daripada ${TERDALAM} tingkat`); return; }
  if (above.has(induk) || induk === kode) { salah(selDari(row, 'Induk'), `melingkar: "${induk}" berada di bawah satker ini sendiri`); return; }
  if (parentRow && !units.has(induk)) place(parentRow, rows, new Set([...above, kode]), placing);
  const parent = units.get(induk);
  if (!parent && !parentRow && induk !== '') salah(selDari(row, 'Induk'), `satker "${induk}" tidak ada, baik pada instansi maupun pada lembar ini`);
  const unit = unitDari(row, parent, salah);
  if (!unit || !parent) return;
  const made = { ...unit, id: baru(), induk: parent.kode, path: `${parent.path}${kode}/` };
  if (keadaan.satker.some(({ path }) => path === made.path)) return;
  units.set(kode, made);
  rencana.satker.push(made);
}

function unitDari(row: BarisSatker, parent: Unit | undefined, salah: Penilai['salah']): Omit<Unit, 'id' | 'induk' | 'path'> | null {
  const { Kode: kode = '', Jenjang: jenjang = '', Jenis: jenis = '', Nama: nama = '', Provinsi: provinsi, Zona: zona = '', Pegawai: pegawai = '0' } = row.isi;
  let good = row.kesalahan.length === 0;
  const wrong = (kolom: keyof BarisSatker['letak'], alasan: string): void => { good = false; salah(selDari(row, kolom), alasan); };
  if (!KODE.test(kode)) wrong('Kode', 'kode hanya huruf kecil, angka, dan tanda hubung, paling panjang 80');
  if (!isJenjang(jenjang) || jenjang === 'instansi') wrong('Jenjang', `jenjang "${jenjang}" tidak dapat ditambahkan; pilihan: eselonSatu, kanwil, upt, perangkatDaerah`);
  else if (parent && !DI_BAWAH[jenjang].includes(parent.jenjang)) wrong('Jenjang', `${jenjang} tidak dapat berada di bawah ${parent.jenjang}`);
  if (!JENIS.test(jenis)) wrong('Jenis', 'jenis satu kata tanpa spasi, misalnya lapas atau kanwilImigrasi');
  if (!ZONA.includes(zona)) wrong('Zona', `zona waktu harus salah satu dari ${ZONA.join(', ')}`);
  if (!/^\d{1,5}$/.test(pegawai)) wrong('Pegawai', 'banyaknya pegawai harus bilangan bulat');
  return good && isJenjang(jenjang) ? { kode, jenjang, jenis, nama, provinsi: provinsi ?? null, zona, pegawai: Number(pegawai) } : null;
}

/** What the row says otherwise than what stands. A cell that is empty says nothing. */
function bedaUnit({ isi }: BarisSatker, unit: Unit): Perubahan[] {
  const stands: Readonly<Record<string, string>> = {
    Induk: unit.induk ?? '', Jenjang: unit.jenjang, Jenis: unit.jenis, Nama: unit.nama, Provinsi: unit.provinsi ?? '', Zona: unit.zona, Pegawai: String(unit.pegawai),
  };
  return Object.entries(stands).flatMap(([isian, lama]) => {
    const told = isi[isian as keyof typeof isi];
    return told === undefined || told === lama ? [] : [{ isian, lama, baru: told }];
  });
}
