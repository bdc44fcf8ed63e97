/** What can be wrong with a signature; each is told by its name. */
export type KodeCacat =
  | 'bidang-tidak-sah' | 'bidang-ganda' | 'rentang-tidak-sah' | 'rentang-tidak-utuh' | 'rentang-bertumpuk' | 'rentang-melampaui' | 'celah-tidak-tepat' | 'ditambahi' | 'diubah-sesudahnya'
  | 'cms-tidak-sah' | 'pengisi-diselundupi' | 'ringkasan-berbeda' | 'tanda-tangan-salah' | 'sertifikat-tidak-ada' | 'sertifikat-tidak-diikat' | 'sertifikat-ditukar'
  | 'sertifikat-bukan-untuk-tanda-tangan' | 'sertifikat-belum-berlaku' | 'sertifikat-kedaluwarsa' | 'algoritma-lemah' | 'algoritma-tidak-dikenal' | 'jenis-tidak-didukung';

/** One thing wrong, in plain Indonesian. */
export interface Cacat { readonly kode: KodeCacat; readonly alasan: string }

/** Whether we know whose the certificate is: the seal of this installation, one under a trusted root, or anybody's. */
export type Kepercayaan = 'segelInstalasi' | 'akarTepercaya' | 'tidakDikenal';

/** Who signed, as the certificate says. Times are ISO 8601 in UTC. */
export interface Penandatangan {
  readonly nama: string;
  readonly subjek: string;
  readonly penerbit: string;
  readonly nomorSeri: string;
  readonly berlakuSejak: string;
  readonly berlakuSampai: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly sidikSertifikat: string;
}

/** What was found of one signature. */
export interface HasilPeriksa {
  /** The name of its field. */
  readonly bidang: string;
  /** Nothing is wrong with it. Whose it is, is another question: see `kepercayaan`. */
  readonly sah: boolean;
  readonly cacat: readonly Cacat[];
  /** What should be known beside that, in plain Indonesian. */
  readonly catatan: readonly string[];
  /** It covers the file to its last byte (else: the revision it was made in). */
  readonly menutupSeluruhBerkas: boolean;
  readonly kepercayaan: Kepercayaan;
  readonly penandatangan: Penandatangan | null;
  /** When, as the signer says (there is no timestamp authority in a B-B signature); ISO 8601 in UTC. */
  readonly waktu: string | null;
  readonly alasan: string | null;
}
