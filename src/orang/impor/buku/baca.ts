import { isDate, type LocalDate } from '../../../../machines/kernel/calendar.js';
import { columnLetters, parseAddress } from '../../../platform/workbook/address.js';
import { LIMITS, WorkbookRefused, type WorkbookLimits } from '../../../platform/workbook/limits.js';
import type { Cell, Sheet } from '../../../platform/workbook/sheet.js';
import { readWorkbook } from '../../../platform/workbook/workbook.js';
import { BOLEH_KOSONG, LEMBAR, TANGGAL, TERPANJANG, type Baris, type Buku, type Kesalahan, type Kolom, type NamaLembar } from './kolom.js';

const MIB = 1024 * 1024;
/** What a workbook of people may cost: wide for a ministry of 870 units and 5,000 people. */
export const BATAS: WorkbookLimits = { ...LIMITS, file: 10 * MIB, part: 32 * MIB, rows: 30_001, cellsInRow: 60, cells: 300_000, texts: 150_000, characters: 2_000 };

/** The day before that which Excel counts as the first, as it counts from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const dayOf = (serial: number): LocalDate => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
const SERIAL = /^\d{1,5}(?:\.0+)?$/;

/**
 * Reads the three sheets. What cannot be read as what it should be is told with its cell; a formula is never taken for its result.
 * @throws WorkbookRefused for a file that is no workbook, too large, broken, or with macros
 */
export async function bacaBuku(bytes: Buffer): Promise<Buku> {
  const names = Object.keys(LEMBAR) as NamaLembar[];
  const { sheets } = await readWorkbook(bytes, names, BATAS);
  if (sheets.size === 0) throw new WorkbookRefused('', `tidak memuat satu pun lembar ${names.join(', ')}`);
  const kesalahan: Kesalahan[] = [];
  const rows = <L extends NamaLembar>(lembar: L): Baris<L>[] => {
    const sheet = sheets.get(lembar);
    return sheet ? bacaLembar(sheet, lembar, kesalahan) : [];
  };
  return { Satker: rows('Satker'), Orang: rows('Orang'), Jabatan: rows('Jabatan'), kesalahan };
}

function bacaLembar<L extends NamaLembar>({ cells }: Sheet, lembar: L, kesalahan: Kesalahan[]): Baris<L>[] {
  const byRow = new Map<number, Map<number, Cell>>();
  for (const [address, cell] of cells) {
    const at = parseAddress(address);
    if (!at || (cell.nilai.trim() === '' && cell.rumus === undefined)) continue;
    const row = byRow.get(at.row) ?? new Map<number, Cell>();
    byRow.set(at.row, row.set(at.column, cell));
  }
  const columns = kepala(byRow.get(1) ?? new Map(), lembar, kesalahan);
  const letak = Object.fromEntries([...columns].map(([column, kolom]) => [kolom, columnLetters(column)])) as Baris<L>['letak'];
  return [...byRow].filter(([row]) => row > 1).sort(([a], [b]) => a - b).map(([nomor, row]) => barisDari(lembar, nomor, row, columns, letak));
}

/** The heading of each column; one that is unknown, doubled or missing is told. */
function kepala<L extends NamaLembar>(row: ReadonlyMap<number, Cell>, lembar: L, kesalahan: Kesalahan[]): Map<number, Kolom<L>> {
  const known = LEMBAR[lembar] as readonly Kolom<L>[];
  const found = new Map<number, Kolom<L>>();
  for (const [column, { nilai }] of row) {
    const kolom = known.find((name) => name.toLowerCase() === nilai.trim().toLowerCase());
    if (kolom === undefined) kesalahan.push({ sel: `${lembar}!${columnLetters(column)}1`, alasan: `kolom "${nilai.trim().slice(0, 60)}" tidak dikenal; kolom lembar ini: ${known.join(', ')}` });
    else if ([...found.values()].includes(kolom)) kesalahan.push({ sel: `${lembar}!${columnLetters(column)}1`, alasan: `kolom "${kolom}" ada dua kali` });
    else found.set(column, kolom);
  }
  for (const kolom of known) {
    if (!BOLEH_KOSONG.includes(kolom) && ![...found.values()].includes(kolom)) kesalahan.push({ sel: `${lembar}!A1`, alasan: `kolom "${kolom}" tidak ada` });
  }
  return found;
}

function barisDari<L extends NamaLembar>(lembar: L, nomor: number, row: ReadonlyMap<number, Cell>, columns: ReadonlyMap<number, Kolom<L>>, letak: Baris<L>['letak']): Baris<L> {
  const isi: Partial<Record<Kolom<L>, string>> = {};
  const kesalahan: Kesalahan[] = [];
  for (const [column, cell] of row) {
    const kolom = columns.get(column);
    const read = kolom === undefined ? { alasan: 'berada di luar kolom yang berkepala' } : nilaiDari(cell, kolom);
    if ('alasan' in read) kesalahan.push({ sel: `${lembar}!${columnLetters(column)}${nomor}`, alasan: read.alasan });
    if (kolom !== undefined) isi[kolom] = 'nilai' in read ? read.nilai : '';
  }
  for (const kolom of LEMBAR[lembar] as readonly Kolom<L>[]) {
    if (!BOLEH_KOSONG.includes(kolom) && isi[kolom] === undefined && letak[kolom] !== undefined) kesalahan.push({ sel: `${lembar}!${letak[kolom]}${nomor}`, alasan: `${kolom} wajib diisi` });
  }
  return { lembar, nomor, isi, letak, kesalahan };
}

function nilaiDari({ jenis, nilai, rumus }: Cell, kolom: Kolom): { nilai: string } | { alasan: string } {
  const text = nilai.trim().normalize('NFC');
  if (rumus !== undefined) return { alasan: 'memuat rumus; ketik nilainya' };
  if (jenis === 'galat') return { alasan: `memuat galat ${text}` };
  if (text.length > TERPANJANG) return { alasan: `lebih panjang daripada ${TERPANJANG} huruf` };
  if (hasControl(text)) return { alasan: 'memuat huruf kendali' };
  if (kolom === 'NIP' && jenis === 'angka') return { alasan: 'tersimpan sebagai angka sehingga dibulatkan Excel; jadikan selnya teks, lalu ketik ulang NIP' };
  if (!TANGGAL.includes(kolom)) return { nilai: text };
  if (isDate(text)) return { nilai: text };
  if (jenis === 'angka' && SERIAL.test(text)) return { nilai: dayOf(Number.parseInt(text, 10)) };
  return { alasan: 'harus tanggal yang ada di kalender, YYYY-MM-DD' };
}

const hasControl = (text: string): boolean => [...text].some((letter) => (letter.codePointAt(0) ?? 0) < 0x20);
