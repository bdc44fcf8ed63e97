import type { Change } from '../../kernel/proof/example.js';
import type { Law } from '../../regulasi/law.js';
import type { Paket } from '../paket.js';

/** What the law says to a scenario: accepted without a word of the rule, refused by it and by no other, or accepted with its warning. */
export type Hasil = 'menerima' | 'menolak' | 'mengingatkan';

/** What a scenario may look at of the scene that it changes. */
export interface Adegan {
  readonly law: Law;
  readonly context: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The example of the command, as the scene has it. */
  readonly data: Readonly<Record<string, unknown>>;
}

type Bagian = Readonly<Record<string, unknown>>;
export interface Ubahan extends Omit<Change<Bagian, Bagian, Law>, 'law'> {
  /** Commands that are raised: whom the raiser's case is about otherwise than its scene says. */
  readonly law?: (law: Law) => Law;
}

/** What must be true once it was accepted. */
export interface Sesudah {
  readonly keadaan?: string;
  /** Part of the context. */
  readonly isi?: Bagian;
  /** The cases that moved with it, by the command that moved them. */
  readonly menyusul?: readonly string[];
}

interface Bersama {
  /** The rules and contradictions that it proves; the first gives it its article. */
  readonly nomor: readonly string[];
  readonly paket: Paket;
  readonly hasil: Hasil;
  /** What is the case, in the present tense. */
  readonly bunyi: string;
}

/** A scenario that is put to the machines under the law of a pack. */
export interface PerkaraPerintah extends Bersama {
  readonly perintah: string;
  /** By default the first state that knows the command. */
  readonly keadaan?: string | undefined;
  /** The rule that refuses, warns or is met; `masukan` and `keadaan`: refused before any rule is asked. Absent where no rule has a say. */
  readonly aturan?: string | undefined;
  readonly ubah: (adegan: Adegan) => Ubahan;
  readonly sesudah?: Sesudah | undefined;
}

/** A scenario of pure reckoning, where there is no command to ask: whether what it says is so. */
export interface Hitungan extends Bersama {
  readonly hitung: (law: Law) => boolean;
}

export type Perkara = PerkaraPerintah | Hitungan;

/** By pack, the numbers that the rows prove. */
export type Nomor = Readonly<Partial<Record<Paket, string | readonly string[]>>>;
export type Baris = readonly [hasil: Hasil, bunyi: string, ubah?: Ubahan | ((adegan: Adegan) => Ubahan), sesudah?: Sesudah];

const perPaket = <T>(nomor: Nomor, rows: (paket: Paket, nomor: readonly string[]) => readonly T[]): T[] =>
  Object.entries(nomor).flatMap(([paket, of]) => rows(paket as Paket, typeof of === 'string' ? [of] : of));

/** Scenarios of one command and one rule, told alike under every pack that is named. */
export const perkara = (nomor: Nomor, perintah: string | readonly [perintah: string, keadaan: string], aturan: string | undefined, baris: readonly Baris[]): PerkaraPerintah[] =>
  perPaket(nomor, (paket, of) => baris.map(([hasil, bunyi, ubah = {}, sesudah]) => ({
    nomor: of, paket, hasil, bunyi, aturan, sesudah, ubah: typeof ubah === 'function' ? ubah : () => ubah,
    ...(typeof perintah === 'string' ? { perintah } : { perintah: perintah[0], keadaan: perintah[1] }),
  })));

/** Scenarios of reckoning. */
export const hitungan = (nomor: Nomor, baris: readonly (readonly [hasil: 'menerima' | 'menolak', bunyi: string, hitung: (law: Law) => boolean])[]): Hitungan[] =>
  perPaket(nomor, (paket, of) => baris.map(([hasil, bunyi, hitung]) => ({ nomor: of, paket, hasil, bunyi, hitung })));
