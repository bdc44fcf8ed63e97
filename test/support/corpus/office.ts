import { zip, type ZipEntry, type ZipOdd } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Parts by their name; null takes one away. */
export type Parts = Readonly<Record<string, Buffer | string | null>>;

/** A relationship of an office file. */
export const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${OFFICE}/${type}`}" Target="${target}"${more}/>`;

export const relations = (...rows: readonly string[]): string => `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;

const types = (main: string, type: string, more = ''): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>${more}</Types>`;

const packed = (parts: Parts, odd?: ZipOdd, more: readonly ZipEntry[] = []): Buffer =>
  zip([...Object.entries(parts).flatMap(([nama, isi]) => (isi === null ? [] : [{ nama, isi }])), ...more], odd);

/** A text of Word whose body is this XML. */
export const wordBody = (body: string): string => `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`;
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const docxTypes = (more = ''): string => types('word/document.xml', 'wordprocessingml.document', more);

/** A document of Word with parts added, replaced, or taken away; `more` are entries beside, told as they are. */
export const docx = (parts: Parts = {}, odd?: ZipOdd, more?: readonly ZipEntry[]): Buffer => packed({
  '[Content_Types].xml': docxTypes(), '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')), 'word/document.xml': wordBody(paragraph('Laporan kegiatan')), ...parts,
}, odd, more);

export const sheet = (cells: string): string => `${HEAD}<worksheet ${S}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

/** A workbook of Excel with one sheet. */
export const xlsx = (parts: Parts = {}, odd?: ZipOdd, more?: readonly ZipEntry[]): Buffer => packed({
  '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'), '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${HEAD}<workbook ${S}><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
  'xl/worksheets/sheet1.xml': sheet('<c r="A1"><v>1</v></c>'), ...parts,
}, odd, more);

/** A presentation of PowerPoint with one empty slide. */
export const pptx = (parts: Parts = {}): Buffer => packed({
  '[Content_Types].xml': types('ppt/presentation.xml', 'presentationml.presentation'), '_rels/.rels': relations(relation('r1', 'officeDocument', 'ppt/presentation.xml')),
  'ppt/presentation.xml': `${HEAD}<p:presentation ${P}><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  'ppt/_rels/presentation.xml.rels': relations(relation('r1', 'slide', 'slides/slide1.xml')),
  'ppt/slides/slide1.xml': `${HEAD}<p:sld ${P}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld></p:sld>`, ...parts,
});

const ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"';
const TEXT = 'application/vnd.oasis.opendocument.text';
const TABLE = 'application/vnd.oasis.opendocument.spreadsheet';
const manifest = (mimetype: string, more = ''): string =>
  `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>${more}</manifest:manifest>`;

/** The content of a text or a table of LibreOffice. */
export const odfContent = (kind: 'text' | 'spreadsheet', body: string, head = ''): string =>
  `${HEAD}<office:document-content ${ODF} office:version="1.2">${head}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;

const odf = (mimetype: string, content: string, parts: Parts): Buffer => {
  const { mimetype: first = mimetype, ...rest } = parts;
  const others = Object.entries({ 'content.xml': content, 'META-INF/manifest.xml': manifest(mimetype), ...rest }).flatMap(([nama, isi]) => (isi === null ? [] : [{ nama, isi }]));
  return zip([{ nama: 'mimetype', isi: first ?? '', stored: true }, ...others]);
};

export const odt = (parts: Parts = {}): Buffer => odf(TEXT, odfContent('text', '<text:p>Laporan kegiatan</text:p>'), parts);
export const ods = (parts: Parts = {}): Buffer => odf(TABLE, odfContent('spreadsheet', '<table:table table:name="Data"><table:table-row><table:table-cell/></table:table-row></table:table>'), parts);
export const odtManifest = (more: string): string => manifest(TEXT, more);
