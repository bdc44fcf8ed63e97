import type { LocalDate } from '../../../machines/kernel/calendar.js';

/** The letterhead of an instansi or a unit. */
export interface Kop {
  /** Lines of the letterhead, the first one larger. */
  readonly baris: readonly string[];
  readonly alamat: readonly string[];
  /** PNG or JPEG. */
  readonly logo: Buffer | null;
  /** The letterhead of the head of a state body: in the middle, without rule. */
  readonly lambang: boolean;
}

/** What a document says about itself: that it is a draft (or a copy of what the system holds, which nobody signs), or where its truth is found. */
export type Tanda =
  | { readonly konsep: true; readonly salinan?: true }
  | {
    readonly konsep: false;
    readonly kode: string;
    /** The address in the QR code; null on a document that the law does not publish. */
    readonly alamatVerifikasi: string | null;
    /** Hash of the case's head event, hex. */
    readonly kepala: string;
    /** The date of the document, set in the PDF too: nothing in it tells when it was drawn. */
    readonly tanggal: LocalDate;
  };

/** A document cannot be drawn from what was given; the message is for the one who wrote it, and names the place. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}
