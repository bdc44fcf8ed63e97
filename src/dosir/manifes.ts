import type { Actor } from '../identity/actor.js';
import type { Anggota } from './keluarga.js';
import type { Catatan } from './arsip.js';

/** The form of a dossier; a reader refuses those that it does not know. */
export const BENTUK_DOSIR = 'predikat/dosir/v1';

/** A file of a document: what the history says of its hash. */
export interface BerkasDokumen { readonly dokumen: string; readonly sidik: string; readonly sebagai: 'final' | 'segel' | 'esign' | 'unggah' | 'basah'; readonly nama: string }
/** What belongs into the dossier and is not in it, with the reason. */
export interface Kekurangan { readonly nama: string; readonly sidik: string; readonly sebab: string }

/** What a dossier says of itself. Its bytes are what is signed. */
export interface Manifes {
  readonly bentuk: typeof BENTUK_DOSIR;
  /** The case that was asked for. */
  readonly kasus: string;
  readonly instansi: { readonly id: string; readonly nama: string };
  readonly satker: { readonly id: string; readonly nama: string };
  /** The instant (UTC), and for whom. */
  readonly dibuat: { readonly pada: string; readonly oleh: string; readonly nama: string; readonly jabatan: string; readonly satker: string };
  readonly program: { readonly nama: string; readonly versi: string };
  /** Whether the facts of each decision are in the history: then every hash can be computed again. */
  readonly riwayatLengkap: boolean;
  readonly keluarga: readonly {
    readonly id: string; readonly induk: string | null; readonly mesin: string; readonly judul: string; readonly kunci: string; readonly satker: string; readonly keadaan: string;
    /** The last event: its number and hash. */
    readonly seq: number; readonly kepala: string;
    readonly paket: { readonly id: string; readonly sidik: string }; readonly instrumen: { readonly id: string; readonly sidik: string };
  }[];
  readonly dokumen: readonly BerkasDokumen[];
  readonly tidakDisertakan: readonly Kekurangan[];
  /** Every other entry of the ZIP, but the signature over this one. */
  readonly isi: readonly Catatan[];
}

/** What a manifest tells besides the entries. */
export type Keterangan = Omit<Manifes, 'bentuk' | 'isi'>;

/** A case as the manifest names it. */
export const anggotaManifes = ({ row, law: { law } }: Anggota, judul: string): Manifes['keluarga'][number] => ({
  id: row.id, induk: row.induk, mesin: row.stored.machine, judul: law.say(judul), kunci: row.kunci, satker: row.unit.nama, keadaan: row.stored.value, seq: row.seq, kepala: row.head,
  paket: { id: row.packId, sidik: row.packSidik }, instrumen: { id: row.instrumenId, sidik: row.instrumenSidik },
});

/** The one for whom the dossier is made. */
export const pembuatOf = ({ person, nama, role, namaSatker }: Actor, { law: { law } }: Anggota, pada: string): Manifes['dibuat'] =>
  ({ pada, oleh: person, nama, jabatan: law.pack.peran[role]?.judul ?? role, satker: namaSatker });

/** The bytes of the manifest; written for people too. */
export const manifesBytes = (keterangan: Keterangan, isi: readonly Catatan[]): Buffer =>
  Buffer.from(`${JSON.stringify({ bentuk: BENTUK_DOSIR, ...keterangan, isi } satisfies Manifes, null, 1)}\n`);
