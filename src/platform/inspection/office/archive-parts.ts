import { TextDecoder } from 'node:util';
import type { Entry } from 'yauzl';
import type { Archive } from './archive.js';
import { isProgram } from '../programs.js';
import { Refusal } from '../refusal.js';
import { XmlScan, type XmlVisitor } from './xml-scan.js';

/** Goes through one part as XML, in UTF-8 or UTF-16 as its first bytes tell. */
export async function readXml(archive: Archive, entry: Entry, visitor: XmlVisitor): Promise<void> {
  const scan = new XmlScan(visitor, entry.fileName);
  let decoder: TextDecoder | undefined;
  for await (const piece of archive.read(entry)) {
    decoder ??= new TextDecoder(encodingOf(piece, entry.fileName), { fatal: true });
    scan.feed(decoded(decoder, piece, entry.fileName));
  }
  scan.feed(decoder ? decoded(decoder, undefined, entry.fileName) : '');
  scan.end();
}

function encodingOf(head: Buffer, place: string): string {
  const [a = 0, b = 0] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 || b === 0) throw new Refusal('xml-rusak', place, 'penyandian tidak dikenal');
  return 'utf-8';
}

function decoded(decoder: TextDecoder, piece: Buffer | undefined, place: string): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new Refusal('xml-rusak', place, 'bukan teks UTF-8 atau UTF-16');
  }
}

/** How a picture begins, in hexadecimal (two dots for any byte), by the ending of its name. */
const PICTURES: Readonly<Record<string, RegExp>> = {
  png: /^89504e470d0a1a0a/, jpg: /^ffd8ff/, jpeg: /^ffd8ff/, gif: /^47494638(?:37|39)61/, bmp: /^424d/, tif: /^(?:49492a00|4d4d002a)/, tiff: /^(?:49492a00|4d4d002a)/,
  webp: /^52494646.{8}57454250/, emf: /^01000000.{72}20454d46/, wmf: /^(?:d7cdc69a|0[12]000900)/, wdp: /^4949bc/, svm: /^56434c4d5446/,
};

/** How files begin that are packed in others as objects: archives, PDF, OLE, markup. */
const OBJECTS = /^(?:504b0304|25504446|52617221|377abcaf|d0cf11e0|3c)/;

const HEAD = 64;

/** Reads a part to its end; answers its first bytes. */
async function headOf(archive: Archive, entry: Entry): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  for await (const piece of archive.read(entry)) if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(0, HEAD)]);
  return head;
}

/** @throws Refusal when a part that is named as a picture is none */
export async function checkPicture(archive: Archive, entry: Entry): Promise<void> {
  const ending = entry.fileName.slice(entry.fileName.lastIndexOf('.') + 1).toLowerCase();
  const begins = PICTURES[ending];
  if (begins === undefined) throw new Refusal(/^(?:svg|html?|xml|js)$/.test(ending) ? 'naskah-tersembunyi' : 'bagian-tidak-dikenal', entry.fileName);
  if (!begins.test((await headOf(archive, entry)).toString('hex'))) throw new Refusal('bukan-jenisnya', entry.fileName);
}

/** Parts in a form of the maker's own (fonts, printer settings): anything but what a computer runs, unpacks or takes as an object. */
export async function checkBinary(archive: Archive, entry: Entry): Promise<void> {
  const head = await headOf(archive, entry);
  if (isProgram(head)) throw new Refusal('program', entry.fileName);
  if (OBJECTS.test(head.toString('hex'))) throw new Refusal('objek-tertanam', entry.fileName);
}
