import type { Dikenal, Penilai, Perubahan, Putusan } from './keadaan.js';
import { selDari, type Baris } from '../buku/kolom.js';
import { NAMA_PENGGUNA } from '../../nama-pengguna.js';
import { salahNip } from './nip.js';

type BarisOrang = Baris<'Orang'>;
type KolomOrang = keyof BarisOrang['letak'];

const SUREL = /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,180}[A-Za-z0-9])?\.[A-Za-z]{2,24}$/;

/** Somebody on the sheet or on record, as posts name them: by NIP, or by user name. */
export interface Disebut { readonly id: string; readonly baris?: BarisOrang }

/**
 * Judges the rows of people. Known persons are found by NIP, or by user name where they have none; their name and pangkat change, nothing
 * of them is deleted.
 * @returns the verdict of each row, and everybody whom posts may name
 */
export function periksaOrang(rows: readonly BarisOrang[], penilai: Penilai): { putusan: Map<BarisOrang, Putusan>; disebut: Map<string, Disebut> } {
  const { orang } = penilai.keadaan;
  const byNip = new Map(orang.flatMap((each) => (each.nip === null ? [] : [[each.nip, each]])));
  const byAkun = new Map(orang.flatMap((each) => (each.akun === null ? [] : [[each.akun.toLowerCase(), each]])));
  const disebut = new Map<string, Disebut>(orang.filter(({ diSini }) => diSini).flatMap(({ id, nip, akun }) => [nip, akun?.toLowerCase()].flatMap((key) => (key ? [[key, { id }]] : []))));
  for (const kolom of ['NIP', 'Nama pengguna', 'Surel'] as const) ganda(rows, kolom, penilai);
  const putusan = new Map<BarisOrang, Putusan>();
  for (const row of rows) {
    const akun = row.isi['Nama pengguna']?.toLowerCase();
    const known = row.isi.NIP === undefined ? byAkun.get(akun ?? '') : byNip.get(row.isi.NIP);
    const holder = akun === undefined ? undefined : byAkun.get(akun);
    const good = isiBenar(row, known, holder, penilai) && row.kesalahan.length === 0;
    const id = known?.id ?? penilai.baru();
    for (const key of [row.isi.NIP, akun]) if (key !== undefined && !(disebut.get(key)?.baris)) disebut.set(key, { id, baris: row });
    putusan.set(row, rencanakan(row, known, id, good ? penilai : null));
  }
  return { putusan, disebut };
}

function ganda(rows: readonly BarisOrang[], kolom: KolomOrang, { salah }: Penilai): void {
  const byValue = new Map<string, BarisOrang[]>();
  for (const row of rows) {
    const value = row.isi[kolom]?.toLowerCase();
    if (value) byValue.set(value, [...(byValue.get(value) ?? []), row]);
  }
  for (const same of byValue.values()) {
    if (same.length < 2) continue;
    for (const row of same) salah(selDari(row, kolom), `${kolom} sama dengan baris ${same.filter((other) => other !== row).map(({ nomor }) => nomor).slice(0, 5).join(', ')}`);
  }
}

function isiBenar(row: BarisOrang, known: Dikenal | undefined, holder: Dikenal | undefined, { keadaan, salah }: Penilai): boolean {
  const { NIP: nip, Nama: nama, Surel: surel, 'Nama pengguna': akun } = row.isi;
  let good = true;
  const wrong = (kolom: KolomOrang, alasan: string): void => { good = false; salah(selDari(row, kolom), alasan); };
  const badNip = nip === undefined || nip === '' || known?.diSini ? null : salahNip(nip, keadaan.hariIni);
  if (badNip !== null) wrong('NIP', badNip);
  if (nip === undefined && akun === undefined) wrong('NIP', 'isi NIP, atau nama pengguna bagi yang tidak mempunyai NIP');
  if (surel !== undefined && !SUREL.test(surel)) wrong('Surel', 'bukan alamat surel');
  if (akun !== undefined && !NAMA_PENGGUNA.test(akun)) wrong('Nama pengguna', 'nama pengguna 3 sampai 100 huruf, angka, titik, garis bawah, tanda hubung, atau @');
  if (known && !known.diSini && nama !== undefined && !sameName(nama, known.nama)) wrong('NIP', 'NIP ini tercatat atas nama lain');
  if (holder && holder.id !== known?.id) wrong('Nama pengguna', 'nama pengguna ini sudah dipakai orang lain');
  else if (known?.akun && akun !== undefined && akun.toLowerCase() !== known.akun.toLowerCase()) wrong('Nama pengguna', 'orang ini sudah mempunyai akun; nama pengguna tidak diubah lewat impor');
  return good;
}

const sameName = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').toLowerCase() === b.replace(/\s+/g, ' ').toLowerCase();

function rencanakan({ isi }: BarisOrang, known: Dikenal | undefined, id: string, penilai: Penilai | null): Putusan {
  const { Nama: nama = '', NIP: nip, Surel: surel, 'Nama pengguna': akun } = isi;
  const here = known?.diSini ? known : undefined;
  const pangkat = isi.Pangkat ?? here?.pangkat ?? null;
  const beda = here ? differences([['Nama', here.nama, nama], ['Pangkat', here.pangkat ?? '', pangkat ?? ''], ['Surel', here.surel ?? '', surel ?? here.surel ?? ''], ['Nama pengguna', here.akun ?? '', akun ?? here.akun ?? '']]) : [];
  const ubah = beda.some(({ isian }) => isian === 'Nama' || isian === 'Pangkat');
  const makesAccount = akun !== undefined && !known?.akun;
  if (penilai && (!here || ubah || makesAccount)) penilai.rencana.orang.push({ id, nama, nip: nip ?? null, pangkat, username: makesAccount ? akun : null, baru: !known, ubah });
  if (penilai && surel !== undefined && surel !== here?.surel) penilai.rencana.surel.push({ orang: id, email: surel });
  return { nasib: here ? (beda.length > 0 ? 'berubah' : 'sama') : 'baru', perubahan: beda };
}

const differences = (fields: readonly (readonly [isian: string, lama: string, baru: string])[]): Perubahan[] =>
  fields.flatMap(([isian, lama, baru]) => (lama === baru ? [] : [{ isian, lama, baru }]));
