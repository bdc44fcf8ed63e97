import type { DXT } from 'docxtemplater';
import type { Isi } from '../../../../machines/naskah/naskah.types.js';

type Value = Isi[string] | readonly unknown[];
type Row = Readonly<Record<string | symbol, unknown>>;

/** What a template asks for is not what its content has; `tag` as it is written there. */
export class TagError extends Error {
  constructor(readonly tag: string, readonly alasan: string) {
    super(`{${tag}}: ${alasan}`);
    this.name = 'TagError';
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const PREVIOUS = Symbol('the row before');

/** The content as templates read it: rows know their number, their letter, and the row before them; a text as a row is `{.}`. */
export function withRows(value: unknown): unknown {
  if (Array.isArray(value)) return numbered(value);
  return isRow(value) ? rowsIn(value) : value;
}

const rowsIn = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, under]) => [name, withRows(under)]));

function numbered(all: readonly unknown[]): Row[] {
  const found: Row[] = [];
  all.forEach((row, i) => {
    const [own, letter] = [isRow(row) ? rowsIn(row) : { '.': row }, LETTERS.charAt(i % LETTERS.length).repeat(1 + Math.floor(i / LETTERS.length))];
    found.push({ no: String(i + 1), huruf: letter, ...own, [PREVIOUS]: found.at(-1) });
  });
  return found;
}

/** What stands under a name or a path, in the innermost row that has its first step. */
function look(scopes: readonly unknown[], tag: string): Value {
  const path = tag === '.' ? ['.'] : tag.split('.');
  const holder = scopes.findLast((scope): scope is Row => isRow(scope) && Object.hasOwn(scope, path[0] ?? ''));
  if (!holder) throw new TagError(tag, 'tidak dikenal');
  return path.reduce<unknown>((value, step) => (isRow(value) && Object.hasOwn(value, step) ? value[step] : undefined), holder) as Value;
}

const holds = (value: Value): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function list(scopes: readonly unknown[], tag: string): readonly Row[] {
  const value = look(scopes, tag);
  if (!Array.isArray(value)) throw new TagError(tag, 'bukan daftar');
  return value as readonly Row[];
}

/** Whether a row begins a group: one of the tags has another text than in the row before. */
function begins(scopes: readonly unknown[], tags: string): boolean {
  const row = scopes.findLast((scope): scope is Row => isRow(scope) && PREVIOUS in scope);
  const before = row?.[PREVIOUS];
  return !isRow(before) || tags.split(',').some((tag) => look(scopes, tag) !== look([...scopes, before], tag));
}

/** Rows two by two, `kiri` and `kanan`. */
function pairs(rows: readonly Row[]): Row[] {
  return rows.flatMap((kiri, i) => (i % 2 === 0 ? [{ kiri, kanan: rows[i + 1] }] : []));
}

/** What sections may be asked beside a list or a truth: the words before the colon. */
const WORDS: Readonly<Record<string, (scopes: readonly unknown[], tag: string) => unknown>> = {
  bila: (scopes, tag) => holds(look(scopes, tag)),
  kosong: (scopes, tag) => list(scopes, tag).length === 0,
  baru: begins,
  pasangan: (scopes, tag) => pairs(list(scopes, tag)),
};

/** A section: `{#daftar}`, `{#bila:nama}` … */
function section(scopes: readonly unknown[], tag: string): unknown {
  const [, word = '', rest = ''] = /^([a-z]+):(.+)$/.exec(tag) ?? [];
  const asked = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return asked ? asked(scopes, rest) : look(scopes, tag);
}

function text(scopes: readonly unknown[], tag: string): string {
  const value = look(scopes, tag);
  if (typeof value !== 'string') throw new TagError(tag, 'bukan teks');
  return value;
}

/** How docxtemplater resolves a tag: as the forms do, outward from the innermost row, and never as code or XML. */
export const tagParser = (tag: string): DXT.Parser => ({
  get: (_: unknown, { scopeList, meta }) => {
    const name = tag.trim();
    if (meta.part.module === 'loop') return section(scopeList, name);
    if (meta.part.module === 'rawxml') throw new TagError(`@${name}`, 'tidak diperbolehkan: isi selalu dicetak sebagai teks');
    return text(scopeList, name);
  },
});
