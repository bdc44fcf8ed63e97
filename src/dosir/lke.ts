import { Readable } from 'node:stream';
import { naskahOf } from '../../machines/naskah/daftar.js';
import type { LkeContext } from '../../machines/lke/lke.types.js';
import { kopBergambar } from '../dokumen/kop/kop.js';
import type { DocumentRenderer } from '../dokumen/render/document-renderer.js';
import { tulis } from '../dokumen/tulisan.js';
import type { Actor } from '../identity/actor.js';
import { bukuKerja } from '../lke/lke-excel.service.js';
import type { Transaction } from '../platform/database/database.js';
import { Conflict } from '../platform/http/problem.js';
import type { Entri } from './arsip.js';
import type { Anggota } from './keluarga.js';

const JENIS = 'lke';

/** A finished worksheet as it is written out: its place, and how it is drawn. */
export interface LembarSiap { readonly nama: string; readonly anggota: Anggota; readonly pdf: () => Promise<Buffer> }

/**
 * The finished worksheets of a family, in words. They are drawn when their turn comes.
 * @param tx over the whole instansi
 * @throws Conflict where one of them moves meanwhile
 */
export async function lembarKeluarga(tx: Transaction, actor: Actor, keluarga: readonly Anggota[], renderer: DocumentRenderer, hariIni: string): Promise<LembarSiap[]> {
  const form = naskahOf(JENIS);
  if (!form) throw new Error('bentuk LKE tidak ada');
  const sheets: LembarSiap[] = [];
  for (const anggota of keluarga.filter(({ row }) => row.stored.machine === 'lke')) {
    const { naskah, kop, kepala } = await tulis(tx, actor, anggota, form, { isian: {} }, hariIni);
    if (kepala.hash !== anggota.row.head) throw new Conflict('sedang-berubah', {}, 'Lembar kerja sedang diubah. Silakan ulangi.');
    const gambar = await kopBergambar(tx, actor.tenant, kop);
    const { lapisan } = anggota.row.stored.context as unknown as LkeContext;
    sheets.push({ nama: `lke/${lapisan}`, anggota, pdf: () => renderer.renderPdf(naskah, gambar, { konsep: true, salinan: true }) });
  }
  return sheets;
}

/** Each worksheet as PDF and as a workbook. @param alamat of the evidence of a case in this installation */
export const entriLembar = (sheets: readonly LembarSiap[], alamat: (kasus: string) => string): Entri[] => sheets.flatMap(({ nama, anggota: { row, law }, pdf }) => [
  { nama: `${nama}.pdf`, isi: async () => Readable.from([await pdf()]) },
  { nama: `${nama}.xlsx`, padat: true, isi: async () => Readable.from([(await bukuKerja(row, law, alamat(row.id))).isi]) },
]);
