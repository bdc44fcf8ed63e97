import type { Entry } from 'yauzl';
import { Refusal } from '../refusal.js';

const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LOCAL_BYTES = 30;
const HAS_DESCRIPTOR = 8;
/** What may follow the data of an entry whose sizes were not known when it began: with and without signature, 32 and 64 bit. */
const DESCRIPTORS = [0, 12, 16, 20, 24];

const odd = (place: string, why: string): Refusal => new Refusal('arsip-tidak-wajar', place, why);

/**
 * Where the central directory begins, from the record that must be the very last thing in the file.
 * @throws Refusal
 */
export function directoryStart(bytes: Buffer): number {
  const at = bytes.length - END_BYTES;
  if (at < 0 || bytes.readUInt32LE(at) !== END) throw new Refusal(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') < 0 ? 'terpotong' : 'sisa-di-akhir');
  if (bytes.readUInt16LE(at + 4) !== 0 || bytes.readUInt16LE(at + 8) !== bytes.readUInt16LE(at + 10)) throw odd('', 'lebih dari satu bagian');
  const start = bytes.readUInt32LE(at + 16);
  if (start + bytes.readUInt32LE(at + 12) !== at) throw odd('', 'daftar isi tidak pada tempatnya');
  return start;
}

/** Index after the data of an entry, from its own header, which must say the same as the directory. */
function endOfData(bytes: Buffer, entry: Entry): number {
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw odd(entry.fileName, 'kepala bagian tidak ada');
  const nameBytes = bytes.readUInt16LE(at + 26);
  const name = bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + nameBytes);
  const same = name.equals(entry.fileNameRaw) && bytes.readUInt16LE(at + 8) === entry.compressionMethod && ((bytes.readUInt16LE(at + 6) ^ entry.generalPurposeBitFlag) & 1) === 0;
  if (!same) throw odd(entry.fileName, 'kepala bagian berbeda dari daftar isi');
  return at + LOCAL_BYTES + nameBytes + bytes.readUInt16LE(at + 28) + entry.compressedSize;
}

/**
 * Every byte of the archive belongs to exactly one entry, in the order in which they lie: nothing before, between or behind them,
 * nothing twice. This is what bombs of overlapping entries and files of two kinds cannot be.
 * @throws Refusal
 */
export function checkLayout(bytes: Buffer, entries: readonly Entry[]): void {
  const directory = directoryStart(bytes);
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let allowed = [0];
  for (const entry of inOrder) {
    if (!allowed.includes(entry.relativeOffsetOfLocalHeader)) throw odd(entry.fileName, 'bagian bertumpuk atau ada isi di antaranya');
    const end = endOfData(bytes, entry);
    allowed = (entry.generalPurposeBitFlag & HAS_DESCRIPTOR) === 0 ? [end] : DESCRIPTORS.map((more) => end + more);
  }
  if (!allowed.includes(directory)) throw odd('', 'ada isi di antara bagian dan daftar isi');
}
