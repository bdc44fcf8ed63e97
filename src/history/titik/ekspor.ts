import type { Writable } from 'node:stream';
import { once } from 'node:events';
import type pg from 'pg';

/** What an auditor needs of the database, and nothing else: no names, no accounts, no files. In the order in which rows are worth reading. */
const TABLES = ['public.event', 'public.peristiwa_regulasi', 'public.peristiwa_kewenangan', 'public.kasus', 'riwayat.daun', 'riwayat.titik'] as const;
const BATCH = 1_000;

const COLUMNS = `select column_name as name from information_schema.columns where table_schema || '.' || table_name = $1 order by ordinal_position`;

/**
 * Writes the histories of all instansi as they stood at one moment, as `pg_dump` writes data (COPY blocks): whoever has a dump of his own can
 * have that checked by the same program.
 * @param client signed in as `verifier`; a transaction is begun and ended on it
 */
export async function eksporRiwayat(client: pg.ClientBase, out: Writable): Promise<void> {
  await client.query(`begin isolation level repeatable read read only`);
  try {
    await client.query(`set local timezone = 'UTC'`);
    await write(out, `--\n-- Predikat: riwayat seluruh instansi, untuk verifikasi-riwayat.mjs\n--\n\nSET client_encoding = 'UTF8';\n\n`);
    for (const table of TABLES) await writeTable(client, out, table);
  } finally {
    await client.query('rollback');
  }
}

async function writeTable(client: pg.ClientBase, out: Writable, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(COLUMNS, [table]);
  const names = rows.map(({ name }) => `"${name}"`);
  await write(out, `COPY ${table} (${names.map((name) => name.slice(1, -1)).join(', ')}) FROM stdin;\n`);
  await client.query(`declare baris no scroll cursor for select ${names.map((name) => `${name}::text`).join(', ')} from ${table}`);
  for (;;) {
    const { rows: found } = await client.query<(string | null)[]>({ text: `fetch ${BATCH} from baris`, rowMode: 'array' });
    if (found.length === 0) break;
    await write(out, found.map((row) => `${row.map(copied).join('\t')}\n`).join(''));
  }
  await client.query('close baris');
  await write(out, '\\.\n\n');
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** A value as the text format of COPY has it. */
const copied = (value: string | null): string => (value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (char) => ESCAPED[char] ?? char));

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
