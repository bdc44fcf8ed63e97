/** What documents must know of the installation. */
export interface DokumenSettings {
  /** Under which address the public page of verification is reached, without a closing slash; it is printed on paper. */
  readonly alamatPublik: string;
}

/** For Nest. */
export const DOKUMEN_SETTINGS = Symbol('DOKUMEN_SETTINGS');
