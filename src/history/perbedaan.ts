/** How something comes out: whether it holds, what is needed, what there is. */
export interface Hasil {
  readonly ok: boolean;
  readonly need: string;
  readonly have: string;
  /** It does not hold, and stops nobody. */
  readonly peringatan?: true;
}

/** One outcome of a case that would be another one under the other law. */
export interface Perbedaan {
  /** The rule; or `keadaan`, `isi`, `isian`, `nilai:<threshold>`, and `galat` where the other law leaves the question open. */
  readonly aturan: string;
  readonly judul: string;
  /** The recorded decision; null for what is possible now and for scores. */
  readonly seq: number | null;
  /** The command that was, or could be, sent; null for scores. */
  readonly perintah: string | null;
  readonly dulu: Hasil;
  readonly nanti: Hasil;
}
