import type { PdfDocument } from './pdf/document.js';
import { PdfParser } from './pdf/parse.js';
import { PdfDict, PdfRef, PdfStream, sameValue, type PdfValue } from './pdf/values.js';
import type { XrefEntry } from './pdf/xref.js';

/** Entries that a revision made for a signature may change; everything else must mean what it meant before. */
const MAY_CHANGE = {
  catalog: ['AcroForm', 'DSS', 'Extensions', 'Metadata'],
  page: ['Annots'],
  form: ['Fields', 'SigFlags', 'DR', 'DA'],
  info: ['ModDate', 'Producer'],
  field: ['V', 'AP', 'F', 'MK', 'Lock', 'SV', 'Rect', 'M'],
} as const;

/** Scripts and actions never belong to a signature. */
const ACTIONS = ['A', 'AA'] as const;

/**
 * What a later revision does beyond adding signatures, in plain Indonesian; empty when it does nothing else. `before` is the document as its first
 * bytes tell it, `after` the document with that revision.
 */
export function changesBeyondSigning(before: PdfDocument, after: PdfDocument): string[] {
  if (!sameValue(before.root, after.root)) return ['katalog dokumen diganti'];
  const changed = [...after.entries].filter(([num, entry]) => !sameEntry(before.entries.get(num), entry)).map(([num]) => num);
  return [...changed.flatMap((num) => changeOf(num, before, after)), ...unlisted(before, after)];
}

function sameEntry(a: XrefEntry | undefined, b: XrefEntry): boolean {
  if (a === undefined || a === 'free' || b === 'free') return (a ?? 'free') === b;
  return 'within' in a ? 'within' in b && a.within === b.within && a.index === b.index : 'offset' in b && a.offset === b.offset;
}

function changeOf(num: number, before: PdfDocument, after: PdfDocument): string[] {
  const was = before.entries.get(num);
  if (num >= before.size) return addedFaults(num, after.object(num));
  if (was === undefined || was === 'free') return [`objek kosong ${num} diisi`];
  const [a, b] = [before.object(num), after.object(num)];
  if (sameValue(a, b) || (isStructure(a) && isStructure(b))) return [];
  if (after.entries.get(num) === 'free') return [`objek ${num} dihapus`];
  return allowed(num, a, b, before, after) ? [] : [`objek ${num} (${kindOf(a)}) diubah`];
}

const isType = (value: PdfValue, ...types: readonly string[]): boolean => {
  const dict = value instanceof PdfStream ? value.dict : value;
  const type = dict instanceof PdfDict ? dict.get('Type') : null;
  return type !== null && types.some((name) => sameName(type, name));
};
const sameName = (value: PdfValue, name: string): boolean => typeof value === 'object' && value !== null && 'text' in value && value.text === name;
const isStructure = (value: PdfValue): boolean => value instanceof PdfStream && isType(value, 'XRef', 'ObjStm');

function addedFaults(num: number, value: PdfValue): string[] {
  const acts = value instanceof PdfDict && isWidget(value) && ACTIONS.some((key) => value.get(key) !== null);
  return acts ? [`objek ${num}: bidang tanda tangan membawa tindakan`] : [];
}

function kindOf(value: PdfValue): string {
  if (isType(value, 'Page')) return 'halaman';
  if (isType(value, 'Catalog')) return 'katalog';
  return value instanceof PdfStream ? 'isi atau gambar' : 'bagian dokumen';
}

