import { kelompok } from './kelompok.js';
import type { Keadaan, Nasib, Penilai, Perubahan, Putusan, Rencana } from './keadaan.js';
import type { Baris, Buku, Kesalahan, NamaLembar } from '../buku/kolom.js';
import { periksaJabatan } from './periksa-jabatan.js';
import { periksaOrang } from './periksa-orang.js';
import { periksaSatker } from './periksa-satker.js';

/** What becomes of a row, and why. */
export interface HasilBaris { readonly lembar: NamaLembar; readonly baris: number; readonly nasib: Nasib; readonly perubahan: readonly Perubahan[]; readonly kesalahan: readonly Kesalahan[] }

/** A workbook that was judged. Where anything is wrong nothing may be written. */
export interface Hasil { readonly baris: readonly HasilBaris[]; readonly kesalahan: readonly Kesalahan[]; readonly rencana: Rencana }

/**
 * Judges a workbook of units, people and posts: pure, in one pass over each sheet.
 * @param baru gives a new id each time
 */
export function periksa(buku: Buku, keadaan: Keadaan, baru: () => string): Hasil {
  const found: Kesalahan[] = [];
  const rencana: Rencana = { satker: [], orang: [], surel: [], jabatan: [], akhiri: [] };
  const penilai: Penilai = { keadaan, rencana, baru, salah: (sel, alasan) => { found.push({ sel, alasan }); } };
  const satker = periksaSatker(buku.Satker, penilai);
  const orang = periksaOrang(buku.Orang, penilai);
  const jabatan = periksaJabatan(buku.Jabatan, satker.units, orang.disebut, penilai);
  const rows: Baris[] = [...buku.Satker, ...buku.Orang, ...buku.Jabatan];
  const own = rows.flatMap(({ kesalahan }) => kesalahan);
  const byRow = kelompok([...own, ...found], ({ sel }) => rowOf(sel));
  const putusan = new Map<Baris, Putusan>([...satker.putusan, ...orang.putusan, ...jabatan]);
  return {
    baris: rows.map((row) => hasil(row, putusan.get(row), byRow.get(`${row.lembar}!${row.nomor}`) ?? [])),
    kesalahan: [...buku.kesalahan, ...own, ...found], rencana,
  };
}

const rowOf = (sel: string): string => sel.replace(/![A-Z]+/, '!');

const hasil = ({ lembar, nomor }: Baris, putusan: Putusan | undefined, kesalahan: readonly Kesalahan[]): HasilBaris =>
  ({ lembar, baris: nomor, nasib: kesalahan.length > 0 || !putusan ? 'salah' : putusan.nasib, perubahan: putusan?.perubahan ?? [], kesalahan });
