import type { S3Options } from './s3-store.js';

/** Where the files of this installation lie. */
export interface FilesOptions {
  /** The files themselves, or with S3 only what is on its way. */
  readonly folder: string;
  /** Null: they lie in `folder`. */
  readonly s3: S3Options | null;
}

/** For Nest. */
export const FILES_OPTIONS = Symbol('FILES_OPTIONS');