function allowed(num: number, a: PdfValue, b: PdfValue, before: PdfDocument, after: PdfDocument): boolean {
  const isRef = (value: PdfValue) => value instanceof PdfRef && value.num === num;
  if (Array.isArray(a) && Array.isArray(b)) return onlySignaturesAdded(a, b, after);
  if (a instanceof PdfStream) return isRef(before.catalog.get('Metadata')) && b instanceof PdfStream && isType(b, 'Metadata');
  if (!(a instanceof PdfDict) || !(b instanceof PdfDict)) return false;
  if (num === before.root.num) return sameBut(a, b, MAY_CHANGE.catalog) && formGrew(a, b, before, after);
  if (isType(a, 'Page')) return sameBut(a, b, MAY_CHANGE.page) && onlySignaturesAdded(before.list(a.get('Annots')), after.list(b.get('Annots')), after);
  if (isRef(before.catalog.get('AcroForm'))) return sameBut(a, b, MAY_CHANGE.form) && fieldsGrew(a, b, before, after);
  if (isRef(before.trailer.get('Info'))) return sameBut(a, b, MAY_CHANGE.info);
  return isSignatureField(a) && a.get('V') === null && sameBut(a, b, MAY_CHANGE.field); // an empty place for a signature is filled
}

function sameBut(a: PdfDict, b: PdfDict, keys: readonly string[]): boolean {
  const cut = (dict: PdfDict) => dict.with(Object.fromEntries(keys.map((key) => [key, null])));
  return b.doubled.length === 0 && sameValue(cut(a), cut(b));
}

function formGrew(a: PdfDict, b: PdfDict, before: PdfDocument, after: PdfDocument): boolean {
  const [was, is] = [before.dict(a.get('AcroForm')), after.dict(b.get('AcroForm'))];
  if (was === null) return is === null || (is.get('XFA') === null && fieldsGrew(new PdfDict(), is, before, after));
  return is !== null && sameBut(was, is, MAY_CHANGE.form) && fieldsGrew(was, is, before, after);
}

const fieldsGrew = (a: PdfDict, b: PdfDict, before: PdfDocument, after: PdfDocument): boolean =>
  onlySignaturesAdded(before.list(a.get('Fields')), after.list(b.get('Fields')), after);

/** What stood in the list still does, in its order; what came is a place for a signature. */
function onlySignaturesAdded(a: readonly PdfValue[], b: readonly PdfValue[], after: PdfDocument): boolean {
  return a.every((item, i) => sameValue(item, b[i] ?? null)) && b.slice(a.length).every((item) => {
    const added = item instanceof PdfRef ? after.dict(item) : null;
    return added !== null && isSignatureField(added) && ACTIONS.every((key) => added.get(key) === null);
  });
}

const isSignatureField = (dict: PdfDict): boolean => sameName(dict.get('FT'), 'Sig');
const isWidget = (dict: PdfDict): boolean => sameName(dict.get('Subtype'), 'Widget');

/** Bytes of the revision that its cross references do not account for: a reader that repairs files could find objects there. */
function unlisted(before: PdfDocument, after: PdfDocument): string[] {
  const from = before.bytes.length;
  const listed = [...after.entries].flatMap(([num, entry]) => (entry !== 'free' && 'offset' in entry && entry.offset >= from ? [{ from: entry.offset, to: after.objectAt(num, entry.offset).end }] : []));
  const sections = after.sections.filter((s) => s.at >= from).map((s) => ({ from: s.at, to: s.end }));
  let at = from;
  for (const part of [...listed, ...sections].sort((a, b) => a.from - b.from)) {
    if (part.from > at && !isBlank(after.bytes, at, part.from)) return ['revisi memuat bita yang tidak tercatat dalam tabel rujukannya'];
    at = Math.max(at, part.to);
  }
  return /^[\r\n\t ]*startxref[\r\n\t ]+\d+[\r\n\t ]+%%EOF[\r\n\t ]*$/.test(after.bytes.toString('latin1', at, Math.min(after.bytes.length, at + 256)))
    ? [] : ['revisi memuat bita yang tidak tercatat dalam tabel rujukannya'];
}

const isBlank = (bytes: Buffer, from: number, to: number): boolean =>
  new PdfParser(bytes.subarray(0, to), from).skip().at === to && !/\bobj\b|trailer|xref/.test(bytes.toString('latin1', from, to));
