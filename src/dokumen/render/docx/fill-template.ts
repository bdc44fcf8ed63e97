import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Isi } from '../../../../machines/naskah/naskah.types.js';
import { inspectOoxml } from '../../../platform/inspection/office/ooxml.js';
import { Refusal } from '../../../platform/inspection/refusal.js';
import { RenderError } from '../render.types.js';
import { tagParser, withRows } from './tag-parser.js';
import { templateError } from './template-faults.js';

const MB = 1024 * 1024;
const LIMITS = { bytes: 10 * MB, unfolded: 60 * MB, entries: 500, pixels: 0, pages: 0 };

/**
 * A template of Word with its tags replaced: ours, or the office's own.
 * @throws RenderError where it holds macros, objects or anything from elsewhere, an unknown tag or an open section; names the place
 */
export async function fillTemplate(template: Buffer, isi: Isi): Promise<Buffer> {
  await checkTemplate(template);
  const zip = new PizZip(template);
  try {
    const document = new Docxtemplater(zip, { parser: tagParser, paragraphLoop: true, linebreaks: true, stripInvalidXMLChars: true, errorLogging: false, syntax: { changeDelimiterPrefix: null } });
    document.render(withRows(isi));
    return document.toBuffer({ compression: 'DEFLATE' });
  } catch (error) {
    throw templateError(error, new PizZip(template));
  }
}

async function checkTemplate(template: Buffer): Promise<void> {
  if (template.length > LIMITS.bytes) throw new RenderError(`Templat lebih besar dari ${LIMITS.bytes / MB} MB; perkecil gambarnya.`);
  try {
    await inspectOoxml(template, 'docx', LIMITS);
  } catch (error) {
    throw error instanceof Refusal ? new RenderError(`Templat tidak diterima: ${error.message}`) : error;
  }
}
