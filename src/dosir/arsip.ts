import { createHash } from 'node:crypto';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** An entry that was written: its name, the SHA-256 of its content (hex) and its size before compression. */
export interface Catatan { readonly nama: string; readonly sidik: string; readonly bytes: number }

/** An entry to be written. Its content is asked for when its turn has come, and told what was written before it. */
export interface Entri {
  readonly nama: string;
  readonly isi: (sebelumnya: readonly Catatan[]) => Readable | Promise<Readable>;
  /** It is compressed already. */
  readonly padat?: boolean;
}

const FILE_MODE = 0o100644;

/**
 * Writes a ZIP as fast as it is read, one entry at a time, in the order given, all with the same time. Nothing but the entry at
 * hand is in memory. An entry that cannot be read ends the stream with its fault, so that no ZIP looks whole that is not.
 */
export function arsipkan(entri: readonly Entri[], pada: Date): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const written: Catatan[] = [];
  let current: Readable | undefined;
  const open = async (isi: Entri['isi'], nama: string): Promise<Readable> => {
    current = await isi(written);
    const through = hashed((sidik, bytes) => written.push({ nama, sidik, bytes }));
    pipeline(current, through).catch((error: unknown) => { out.destroy(error as Error); });
    return through;
  };
  for (const { nama, isi, padat = false } of entri) {
    zip.addReadStreamLazy(nama, { mtime: pada, mode: FILE_MODE, compress: !padat }, (done) => {
      open(isi, nama).then((content) => { done(null, content); }, (error: unknown) => { out.destroy(error as Error); });
    });
  }
  zip.end();
  out.once('close', () => current?.destroy()); // whoever reads may leave at any time
  pipeline(zip.outputStream, out).catch((error: unknown) => { out.destroy(error as Error); });
  return out;
}

/** Lets a content through and tells, at its end, its hash and length. */
function hashed(tell: (sidik: string, bytes: number) => void): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform: (piece: Buffer | string, _encoding, done) => {
      const data = Buffer.from(piece);
      hash.update(data);
      bytes += data.length;
      done(null, data);
    },
    flush: (done) => {
      tell(hash.digest('hex'), bytes);
      done();
    },
  });
}
