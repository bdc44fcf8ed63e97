import { Archive } from './archive.js';
import { LIMITS, WorkbookRefused, type WorkbookLimits } from './limits.js';
import { partsOf } from './parts.js';
import { SheetReader, decodeEscapes, type Cell, type Sheet } from './sheet.js';
import type { Attributes, XmlHandler } from './xml.js';

/** A workbook as far as it was asked for. */
export interface Workbook {
  /** The names of all its sheets. */
  readonly names: readonly string[];
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/**
 * Reads the wanted sheets of a workbook: their cells, formulas and merged ranges. Other sheets, pictures and styles are never
 * inflated.
 * @param wanted names of sheets, or `pertama` for the first
 * @throws WorkbookRefused with the part or sheet that is at fault; a sheet that is missing is no fault
 */
export async function readWorkbook(bytes: Buffer, wanted: readonly string[] | 'pertama', limits: WorkbookLimits = LIMITS): Promise<Workbook> {
  const archive = await Archive.open(bytes, limits);
  const parts = await partsOf(archive);
  const texts = new TextReader(limits);
  if (parts.texts !== null) await archive.read(parts.texts, texts);
  const sheets = new Map<string, Sheet>();
  for (const { nama, bagian } of parts.sheets.filter(({ nama: name }, n) => (wanted === 'pertama' ? n === 0 : wanted.includes(name)))) {
    const reader = new SheetReader(nama, texts.texts, limits);
    await archive.read(bagian, reader, { streamed: true });
    sheets.set(nama, { nama, cells: reader.cells, merges: reader.merges });
  }
  return { names: parts.sheets.map(({ nama }) => nama), sheets };
}

/**
 * Tells the rows of the first sheet one after the other, so that a long list is never held whole; rows with nothing in them are
 * left out. `limits.cells` then counts the cells of one row.
 * @param each the number of the row and its cells, by address; they are gone after the call
 * @throws WorkbookRefused as `readWorkbook`
 */
export async function readRows(bytes: Buffer, each: (row: number, cells: ReadonlyMap<string, Cell>) => void, limits: WorkbookLimits): Promise<void> {
  const archive = await Archive.open(bytes, limits);
  const parts = await partsOf(archive);
  const texts = new TextReader(limits);
  if (parts.texts !== null) await archive.read(parts.texts, texts);
  const [first] = parts.sheets;
  if (!first) throw new WorkbookRefused('', 'buku kerja tanpa lembar');
  await archive.read(first.bagian, new RowReader(new SheetReader(first.nama, texts.texts, limits), each), { streamed: true });
}

/** Hands over what a sheet reader gathered at the end of each row, and lets it forget it. */
class RowReader implements XmlHandler {
  private row = 0;

  constructor(private readonly sheet: SheetReader, private readonly each: (row: number, cells: ReadonlyMap<string, Cell>) => void) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.row = Number(attributes.get('r') ?? this.row + 1);
    this.sheet.open(name, attributes);
  }

  close(name: string): void {
    this.sheet.close(name);
    if (name !== 'row' || this.sheet.cells.size === 0) return;
    this.each(this.row, this.sheet.cells);
    this.sheet.cells.clear();
  }

  text(text: string): void {
    this.sheet.text(text);
  }
}

/** The texts that the cells of a workbook share. A reading aid (phonetic) is no part of a text. */
class TextReader implements XmlHandler {
  readonly texts: string[] = [];
  private current = '';
  private inText = false;
  private phonetic = 0;

  constructor(private readonly limits: WorkbookLimits) {}

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic += 1;
    else if (name === 't') this.inText = this.phonetic === 0;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'si') {
      if (this.texts.length >= this.limits.texts) throw new WorkbookRefused('xl/sharedStrings.xml', `memuat lebih dari ${this.limits.texts} teks`);
      this.texts.push(decodeEscapes(this.current));
    }
  }

  text(text: string): void {
    if (!this.inText) return;
    this.current += text;
    if (this.current.length > this.limits.characters) throw new WorkbookRefused('xl/sharedStrings.xml', `teks ke-${this.texts.length + 1} lebih panjang daripada ${this.limits.characters} huruf`);
  }
}
