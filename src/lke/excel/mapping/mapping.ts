import { id as indonesian } from 'zod/locales';
import { z } from 'zod';
import { schemaFaults } from '../../../../machines/kernel/fault.js';
import type { Fault } from '../../../../machines/kernel/machine.js';
import type { Instrument } from '../../../../machines/regulasi/instrument.js';
import { parseAddress } from '../../../platform/workbook/address.js';
import { LIMITS } from '../../../platform/workbook/limits.js';

const letters = z.string().regex(/^[A-Z]{1,3}$/, 'harus huruf kolom, misalnya "F"');
/** A column, by its letters or by what stands in its heading. */
const column = z.union([letters, z.strictObject({ judul: z.string().min(1).max(200) })]);
const cell = z.string().refine((text) => parseAddress(text) !== null, 'harus alamat sel, misalnya "F210"');
const row = z.int().min(1).max(LIMITS.rows);
const code = z.string().max(40);

const schema = z.strictObject({
  instrumen: z.string().max(40).optional(),
  /** The sheet; the first when it is not named. */
  lembar: z.string().min(1).max(31).optional(),
  /** The row of the headings, where columns are named by them. */
  barisKepala: row.optional(),
  barisPertama: row,
  barisTerakhir: row.optional(),
  /** How a row finds its question: by a code, by its place among the rows that are questions, or by its text. */
  cocokkan: z.enum(['kode', 'urutan', 'teks']),
  kolom: z.strictObject({
    kode: column.optional(), teks: column.optional(), jawaban: column, catatan: column.optional(),
    /** By place: a row counts where this column says something. */
    penanda: column.optional(),
  }),
  /** By place: what `penanda` says in rows that are no question, for example "Jumlah". */
  lewati: z.array(z.string().max(60)).max(50).default([]),
  /** Codes of the file for those of the instrument, or numbers of headings. */
  kode: z.record(z.string().max(60), code).default({}),
  /** For each option the spellings of the file; case does not count. */
  jawaban: z.record(z.string().max(60), z.array(z.string().max(60)).max(50)).default({}),
  /** Where a percent question finds its counts: in the rows right below it, in the order of the instrument, or nowhere. */
  isian: z.enum(['barisBerikut', 'tidakAda']).default('tidakAda'),
  /** Questions and items of hasil that stand in cells of their own, or whose counts do. */
  sel: z.record(code, z.union([cell, z.record(z.string().max(40), cell)])).default({}),
  /** What is done with a formula in an answer: refused, or its last value is taken. */
  rumus: z.enum(['tolak', 'pakaiNilai']).default('tolak'),
});

/** How a workbook of another layout is read. */
export type Mapping = z.output<typeof schema>;
export type ColumnName = z.output<typeof column>;

/** Reads a mapping for an instrument, or tells every fault with its JSON path. */
export function readMapping(json: unknown, instrument: Instrument): { mapping: Mapping | null; faults: readonly Fault[] } {
  const parsed = schema.safeParse(json, { error: indonesian().localeError });
  if (!parsed.success) return { mapping: null, faults: schemaFaults(parsed.error) };
  const faults = contradictions(parsed.data, instrument);
  return { mapping: faults.length === 0 ? parsed.data : null, faults };
}

function contradictions({ instrumen, cocokkan, kolom, barisKepala, kode, sel }: Mapping, { code: own, questions, hasilItems }: Instrument): Fault[] {
  const known = (each: string): boolean => questions.has(each) || hasilItems.has(each);
  const needed = { kode: 'kode', teks: 'teks', urutan: 'penanda' } as const;
  const byHeading = Object.values(kolom).some((each) => typeof each === 'object');
  return [
    ...(instrumen !== undefined && instrumen !== own ? [{ path: '/instrumen', why: `peta ini untuk ${instrumen}, bukan ${own}` }] : []),
    ...(kolom[needed[cocokkan]] === undefined ? [{ path: `/kolom/${needed[cocokkan]}`, why: `wajib ada karena baris dicocokkan menurut ${cocokkan}` }] : []),
    ...(byHeading && barisKepala === undefined ? [{ path: '/barisKepala', why: 'wajib ada karena kolom disebut menurut judulnya' }] : []),
    ...Object.entries(kode).filter(([, to]) => !known(to)).map(([from, to]) => ({ path: `/kode/${from}`, why: `"${to}" tidak ada pada instrumen ${own}` })),
    ...Object.keys(sel).filter((each) => !known(each)).map((each) => ({ path: `/sel/${each}`, why: `tidak ada pada instrumen ${own}` })),
  ];
}
