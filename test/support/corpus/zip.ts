import { crc32, deflateRawSync } from 'node:zlib';

/** One entry; whatever is said beside name and content is told falsely on purpose. */
export interface ZipEntry {
  readonly nama: string;
  readonly isi: Buffer | string;
  readonly stored?: boolean;
  /** Packed bytes to use as they are. */
  readonly packed?: Buffer;
  /** The unfolded size that is claimed. */
  readonly claims?: number;
  /** Bits besides those that must be set. */
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  /** The name in the entry's own header. */
  readonly localName?: string;
  readonly extra?: Buffer;
}

const FIXED_TIME = Buffer.from([0, 0, 0x21, 0x58]); // 00.00 on 2024-01-01
const UTF8 = 0x0800;

interface Laid { readonly entry: ZipEntry; readonly at: number; readonly packed: Buffer; readonly size: number; readonly crc: number; readonly method: number }

/** What stands in both headers: version, flags, method, time, checksum, sizes, lengths of name and extra field. */
function fields({ entry, packed, size, crc, method }: Laid, name: Buffer): Buffer {
  const made = Buffer.alloc(26);
  made.writeUInt16LE(20, 0);
  made.writeUInt16LE(UTF8 | (entry.flags ?? 0), 2);
  made.writeUInt16LE(method, 4);
  FIXED_TIME.copy(made, 6);
  made.writeUInt32LE(crc, 10);
  made.writeUInt32LE(packed.length, 14);
  made.writeUInt32LE(size, 18);
  made.writeUInt16LE(name.length, 22);
  made.writeUInt16LE(entry.extra?.length ?? 0, 24);
  return made;
}

function local(laid: Laid): Buffer {
  const name = Buffer.from(laid.entry.localName ?? laid.entry.nama);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(laid, name), name, laid.entry.extra ?? Buffer.alloc(0), laid.packed]);
}

function central(laid: Laid): Buffer {
  const name = Buffer.from(laid.entry.nama);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((laid.entry.mode ?? 0o100644) << 16) >>> 0, 6);
  rest.writeUInt32LE(laid.at, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields(laid, name), rest, name, laid.entry.extra ?? Buffer.alloc(0)]);
}

function lay(entry: ZipEntry, at: number): Laid {
  const isi = Buffer.from(entry.isi);
  const packed = entry.packed ?? (entry.stored ? isi : deflateRawSync(isi));
  return { entry, at, packed, size: entry.claims ?? isi.length, crc: crc32(isi), method: entry.method ?? (entry.stored ? 0 : 8) };
}

/** How the whole may be wrong. */
export interface ZipOdd {
  readonly before?: Buffer;
  readonly between?: Buffer;
  readonly behind?: Buffer;
  /** All entries of the directory lead to the first one's bytes. */
  readonly overlap?: boolean;
}

/** An archive, byte for byte as told. */
export function zip(entries: readonly ZipEntry[], { before = Buffer.alloc(0), between = Buffer.alloc(0), behind = Buffer.alloc(0), overlap = false }: ZipOdd = {}): Buffer {
  const pieces: Buffer[] = [before];
  const laid: Laid[] = [];
  let at = before.length;
  for (const entry of entries) {
    const next = lay(entry, overlap && laid[0] ? laid[0].at : at);
    laid.push(next);
    if (overlap && laid.length > 1) continue;
    pieces.push(local(next), between);
    at = pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
  const directory = Buffer.concat(laid.map(central));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(laid.length, 8);
  end.writeUInt16LE(laid.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, directory, end, behind]);
}
