import { PdfDocument } from './document.js';
import { PdfDict, PdfName, PdfNumber, writeValue, type PdfValue } from './values.js';

/** An object to be written: its number and its text after `num 0 obj` (latin1). */
export interface NewObject { readonly num: number; readonly text: string }

export const pdfNumber = (value: number): PdfNumber => new PdfNumber(String(value));
export const newObject = (num: number, value: PdfValue): NewObject => ({ num, text: writeValue(value) });

const KEPT = ['Root', 'Info', 'ID'] as const;

/**
 * The document with one more revision after its last byte: the given objects, and references of the kind it has already. What was there stays as
 * it is, byte for byte. `next` is one more than the highest number in use.
 */
export function appendRevision(document: PdfDocument, objects: readonly NewObject[], next: number): Buffer {
  const start = document.bytes.length;
  const parts: string[] = [/[\r\n]$/.test(document.bytes.toString('latin1', start - 1)) ? '' : '\n'];
  let at = start + (parts[0]?.length ?? 0);
  const places: [number, number][] = [];
  for (const { num, text } of objects) {
    const part = `${num} 0 obj\n${text}\nendobj\n`;
    places.push([num, at]);
    parts.push(part);
    at += part.length;
  }
  places.sort(([a], [b]) => a - b);
  parts.push(document.sections[0]?.kind === 'stream' ? xrefStream(document, places, at, next) : xrefTable(document, places, next));
  parts.push(`startxref\n${at}\n%%EOF\n`);
  return Buffer.concat([document.bytes, Buffer.from(parts.join(''), 'latin1')]);
}

function trailer(document: PdfDocument, size: number): PdfDict {
  const kept = Object.fromEntries(KEPT.map((key) => [key, document.trailer.get(key)]));
  return new PdfDict().with({ Size: pdfNumber(size), ...kept, Prev: pdfNumber(document.startxref) });
}

function xrefTable(document: PdfDocument, places: readonly (readonly [number, number])[], next: number): string {
  const rows = runs(places).map((run) => `${run[0]?.[0] ?? 0} ${run.length}\n${run.map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`);
  return `xref\n${rows.join('')}trailer\n${writeValue(trailer(document, next))}\n`;
}

function xrefStream(document: PdfDocument, objects: readonly (readonly [number, number])[], at: number, next: number): string {
  const places = [...objects, [next, at] as const];
  const row = ([, offset]: readonly [number, number]) => Buffer.concat([Buffer.from([1]), uint(offset, 4), uint(0, 2)]);
  const data = Buffer.concat(places.map(row));
  const index = runs(places).flatMap((run) => [pdfNumber(run[0]?.[0] ?? 0), pdfNumber(run.length)]);
  const dict = trailer(document, next + 1).with({ Type: new PdfName('XRef'), W: [pdfNumber(1), pdfNumber(4), pdfNumber(2)], Index: index, Length: pdfNumber(data.length) });
  return `${next} 0 obj\n${writeValue(dict)}\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`;
}

function uint(value: number, bytes: number): Buffer {
  const out = Buffer.alloc(bytes);
  out.writeUIntBE(value, 0, bytes);
  return out;
}

/** Neighbouring numbers together. */
function runs(places: readonly (readonly [number, number])[]): (readonly [number, number])[][] {
  const all: (readonly [number, number])[][] = [];
  for (const place of places) {
    const last = all.at(-1);
    if (last?.at(-1)?.[0] === place[0] - 1) last.push(place); else all.push([place]);
  }
  return all;
}
