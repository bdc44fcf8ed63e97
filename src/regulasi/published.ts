import type pg from 'pg';
import { lawOf } from '../../machines/regulasi/law.js';
import { loadInstrument } from '../../machines/regulasi/instrument.js';
import { instrumentDocuments } from '../../machines/regulasi/official-instruments.js';
import { packSchema } from '../../machines/regulasi/pack.schema.js';
import type { Database, Statement } from '../platform/database/database.js';
import { canonical, sidikOf } from '../platform/history/canonical.js';
import { loadedLaw, type LoadedLaw } from './loaded-law.js';

/** A way to the database: a transaction, or a connection without one. */
export interface Reader { run<R extends object>(statement: Statement): Promise<R[]> }

/** The database before any tenant is known; publications belong to none. */
export const outsideOf = (database: Pick<Database, 'outside'>): Reader => ({ run: (statement) => database.outside(statement) });

/** A connection of one's own, as a command beside the server has it. */
export const readerOf = (client: pg.ClientBase): Reader => ({
  run: async <R extends object>({ text, values }: Statement) => (await client.query<R & pg.QueryResultRow>(text, values ? [...values] : [])).rows,
});

/** What is published: a complete pack, a worksheet, or (`teks`, as `<pack>#<short name>`) the text of a regulation that a pack brought with it. */
export interface Publication { readonly id: string; readonly jenis: 'paket' | 'instrumen' | 'teks'; readonly naskah: unknown }

interface Row { readonly id: string; readonly sidik: string; readonly naskah: string }

const PUBLISHED = `select id, encode(sidik, 'hex') as sidik, naskah from regulasi where jenis = $1 and ($2::text[] is null or id = any($2)) and id <> all($3::text[]) order by id`;
const PUBLISH = `with baru as (insert into regulasi (id, jenis, sidik, naskah) values ($1, $2, decode($3, 'hex'), $4) on conflict (id) do nothing returning jenis, sidik)
  select jenis, encode(sidik, 'hex') as sidik from baru union all select jenis, encode(sidik, 'hex') from regulasi where id = $1 limit 1`;

/** The id under which a text that a pack brought with it is published. */
export const textId = (packId: string, singkatan: string): string => `${packId}#${singkatan}`;

/**
 * The documents of one kind by id; `ids` null: all, but for those in `except`.
 * @throws Error where a text is not the one that was published
 */
export async function published(reader: Reader, jenis: Publication['jenis'], ids: readonly string[] | null, except: readonly string[] = []): Promise<Map<string, unknown>> {
  const rows = await reader.run<Row>({ name: 'regulasi-terbit', text: PUBLISHED, values: [jenis, ids, except] });
  return new Map(rows.map((row) => [row.id, documentOf(row)]));
}

function documentOf({ id, sidik, naskah }: Row): unknown {
  const document: unknown = JSON.parse(naskah);
  if (sidikOf(document).toString('hex') !== sidik) throw new Error(`naskah "${id}" berubah sesudah diterbitkan: sidiknya tidak cocok`);
  return document;
}

/** The published laws that are not known yet; `ids` null: all of them. */
export async function publishedLaws(reader: Reader, known: readonly string[], ids: readonly string[] | null): Promise<LoadedLaw[]> {
  const packs = [...(await published(reader, 'paket', ids, known)).values()].map((document) => packSchema.parse(document));
  const codes = [...new Set(packs.map((pack) => pack.instrumen))].filter((code) => !instrumentDocuments.has(code));
  const brought = codes.length > 0 ? await published(reader, 'instrumen', codes) : new Map<string, unknown>();
  return packs.map((pack) => {
    const document = instrumentDocuments.get(pack.instrumen) ?? brought.get(pack.instrumen);
    if (document === undefined) throw new Error(`instrumen "${pack.instrumen}" dari paket "${pack.id}" belum diterbitkan`);
    return loadedLaw(lawOf(pack, loadInstrument(document)), document);
  });
}

/**
 * Lays down a document, so that cases can refer to it by hash; nothing where it is there already.
 * @throws Error when one was published under this id with another text: a published one is never edited, only superseded
 */
export async function publish(reader: Reader, { id, jenis, naskah }: Publication): Promise<void> {
  const sidik = sidikOf(naskah).toString('hex');
  const [row] = await reader.run<{ jenis: string; sidik: string }>({ name: 'terbitkan-regulasi', text: PUBLISH, values: [id, jenis, sidik, canonical(naskah)] });
  if (row?.sidik !== sidik || row.jenis !== jenis) throw new Error(`naskah ${jenis} "${id}" berbeda dari yang sudah diterbitkan; terbitkan dengan pengenal baru`);
}
