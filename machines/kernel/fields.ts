import { z } from 'zod';
import { isDate } from './calendar.js';
import { teksPribadi } from './pribadi.js';

// What is refused is told to officials: zod speaks Indonesian everywhere a shape is read.
z.config(z.locales.id());

/** The fields that commands are made of, each with its limit, so that no input is unbounded. */
export const field = {
  date: z.string().refine(isDate, 'harus tanggal yang ada di kalender, YYYY-MM-DD'),
  /** The number of a letter or decree, as given by the office's own register; never generated. */
  nomor: z.string().trim().min(1).max(120),
  judul: z.string().trim().min(1).max(300),
  uraian: z.string().trim().min(1).max(4000),
  /** Words of or about a private person, which can be erased. */
  pribadi: teksPribadi(z.string().trim().min(1).max(4000)),
  /** Written in small letters, as the database writes it: one id has one spelling. */
  id: z.uuid().toLowerCase(),
  /** SHA-256 of a document, in hexadecimal. */
  sidik: z.string().regex(/^[0-9a-f]{64}$/, 'harus sidik SHA-256 (64 angka heksadesimal)'),
  bilangan: z.int().min(0).max(10_000_000),
  desimal: z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, 'harus bilangan desimal, misalnya "3.60"'),
  periode: z.string().regex(/^20\d{2}$/, 'harus tahun, misalnya "2027"'),
};
