import { columnLetters, parseAddress } from './address.js';
import { shifted } from './formula-tokens.js';
import { WorkbookRefused, type WorkbookLimits } from './limits.js';
import type { Attributes, XmlHandler } from './xml.js';

/** A cell with something in it. `nilai` is what is shown or was computed last; numbers as text. */
export interface Cell {
  readonly jenis: 'angka' | 'teks' | 'logika' | 'galat';
  readonly nilai: string;
  /** Without the sign `=`. */
  readonly rumus?: string;
}

/** What a sheet holds, by address. */
export interface Sheet {
  readonly nama: string;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Ranges that are merged, such as `B1:D1`. */
  readonly merges: readonly string[];
}

const JENIS: Readonly<Record<string, Cell['jenis']>> = { n: 'angka', b: 'logika', e: 'galat', d: 'teks', s: 'teks', str: 'teks', inlineStr: 'teks' };

/** Collects the cells of one sheet as it streams by; refuses it, with its name, when it has too much. */
export class SheetReader implements XmlHandler {
  readonly cells = new Map<string, Cell>();
  readonly merges: string[] = [];
  private rows = 0;
  private row = 0;
  private column = 0;
  private cell: { address: string; type: string } | null = null;
  private formula: { shared: string | null; array: boolean } | null = null;
  private into: 'f' | 'v' | 't' | null = null;
  private readonly shared = new Map<string, { address: string; text: string }>();
  private gathered = { f: '', v: '', t: '' };

  constructor(private readonly nama: string, private readonly texts: readonly string[], private readonly limits: WorkbookLimits) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row': return this.openRow(attributes);
      case 'c': return this.openCell(attributes);
      case 'f':
        this.formula = { shared: attributes.get('t') === 'shared' ? attributes.get('si') ?? '' : null, array: attributes.get('t') === 'array' || attributes.get('t') === 'dataTable' };
        this.into = 'f';
        return;
      case 'v': case 't': if (this.cell) this.into = name; return;
      case 'mergeCell': if (this.merges.length < this.limits.rows) this.merges.push(attributes.get('ref') ?? ''); return;
    }
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === this.into) this.into = null;
  }

  text(text: string): void {
    if (this.into === null) return;
    const all = this.gathered[this.into] + text;
    if (all.length > this.limits.characters) throw new WorkbookRefused(this.nama, `sel ${this.cell?.address ?? ''} lebih panjang daripada ${this.limits.characters} huruf`);
    this.gathered[this.into] = all;
  }

  private openRow(attributes: Attributes): void {
    this.rows += 1;
    this.row = Number(attributes.get('r') ?? this.row + 1);
    this.column = 0;
    if (this.rows > this.limits.rows) throw new WorkbookRefused(this.nama, `lembar memuat lebih dari ${this.limits.rows} baris (baris ${this.row})`);
  }

  private openCell(attributes: Attributes): void {
    const at = parseAddress(attributes.get('r') ?? '');
    this.column = at?.column ?? this.column + 1;
    if (this.column > this.limits.cellsInRow) throw new WorkbookRefused(this.nama, `baris ${this.row} memuat lebih dari ${this.limits.cellsInRow} kolom`);
    this.cell = { address: `${columnLetters(this.column)}${at?.row ?? this.row}`, type: attributes.get('t') ?? 'n' };
    this.formula = null;
    this.gathered = { f: '', v: '', t: '' };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    this.into = null;
    if (!cell) return;
    const rumus = this.formulaOf(cell.address);
    const nilai = this.valueOf(cell.type);
    if (nilai === '' && rumus === undefined) return;
    if (this.cells.size >= this.limits.cells) throw new WorkbookRefused(this.nama, `lembar memuat lebih dari ${this.limits.cells} sel berisi (sel ${cell.address})`);
    this.cells.set(cell.address, { jenis: JENIS[cell.type] ?? 'teks', nilai, ...(rumus === undefined ? {} : { rumus }) });
  }

  private valueOf(type: string): string {
    const { v, t } = this.gathered;
    if (type === 's') return this.texts[Number(v)] ?? '';
    if (type === 'inlineStr') return decodeEscapes(t);
    return type === 'str' ? decodeEscapes(v) : v;
  }

  /** A formula that several cells share stands in the first of them; the others are shifted from there. */
  private formulaOf(address: string): string | undefined {
    if (!this.formula) return undefined;
    const { shared, array } = this.formula;
    if (array) return `{${this.gathered.f}}`;
    if (shared === null) return this.gathered.f;
    if (this.gathered.f !== '') this.shared.set(shared, { address, text: this.gathered.f });
    const first = this.shared.get(shared);
    return first ? shifted(first.text, first.address, address) : '';
  }
}

/** `_x000D_` stands for the character with that code; `_x005F_` keeps a text that only looks like one. */
export const decodeEscapes = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text);
