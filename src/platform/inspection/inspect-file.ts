import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type/core';
import { endingOf } from './file-name.js';
import type { InspectionLimits, ReceivedFile } from './inspection.types.js';
import { KINDS } from './kinds.js';
import { isEicar, isProgram } from './programs.js';
import { Refusal } from './refusal.js';

/** What a file really is. */
export interface Found {
  readonly jenis: string;
  readonly ekstensi: string;
  readonly halaman?: number;
}

const HEAD = 4_100;
const ZIP_TAIL = 66_000;
const MB = 1024 * 1024;
/** Office files that say themselves that they hold macros. */
const MACRO = /^(?:do[ct]m|xl[st]m|pp[ts]m|potm)$/;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Looks at a file by its name, its first bytes and its whole content; all three must say the same.
 * @throws Refusal
 */
export async function inspectFile(file: ReceivedFile, limits: InspectionLimits): Promise<Found> {
  const ending = endingOf(file.nama);
  const kind = KINDS.get(ending);
  if (kind === undefined) throw new Refusal('jenis-tidak-diterima', '', `.${ending}`);
  const bytes = await contentOf(file, limits);
  checkForeign(bytes);
  if (kind.magic !== null) await checkMagic(bytes, kind.magic);
  const pages = await kind.parse(bytes, ending, limits);
  if (kind.magic === null) await checkMagic(bytes, []);
  return { jenis: kind.jenis, ekstensi: ending, ...(typeof pages === 'number' ? { halaman: pages } : {}) };
}

/** Reads the file, once it is known not to be too large; a link is not followed. */
async function contentOf(file: ReceivedFile, limits: InspectionLimits): Promise<Buffer> {
  const handle = await open(file.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new Refusal('kosong');
    if (size !== file.bytes) throw new Refusal('terpotong', '', `${size} dari ${file.bytes} bita diterima`);
    if (size > limits.bytes) throw new Refusal('terlalu-besar', '', `${Math.ceil(size / MB)} MB; batasnya ${Math.floor(limits.bytes / MB)} MB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** What is never taken, whatever it is called. */
function checkForeign(bytes: Buffer): void {
  if (isEicar(bytes)) throw new Refusal('berkas-uji-virus');
  if (isProgram(bytes)) throw new Refusal('program');
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw new Refusal('format-lama');
}

/** What the first bytes say. The library looks into archives and may stumble over one that is cut there; that it is one is enough. */
async function signOf(bytes: Buffer): Promise<string | undefined> {
  try {
    const known = await fileTypeFromBuffer(bytes.subarray(0, HEAD));
    if (known !== undefined) return known.ext;
  } catch {
    // damaged or cut: told by its signature below
  }
  return bytes.toString('latin1', 0, 4) === 'PK\x03\x04' ? 'zip' : undefined;
}

/**
 * The first bytes must be those of the kind, and the last may not be those of an archive that it is not.
 * @param magic signs of the kind; none for a text, which may look like nothing else
 */
async function checkMagic(bytes: Buffer, magic: readonly string[]): Promise<void> {
  const found = await signOf(bytes);
  if (found !== undefined && MACRO.test(found)) throw new Refusal('makro', '', `isinya ${found}`);
  if (magic.length === 0 ? found !== undefined : found === undefined || !magic.includes(found)) throw new Refusal('bukan-jenisnya', '', found === undefined ? '' : `isinya ${found}`);
  if (!magic.includes('zip') && bytes.includes('PK\x05\x06', Math.max(0, bytes.length - ZIP_TAIL), 'latin1')) throw new Refusal('jenis-ganda', 'akhir berkas', 'arsip ZIP');
}
