import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { checkLayout, directoryStart } from './archive-layout.js';
import type { InspectionLimits } from '../inspection.types.js';
import { Refusal } from '../refusal.js';

/** A ZIP archive whose directory has been checked; nothing has been unfolded yet. */
export interface Archive {
  readonly entries: readonly Entry[];
  /** The unfolded bytes of one entry, in pieces. */
  read(entry: Entry): AsyncIterable<Buffer>;
}

const ENCRYPTED = 0x0041; // traditional or strong
const STORED = 0;
const DEFLATED = 8;
const UNICODE_PATH = 0x7075;
const TYPE_MASK = 0xf000;
const SYMLINK = 0xa000;
/** An entry larger than this may not be more than so many times its packed size. */
const LARGE = 10 * 1024 * 1024;
const MOST_RATIO = 300;

/**
 * Opens an archive and checks everything that its directory tells.
 * @throws Refusal
 */
export async function openArchive(bytes: Buffer, limits: InspectionLimits): Promise<Archive> {
  directoryStart(bytes); // says better than the library what is wrong at the end
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) throw new Refusal('bom-arsip', '', `${zip.entryCount} bagian`);
  const entries = await listed(zip);
  const seen = new Set<string>();
  let unfolded = 0;
  for (const entry of entries) {
    checkEntry(entry);
    unfolded += entry.uncompressedSize;
    if (unfolded > limits.unfolded) throw new Refusal('bom-arsip', entry.fileName);
    const name = entry.fileName.normalize('NFKC').toLowerCase();
    if (seen.has(name)) throw new Refusal('arsip-tidak-wajar', entry.fileName, 'nama bagian dipakai dua kali');
    seen.add(name);
  }
  checkLayout(bytes, entries);
  return { entries, read: (entry) => pieces(zip, entry) };
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { strictFileNames: true });
  } catch {
    throw new Refusal('terpotong', '', 'daftar isi arsip tidak ditemukan');
  }
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    const { message } = error as Error;
    const [, name] = /(?:path|fileName): (.*)$/.exec(message) ?? [];
    throw new Refusal(name === undefined ? 'arsip-tidak-wajar' : 'nama-bagian', name ?? `sesudah ${entries.at(-1)?.fileName ?? 'awal'}`);
  }
  return entries;
}

function checkEntry(entry: Entry): void {
  const { fileName } = entry;
  if (/[\p{C}\ufffd]/u.test(fileName) || entry.extraFields.some(({ id }) => id === UNICODE_PATH)) throw new Refusal('nama-bagian', fileName);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new Refusal('bersandi', fileName);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new Refusal('arsip-tidak-wajar', fileName, `cara pemampatan ${entry.compressionMethod}`);
  if (((entry.externalFileAttributes >>> 16) & TYPE_MASK) === SYMLINK) throw new Refusal('arsip-tidak-wajar', fileName, 'tautan simbolis');
  if (fileName.endsWith('/') && entry.uncompressedSize > 0) throw new Refusal('arsip-tidak-wajar', fileName, 'folder yang berisi');
  if (entry.uncompressedSize > LARGE && entry.uncompressedSize > MOST_RATIO * entry.compressedSize) throw new Refusal('bom-arsip', fileName);
}

/** The library stops as soon as there is more than the directory said, so that the sum checked above holds. */
async function* pieces(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(/too many bytes/.test((error as Error).message) ? 'bom-arsip' : 'terpotong', entry.fileName);
  }
}
