import type { LocalDate } from '../../machines/kernel/calendar.js';
import type { Cara, Kepala } from '../../machines/dokumen/dokumen.types.js';
import type { Naskah } from '../../machines/naskah/naskah.types.js';
import type { Transaction } from '../platform/database/database.js';
import { canonical } from '../platform/history/canonical.js';
import type { KopTersimpan } from './kop/kop.js';
import type { Tanda } from './render/render.types.js';

export type TandaFinal = Extract<Tanda, { konsep: false }>;

/** What every file of a document carries with it. */
interface Umum {
  readonly dokumen: string; readonly path: string; readonly sidik: string; readonly bytes: number; readonly kode: string; readonly judul: string; readonly publik: boolean;
  readonly nomor: string | null; readonly tanggal: LocalDate; readonly kepala: Kepala; readonly oleh: string;
}
/** A print, with all that it can be made again from. */
export interface Cetakan extends Umum { readonly naskah: Naskah; readonly kop: KopTersimpan; readonly tanda: TandaFinal }
/** A signed file, or a scan (`alas` null), and who says so. */
export interface Tertanda extends Umum { readonly cara: Cara; readonly alas: string | null; readonly penanda: { readonly nama: string; readonly jabatan: string; readonly sertifikat?: string } }

const INSERT = `
  insert into dokumen_berkas (tenant_id, dokumen_id, path, sidik, jenis, bytes, kode, judul, publik, nomor, tanggal, kepala_seq, kepala, naskah, kop, tanda, cara, alas, penanda, oleh)
  select $1, r.dokumen, r.path, decode(r.sidik, 'hex'), r.jenis, r.bytes, r.kode, r.judul, r.publik, r.nomor, r.tanggal, r.seq, decode(r.hash, 'hex'), r.naskah, r.kop, r.tanda, r.cara, decode(r.alas, 'hex'), r.penanda, r.oleh
  from jsonb_to_record($2::jsonb) as r(dokumen uuid, path text, sidik text, jenis text, bytes int, kode text, judul text, publik boolean, nomor text, tanggal date, seq int, hash text,
    naskah text, kop jsonb, tanda jsonb, cara text, alas text, penanda jsonb, oleh uuid)
  on conflict do nothing`;

/** Records a file that the store holds; the same one again changes nothing. @param tx over the whole instansi */
export async function catatBerkas(tx: Transaction, tenant: string, berkas: Cetakan | Tertanda): Promise<void> {
  const jenis = 'naskah' in berkas ? 'final' : berkas.alas === null ? 'pindaian' : 'bertandaTangan';
  const row = { ...berkas, jenis, seq: berkas.kepala.seq, hash: berkas.kepala.hash, ...('naskah' in berkas ? { naskah: canonical(berkas.naskah) } : {}) };
  await tx.run({ name: 'catat-berkas', text: INSERT, values: [tenant, JSON.stringify(row)] });
}

const CETAKAN = `select b.naskah, b.kop, b.tanda from dokumen_berkas b where b.tenant_id = $1 and b.dokumen_id = $2 and b.sidik = decode($3, 'hex') and b.jenis = 'final'`;

/** What a print was made from. */
export async function bacaCetakan(tx: Transaction, tenant: string, dokumen: string, sidik: string): Promise<Pick<Cetakan, 'naskah' | 'kop' | 'tanda'> | null> {
  const [row] = await tx.run<{ naskah: string; kop: KopTersimpan; tanda: TandaFinal }>({ name: 'cetakan', text: CETAKAN, values: [tenant, dokumen, sidik] });
  return row ? { ...row, naskah: JSON.parse(row.naskah) as Naskah } : null;
}

const SISA = `select encode(b.sidik, 'hex') as sidik from dokumen_berkas b where b.tenant_id = $1 and b.dokumen_id = $2 and b.oleh = $3 and b.cara = $4 and b.alas = decode($5, 'hex') order by b.pada limit 1`;

/** A file that the same person signed in the same way over the same one, of an attempt that ended before its command. */
export async function tersisa(tx: Transaction, tenant: string, dokumen: string, { oleh, cara, alas }: { oleh: string; cara: Cara; alas: string }): Promise<string | undefined> {
  return (await tx.run<{ sidik: string }>({ name: 'berkas-tersisa', text: SISA, values: [tenant, dokumen, oleh, cara, alas] }))[0]?.sidik;
}
