import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, type IParagraphOptions } from 'docx';
import type { Blok, Penomoran, Pihak, Rata, Teks } from '../../../../machines/naskah/naskah.types.js';
import { runs } from './docx-text.js';

/** What stands one below the other. */
export type Part = Paragraph | Table;

/** Where blocks stand. */
export interface Place {
  /** Width of the text, in twentieths of a point. */
  readonly width: number;
  /** Size of the type in tables, in half points. */
  readonly tableSize: number;
}

const MM = 56.7;
const ALIGN: Readonly<Record<Rata, IParagraphOptions['alignment']>> = { kiri: AlignmentType.LEFT, tengah: AlignmentType.CENTER, kanan: AlignmentType.RIGHT, penuh: AlignmentType.JUSTIFIED };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export const paragraph = (text: Teks, options: IParagraphOptions = {}): Paragraph => new Paragraph({ spacing: { after: 120 }, ...options, children: runs(text) });
/** A tag alone in its paragraph vanishes with it. */
const tag = (text: string): Paragraph => new Paragraph({ text });

const isOne = (cell: Paragraph | readonly Paragraph[]): cell is Paragraph => cell instanceof Paragraph;

/** A table without lines, for what stands side by side. */
export const beside = (widths: readonly number[], rows: readonly (readonly (Paragraph | readonly Paragraph[])[])[]): Table => new Table({
  borders: NO_BORDERS, layout: TableLayoutType.FIXED, width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }, columnWidths: [...widths],
  rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell, i) => new TableCell({ borders: NO_BORDERS, width: { size: widths[i] ?? 0, type: WidthType.DXA }, children: isOne(cell) ? [cell] : cell })) })),
});

/** A block of a form in Word, its tags left in it. */
export function blockParts(blok: Exclude<Blok, { jenis: 'halaman' }>, place: Place): Part[] {
  switch (blok.jenis) {
    case 'judul': return [paragraph(blok.teks, { heading: `Heading${blok.tingkat}`, alignment: ALIGN[blok.tingkat === 3 ? 'kiri' : 'tengah'] })];
    case 'paragraf': return [paragraph(blok.teks, { alignment: ALIGN[blok.rata ?? 'penuh'], ...(blok.takuk ? { indent: { firstLine: 12.5 * MM } } : {}) })];
    case 'butir': return 'tiap' in blok ? [tag(`{#${blok.tiap}}`), point(MARK[blok.nomor], blok.teks), tag(`{/${blok.tiap}}`)] : blok.butir.map((teks, i) => point(mark(blok.nomor, i), teks));
    case 'rincian': return [beside([45 * MM, 5 * MM, place.width - 50 * MM], blok.baris.map(([label, teks]) => [paragraph(label), paragraph(':'), paragraph(teks)])), gap()];
    case 'ketetapan': return [beside([36 * MM, 5 * MM, place.width - 41 * MM], [[paragraph(blok.kepala), paragraph(':'), 'butir' in blok ? blok.butir.map((teks, i) => point(mark(blok.nomor, i), teks)) : [paragraph(blok.teks, { alignment: AlignmentType.JUSTIFIED })]]]), gap()];
    case 'tabel': return [table(blok, place), gap()];
    case 'tandaTangan': return signatures(blok, place);
    case 'bagian': return part(blok, place);
    case 'ruang': return [new Paragraph({ spacing: { before: blok.mm * MM, after: 0 } })];
  }
}

/** A line of next to no height: two tables one below the other would grow together. */
export const gap = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 60, lineRule: LineRuleType.EXACT }, children: [new TextRun({ size: 2 })] });
const MARK: Readonly<Record<Penomoran, string>> = { angka: '{no}.', huruf: '{huruf}.', strip: '–' };
const mark = (nomor: Penomoran, i: number): string => MARK[nomor].replace('{no}', String(i + 1)).replace('{huruf}', LETTERS.charAt(i % LETTERS.length).repeat(1 + Math.floor(i / LETTERS.length)));
const point = (sign: string, teks: Teks): Paragraph => paragraph(`${sign}\t${teks}`, { indent: { left: 9 * MM, hanging: 9 * MM }, tabStops: [{ type: 'left', position: 9 * MM }] });

/** Pages of their own inside a part that repeats cannot turn the paper: they begin a new page only. */
export const pageBreak = (): Paragraph => new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } });

function part({ bila, kecuali, tiap, isi }: Extract<Blok, { jenis: 'bagian' }>, place: Place): Part[] {
  const [open, close] = tiap !== undefined ? [`{#${tiap}}`, `{/${tiap}}`] : ['', ''];
  const inner = isi.flatMap((blok): Part[] => (blok.jenis === 'halaman' ? [pageBreak()] : blockParts(blok, place)));
  const repeated = open === '' ? inner : [tag(open), ...inner, tag(close)];
  const unless = kecuali === undefined ? repeated : [tag(`{^bila:${kecuali}}`), ...repeated, tag(`{/bila:${kecuali}}`)];
  return bila === undefined ? unless : [tag(`{#bila:${bila}}`), ...unless, tag(`{/bila:${bila}}`)];
}

