import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { WorkbookRefused, type WorkbookLimits } from './limits.js';
import { XmlError, XmlReader, type XmlHandler } from './xml.js';

/** Bytes at the start of files that people take for workbooks. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** The parts of a workbook, none of them inflated before it is asked for. */
export class Archive {
  private constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>, private readonly limits: WorkbookLimits) {}

  /**
   * Looks at the file and the list of its parts.
   * @throws WorkbookRefused when it is no archive, too large, encrypted, or has too many, doubled or unsafe parts
   */
  static async open(bytes: Buffer, limits: WorkbookLimits): Promise<Archive> {
    if (bytes.length === 0) throw new WorkbookRefused('', 'berkas kosong');
    if (bytes.length > limits.file) throw new WorkbookRefused('', `berkas lebih besar daripada ${megabytes(limits.file)}`);
    if (bytes.subarray(0, 8).equals(OLE)) throw new WorkbookRefused('', 'berkas terkunci kata sandi atau berbentuk .xls lama; simpan sebagai .xlsx tanpa kata sandi');
    if (!bytes.subarray(0, 4).equals(ZIP)) throw new WorkbookRefused('', 'bukan berkas .xlsx');
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }).catch(refuseBroken);
    return new Archive(zip, await entriesOf(zip, limits), limits);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Reads a part as XML.
   * @param streamed the part may be larger than those that are kept whole; the handler counts
   * @throws WorkbookRefused, also for what the handler refuses
   */
  async read(name: string, handler: XmlHandler, { streamed = false } = {}): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw new WorkbookRefused(name, 'bagian berkas tidak ada');
    const most = streamed ? this.limits.sheet : this.limits.part;
    if (!streamed) this.assertModest(entry);
    const stream = await this.zip.openReadStreamPromise(entry).catch(refuseBroken);
    await pump(stream, handler, name, most);
  }

  private assertModest({ fileName, uncompressedSize, compressedSize }: Entry): void {
    const { part, ratio } = this.limits;
    if (uncompressedSize > part) throw new WorkbookRefused(fileName, `lebih besar daripada ${megabytes(part)} setelah dibuka`);
    if (uncompressedSize > 100_000 && uncompressedSize > compressedSize * ratio) throw new WorkbookRefused(fileName, `mampat lebih dari ${ratio} kali, seperti bom zip`);
  }
}

async function entriesOf(zip: ZipFile, { parts }: WorkbookLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > parts) throw new WorkbookRefused('', `memuat lebih dari ${parts} bagian`);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new WorkbookRefused(entry.fileName, 'bagian berkas ganda');
      if (entry.isEncrypted()) throw new WorkbookRefused(entry.fileName, 'terenkripsi');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    refuseBroken();
  }
  return entries;
}

async function pump(stream: Readable, handler: XmlHandler, name: string, most: number): Promise<void> {
  const reader = new XmlReader(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) throw new WorkbookRefused(name, `lebih besar daripada ${megabytes(most)} setelah dibuka`);
      reader.feed(decoder.decode(chunk, { stream: true }));
    }
    reader.feed(decoder.decode());
    reader.end();
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    if (error instanceof XmlError) throw new WorkbookRefused(name, error.message);
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new WorkbookRefused(name, 'bukan teks UTF-8');
    refuseBroken();
  } finally {
    stream.destroy();
  }
}

function refuseBroken(): never {
  throw new WorkbookRefused('', 'berkas rusak atau terpotong');
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
