import { createHash } from 'node:crypto';
import { bidangTandaTangan, firstPage, pdfText } from './bidang.js';
import { signCms, type SigningKey } from './cms/sign.js';
import { appendRevision, newObject, pdfNumber, type NewObject } from './pdf/append.js';
import { PdfDocument } from './pdf/document.js';
import { PdfDict, PdfError, PdfName, PdfRef, PdfStream, PdfString, writeValue, type PdfValue } from './pdf/values.js';

/** What stands beside a signature. `pada` is the instant that is told as the time of signing. */
export interface IsiTandaTangan {
  readonly nama: string;
  readonly alasan: string;
  readonly pada: Date;
}

/** Bytes kept free for the CMS: a chain of certificates with RSA keys fits well. */
const RESERVED = 8_192;
/** Digits of a place in the file: up to 10 GB. */
const DIGITS = 10;
const HOLE = '0'.repeat(2 * RESERVED);
const RANGE_HOLE = `[0 ${'*'.repeat(DIGITS)} ${'*'.repeat(DIGITS)} ${'*'.repeat(DIGITS)}]`;
/** Print and Locked (ISO 32000-1, table 165); PDF/A asks for Print. */
const PRINT_LOCKED = 132;
/** SignaturesExist and AppendOnly (ISO 32000-1, table 219). */
const SIGNED_APPEND_ONLY = 3;

const name = (text: string) => new PdfName(text);
const nowhere = [0, 0, 0, 0].map(pdfNumber);

/**
 * The PDF with one more signature in the form PAdES B-B, as a new revision: the given bytes stay as they are and are the beginning of the answer.
 * The field shows nothing on the page.
 * @throws PdfError when the PDF cannot be read without guessing, is encrypted or has no pages
 */
export function bubuhkan(pdf: Buffer, isi: IsiTandaTangan, key: SigningKey): Buffer {
  const prepared = appendRevision(...revision(PdfDocument.open(pdf), isi));
  const [open, range] = [prepared.indexOf(`<${HOLE}>`, pdf.length), prepared.indexOf(RANGE_HOLE, pdf.length)];
  const close = open + HOLE.length + 2;
  const places = [open, close, prepared.length - close].map((place) => String(place).padStart(DIGITS, ' '));
  prepared.write(`[0 ${places.join(' ')}]`, range, 'latin1');
  const digest = createHash('sha256').update(prepared.subarray(0, open)).update(prepared.subarray(close)).digest();
  const cms = signCms(digest, key);
  if (cms.length > RESERVED) throw new RangeError('rantai sertifikat terlalu besar untuk ruang tanda tangan');
  prepared.write(cms.toString('hex'), open + 1, 'latin1');
  return prepared;
}

/** What is to be appended: the signature, its field, its empty appearance, and the page, the form and the catalog that name it. */
function revision(document: PdfDocument, isi: IsiTandaTangan): [PdfDocument, NewObject[], number] {
  const page = firstPage(document);
  if (!page) throw new PdfError('PDF ini tidak mempunyai halaman.');
  const base = document.size;
  const [value, field, look] = [base, base + 1, base + 2].map((num) => new PdfRef(num, 0)) as [PdfRef, PdfRef, PdfRef];
  const widget = new PdfDict().with({
    Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig'), T: pdfText(fieldName(document)), F: pdfNumber(PRINT_LOCKED), Rect: nowhere, P: page.ref, V: value,
    AP: new PdfDict().with({ N: look }),
  });
  const empty = new PdfStream(new PdfDict().with({ Type: name('XObject'), Subtype: name('Form'), BBox: nowhere, Length: pdfNumber(0) }), Buffer.alloc(0));
  const annots = [...document.list(page.dict.get('Annots')), field];
  return [document, [
    { num: value.num, text: signatureText(isi) }, newObject(field.num, widget), newObject(look.num, empty),
    newObject(page.ref.num, page.dict.with({ Annots: annots })), ...formObjects(document, field),
  ], base + 3];
}

function formObjects(document: PdfDocument, field: PdfRef): NewObject[] {
  const at = document.catalog.get('AcroForm');
  const form = document.dict(at) ?? new PdfDict();
  const grown = form.with({ Fields: [...document.list(form.get('Fields')), field], SigFlags: pdfNumber(SIGNED_APPEND_ONLY) });
  return at instanceof PdfRef ? [newObject(at.num, grown)] : [newObject(document.root.num, document.catalog.with({ AcroForm: grown }))];
}

function fieldName(document: PdfDocument): string {
  const taken = new Set(bidangTandaTangan(document).map(({ nama }) => nama));
  for (let n = taken.size + 1; ; n++) if (!taken.has(`TandaTangan${n}`)) return `TandaTangan${n}`;
}

const instant = (date: Date): PdfString => new PdfString(Buffer.from(`D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`), true, 0, 0);

function signatureText({ nama, alasan, pada }: IsiTandaTangan): string {
  const told: Readonly<Record<string, PdfValue>> = { Name: pdfText(nama), Reason: pdfText(alasan), M: instant(pada) };
  const rest = Object.entries(told).map(([key, value]) => `/${key} ${writeValue(value)}`).join(' ');
  return `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${RANGE_HOLE} /Contents <${HOLE}> ${rest}>>`;
}
