import type { Rational } from '../../../../machines/kernel/decimal.js';
import type { Answerable, Instrument } from '../../../../machines/regulasi/instrument.js';
import { COLUMN, HEAD_ROW } from './address.js';
import { earnedText, literal, sharedCountsText } from './formula-text.js';
import { numberOf } from './numbering.js';
import { treeOf, type Komponen, type Node } from './tree.js';

/** A row of the sheet LKE: what stands in it for good, and the formulas that compute it. */
export interface Line {
  readonly baris: number;
  readonly jenis: Node['jenis'] | 'isian';
  /** What the hidden column says: of a count, the code of its question, `#` and the name of the count. */
  readonly kode: string;
  /** Which column of the numbering it stands in, from 0. */
  readonly tingkat: number;
  readonly nomor: string;
  readonly teks: string;
  readonly bobot: Rational | null;
  readonly penjelasan: string;
  readonly pilihan: string;
  /** Where the row takes an answer: what is answered; where it takes a count: which one. */
  readonly item?: Answerable;
  readonly hasil?: boolean;
  readonly isian?: string;
  /** Formulas without the sign `=`. */
  readonly rumus: { readonly jawaban?: string; readonly nilai?: string; readonly persen?: string };
}

/** The deepest column of the numbering: questions stand in it whatever lies above them. */
const DEEPEST = COLUMN.nomor.length - 1;

/** Forms that were laid out once; an instrument never changes. */
const laidOut = new WeakMap<Instrument, Map<Komponen, readonly Line[]>>();

/** All rows of the form of an instrument, from the first below the headings. The same instrument gives the same rows, always. */
export function linesOf(instrument: Instrument, komponen: Komponen): readonly Line[] {
  const forms = laidOut.get(instrument) ?? new Map<Komponen, readonly Line[]>();
  const lines = forms.get(komponen) ?? layOut(instrument, komponen);
  laidOut.set(instrument, forms.set(komponen, lines));
  return lines;
}

function layOut(instrument: Instrument, komponen: Komponen): Line[] {
  const placed = place(treeOf(instrument, komponen));
  const rows = new Map(placed.map(({ node, baris }) => [node.kode, baris]));
  return placed.flatMap((at) => [lineOf(at, rows), ...countsOf(at)]);
}

interface Placed { readonly node: Node; readonly baris: number; readonly tingkat: number; readonly nomor: string }

/** Gives every node its row; the counts of a question follow it, one row each. */
function place(roots: readonly Node[]): Placed[] {
  const placed: Placed[] = [];
  let next = HEAD_ROW + 1;
  const visit = (nodes: readonly Node[], depth: number): void => {
    let n = 0;
    for (const node of nodes) {
      const leaf = node.jenis === 'butir';
      if (node.jenis !== 'total') n += 1;
      const tingkat = leaf ? DEEPEST : depth;
      placed.push({ node, baris: next, tingkat, nomor: node.jenis === 'total' ? '' : leaf && nodes.length === 1 ? '-' : numberOf(tingkat, n) });
      next += 1 + inputsOf(node).length;
      visit(node.anak, depth + 1);
    }
  };
  visit(roots, 0);
  return placed;
}

const inputsOf = ({ item }: Node) => (item?.answer.kind === 'percent' ? item.answer.percent.inputs : []);

function lineOf({ node, baris, tingkat, nomor }: Placed, rows: ReadonlyMap<string, number>): Line {
  const { jenis, kode, teks, bobot, item, hasil } = node;
  return {
    baris, jenis, kode, tingkat, nomor, teks, bobot, penjelasan: item ? explained(item) : '', pilihan: item ? choicesOf(item) : '',
    ...(item ? { item } : {}), ...(hasil === undefined ? {} : { hasil }), rumus: item ? answerFormulas(node, item, baris) : headingFormulas(node, baris, rows),
  };
}

/** The cells of the counts of the question in this row, by name. */
function countCells(node: Node, baris: number): ReadonlyMap<string, string> {
  return new Map(inputsOf(node).map(({ id }, n) => [id, `${COLUMN.jawaban}${baris + 1 + n}`]));
}

function answerFormulas(node: Node, item: Answerable, baris: number): Line['rumus'] {
  const cells = countCells(node, baris);
  const { answer } = item;
  return {
    nilai: earnedText(item, `${COLUMN.jawaban}${baris}`, cells, node.hasil === true),
    ...(answer.kind === 'percent' ? { jawaban: sharedCountsText(answer.percent, cells) } : {}),
    ...(node.hasil ? { persen: `N(${COLUMN.nilai}${baris})/${COLUMN.bobot}${baris}` } : {}),
  };
}

function headingFormulas(node: Node, baris: number, rows: ReadonlyMap<string, number>): Line['rumus'] {
  const value = (kode: string): string => `${COLUMN.nilai}${rows.get(kode) ?? 0}`;
  if (node.jenis === 'total') return { nilai: node.kode === 'total' ? `${value('pengungkit')}+${value('hasil')}` : value(node.kode.replace('total.', '')) };
  const nilai = node.jenis === 'indikator' ? indicatorText(node, baris, rows) : sumText(node, rows);
  return { nilai, ...(node.bobot?.isZero() ? {} : { persen: `${COLUMN.nilai}${baris}/${COLUMN.bobot}${baris}` }) };
}

/** The weight times the mean of the questions; where their shares differ, each by its own. */
function indicatorText({ anak, bobot }: Node, baris: number, rows: ReadonlyMap<string, number>): string {
  const cells = anak.map(({ kode }) => `${COLUMN.nilai}${rows.get(kode) ?? 0}`);
  const weights = anak.map(({ item }) => item?.weight);
  const [first] = weights;
  if (!bobot || bobot.isZero() || !first) return '0';
  if (weights.every((weight) => weight?.cmp(first) === 0)) return `${COLUMN.bobot}${baris}*SUM(${cells.join(',')})/${cells.length}`;
  return cells.map((cell, n) => `N(${cell})*${literal(weights[n] ?? first)}`).join('+');
}

const sumText = ({ anak }: Node, rows: ReadonlyMap<string, number>): string =>
  anak.map(({ kode, jenis }) => (jenis === 'butir' ? `N(${COLUMN.nilai}${rows.get(kode) ?? 0})` : `${COLUMN.nilai}${rows.get(kode) ?? 0}`)).join('+') || '0';

function countsOf({ node, baris }: Placed): Line[] {
  return inputsOf(node).map(({ id, label }, n) => ({
    baris: baris + 1 + n, jenis: 'isian', kode: `${node.kode}#${id}`, tingkat: DEEPEST, nomor: '', teks: `- ${label}`, bobot: null, penjelasan: '', pilihan: 'Jumlah', isian: id, rumus: {},
  }));
}

/** The column "Penjelasan": what each option asks for, or how the share comes about. */
function explained({ answer, explanation }: Answerable): string {
  if (answer.kind !== 'choice') return explanation ?? '';
  const told = [...answer.options.values()].map(({ key, label }) => (label.toLowerCase().startsWith(`${key.toLowerCase()},`) ? label : `${key.toLowerCase()}. ${label}`));
  return [...(explanation ? [explanation] : []), ...told].join('\n');
}

/** The column "Pilihan Jawaban", as the form prints it: Ya/Tidak, A/B/C, %, Nilai (0-4). */
function choicesOf({ answer }: Answerable): string {
  if (answer.kind === 'choice') return [...answer.options.keys()].join('/');
  return answer.kind === 'percent' ? '%' : `Nilai (0-${answer.max.toFixed(0)})`;
}
