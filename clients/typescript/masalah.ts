/** Where a rule stands in the law. */
export interface Dasar { readonly sumber: string; readonly pasal: string; readonly kutipan: string; readonly turunan?: string }

/** One unmet condition, as the server tells it. */
export interface Alasan {
  readonly rule: string;
  readonly title: string;
  readonly need: string;
  readonly have: string;
  readonly basis: readonly Dasar[];
  /** Another case, where this was looked at. */
  readonly kasus?: string;
  /** Where it can be mended. */
  readonly where?: string;
}

/** One place of the input and everything wrong with it. */
export interface Kesalahan { readonly path: string; readonly why: readonly string[] }

/** The body of an error answer (RFC 9457). */
interface Isi {
  readonly type: string;
  readonly title: string;
  readonly detail?: string;
  readonly instance: string;
  readonly why: readonly Alasan[];
  readonly faults: readonly Kesalahan[];
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

const EMPTY: Isi = { type: 'about:blank', title: 'Permintaan tidak dapat dipenuhi', instance: '', why: [], faults: [], fields: {} };

/** The server answered, but not with what was asked for. */
export class Masalah extends Error {
  override readonly name = 'Masalah';
  /** A lasting name of the kind (`urn:predikat:masalah:…`). */
  readonly jenis: string;
  readonly judul: string;
  readonly detail: string | undefined;
  /** The number of the request, to be told to those who run the server. */
  readonly nomor: string;
  /** 403 and 422: every condition that is not met. */
  readonly why: readonly Alasan[];
  /** 400: every fault of what was sent. */
  readonly faults: readonly Kesalahan[];
  /** 409 and 412: a lasting word for programs (`versi-basi`). */
  readonly reason: string | undefined;
  readonly fields: Readonly<Record<string, string | number>>;

  /** @param tungguDetik after which asking again makes sense (429, 503) */
  constructor(readonly status: number, isi: Partial<Isi>, readonly tungguDetik?: number) {
    const all = { ...EMPTY, ...isi };
    super(all.detail ?? all.title);
    this.jenis = all.type;
    this.judul = all.title;
    this.detail = all.detail;
    this.nomor = all.instance;
    this.why = all.why;
    this.faults = all.faults;
    this.reason = all.reason;
    this.fields = all.fields;
  }

  /** Of an answer whose body was not read yet. */
  static async dari(answer: Response): Promise<Masalah> {
    const isProblem = (answer.headers.get('content-type') ?? '').startsWith('application/problem+json');
    const isi = isProblem ? await answer.json().catch(() => ({})) as Partial<Isi> : {};
    return new Masalah(answer.status, isi, detikTunggu(answer.headers));
  }
}

/** Nobody answered: no connection, or none in time. */
export class TidakTerjangkau extends Error {
  override readonly name = 'TidakTerjangkau';
  constructor(readonly alamat: string, cause: unknown) {
    super(`peladen ${alamat} tidak menjawab`, { cause });
  }
}

/** Seconds that `Retry-After` asks for, given as a number or as a date. */
export function detikTunggu(headers: Headers, sekarang = Date.now()): number | undefined {
  const given = headers.get('retry-after');
  if (given === null) return undefined;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  const date = Date.parse(given);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - sekarang) / 1000));
}
