import type { InspectionLimits } from './inspection.types.js';
import { inspectOdf } from './office/odf.js';
import { inspectOoxml } from './office/ooxml.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { pagesOf } from './pdf/pdfium.js';
import { inspectPicture } from './picture.js';
import { Refusal } from './refusal.js';
import { inspectText } from './text.js';

/** A kind of file that is taken. */
export interface Kind {
  /** Media type. */
  readonly jenis: string;
  /** What the first bytes may be, by the names of `file-type`; null: they are text, which has no sign. */
  readonly magic: readonly string[] | null;
  /**
   * Reads the whole file as this kind; answers its pages where it has any.
   * @throws Refusal
   */
  readonly parse: (bytes: Buffer, ending: string, limits: InspectionLimits) => void | Promise<number | void>;
}

const ZIP = ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods'];
const office = (jenis: string): Kind => ({ jenis: `application/vnd.openxmlformats-officedocument.${jenis}`, magic: ZIP, parse: inspectOoxml });
const open = (jenis: string): Kind => ({ jenis: `application/vnd.oasis.opendocument.${jenis}`, magic: ZIP, parse: inspectOdf });
const picture = (jenis: string, ...magic: readonly string[]): Kind => ({ jenis, magic, parse: inspectPicture });
const text = (jenis: string): Kind => ({ jenis, magic: null, parse: inspectText });

async function parsePdf(bytes: Buffer, _: string, limits: InspectionLimits): Promise<number> {
  await inspectPdf(bytes, limits);
  const pages = await pagesOf(bytes);
  if (pages < 1) throw new Refusal('pdf-rusak', '', 'tanpa halaman');
  if (pages > limits.pages) throw new Refusal('terlalu-banyak-halaman', '', `${pages} halaman`);
  return pages;
}

/** Every kind that is taken, by the ending of its name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['pdf', { jenis: 'application/pdf', magic: ['pdf', 'ai'], parse: parsePdf }],
  ['jpg', picture('image/jpeg', 'jpg')],
  ['jpeg', picture('image/jpeg', 'jpg')],
  ['png', picture('image/png', 'png', 'apng')],
  ['webp', picture('image/webp', 'webp')],
  ['docx', office('wordprocessingml.document')],
  ['xlsx', office('spreadsheetml.sheet')],
  ['pptx', office('presentationml.presentation')],
  ['odt', open('text')],
  ['ods', open('spreadsheet')],
  ['csv', text('text/csv')],
  ['txt', text('text/plain')],
]);
