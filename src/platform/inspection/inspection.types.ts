/** How much of a file is looked at before it is refused. Every limit is checked before the memory for it is taken. */
export interface InspectionLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes that everything packed in it (parts of an office file, streams of a PDF) may unfold to. */
  readonly unfolded: number;
  /** Parts of an office file. */
  readonly entries: number;
  /** Width × height of a picture. */
  readonly pixels: number;
  readonly pages: number;
}

const MB = 1024 * 1024;

/** The limits where nothing else is set: the phone's photograph of 108 megapixels passes, the picture that fills the memory does not. */
export const DEFAULT_LIMITS: InspectionLimits = { bytes: 50 * MB, unfolded: 512 * MB, entries: 4_000, pixels: 120_000_000, pages: 3_000 };

/** A file as it was received: where it lies, and the name that its sender gave it. */
export interface ReceivedFile {
  readonly path: string;
  readonly nama: string;
  readonly bytes: number;
}

/** What was found: the kind that the file really is, or why it is refused, with the place in it and the way out, in Indonesian. */
export type Inspection =
  | { readonly ok: true; readonly jenis: string; readonly ekstensi: string; readonly halaman?: number }
  | { readonly ok: false; readonly kode: string; readonly alasan: string };

/** What the scanner found. */
export type ScanResult =
  | { readonly keadaan: 'bersih' }
  | { readonly keadaan: 'berbahaya'; readonly temuan: string }
  | { readonly keadaan: 'belumDipindai'; readonly sebab: string };
