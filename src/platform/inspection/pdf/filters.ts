import { createInflate } from 'node:zlib';
import { Refusal } from '../refusal.js';
import { isArray, type PdfDict } from './values.js';

/** What is left of the bytes to which the streams of a file may unfold. */
export interface Budget {
  bytes: number;
}

/** An object stream larger than this is no table of small objects. */
const MOST_KEPT = 64 * 1024 * 1024;
const SHORT: Readonly<Record<string, string>> = { '/Fl': '/FlateDecode', '/AHx': '/ASCIIHexDecode', '/A85': '/ASCII85Decode' };

/**
 * The filters of a stream, the first to be undone first.
 * @throws Refusal where another object names them: what the stream unfolds to could then not be told
 */
export function filtersOf(dict: PdfDict, place: string): string[] {
  const given = dict.get('Filter') ?? null;
  const names = given === null ? [] : isArray(given) ? given : [given];
  return names.map((name) => {
    if (typeof name !== 'string') throw new Refusal('pdf-rusak', place, 'cara pemampatan');
    return SHORT[name] ?? name;
  });
}

/**
 * Undoes Flate and the two ASCII filters as far as they come first; the others belong to pictures, which are not unfolded here.
 * @param keep false: only counted
 * @throws Refusal when the budget is spent
 */
export async function unfold(raw: Buffer, filters: readonly string[], budget: Budget, place: string, keep: boolean): Promise<Buffer> {
  if (filters.filter((name) => name === '/FlateDecode').length > 1) throw new Refusal('bom-arsip', place, 'dimampatkan berulang');
  let bytes = raw;
  for (const name of filters) {
    if (name === '/ASCIIHexDecode') bytes = Buffer.from(bytes.toString('latin1').replace(/[^0-9a-f]/gi, ''), 'hex');
    else if (name === '/ASCII85Decode') bytes = ascii85(bytes);
    else if (name === '/FlateDecode') bytes = await inflated(bytes, budget, place, keep);
    else break;
  }
  return bytes;
}

/** Damaged data count as far as they go: what a reader shows of them is no more. */
function inflated(raw: Buffer, budget: Budget, place: string, keep: boolean): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const kept: Buffer[] = [];
    const done = (): void => { resolve(Buffer.concat(kept)); };
    const inflate = createInflate();
    let size = 0;
    inflate.on('data', (piece: Buffer) => {
      budget.bytes -= piece.length;
      size += piece.length;
      if (keep) kept.push(piece);
      if (budget.bytes >= 0 && !(keep && size > MOST_KEPT)) return;
      inflate.destroy();
      reject(new Refusal('bom-arsip', place));
    });
    inflate.once('end', done).once('error', done).end(raw);
  });
}

function ascii85(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/^\s*<~/, '').replace(/~>[\s\S]*$/, '').replace(/[^!-uz]/g, '').replace(/z/g, '!!!!!');
  const whole = Buffer.alloc(Math.ceil(text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5).padEnd(5, 'u');
    let number = 0;
    for (let i = 0; i < 5; i++) number = number * 85 + group.charCodeAt(i) - 33;
    whole.writeUInt32BE(number % 0x1_0000_0000, (at / 5) * 4);
  }
  return whole.subarray(0, Math.floor((text.length * 4) / 5));
}
