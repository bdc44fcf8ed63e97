import type { Readable } from 'node:stream';
import { TooBusy } from '../http/problem.js';

/** A part of a file, both ends included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files lie: under the hash of their content, never changed, durable once `put` has answered. Each tenant has its own; the
 * same file of two tenants is two files, so that nobody learns what others have.
 */
export interface FileStore {
  /**
   * Keeps what the source yields; the same content again changes nothing.
   * @throws StoreFull
   * @throws StoreUnavailable
   */
  put(tenant: string, source: Readable | Buffer): Promise<{ readonly sidik: string; readonly bytes: number }>;
  /**
   * Reads a file, or a part of it. The stream fails with FileCorrupt before its last bytes when the whole file is not what its hash says.
   * @throws FileMissing
   */
  open(tenant: string, sidik: string, range?: ByteRange): Promise<Readable>;
  /** Bytes; null where there is no such file. */
  size(tenant: string, sidik: string): Promise<number | null>;
  /** Whether the file is there and is what its hash says. */
  verify(tenant: string, sidik: string): Promise<boolean>;
  /** Whether files can be kept now. */
  healthy(): Promise<boolean>;
}

/** For Nest: the one store of this installation. */
export const FILE_STORE = Symbol('FILE_STORE');

/** There is no such file. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

/** The file is not what its hash says: it was changed or damaged where it lies, and is not given out. */
export class FileCorrupt extends Error {
  override readonly name = 'FileCorrupt';
}

const FULL_SECONDS = 60;
const DOWN_SECONDS = 5;

/** 503: there is no room for the file. */
export class StoreFull extends TooBusy {
  constructor() { super(FULL_SECONDS, 'Tempat penyimpanan berkas penuh. Berkas belum disimpan; hubungi pengelola, lalu ulangi.'); }
}

/** 503: the store does not answer, or not as it should. */
export class StoreUnavailable extends TooBusy {
  constructor(override readonly cause?: unknown) { super(DOWN_SECONDS, 'Tempat penyimpanan berkas sedang tidak dapat dihubungi. Silakan ulangi beberapa saat lagi.'); }
}

const TENANT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SIDIK = /^[0-9a-f]{64}$/;

/** @throws TypeError unless both are what they are called: nothing else ever becomes part of a path */
export function checkKey(tenant: string, sidik: string): void {
  if (!TENANT.test(tenant) || !SIDIK.test(sidik)) throw new TypeError('not the key of a file');
}
