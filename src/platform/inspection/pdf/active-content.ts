import type { InspectionLimits } from '../inspection.types.js';
import { Refusal, type RefusalCode } from '../refusal.js';
import type { PdfObject } from './objects.js';
import { isArray, isDict, PdfRef, PdfText, type PdfDict, type PdfValue } from './values.js';

/** Keys that no dictionary may have. */
const KEYS: Readonly<Record<string, RefusalCode>> = {
  JS: 'pdf-aktif', JavaScript: 'pdf-aktif', AA: 'pdf-aktif', XFA: 'pdf-formulir-xfa', EF: 'pdf-lampiran', RF: 'pdf-lampiran', EmbeddedFiles: 'pdf-lampiran', Collection: 'pdf-lampiran',
  RichMediaContent: 'pdf-media', RichMediaSettings: 'pdf-media', Encrypt: 'bersandi',
};

/** Kinds of objects (`Type`, `Subtype`) that may not be there. */
const TYPES: Readonly<Record<string, RefusalCode>> = {
  '/EmbeddedFile': 'pdf-lampiran', '/FileAttachment': 'pdf-lampiran', '/RichMedia': 'pdf-media', '/Movie': 'pdf-media', '/Sound': 'pdf-media', '/Screen': 'pdf-media', '/3D': 'pdf-media', '/PS': 'pdf-aktif',
};

/** Actions that do more than to go to a place (ISO 32000 12.6.4). */
const ACTIONS: Readonly<Record<string, RefusalCode>> = {
  '/JavaScript': 'pdf-aktif', '/Launch': 'pdf-aktif', '/GoToR': 'pdf-aktif', '/GoToE': 'pdf-aktif', '/SubmitForm': 'pdf-aktif', '/ImportData': 'pdf-aktif', '/RichMediaExecute': 'pdf-media',
  '/Rendition': 'pdf-media', '/Movie': 'pdf-media', '/Sound': 'pdf-media', '/GoTo3DView': 'pdf-media',
};

const CLICK = /^(?:https?:|mailto:|tel:|#|(?![a-z][a-z0-9+.-]*:|\\\\|\/\/))/i;

/** Looks for what a PDF would do by itself, run, bring along or fetch. */
export class ActiveContent {
  /** An object may be written several times; a reader takes one of them, so all of them count. */
  private readonly byNumber = new Map<number, PdfValue[]>();

  constructor(private readonly objects: readonly PdfObject[], private readonly limits: InspectionLimits) {
    for (const { number, value } of objects) {
      const known = this.byNumber.get(number);
      if (known) known.push(value);
      else this.byNumber.set(number, [value]);
    }
  }

  /** @throws Refusal naming the object */
  check(trailers: readonly PdfDict[]): void {
    for (const { number, value, stream } of this.objects) {
      this.look(value, `objek ${number}`);
      if (stream && isDict(value) && value.has('F')) throw new Refusal('tautan-luar', `objek ${number}`, 'aliran di berkas lain');
    }
    for (const trailer of trailers) this.look(trailer, 'trailer');
  }

  private look(value: PdfValue, place: string): void {
    if (isArray(value)) for (const item of value) this.look(item, place);
    if (!isDict(value)) return;
    this.dict(value, place);
    for (const item of value.values()) this.look(item, place);
  }

  private dict(dict: PdfDict, place: string): void {
    for (const key of dict.keys()) refuse(KEYS, key, place);
    for (const key of ['Type', 'Subtype']) for (const name of this.all(dict.get(key))) refuse(TYPES, name, place);
    for (const name of this.all(dict.get('S'))) {
      refuse(ACTIONS, name, place);
      if (name === '/URI') for (const target of this.all(dict.get('URI'))) checkLink(target, place);
    }
    for (const action of this.all(dict.get('OpenAction'))) this.opening(action, place);
    if (this.all(dict.get('Subtype')).includes('/Image')) this.picture(dict, place);
  }

  /** What a value is, or may be where it refers to an object. */
  private all(value: PdfValue | undefined): readonly PdfValue[] {
    if (value === undefined) return [];
    return value instanceof PdfRef ? this.byNumber.get(value.number) ?? [] : [value];
  }

  /** A document may open at a place of its own. */
  private opening(action: PdfValue, place: string): void {
    if (isArray(action) || action === null) return;
    const goes = isDict(action) && !action.has('Next') && this.all(action.get('S')).every((name) => name === '/GoTo');
    if (!goes) throw new Refusal('pdf-aktif', place, 'OpenAction');
  }

  private picture(dict: PdfDict, place: string): void {
    const [width = 0] = this.all(dict.get('Width'));
    const [height = 0] = this.all(dict.get('Height'));
    if (Number(width) * Number(height) > this.limits.pixels) throw new Refusal('gambar-terlalu-besar', place, `${Number(width)} × ${Number(height)}`);
  }
}

function checkLink(target: PdfValue, place: string): void {
  if (!(target instanceof PdfText) || !CLICK.test(target.latin.trim())) throw new Refusal('pdf-aktif', place, `tautan ${target instanceof PdfText ? target.latin : ''}`);
}

function refuse(table: Readonly<Record<string, RefusalCode>>, name: PdfValue, place: string): void {
  if (typeof name !== 'string' || !Object.hasOwn(table, name)) return;
  const code = table[name];
  if (code !== undefined) throw new Refusal(code, place, name);
}
