import type { Citation } from '../../machines/kernel/citation.js';
import type { LocalDate } from '../../machines/kernel/calendar.js';

/** What an accepted command answers. */
export interface Jawaban {
  readonly kasus: string;
  readonly mesin: string;
  readonly peristiwa: string;
  readonly keadaan: string;
  readonly versi: number;
  /** What followed in other cases. */
  readonly turunan: readonly Jawaban[];
  /** What was told and stopped nobody. */
  readonly peringatan?: readonly Alasan[];
}

/** One unmet rule, as the API tells it. */
export interface Alasan {
  readonly rule: string;
  readonly title: string;
  readonly need: string;
  readonly have: string;
  readonly basis: readonly Citation[];
}

/** One act of the story and what became of it. */
export interface Langkah {
  readonly rute: string;
  /** From 1 within its route. */
  readonly langkah: number;
  readonly babak: string;
  readonly tanggal: LocalDate;
  readonly pelaku: { readonly nama: string; readonly jabatan: string; readonly satker: string; readonly instansi: string };
  readonly perintah: string;
  /** In the words of the law of the route. */
  readonly judul: string;
  /** Of the answer. */
  readonly status: number;
  /** The articles of the act itself. */
  readonly dasar: readonly Citation[];
  /** What is worth knowing of the result, such as a score. */
  readonly keterangan?: string | undefined;
  /** Accepted. */
  readonly jawaban?: Jawaban;
  /** Refused, with every reason. */
  readonly mengapa?: readonly Alasan[];
}

/** How a route ended. */
export interface Akhir {
  readonly rute: string;
  readonly judul: string;
  readonly satker: string;
  readonly langkah: number;
  readonly hasil: string;
  readonly sesuai: boolean;
}

/** What the verification of all histories found. */
export interface Riwayat {
  readonly kasus: number;
  readonly peristiwa: number;
  readonly sah: boolean;
}

const pasalOf = (basis: readonly Citation[]) => basis.map(({ sumber, pasal }) => ({ sumber, pasal }));

/** A step as `--json` prints it. */
export function jsonOf(step: Langkah): Record<string, unknown> {
  const { rute, langkah, tanggal, pelaku, perintah, judul, jawaban, status, dasar, keterangan, mengapa } = step;
  return {
    rute, langkah, tanggal, pelaku, perintah, judul, hasil: mengapa ? 'ditolak' : 'diterima', ...(jawaban ? { keadaan: jawaban.keadaan } : {}), status, dasar: pasalOf(dasar),
    ...(keterangan === undefined ? {} : { keterangan }),
    ...(jawaban?.peringatan?.length ? { peringatan: [...new Set(jawaban.peringatan.map(({ rule }) => rule))] } : {}),
    ...(mengapa ? { mengapa: mengapa.map(({ rule, need, have, basis }) => ({ rule, need, have, dasar: pasalOf(basis) })) } : {}),
  };
}
