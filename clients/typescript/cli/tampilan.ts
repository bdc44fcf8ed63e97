import type { Alasan, Masalah } from '../masalah.js';

const NARROWEST = 60;
const GAP = '  ';

/** A text in lines of at most `width` characters, broken between words. */
export function barisDari(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name, and beside it its text, wrapped under itself. */
export function pasangan(name: string, text: string, { lebar, geser = 0, kolom = 10 }: { readonly lebar: number; readonly geser?: number; readonly kolom?: number }): string {
  const room = Math.max(NARROWEST, lebar) - geser - kolom;
  return barisDari(text, room).map((line, i) => `${' '.repeat(geser)}${(i === 0 ? name : '').padEnd(kolom)}${line}\n`).join('');
}

/** Rows under headings; the last column is the one that may run on. */
export function tabel(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string => `${cells.map((cell, i) => (i === cells.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join(GAP).trimEnd()}\n`;
  return [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('');
}

const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/** `2027-05-31`, or an instant, as `31 Mei 2027` in the zone of the machine. */
export function hari(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : tanggalSetempat(new Date(text));
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${BULAN[Number(month) - 1] ?? month} ${year}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const tanggalSetempat = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** An instant with its time of day, in the zone of the machine. */
export const saat = (text: string): string => { const at = new Date(text); return `${hari(text)} ${two(at.getHours())}.${two(at.getMinutes())}`; };

/** A refusal as a person reads it: what is asked for, what is there, and where the law says so. */
export function penolakan(masalah: Masalah, lebar: number): string {
  const faults = masalah.faults.map(({ path, why }) => pasangan(path === '' ? '(isi)' : path, why.join('; '), { lebar, geser: 2, kolom: Math.max(...masalah.faults.map((one) => one.path.length), 5) + 2 }));
  return [
    `${masalah.judul}.\n`, ...barisDari(masalah.detail ?? '', lebar).map((line) => `${line}\n`),
    ...faults, ...masalah.why.map((why) => alasan(why, lebar)), ...keadaan(masalah, lebar),
    ...(masalah.status >= 500 && masalah.nomor !== '' ? [`Nomor permintaan: ${masalah.nomor.replace('urn:uuid:', '')}\n`] : []),
  ].join('');
}

function keadaan({ reason, fields, tungguDetik }: Masalah, lebar: number): string[] {
  const facts = Object.entries(fields).map(([name, value]) => `${name} ${value}`).join(', ');
  return [
    ...(reason === undefined ? [] : [pasangan('sebab', `${reason}${facts === '' ? '' : ` (${facts})`}`, { lebar, geser: 2 })]),
    ...(tungguDetik === undefined ? [] : [pasangan('ulangi', `setelah ${tungguDetik} detik`, { lebar, geser: 2 })]),
  ];
}

/** One condition that is not met. */
export function alasan({ title, need, have, basis, kasus, where, rule }: Alasan, lebar: number, tanda = '✗'): string {
  const part = (name: string, text: string): string => pasangan(name, text, { lebar, geser: 6, kolom: 7 });
  return [
    `\n  ${tanda} ${title} [${rule}]\n`, part('perlu', need), part('ada', have),
    ...basis.map(({ sumber, pasal, kutipan }) => part('dasar', `${sumber} ${pasal}: “${kutipan}”`)),
    ...(kasus === undefined ? [] : [part('kasus', kasus)]), ...(where === undefined ? [] : [part('tempat', where)]),
  ].join('');
}
