import ExcelJS, { type DataValidation, type Worksheet } from 'exceljs';
import { columnLetters } from '../../../platform/workbook/address.js';
import { typedText } from '../../../platform/workbook/typed-text.js';
import type { IsiBuku } from './isi-buku.js';
import { BOLEH_KOSONG, LEMBAR, type Kolom, type NamaLembar } from './kolom.js';

/** Rows that the drop-downs reach. */
const SEJAUH = 20_000;
const TEXT = '@';
const WIDTHS: Partial<Record<Kolom, number>> = { Nama: 44, Kode: 34, Induk: 34, 'Kode satker': 34, NIP: 22, Orang: 22, Surel: 34, 'Nama pengguna': 34, 'Nomor SK': 34 };
const ZONA = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
const JENJANG = ['eselonSatu', 'kanwil', 'upt', 'perangkatDaerah'];

const PETUNJUK: readonly string[] = [
  'Satker, orang, dan jabatan instansi',
  'Isi lembar Satker, Orang, dan Jabatan; lembar yang tidak diperlukan boleh dikosongkan atau dihapus. Periksa lebih dahulu (tidak ada yang tertulis), lalu terapkan: seluruhnya atau tidak sama sekali.',
  'Satker: hanya satker baru yang ditambahkan. Kode huruf kecil, angka, dan tanda hubung. Satker yang sudah ada tidak diubah lewat berkas ini.',
  'Orang: dikenali dari NIP (18 angka, disimpan sebagai teks); yang tidak mempunyai NIP dari nama pengguna. Nama dan pangkat orang yang sudah ada diperbarui; tidak ada orang yang dihapus.',
  'Jabatan: kolom Orang berisi NIP atau nama pengguna. Tanggal berbentuk YYYY-MM-DD. Jabatan yang sudah ada hanya dapat diisi tanggal akhirnya. Area dipisahkan koma.',
  'Rumus, makro, dan tautan ditolak. Setiap kesalahan disebut dengan selnya, misalnya Orang!B17.',
];

/** Writes the workbook: what people typed is text, whatever it begins with. */
export async function buatBuku(isi: IsiBuku): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Predikat';
  petunjuk(book.addWorksheet('Petunjuk'));
  const sheets = (Object.keys(LEMBAR) as NamaLembar[]).map((lembar) => [lembar, lembarDari(book, lembar, isi.baris[lembar])] as const);
  const lists = daftar(book.addWorksheet('Daftar'), isi);
  for (const [lembar, sheet] of sheets) pilihan(sheet, lembar, lists);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function petunjuk(sheet: Worksheet): void {
  sheet.getColumn(1).width = 110;
  PETUNJUK.forEach((text, n) => {
    const cell = sheet.getCell(`A${n + 1}`);
    cell.value = text;
    cell.alignment = { wrapText: true, vertical: 'top' };
    if (n === 0) cell.font = { bold: true, size: 14 };
  });
}

function lembarDari(book: ExcelJS.Workbook, lembar: NamaLembar, rows: readonly (readonly string[])[]): Worksheet {
  const sheet = book.addWorksheet(lembar, { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = LEMBAR[lembar] as readonly Kolom[];
  sheet.columns = columns.map((kolom) => ({ header: kolom, width: WIDTHS[kolom] ?? 18, style: { numFmt: TEXT } }));
  sheet.getRow(1).eachCell((cell, n) => {
    const kolom = columns[n - 1];
    cell.font = { bold: true };
    if (kolom && !BOLEH_KOSONG.includes(kolom)) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
  });
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : typedText(text))));
  return sheet;
}

/** The lists that the drop-downs offer, each in a column of its own, with what a code means beside it. */
function daftar(sheet: Worksheet, { peran, satker, jenis, area }: IsiBuku): Readonly<Partial<Record<Kolom, string>>> {
  const put = (column: number, head: string, values: readonly string[]): string => {
    [head, ...values].forEach((value, n) => { sheet.getCell(n + 1, column).value = typedText(value); });
    const letters = columnLetters(column);
    sheet.getColumn(column).width = 34;
    return `Daftar!$${letters}$2:$${letters}$${Math.max(2, values.length + 1)}`;
  };
  const [peranRef, satkerRef] = [put(1, 'Peran', peran.map(([kode]) => kode)), put(3, 'Kode satker', satker.map(([kode]) => kode))];
  put(2, 'Sebutan', peran.map(([, judul]) => judul));
  put(4, 'Satker', satker.map(([, nama]) => nama));
  const jenisRef = put(5, 'Jenis', jenis);
  put(6, 'Area', area.map(([kode]) => kode));
  put(7, 'Area perubahan', area.map(([, judul]) => judul));
  return { Peran: peranRef, 'Kode satker': satkerRef, Induk: satkerRef, Jenis: jenisRef, Zona: put(8, 'Zona', ZONA), Jenjang: put(9, 'Jenjang', JENJANG) };
}

function pilihan(sheet: Worksheet, lembar: NamaLembar, lists: Readonly<Partial<Record<Kolom, string>>>): void {
  (LEMBAR[lembar] as readonly Kolom[]).forEach((kolom, n) => {
    const list = lists[kolom];
    if (list === undefined) return;
    const letters = columnLetters(n + 1);
    // a unit may be named that stands further down this very sheet, so that the lists advise and do not forbid
    offer(sheet, `${letters}2:${letters}${SEJAUH}`, { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [list] });
  });
}

/** exceljs writes one rule for a range of cells, but does not say so in its types. */
function offer(sheet: Worksheet, range: string, rule: DataValidation): void {
  (sheet as unknown as { readonly dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations.add(range, rule);
}
