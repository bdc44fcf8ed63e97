/**
 * Where a rule of the law lives: the id of a rule or a command, `mesin:<name>`, a place in a pack
 * (`<pack id>#/kebijakan/evaluasiSetahun`), or a file of the project (`src/…`, `machines/…`), with a `:name` that stands in it.
 */
export type Letak = string;

/** A rule of a regulation, by its number: in our own words, with where it lives; or why it has no place in the product. */
export interface Ketentuan {
  /** `T-13` */
  readonly nomor: string;
  /** The place in the regulation, without its short name. */
  readonly pasal: string;
  readonly bunyi: string;
  readonly letak: readonly Letak[];
  /** Why nothing here can prove it. */
  readonly dikecualikan?: string;
}

/** A contradiction, gap or error of the regulations, with how it is resolved. */
export interface Pertentangan {
  /** `C43` */
  readonly nomor: string;
  readonly tempat: string;
  readonly masalah: string;
  readonly penyelesaian: string;
  readonly letak: readonly Letak[];
  readonly dikecualikan?: string;
}
