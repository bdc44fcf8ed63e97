import type pg from 'pg';

/** Columns of a table with their types. */
type Columns<Row> = Readonly<Record<keyof Row & string, 'uuid' | 'text' | 'integer' | 'boolean' | 'date' | 'text[]'>>;

/** Inserts all rows with one statement. Table and columns are words of the program, never of a user. */
export async function insertRows<Row extends object>(client: pg.Client, table: string, columns: Columns<Row>, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${String(type)}`).join(', ');
  await client.query(`insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as r(${typed})`, [JSON.stringify(rows)]);
}
