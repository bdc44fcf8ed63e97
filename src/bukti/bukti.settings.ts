const MB = 1_048_576;

/** How much evidence is taken, and of what kind. Sizes in bytes. */
export interface BuktiSettings {
  /** Of one file. */
  readonly berkas: number;
  /** Of all files of one unit. */
  readonly satker: number;
  /** Of all files of one unit for one period. */
  readonly periode: number;
  /** Whether a file that no scanner has looked at is taken, and told as such, or held until one has; null: taken only where there is no scanner. */
  readonly tanpaPindai: 'boleh' | 'tolak' | null;
  /** Hosts that links may lead to although they are not of the public internet. */
  readonly hostTautan: readonly string[];
}

export const BUKTI_SETTINGS = Symbol('BUKTI_SETTINGS');

/** What holds where nothing else is set: the fallbacks of `platform/config/settings.ts`. */
export const BUKTI_BAWAAN: BuktiSettings = { berkas: 50 * MB, satker: 10_000 * MB, periode: 3_000 * MB, tanpaPindai: null, hostTautan: [] };

/** A size as people read it: `1,5 MB`. */
export function ukuran(bita: number): string {
  if (bita < 1024) return `${bita} bita`;
  const [nilai, satuan] = bita < MB ? [bita / 1024, 'KB'] : [bita / MB, 'MB'];
  return `${nilai.toLocaleString('id-ID', { maximumFractionDigits: 1 })} ${satuan}`;
}
