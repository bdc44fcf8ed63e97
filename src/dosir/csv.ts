/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A table as CSV (RFC 4180) with a byte order mark, as spreadsheets read UTF-8. What looks like a formula is made text. */
export function csv<Name extends string>(columns: readonly Name[], rows: readonly Readonly<Record<Name, string | number | boolean | null>>[]): string {
  return `\uFEFF${[columns, ...rows.map((row) => columns.map((name) => row[name]))].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
