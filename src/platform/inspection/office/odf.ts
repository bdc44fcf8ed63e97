import type { Entry } from 'yauzl';
import { openArchive, type Archive } from './archive.js';
import { checkBinary, checkPicture, readXml } from './archive-parts.js';
import type { InspectionLimits } from '../inspection.types.js';
import { checkFormula, isInside, mayBeClicked } from './links.js';
import { Refusal, type RefusalCode } from '../refusal.js';
import type { XmlVisitor } from './xml-scan.js';

/** What the first part of the file says that it is, by the ending that the file must have. */
const MIMETYPES: Readonly<Record<string, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** What a part is, by its name; the first row that fits. What fits none is refused. */
const PARTS: readonly (readonly [RegExp, RefusalCode | 'xml' | 'gambar' | 'biner' | 'jenis' | 'folder'])[] = [
  [/^mimetype$/, 'jenis'],
  [/^(?:Basic|Scripts|Dialogs)\//i, 'makro'],
  [/\/$/, 'folder'],
  [/^(?:Object [^/]+\/)?(?:content|styles|meta|settings)\.xml$|^META-INF\/(?:manifest|documentsignatures)\.xml$|^manifest\.rdf$|^Configurations2\/.+\.xml$/, 'xml'],
  [/^(?:Pictures|media)\/[^/]+$|^Thumbnails\/thumbnail\.png$|^Configurations2\/images\/.+$/, 'gambar'],
  [/^ObjectReplacements\/[^/]+$|^(?:Object [^/]+\/)?layout-cache$|^Fonts\/[^/]+$/, 'biner'],
  [/^Object [^/]+$/, 'objek-tertanam'],
];

const ELEMENTS: Readonly<Record<string, RefusalCode>> = {
  'event-listener': 'makro', script: 'makro', 'object-ole': 'objek-tertanam', applet: 'objek-tertanam', plugin: 'objek-tertanam', 'floating-frame': 'objek-tertanam',
  'dde-connection-decl': 'perintah-dde', 'dde-connection': 'perintah-dde', 'dde-link': 'perintah-dde', 'dde-source': 'perintah-dde', 'table-source': 'tautan-luar',
  'encryption-data': 'bersandi',
};

/** Elements whose link waits for a click. */
const CLICKED: ReadonlySet<string> = new Set(['a', 'text-a', 'hyperlink']);

/**
 * A text or a table of LibreOffice without macros, objects, or anything fetched from elsewhere.
 * @throws Refusal
 */
export async function inspectOdf(bytes: Buffer, ending: string, limits: InspectionLimits): Promise<void> {
  const archive = await openArchive(bytes, limits);
  const [first] = archive.entries;
  if (first?.fileName !== 'mimetype' || first.uncompressedSize > 100 || await textOf(archive, first) !== MIMETYPES[ending]) throw new Refusal('bukan-jenisnya', 'mimetype');
  if (!archive.entries.some(({ fileName }) => fileName === 'content.xml')) throw new Refusal('terpotong', 'content.xml');
  for (const entry of archive.entries.slice(1)) {
    const kind = PARTS.find(([pattern]) => pattern.test(entry.fileName))?.[1] ?? 'bagian-tidak-dikenal';
    if (kind === 'xml') await readXmlUnlessEmpty(archive, entry);
    else if (kind === 'gambar') await checkPicture(archive, entry);
    else if (kind === 'biner') await checkBinary(archive, entry);
    else if (kind !== 'folder') throw new Refusal(kind === 'jenis' ? 'arsip-tidak-wajar' : kind, entry.fileName);
  }
}

async function textOf(archive: Archive, entry: Entry): Promise<string> {
  let text = '';
  for await (const piece of archive.read(entry)) text += piece.toString('latin1');
  return text;
}

/** LibreOffice writes lists of shortcuts that are empty files. */
async function readXmlUnlessEmpty(archive: Archive, entry: Entry): Promise<void> {
  if (entry.uncompressedSize > 0 || !entry.fileName.startsWith('Configurations2/')) await readXml(archive, entry, new OdfText(entry.fileName));
}

class OdfText implements XmlVisitor {
  constructor(private readonly part: string) {}

  open(name: string, attributes: () => ReadonlyMap<string, string>): void {
    const bad = ELEMENTS[name];
    if (bad !== undefined) throw new Refusal(bad, this.part, name);
    const given = attributes();
    const link = given.get('href');
    if (link !== undefined && !(CLICKED.has(name) ? mayBeClicked(link) : isInside(link) || link.startsWith('#'))) throw new Refusal('tautan-luar', this.part, link);
    const formula = given.get('formula');
    if (formula !== undefined) checkFormula(formula, this.part);
    const media = given.get('media-type') ?? '';
    if (/oleobject|x-msdownload|javascript|text\/html/i.test(media)) throw new Refusal('objek-tertanam', given.get('full-path') ?? this.part, media);
  }
}
