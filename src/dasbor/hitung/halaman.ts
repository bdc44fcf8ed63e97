import { z } from 'zod';
import type { SatkerRingkasDto } from '../../kasus/kasus.dto.js';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { BadInput } from '../../platform/http/problem.js';
import type { SaringanHalamanDto } from '../saringan.dto.js';
import { SEHALAMAN } from '../../platform/http/halaman.dto.js';

/** Rows of a page where nobody says how many. */
const word = z.string().max(400).regex(/^[^\0]*$/);
const position = z.tuple([word, word, z.uuid()]);
const NIL = '00000000-0000-0000-0000-000000000000';

/** From where on, and how many: the sort key (a first word, the path), and the id of the last row. */
export interface Halaman {
  readonly jumlah: number;
  readonly setelah: readonly [first: string, path: string, id: string];
}

/**
 * @param awal what stands before every first word of the list
 * @throws BadInput for a cursor that is none of ours
 */
export function halamanDari({ setelah, jumlah = SEHALAMAN.biasa }: SaringanHalamanDto, awal: string, first = word): Halaman {
  if (setelah === undefined) return { jumlah, setelah: [awal, '', NIL] };
  const cursor = position.safeParse(decodeCursor(setelah, position.def.items.length));
  if (!cursor.success || !first.safeParse(cursor.data[0]).success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return { jumlah, setelah: cursor.data };
}

/** The mark of the next page, where this one is full. */
export function berikutnya<Row>(rows: readonly Row[], { jumlah }: Halaman, key: (row: Row) => Halaman['setelah']): { readonly berikutnya?: string } {
  const last = rows.length === jumlah ? rows.at(-1) : undefined;
  return last === undefined ? {} : { berikutnya: encodeCursor(key(last)) };
}

/** A unit as the statements of this folder select it: `SATKER` of `s`. */
export interface BarisSatker { satker: string; nama: string; jenjang: string; jenis: string }
export const SATKER = 's.id as satker, s.nama, s.jenjang, s.jenis';
export const satkerDto = ({ satker, nama, jenjang, jenis }: BarisSatker): SatkerRingkasDto => ({ id: satker, nama, jenjang, jenis });