type Tabel = Extract<Blok, { jenis: 'tabel' }>;
type Cell = readonly [text: Teks, align?: Rata, span?: number, rows?: number];

function table({ kolom, gabungan = [], tiap, sel, kosong, jumlah, kelompok }: Tabel, place: Place): Table {
  const shares = kolom.reduce((sum, { lebar }) => sum + lebar, 0);
  const widths = kolom.map(({ lebar }) => Math.floor((place.width * lebar) / shares));
  const row = (cells: readonly Cell[], options: { head?: boolean; bold?: boolean; withNext?: boolean } = {}) => new TableRow({
    cantSplit: true, tableHeader: options.head ?? false,
    children: cells.map(([text, align = 'kiri', columnSpan = 1, rowSpan = 1]) => new TableCell({ columnSpan, rowSpan, verticalAlign: options.head ? VerticalAlign.CENTER : VerticalAlign.TOP, margins: { left: 60, right: 60, top: 30, bottom: 30 }, children: [new Paragraph({ keepNext: options.withNext ?? false, alignment: ALIGN[options.head ? 'tengah' : align], children: runs(text, { size: place.tableSize, ...(options.head || options.bold ? { bold: true } : {}) }) })] })),
  });
  const align = (i: number): Rata => kolom[i]?.rata ?? 'kiri';
  const [first = '', ...rest] = sel;
  const grouped = kelompok !== undefined;
  const cells = rest.length === 0 ? [`${grouped ? '' : `{#${tiap}}`}${first}{/${tiap}}`] : [`${grouped ? '' : `{#${tiap}}`}${first}`, ...rest.slice(0, -1), `${rest.at(-1) ?? ''}{/${tiap}}`];
  const groupTags = [...(kelompok ?? '').matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).join(',');
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }, columnWidths: widths,
    rows: [
      ...headings(kolom, gabungan).map((cellsOf) => row(cellsOf, { head: true })),
      ...(grouped ? [row([[`{#${tiap}}{-w:tr baru:${groupTags}}${kelompok}{/baru:${groupTags}}`, 'kiri', kolom.length]], { bold: true, withNext: true })] : []),
      row(cells.map((text, i) => [text, align(i)])),
      ...(kosong === undefined ? [] : [row([[`{-w:tr kosong:${tiap}}${kosong}{/kosong:${tiap}}`, 'tengah', kolom.length]])]),
      ...(jumlah ? [row(jumlah.map((text, i) => [text, align(i)]), { bold: true })] : []),
    ],
  });
}

/** The rows of headings: one, or two where some span columns. */
function headings(kolom: Tabel['kolom'], gabungan: NonNullable<Tabel['gabungan']>): Cell[][] {
  if (gabungan.length === 0) return [kolom.map(({ judul }) => [judul])];
  const [above, below]: [Cell[], Cell[]] = [[], []];
  let at = 0;
  for (const { judul, kolom: span } of [...gabungan, { judul: '', kolom: kolom.length }]) {
    const own = kolom.slice(at, at + span).map(({ judul: text }): Cell => [text]);
    if (judul === '') above.push(...own.map(([text]): Cell => [text, 'tengah', 1, 2]));
    else { above.push([judul, 'tengah', span]); below.push(...own); }
    at += span;
  }
  return [above, below];
}

const ROOM = '\n\n\n\n';
const signer = ({ pembuka, jabatan, nama, nip, pangkat, materai }: Pihak): string => [...(pembuka === undefined ? [] : [pembuka]), `${jabatan}${materai ? '\n\nMeterai Rp10.000\n' : ROOM}`, nama, ...(pangkat === undefined ? [] : [pangkat]), ...(nip === undefined ? [] : [`NIP ${nip}`])].join('\n');

function signatures(blok: Extract<Blok, { jenis: 'tandaTangan' }>, { width }: Place): Part[] {
  const middle = { alignment: AlignmentType.CENTER, keepLines: true, spacing: { before: 240, after: 120 } };
  const half = Math.floor(width / 2);
  if ('tiap' in blok) {
    const text = signer(blok.teks);
    return [gap(), beside([half, half], [[paragraph(`{#pasangan:${blok.tiap}}{#kiri}${text}{/kiri}`, middle), paragraph(`{#kanan}${text}{/kanan}{/pasangan:${blok.tiap}}`, middle)]])];
  }
  const [only] = blok.pihak;
  if (blok.pihak.length === 1 && only) return blok.rata === 'tengah' ? [gap(), paragraph(signer(only), middle)] : [gap(), beside([width - 80 * MM, 80 * MM], [[paragraph(''), paragraph(signer(only), { keepLines: true })]])];
  const cells = blok.pihak.map((pihak) => paragraph(signer(pihak), middle));
  return [gap(), beside([half, half], cells.flatMap((left, i) => (i % 2 === 0 ? [[left, cells[i + 1] ?? paragraph('')]] : [])))];
}
