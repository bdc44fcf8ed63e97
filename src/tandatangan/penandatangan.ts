/** What a signature is to tell, and by whom it is given. */
export interface PermintaanTandaTangan {
  readonly nama: string;
  readonly jabatan: string;
  readonly alasan: string;
  /** The instant of signing, by the clock of the installation. */
  readonly pada: Date;
  /** Of the person who signs, where a service signs for persons: 16 digits. Passed through, never stored or logged. */
  readonly nik?: string;
  /** As `nik`. */
  readonly passphrase?: string;
}

/** Somebody who can put an electronic signature on a PDF. */
export interface Penandatangan {
  /** `segel`: the seal of the installation. `esign`: the personal certificate of an official, through BSrE. */
  readonly cara: 'segel' | 'esign';
  /**
   * The PDF with one signature more; the given bytes are its beginning.
   * @throws TandaTanganGagal with the reason in Indonesian
   */
  tandaTangani(pdf: Buffer, permintaan: PermintaanTandaTangan): Promise<Buffer>;
}

/** Why no signature came about: what was asked for is wrong (`ditolak`), or the service cannot be had now (`gangguan`). */
export class TandaTanganGagal extends Error {
  override readonly name = 'TandaTanganGagal';
  constructor(readonly jenis: 'ditolak' | 'gangguan', message: string) { super(message); }
}

/** Gives the seal (`Penandatangan`). */
export const SEGEL = Symbol('SEGEL');
/** Gives the service for personal signatures (`Penandatangan`); null where none is set up. */
export const ESIGN = Symbol('ESIGN');
/** Gives the certificates by which signers are known (`SertifikatDikenal`). */
export const DIKENAL = Symbol('DIKENAL');
