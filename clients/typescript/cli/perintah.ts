import type { Predikat } from '../index.js';

/** The command did what was asked. */
export const BERHASIL = 0;
/** The server, for the law, said no. */
export const DITOLAK = 1;
/** What was typed cannot be done. */
export const SALAH_MASUKAN = 2;
/** Nobody answers, or nobody is signed in. */
export const TAK_TERSAMBUNG = 3;

/** What was typed cannot be done, and why. */
export class SalahMasukan extends Error {}

/** The words of a command are not as it is used. */
export class SalahPemakaian extends SalahMasukan {}

/** Around a command: where it reads and writes. */
export interface Sekitar {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly masukan: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Characters of a line. */
  readonly lebar: number;
}

/** The options of a command by name; every one takes a value but those of `Saklar`. */
export type Pilihan = Readonly<Record<string, string | undefined>>;

/** What a command runs with. */
export interface Panggilan extends Sekitar {
  /** What stands after its name, without options. */
  readonly kata: readonly string[];
  readonly pilihan: Pilihan;
  /** Signs in by the account that is kept. @throws BelumMasuk */
  readonly api: () => Promise<Predikat>;
  /** The tier at which the post works. */
  readonly tingkat: () => Promise<string>;
}

/** What a command has to say: as data, and as a person reads it; and how it ended, when not well. */
export interface Hasil { readonly data: unknown; readonly teks: string; readonly kode?: number }

/** A command of the command line. */
export interface Perintah {
  readonly nama: string;
  /** One line for the overview. */
  readonly ringkas: string;
  /** What follows the name, for its usage: `<id> [--pada <tanggal>]`. */
  readonly pemakaian: string;
  /** The options it knows, each with its meaning. */
  readonly pilihan: Readonly<Record<string, string>>;
  readonly jalankan: (panggilan: Panggilan) => Promise<Hasil>;
}

/** The word at a place. @throws SalahPemakaian where there is none */
export function kataKe(kata: readonly string[], i: number, apa: string): string {
  const word = kata[i];
  if (word === undefined) throw new SalahPemakaian(`${apa} belum disebut`);
  return word;
}

/** An option that must be given. @throws SalahPemakaian */
export function wajib(pilihan: Pilihan, nama: string): string {
  const value = pilihan[nama];
  if (value === undefined) throw new SalahPemakaian(`--${nama} belum diisi`);
  return value;
}

/** A path at the address of a tier; all tiers have the same, so the types are those of one. */
export const di = <P extends string>(tingkat: string, path: P): `/api/v1/upt${P}` => `/api/v1/${tingkat}${path}` as `/api/v1/upt${P}`;

/** The first rows of a list, and whether there are more. @param paling as typed; default 50 */
export async function sebanyak<R>(rows: AsyncIterable<R>, paling = '50'): Promise<{ isi: R[]; adaLagi: boolean }> {
  if (!/^[1-9]\d{0,5}$/.test(paling)) throw new SalahMasukan('--paling harus bilangan bulat positif');
  const isi: R[] = [];
  for await (const row of rows) {
    if (isi.length === Number(paling)) return { isi, adaLagi: true };
    isi.push(row);
  }
  return { isi, adaLagi: false };
}

/** The line below a list that goes on. */
export const masihAda = (adaLagi: boolean, n: number): string => (adaLagi ? `… masih ada; ${n} yang pertama ditampilkan (--paling <banyaknya>)\n` : '');
