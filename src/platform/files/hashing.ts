import { createHash } from 'node:crypto';
import { Transform, Writable, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileCorrupt, FileMissing, type ByteRange } from './file-store.js';

/** Lets bytes through and counts and hashes them (SHA-256). */
export class Hashing extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.bytes += piece.length;
    this.hash.update(piece);
    done(null, piece);
  }

  /** Hexadecimal, once everything has gone through. */
  sidik(): string {
    return this.hash.digest('hex');
  }
}

/**
 * Lets a file through, or a part of it, and hashes the whole. The last piece is held back until the hash is known: who gets a
 * file to its end has the right one, and who gets an error has not got all of it.
 */
export class Verified extends Transform {
  private readonly hash = createHash('sha256');
  private at = 0;
  private held: Buffer | null = null;

  constructor(private readonly expected: string, private readonly range: ByteRange = { start: 0, end: Number.MAX_SAFE_INTEGER }) { super(); }

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(piece);
    const wanted = piece.subarray(Math.max(0, this.range.start - this.at), Math.max(0, this.range.end + 1 - this.at));
    this.at += piece.length;
    if (wanted.length > 0) {
      if (this.held) this.push(this.held);
      this.held = wanted;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.hash.digest('hex') !== this.expected) return done(new FileCorrupt(`berkas ${this.expected} rusak atau diubah di tempat penyimpanannya`));
    done(null, this.held);
  }
}

/** Whether a file can be read to its end. Any other error than that it is missing or corrupt is thrown. */
export async function isWhole(opened: Promise<Readable>): Promise<boolean> {
  try {
    await pipeline(await opened, new Writable({ write: (_piece, _encoding, done) => { done(); } }));
    return true;
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileCorrupt) return false;
    throw error;
  }
}
