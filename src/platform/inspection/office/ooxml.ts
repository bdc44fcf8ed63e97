import type { Entry } from 'yauzl';
import { openArchive, type Archive } from './archive.js';
import { checkBinary, checkPicture, readXml } from './archive-parts.js';
import type { InspectionLimits } from '../inspection.types.js';
import { checkField, checkFormula, checkRelationship } from './links.js';
import { Refusal, type RefusalCode } from '../refusal.js';
import type { XmlVisitor } from './xml-scan.js';

const TYPES = '[Content_Types].xml';

/** The type of the main part, by the ending that the file must have. */
const MAIN: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
};

/** Types that no part may have. */
const BAD_TYPE: readonly (readonly [RegExp, RefusalCode])[] = [
  [/macroEnabled|vbaProject|vbaData|macrosheet|dialogsheet/i, 'makro'],
  [/oleObject|activeX|webextension|^(?:audio|video)\//i, 'objek-tertanam'],
  [/^(?:text\/html|application\/(?:xhtml|x-msdownload|javascript|rtf)|message\/)/i, 'naskah-tersembunyi'],
];

const EMBEDDED_SHEET = /^(?:word|ppt|xl)\/embeddings\/[^/]+\.xlsx$/i;

/** What a part is, by its name; the first row that fits. What fits none is refused. */
const PARTS: readonly (readonly [RegExp, RefusalCode | 'xml' | 'gambar' | 'biner' | 'lembar' | 'folder'])[] = [
  [/vbaProject|vbaData|macrosheets\/|dialogsheets\/|customUI\//i, 'makro'],
  [/activeX\/|afchunk|webextensions\/|\.(?:ole|olemdb)$/i, 'objek-tertanam'],
  [/externalLinks\/|connections\.xml$|queryTables\//i, 'tautan-luar'],
  [EMBEDDED_SHEET, 'lembar'],
  [/embeddings\//i, 'objek-tertanam'],
  [/\/$/, 'folder'],
  [/(?:^|\/)media\/[^/]+$|^docProps\/thumbnail\.\w+$/i, 'gambar'],
  [/(?:^|\/)fonts\/[^/]+\.(?:odttf|fntdata|ttf)$|printerSettings\/[^/]+\.bin$|customProperty\d*\.bin$/i, 'biner'],
  [/\.(?:xml|rels|vml)$/i, 'xml'],
];

const ELEMENTS: Readonly<Record<string, RefusalCode>> = {
  altChunk: 'objek-tertanam', OLEObject: 'objek-tertanam', oleObj: 'objek-tertanam', oleObject: 'objek-tertanam', ddeLink: 'perintah-dde', webPr: 'tautan-luar', dbPr: 'tautan-luar',
};

/**
 * A document of Word, Excel or PowerPoint without macros, objects, or anything fetched from elsewhere.
 * @param nested this is a workbook behind a chart, in which no other may lie
 * @throws Refusal
 */
export async function inspectOoxml(bytes: Buffer, ending: string, limits: InspectionLimits, nested = false): Promise<void> {
  const archive = await openArchive(bytes, limits);
  const types = archive.entries.find(({ fileName }) => fileName === TYPES);
  if (types === undefined) throw new Refusal('bukan-jenisnya');
  await checkTypes(archive, types, ending);
  const charts = archive.entries.some(({ fileName }) => /charts\/_rels\/[^/]+\.rels$/i.test(fileName));
  for (const entry of archive.entries) {
    const kind = PARTS.find(([pattern]) => pattern.test(entry.fileName))?.[1] ?? 'bagian-tidak-dikenal';
    if (kind === 'xml') await readXml(archive, entry, visitorOf(entry.fileName));
    else if (kind === 'gambar') await checkPicture(archive, entry);
    else if (kind === 'biner') await checkBinary(archive, entry);
    else if (kind === 'lembar' && charts && !nested) await inspectSheet(archive, entry, limits);
    else if (kind !== 'folder') throw new Refusal(kind === 'lembar' ? 'objek-tertanam' : kind, entry.fileName);
  }
}

/** The workbook that Word and PowerPoint keep behind a chart. */
async function inspectSheet(archive: Archive, entry: Entry, limits: InspectionLimits): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of archive.read(entry)) pieces.push(piece);
  try {
    await inspectOoxml(Buffer.concat(pieces), 'xlsx', limits, true);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.kode, `${entry.fileName} › ${error.tempat}`, error.rincian) : error;
  }
}

async function checkTypes(archive: Archive, entry: Entry, ending: string): Promise<void> {
  let main = false;
  await readXml(archive, entry, {
    open: (name, attributes) => {
      const type = attributes().get('ContentType') ?? '';
      const [, bad] = BAD_TYPE.find(([pattern]) => pattern.test(type)) ?? [];
      // Writers list endings beforehand; only what is there counts.
      const there = name !== 'Default' || archive.entries.some(({ fileName }) => fileName.toLowerCase().endsWith(`.${(attributes().get('Extension') ?? '').toLowerCase()}`));
      if (bad !== undefined && there) throw new Refusal(bad, attributes().get('PartName') ?? entry.fileName, type);
      main ||= type === MAIN[ending];
    },
  });
  if (!main) throw new Refusal('bukan-jenisnya', entry.fileName);
}

function visitorOf(part: string): XmlVisitor {
  if (/\.rels$/i.test(part)) return { open: (name, attributes) => { if (name === 'Relationship') checkRelationship(attributes(), part); } };
  return new OfficeText(part);
}

/** Reads fields and formulas together, wherever their text is cut into pieces. */
class OfficeText implements XmlVisitor {
  private reading: 'instrText' | 'f' | null = null;
  private formula = '';
  private readonly fields: string[] = [];

  constructor(private readonly part: string) {}

  open(name: string, attributes: () => ReadonlyMap<string, string>): void {
    const bad = ELEMENTS[name];
    if (bad !== undefined) throw new Refusal(bad, this.part, name);
    if (name === 'instrText' || name === 'f') this.reading = name;
    else if (name === 'fldSimple') checkField(attributes().get('instr') ?? '', this.part);
    else if (name === 'fldChar') this.field(attributes().get('fldCharType') ?? '');
    if (name === 'imagedata' || name === 'fill') this.picture(attributes());
  }

  text(text: string): void {
    if (this.reading === 'f') this.formula += text;
    if (this.reading !== 'instrText') return;
    if (this.fields.length === 0) this.fields.push('');
    this.fields[this.fields.length - 1] += text;
  }

  close(name: string): void {
    if (name !== this.reading) return;
    this.reading = null;
    if (name === 'f') checkFormula(this.formula, this.part);
    this.formula = '';
  }

  /** Fields may lie in each other; one is known when its instruction ends. */
  private field(type: string): void {
    if (type === 'begin') this.fields.push('');
    else checkField(this.fields.at(-1) ?? '', this.part);
    if (type === 'end') this.fields.pop();
  }

  /** Old drawings name their picture without a relationship. */
  private picture(attributes: ReadonlyMap<string, string>): void {
    const source = attributes.get('src') ?? '';
    if (/^[a-z]+:|^[\\/]{2}/i.test(source)) throw new Refusal('tautan-luar', this.part, source);
  }
}
