import type { HasilPeriksa } from '../../tandatangan/hasil.js';

/** One signature of a document as its paper shows it. */
export interface TandaTanganDokumen {
  readonly jabatan: string | null;
  readonly nama: string | null;
  readonly cara: 'segel' | 'esign' | 'unggah' | 'basah';
  /** ISO 8601. */
  readonly pada: string;
}

/** What is told publicly of a published document; all of it stands on its paper. */
export interface DokumenPublik {
  readonly kode: string;
  readonly keadaan: 'terbit' | 'dibatalkan';
  readonly jenis: string;
  readonly judul: string;
  readonly nomor: string | null;
  readonly tanggal: string;
  readonly instansi: string;
  readonly unit: string;
  /** SHA-256 of the final PDF, hexadecimal. */
  readonly sidik: string;
  /** Head of the history that is printed on it, hexadecimal. */
  readonly kepala: string;
  readonly tandaTangan: readonly TandaTanganDokumen[];
  readonly dibatalkanPada: string | null;
}

/** What an uploaded file turned out to be. */
export interface HasilUnggahan {
  readonly sidik: string;
  readonly bytes: number;
  /** Null: not a file that was issued here. */
  readonly dokumen: DokumenPublik | null;
  /** The file is not as it was issued, but rests on the bytes of `dokumen` and adds only what `tandaTangan` tells. */
  readonly ditambahi: boolean;
  readonly tandaTangan: readonly HasilPeriksa[];
  /** Why the file could not be read as a PDF; null when it could. */
  readonly bukanPdf: string | null;
}
